"""What a view is given: the store, the look, the content, and ways to ask the window for something."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.library.model import Module, Page
from desktop.ui.look import Look, Shape
from desktop.ui.store import ConsultationStore

if TYPE_CHECKING:
    from desktop.ui.papers_desk import PapersDesk


class Requests(QObject):
    """What views ask of the window.

    Signals:
        page_requested: go to the page with this id.
        thing_requested: go to the page with this id, and there to what has this id.
        park_requested: open the sheet to park a question, with this text filled in.
        sheet_requested: open a sheet; the payload makes it, given its parent.
        display_changed: "larger", "smaller", or the name of a theme.
        told: a short sentence to show and announce, and how to take it back (a callable or None).
        papers_requested: "save" or "print" the papers, or show the "note".
        preview_requested: read the paper of this name.
        stepped: another inner step of the page shows, or there are more or fewer of them.
        close_requested: close this talk and clear the screen.
    """

    page_requested = Signal(str)
    thing_requested = Signal(str, str)
    park_requested = Signal(str)
    sheet_requested = Signal(object)
    display_changed = Signal(str)
    told = Signal(str, object)
    papers_requested = Signal(str)
    preview_requested = Signal(str)
    stepped = Signal()
    close_requested = Signal()


@dataclass(frozen=True)
class ViewContext:
    """Everything a view may use. Views never see the window itself.

    `surface` is what the view stands on (one of `SURFACES`), so that its words can be read there.

    `memory` holds where a view was (a card, a step of a picture), so that other colours or another text
    size do not lose the place. It holds nothing that was said, and goes with the talk.
    """

    store: ConsultationStore
    desk: PapersDesk
    look: Look
    module: Module
    pages: tuple[Page, ...]
    page: Page
    shape: Shape = "wide"
    surface: str = ""
    memory: dict[object, object] = field(default_factory=dict)
    requests: Requests = field(default_factory=Requests)

    @property
    def ink(self) -> str:
        """The colour role of words on this surface."""
        return "on-hero" if self.surface == "hero" else "ink"

    @property
    def ink2(self) -> str:
        """The colour role of quieter words on this surface."""
        return "on-hero2" if self.surface == "hero" else "ink2"

    def tell(self, sentence: str, act: int = 0) -> None:
        """Show and announce a sentence, with a way to take back the act it tells of, by its place."""
        self.requests.told.emit(sentence, partial(self.store.take_back, act) if act else None)
