"""Whether answers fit the pages they are given on: every misfit at once, with what would be right.

The checks read the plain data of the file, so that a fault of form in one place hides no misfit in another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

from desktop.consultation.kinds.base import kinds_in_talk
from desktop.decoding import KeyPath, Written, nearest
from desktop.library.blocks.base import Block
from desktop.library.model import Module, Page
from desktop.unseen import says_something

LONGEST = 600.0  # minutes on one page; more is a slip

_Kind = TypeVar("_Kind", bound=Block)


def check_answers(written: Written, module: Module, pages: tuple[Page, ...], route: str) -> None:
    """Note everything in the file that does not fit `pages`, which are those of the route in order."""
    AnswersCheck(written, module, pages, route).run()


class AnswersCheck:
    """One reading of one file. What an answer must be like, the kinds of blocks say.

    Attributes:
        module: the module that the file is for.
        before: what came before in the file, such as who "signed", by what the kinds that note it call it.
    """

    def __init__(self, written: Written, module: Module, pages: tuple[Page, ...], route: str) -> None:
        self.written, self.module, self.route = written, module, route
        self.pages = {page.id: page for page in pages}
        self.order = list(self.pages)
        self.before: defaultdict[str, set[str]] = defaultdict(set)

    def run(self) -> None:
        """Check every page of the file in turn, and what was decided."""
        furthest, seen = "", set[str]()
        for path, given in tables_of(self.written.data.get("page"), ("page",)):
            id_ = given.get("id")
            if not isinstance(id_, str):
                continue
            if not self._on_route((*path, "id"), id_):
                continue
            if id_ in seen:
                self.add((*path, "id"), f"'{id_}' stands twice", "write its answers in one place")
            elif furthest and self.order.index(id_) < self.order.index(furthest):
                wrong = f"'{id_}' comes before '{furthest}' on the route '{self.route}'"
                self.add((*path, "id"), wrong, "put the pages in the order of the route")
            else:
                furthest = id_
            seen.add(id_)
            self._page(path, given, self.pages[id_])
        decision = self.written.data.get("decision")
        if isinstance(decision, dict) and not any(
            says_something(said) if isinstance(said, str) else said
            for key, said in decision.items()
            if key != "provisional"
        ):
            self.add(("decision",), "says nothing", "write 'text', or take the decision out")

    def _on_route(self, path: KeyPath, id_: str) -> bool:
        if id_ not in self.pages and any(id_ in visit.pages for visit in self.module.visits):
            wrong = f"'{id_}' is not on the route '{self.route}'"
            self.add(path, wrong, "take the page out, or use another route")
            return False
        return self.known(path, id_, self.order)

    def _page(self, path: KeyPath, given: Mapping[str, Any], page: Page) -> None:
        minutes = given.get("minutes")
        if isinstance(minutes, int | float) and not 0 <= minutes <= LONGEST:
            self.add((*path, "minutes"), f"is {minutes}", f"write minutes from 0 to {LONGEST:.0f}")
        if "skip" in given:
            self._skip(path, given, page)
            return
        signed_before = bool(self.before["signed"])
        for kind in kinds_in_talk():
            for key in kind.GIVEN.__struct_fields__:
                if key not in given:
                    continue
                kind.check(self, (*path, key), given[key], page)
                if signed_before and kind.SIGNED:
                    wrong = "comes after a signature, which it would remove"
                    self.add((*path, key), wrong, "sign on this page, or on a later one")

    def _skip(self, path: KeyPath, given: Mapping[str, Any], page: Page) -> None:
        reason = given["skip"]
        for key in given.keys() - {"id", "skip"}:
            self.add((*path, key), "stands on a page that is skipped", "take it out, or take 'skip' out")
        if reason == "" and page.core:
            reasons = ", ".join(known.id for known in self.module.skip_reasons)
            wrong = f"'{page.id}' is skipped without a reason"
            self.add((*path, "skip"), wrong, f"give one of the reasons {reasons}")
        elif isinstance(reason, str) and reason:
            self.known((*path, "skip"), reason, [known.id for known in self.module.skip_reasons])

    def block(self, path: KeyPath, id_: str, kind: type[_Kind], page: Page) -> _Kind | None:
        """The block of this page that an answer is for; None when it is not there, which is noted."""
        here = {block_id: block for block in _of_kind(page, kind) for block_id in block.ids()}
        if id_ in here:
            return here[id_]
        for other in self.pages.values():
            if any(id_ in block.ids() for block in _of_kind(other, kind)):
                self.add(path, f"'{id_}' is not on this page", f"it is on the page '{other.id}'")
                return None
        if here:
            self.known(path, id_, list(here))
        else:
            self.add(path, f"this page has no '{kind.kind}' block", self._where(kind))
        return None

    def holds(self, path: KeyPath, kind: type[Block], page: Page) -> bool:
        """Whether there is a block of a kind on this page; where there is none, that is noted."""
        if any(True for _ in _of_kind(page, kind)):
            return True
        self.add(path, f"this page has no '{kind.kind}' block", self._where(kind))
        return False

    def _where(self, kind: type[Block]) -> str:
        holding = [page.id for page in self.pages.values() if any(True for _ in _of_kind(page, kind))]
        return f"move it to the page '{holding[0]}'" if holding else "take it out"

    def known(self, path: KeyPath, word: Any, known: Iterable[str]) -> bool:
        """Whether a word is one of those that are known; one that is not is noted."""
        names = list(known)
        if not isinstance(word, str):
            return False  # a fault of form, which is told elsewhere
        if word in names:
            return True
        self.add(path, f"'{word}' is not known here", nearest(word, names))
        return False

    def add(self, path: KeyPath, wrong: str, right: str) -> None:
        """Note a misfit at a key of the file."""
        self.written.add(path, wrong, right)


def _of_kind(page: Page, kind: type[_Kind]) -> Iterator[_Kind]:
    return (block for block in page.walk() if isinstance(block, kind))


def items_of(value: Any, path: KeyPath) -> Iterator[tuple[KeyPath, str, Any]]:
    """The places, keys and values of a table; none of anything else, whose form is told elsewhere."""
    if isinstance(value, dict):
        yield from (((*path, key), key, held) for key, held in value.items())


def tables_of(value: Any, path: KeyPath) -> Iterator[tuple[KeyPath, dict[str, Any]]]:
    """The tables of a list, with their places."""
    for number, held in enumerate(list_of(value)):
        if isinstance(held, dict):
            yield (*path, number), held


def list_of(value: Any) -> list[Any]:
    """A list as it is; nothing where there is none."""
    return value if isinstance(value, list) else []
