"""The progress rail: where we are, what was done and skipped, and where questions wait.

Of a visit in parts only one part is open, so that the rail holds any number of pages.
"""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.consultation.outstanding import outstanding
from desktop.consultation.state import ConsultationState
from desktop.language import tr, trn
from desktop.library.blocks.signature import Signature
from desktop.library.model import Page, Visit, VisitPart
from desktop.ui.look import Look
from desktop.ui.shell.head import HIGH
from desktop.ui.shell.rail_rows import END, START, PartRow, RailRow
from desktop.ui.widgets.hair_line import HairLine
from desktop.ui.widgets.text import TextLabel

WIDTH, EDGE = 208, 8


class Rail(QWidget):
    """The topic (never a name), then all pages of the talk in order, part by part where the visit has parts.

    Signals:
        page_chosen: someone pressed this page.
    """

    page_chosen = Signal(str)

    def __init__(
        self, topic: str, pages: tuple[Page, ...], visit: Visit, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._pages = look, pages
        self._parts = {page.id: visit.part_of(page.id) for page in pages}
        self._page, self._open = "", ""
        self._to_sign = {page.id for page in pages if page.has(Signature)}
        self.setFixedWidth(look.px(WIDTH))
        self.setAccessibleName(tr("Pages"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what is below it is never painted
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(EDGE), 0, look.px(EDGE), look.px(4))
        column.setSpacing(0)
        title = TextLabel(topic, look, "cell-strong")
        title.setContentsMargins(look.px(START), 0, look.px(END), 0)
        title.setFixedHeight(look.px(HIGH))
        title.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        column.addWidget(title)
        self.rows: dict[str, RailRow] = {}
        self.parts: dict[str, PartRow] = {}
        for page in pages:
            self._add_part(self._parts[page.id], column)
            row = RailRow(page, look)
            row.clicked.connect(partial(self.page_chosen.emit, page.id))
            self.rows[page.id] = row
            column.addWidget(row)
        column.addStretch(1)
        self._thread()

    def _add_part(self, part: VisitPart | None, column: QVBoxLayout) -> None:
        if part is not None and part.id not in self.parts:
            if self.parts:
                column.addWidget(HairLine(self._look, gap=4, inset=START))
            self.parts[part.id] = PartRow(part, self._look)
            self.parts[part.id].clicked.connect(partial(self.open_part, part.id))
            column.addWidget(self.parts[part.id])

    def _thread(self) -> None:
        """A thread leads from page to page of a part."""
        ids = [page.id for page in self._pages]
        for one, other in pairwise(ids):
            if self._parts[one] == self._parts[other]:
                self.rows[one].after = self.rows[other].before = True

    def open_part(self, id_: str) -> None:
        """Show the pages of a part, and of no other."""
        self._open = id_
        for page, part in self._parts.items():
            self.rows[page].setVisible(part is None or part.id == id_)
        self._show_parts()

    def _show_parts(self) -> None:
        for id_, row in self.parts.items():
            pages = [self.rows[page] for page, part in self._parts.items() if part and part.id == id_]
            row.show_place(open_=id_ == self._open, pages=pages)

    def show_state(self, state: ConsultationState) -> None:
        """Show where every page stands; who comes to another page sees the part it is in."""
        self._show_pages(state)
        part = self._parts.get(state.page)
        if part is not None and state.page != self._page:
            self.open_part(part.id)
        self._page = state.page or self._page
        self._show_parts()

    def _show_pages(self, state: ConsultationState) -> None:
        done = set(state.discussed)
        if outstanding(state, ()).unsigned:  # to have seen where one signs is not to have signed
            done -= self._to_sign
        signs = {"done": tr("done"), "skipped": tr("skipped"), "ahead": tr("not yet")}
        for number, page in enumerate(self._pages, start=1):
            current = page.id == state.page
            sign = "skipped" if page.id in state.skipped else "done" if page.id in done else "ahead"
            sign = "ahead" if current else sign
            waiting = sum(question.page == page.id for question in state.open_questions)
            words = [
                tr("Step {n} of {total}").format(n=number, total=len(self._pages)),
                page.rail,
                tr("now") if current else signs[sign],
            ]
            if waiting:
                words.append(trn("{n} question", "{n} questions", waiting).format(n=waiting))
            self.rows[page.id].show_place(sign, current, waiting, ", ".join(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        painter.fillRect(self.rect(), look.colour("rail"))
        if look.theme == "contrast":
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            edge = look.px(2)
            painter.fillRect(
                0 if mirrored else self.width() - edge, 0, edge, self.height(), look.colour("line")
            )
