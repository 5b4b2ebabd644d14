"""How one answer of an answers file is held against the guide: what it must be like, the kinds say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from desktop.decoding import KeyPath, Written, nearest
from desktop.library.blocks.base import Block
from desktop.library.model import Module, Page

_Kind = TypeVar("_Kind", bound=Block)


class AnswersFit:
    """One answers file held against the pages of its route, which are in order.

    Attributes:
        module: the module that the file is for.
        before: what came before in the file, such as who "signed", by what the kinds that note it call it.
    """

    def __init__(self, written: Written, module: Module, pages: tuple[Page, ...], route: str) -> None:
        self.written, self.module, self.route = written, module, route
        self.pages = {page.id: page for page in pages}
        self.order = list(self.pages)
        self.before: defaultdict[str, set[str]] = defaultdict(set)

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
