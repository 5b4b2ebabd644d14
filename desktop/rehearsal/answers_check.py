"""Whether answers fit the pages they are given on: every misfit at once, with what would be right.

The checks read the plain data of the file, so that a fault of form in one place hides no misfit in another.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.consultation.answers_fit import AnswersFit, tables_of
from desktop.consultation.kinds.base import kinds_in_talk
from desktop.decoding import KeyPath, Written
from desktop.library.model import Module, Page
from desktop.unseen import says_something

LONGEST = 600.0  # minutes on one page; more is a slip


def check_answers(written: Written, module: Module, pages: tuple[Page, ...], route: str) -> None:
    """Note everything in the file that does not fit `pages`, which are those of the route in order."""
    AnswersCheck(written, module, pages, route).run()


class AnswersCheck(AnswersFit):
    """One reading of one file, page by page."""

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
