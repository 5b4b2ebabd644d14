"""The rail of a smaller window: one button that says where we are."""

from __future__ import annotations

from desktop.consultation.state import ConsultationState
from desktop.language import tr
from desktop.library.model import Page, Visit
from desktop.ui.look import Look
from desktop.ui.widgets.buttons import Button


class RailButton(Button):
    """Says which part this is and how far we are in it, and opens the list of all pages."""

    def __init__(self, pages: tuple[Page, ...], visit: Visit, look: Look) -> None:
        super().__init__("", look, icon="chevron-down", height=48)
        self._pages, self._visit = pages, visit

    def show_state(self, state: ConsultationState) -> None:
        """Show which page this is."""
        ids = [page.id for page in self._pages]
        if state.page not in ids:
            return
        at, part = ids.index(state.page), self._visit.part_of(state.page)
        whole = {"n": at + 1, "total": len(ids), "page": self._pages[at].rail}
        words = tr("{n} of {total}").format(**whole)
        if part is not None:
            inside = [id_ for id_ in ids if self._visit.part_of(id_) == part]
            place = {"part": part.title, "n": inside.index(state.page) + 1, "total": len(inside)}
            words = tr("{part}: {n} of {total}").format(**place)
        self.setText(words)
        self.setAccessibleName(tr("Step {n} of {total}: {page}").format(**whole))
        self.updateGeometry()
