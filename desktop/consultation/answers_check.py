"""Whether answers fit the pages they are given on: every misfit at once, with what would be right.

The checks read the plain data of the file, so that a fault of form in one place hides no misfit in another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from desktop.decoding import KeyPath, Written, nearest
from desktop.library.blocks.base import Block
from desktop.library.blocks.choice import Choice
from desktop.library.blocks.free_text import FreeText
from desktop.library.blocks.leaning import Leaning
from desktop.library.blocks.questions import Questions
from desktop.library.blocks.rating import Rating
from desktop.library.blocks.signature import Signature
from desktop.library.blocks.statements import Statements
from desktop.library.blocks.teach_back import TeachBack
from desktop.library.model import Module, Page
from desktop.unseen import says_something

LONGEST = 600.0  # minutes on one page; more is a slip
WIDTH, HEIGHT = 1000, 280

_Kind = TypeVar("_Kind", bound=Block)


def check_answers(written: Written, module: Module, pages: tuple[Page, ...], route: str) -> None:
    """Note everything in the file that does not fit `pages`, which are those of the route in order."""
    _Check(written, module, pages, route).run()


class _Check:
    """One reading of one file. Attributes: asked, settled and signed hold what came before in the file."""

    def __init__(self, written: Written, module: Module, pages: tuple[Page, ...], route: str) -> None:
        self.written, self.module, self.route = written, module, route
        self.pages = {page.id: page for page in pages}
        self.order = list(self.pages)
        self.asked: set[str] = set()
        self.settled: set[str] = set()
        self.signed: set[str] = set()

    def run(self) -> None:
        """Check every page of the file in turn, and what was decided."""
        furthest, seen = "", set[str]()
        for path, given in _tables(self.written.data.get("page"), ("page",)):
            id_ = given.get("id")
            if not isinstance(id_, str):
                continue
            if not self._on_route((*path, "id"), id_):
                continue
            if id_ in seen:
                self._add((*path, "id"), f"'{id_}' stands twice", "write its answers in one place")
            elif furthest and self.order.index(id_) < self.order.index(furthest):
                wrong = f"'{id_}' comes before '{furthest}' on the route '{self.route}'"
                self._add((*path, "id"), wrong, "put the pages in the order of the route")
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
            self._add(("decision",), "says nothing", "write 'text', or take the decision out")

    def _on_route(self, path: KeyPath, id_: str) -> bool:
        if id_ not in self.pages and any(id_ in visit.pages for visit in self.module.visits):
            wrong = f"'{id_}' is not on the route '{self.route}'"
            self._add(path, wrong, "take the page out, or use another route")
            return False
        return self._known(path, id_, self.order)

    def _page(self, path: KeyPath, given: Mapping[str, Any], page: Page) -> None:
        minutes = given.get("minutes")
        if isinstance(minutes, int | float) and not 0 <= minutes <= LONGEST:
            self._add((*path, "minutes"), f"is {minutes}", f"write minutes from 0 to {LONGEST:.0f}")
        if "skip" in given:
            self._skip(path, given, page)
            return
        signed_before = bool(self.signed)
        for key, check in _ANSWERS.items():
            if key in given:
                check(self, (*path, key), given[key], page)
                if signed_before and key not in _UNSIGNED:
                    wrong = "comes after a signature, which it would remove"
                    self._add((*path, key), wrong, "sign on this page, or on a later one")

    def _skip(self, path: KeyPath, given: Mapping[str, Any], page: Page) -> None:
        reason = given["skip"]
        for key in given.keys() - {"id", "skip"}:
            self._add((*path, key), "stands on a page that is skipped", "take it out, or take 'skip' out")
        if reason == "" and page.core:
            reasons = ", ".join(known.id for known in self.module.skip_reasons)
            wrong = f"'{page.id}' is skipped without a reason"
            self._add((*path, "skip"), wrong, f"give one of the reasons {reasons}")
        elif isinstance(reason, str) and reason:
            self._known((*path, "skip"), reason, [known.id for known in self.module.skip_reasons])

    def choices(self, path: KeyPath, value: Any, page: Page) -> None:
        """Options of choices that are on the page, one or several as the choice allows."""
        for here, id_, chosen in _items(value, path):
            choice = self._block(here, id_, Choice, page)
            if choice is None or not isinstance(chosen, list):
                continue
            for number, option in enumerate(chosen):
                self._known((*here, number), option, [known.id for known in choice.options])
            if not chosen:
                self._add(here, "chooses nothing", "write what is chosen, or take it out")
            elif len(chosen) > 1 and not choice.multiple:
                self._add(here, f"chooses {len(chosen)} where one can be chosen", "keep one")
            elif len({str(option) for option in chosen}) < len(chosen):
                self._add(here, "chooses the same twice", "keep each once")

    def own_words(self, path: KeyPath, value: Any, page: Page) -> None:
        """Own words beside choices that have a line for them."""
        for here, id_, _ in _items(value, path):
            choice = self._block(here, id_, Choice, page)
            if choice is not None and not choice.own_words:
                self._add(here, f"'{id_}' has no line for own words", "use 'choices', or take it out")

    def words(self, path: KeyPath, value: Any, page: Page) -> None:
        """Words for boxes that are on the page."""
        for here, id_, _ in _items(value, path):
            self._block(here, id_, FreeText, page)

    def questions(self, path: KeyPath, value: Any, _page: Page) -> None:
        """Questions, each asked once in the whole file, so that its outcome can be told by its text."""
        for number, text in enumerate(value if isinstance(value, list) else []):
            if not isinstance(text, str):
                continue  # its kind is told elsewhere
            if text in self.asked:
                self._add((*path, number), "was asked before", "ask each question once")
            self.asked.add(text)

    def ratings(self, path: KeyPath, value: Any, page: Page) -> None:
        """Answers to items of ratings that are on the page."""
        for here, id_, given in _items(value, path):
            rating = self._block(here, id_, Rating, page)
            if rating is None:
                continue
            for item_path, item, answer in _items(given, here):
                self._known(item_path, item, [known.id for known in rating.items])
                self._known(item_path, answer, [known.id for known in rating.answers])

    def own_concerns(self, path: KeyPath, value: Any, page: Page) -> None:
        """As many own concerns as the rating has lines for."""
        for here, id_, given in _items(value, path):
            rating = self._block(here, id_, Rating, page)
            if rating is None or not isinstance(given, list):
                continue
            if len(given) > rating.own:
                self._add(here, f"{len(given)} concerns, and {rating.own} lines for them", "take some out")
            for concern_path, concern in _tables(given, here):
                if concern.get("answer"):
                    self._known(concern_path, concern["answer"], [known.id for known in rating.answers])

    def leaning(self, path: KeyPath, _value: Any, page: Page) -> None:
        """A leaning where it is asked for."""
        self._holds(path, Leaning, page)

    def teach_back(self, path: KeyPath, value: Any, page: Page) -> None:
        """Marks for prompts that are on the page."""
        for here, id_, _ in _items(value, path):
            self._block(here, id_, TeachBack, page)

    def statements(self, path: KeyPath, value: Any, page: Page) -> None:
        """Answers to statements of the module, on the page that shows them."""
        if self._holds(path, Statements, page):
            for here, id_, _ in _items(value, path):
                self._known(here, id_, [statement.id for statement in self.module.statements])

    def outcomes(self, path: KeyPath, value: Any, page: Page) -> None:
        """Outcomes of questions that were asked up to here, each once, on the page that lists them."""
        if not self._holds(path, Questions, page):
            return
        for here, given in _tables(value, path):
            question = given.get("question")
            if not isinstance(question, str):
                continue
            if question not in self.asked:
                right = nearest(question, self.asked) if self.asked else "ask it first, with 'questions'"
                self._add(here, "has a question that was not asked up to here", right)
            elif question in self.settled:
                self._add(here, "has a question that has an outcome already", "keep one of them")
            self.settled.add(question)
            if given.get("outcome") == "withdrawn" and given.get("note"):
                self._add(here, "has a note on a question that is withdrawn", "take the note out")

    def signatures(self, path: KeyPath, value: Any, page: Page) -> None:
        """Signatures where one signs, each person once, each with what its way needs."""
        if not self._holds(path, Signature, page):
            return
        for here, given in _tables(value, path):
            who, how, name = given.get("who"), given.get("how"), given.get("name", "")
            if isinstance(who, str) and who in self.signed:
                self._add(here, f"'{who}' signs twice", "keep one of the signatures")
            self.signed.add(str(who))
            if how == "typed" and isinstance(name, str) and not says_something(name):
                self._add(here, "is typed and has no name", "write 'name'")
            if "strokes" in given:
                self._strokes(here, how, given["strokes"])

    def _strokes(self, path: KeyPath, how: Any, strokes: Any) -> None:
        points = [point for stroke in _list(strokes) for point in _list(stroke)]
        if how != "drawn":
            self._add(path, "has strokes and is not drawn", 'write how = "drawn", or take the strokes out')
        elif not points:
            self._add(path, "has strokes without a point", "take 'strokes' out for a simple drawing")
        elif not all(_on_field(point) for point in points):
            right = f"write each point as [x, y], x from 0 to {WIDTH} and y from 0 to {HEIGHT}"
            self._add(path, "has a point that is not on the field", right)

    def _block(self, path: KeyPath, id_: str, kind: type[_Kind], page: Page) -> _Kind | None:
        """The block of this page that an answer is for; None when it is not there, which is noted."""
        here = {block_id: block for block in _of_kind(page, kind) for block_id in block.ids()}
        if id_ in here:
            return here[id_]
        for other in self.pages.values():
            if any(id_ in block.ids() for block in _of_kind(other, kind)):
                self._add(path, f"'{id_}' is not on this page", f"it is on the page '{other.id}'")
                return None
        if here:
            self._known(path, id_, list(here))
        else:
            self._add(path, f"this page has no '{kind.kind}' block", self._where(kind))
        return None

    def _holds(self, path: KeyPath, kind: type[Block], page: Page) -> bool:
        if any(True for _ in _of_kind(page, kind)):
            return True
        self._add(path, f"this page has no '{kind.kind}' block", self._where(kind))
        return False

    def _where(self, kind: type[Block]) -> str:
        holding = [page.id for page in self.pages.values() if any(True for _ in _of_kind(page, kind))]
        return f"move it to the page '{holding[0]}'" if holding else "take it out"

    def _known(self, path: KeyPath, word: Any, known: Iterable[str]) -> bool:
        names = list(known)
        if not isinstance(word, str):
            return False  # a fault of form, which is told elsewhere
        if word in names:
            return True
        self._add(path, f"'{word}' is not known here", nearest(word, names))
        return False

    def _add(self, path: KeyPath, wrong: str, right: str) -> None:
        self.written.add(path, wrong, right)


_ANSWERS: dict[str, Callable[[_Check, KeyPath, Any, Page], None]] = {
    "choices": _Check.choices,
    "own_words": _Check.own_words,
    "words": _Check.words,
    "questions": _Check.questions,
    "ratings": _Check.ratings,
    "own_concerns": _Check.own_concerns,
    "leaning": _Check.leaning,
    "teach_back": _Check.teach_back,
    "statements": _Check.statements,
    "outcomes": _Check.outcomes,
    "signatures": _Check.signatures,
}
_UNSIGNED = {"teach_back", "signatures"}  # on no paper that is signed


def _of_kind(page: Page, kind: type[_Kind]) -> Iterator[_Kind]:
    return (block for block in page.walk() if isinstance(block, kind))


def _items(value: Any, path: KeyPath) -> Iterator[tuple[KeyPath, str, Any]]:
    if isinstance(value, dict):
        yield from (((*path, key), key, held) for key, held in value.items())


def _tables(value: Any, path: KeyPath) -> Iterator[tuple[KeyPath, dict[str, Any]]]:
    for number, held in enumerate(_list(value)):
        if isinstance(held, dict):
            yield (*path, number), held


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _on_field(point: Any) -> bool:
    return (
        isinstance(point, list)
        and len(point) == 2
        and all(isinstance(part, int) for part in point)
        and 0 <= point[0] <= WIDTH
        and 0 <= point[1] <= HEIGHT
    )
