"""What became of papers that were saved or printed, and whether the talk has changed since."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from desktop.consultation.changes.signatures import paper_differs
from desktop.consultation.made_papers import MadePaper, made_papers
from desktop.consultation.record import Record
from desktop.consultation.state import ConsultationState
from desktop.language import tr
from desktop.papers.base import Paper, papers


class _Standing(NamedTuple):
    """A paper that was made for somebody: how, in words, and whether it would be another now."""

    words: str
    changed: bool


class PaperResults:
    """The results of a visit: what its state tells, and what only happened here, such as a failure."""

    def __init__(self, record_of: Callable[[ConsultationState], Record]) -> None:
        self._record_of = record_of
        self._here: dict[str, str] = {}
        self._failed: set[str] = set()
        self._known: tuple[ConsultationState, dict[str, _Standing]] | None = None

    def note(self, results: Mapping[str, str], well: str, badly: str) -> None:
        """Note what happened to papers; each has its fault, or "" where there was none."""
        self._here |= {name: badly if fault else well for name, fault in results.items()}
        self._failed = self._failed - results.keys() | {name for name, fault in results.items() if fault}

    def words(self, state: ConsultationState) -> dict[str, str]:
        """What became of each paper, in a few words."""
        made = self._standing(state)
        changed = {name: tr("Changed since") for name in made.keys() - self._failed if made[name].changed}
        return {name: it.words for name, it in made.items()} | self._here | changed

    def outdated(self, state: ConsultationState) -> bool:
        """Whether a paper that was saved or printed says something else than the talk does now."""
        return any(it.changed for it in self._standing(state).values())

    def _standing(self, state: ConsultationState) -> dict[str, _Standing]:
        if self._known is None or self._known[0] is not state:
            made = {name: it for name, it in made_papers(state).items() if name in papers()}
            self._known = state, {name: self._of(papers()[name], it, state) for name, it in made.items()}
        return self._known[1]

    def _of(self, paper: Paper, made: MadePaper, now: ConsultationState) -> _Standing:
        if paper.CARRIES_RECORD:
            changed = paper_differs(made.then, now) or made.then.signatures != now.signatures
        else:
            then, today = self._record_of(made.then), self._record_of(now)
            changed = any(getattr(then, part) != getattr(today, part) for part in paper.PRINTS)
        return _Standing(tr("Saved") if made.how == "saved" else tr("Printed"), changed)
