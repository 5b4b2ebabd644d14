"""The progress rail: where we are, what was done and skipped, and where questions wait.

Of a visit in parts only one part is open, so that the rail holds any number of pages.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.consultation.outstanding import outstanding
from desktop.consultation.state import ConsultationState
from desktop.language import tr, trn
from desktop.library.blocks.signature import Signature
from desktop.library.model import Page, Visit, VisitPart
from desktop.ui.icons import draw_icon
from desktop.ui.look import Look
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.panel import paint_box


class RailRow(QPushButton):
    """One page on the rail. Its ring says done, now, ahead or skipped; a badge counts its questions."""

    def __init__(self, page: Page, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(page.rail, parent)
        self._look = look
        self.sign, self.current, self.questions = "ahead", False, 0
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(look.px(48))

    def show_place(self, sign: str, current: bool, questions: int, name: str) -> None:
        """Show where this page stands; what stands as before is not painted again."""
        before = (self.sign, self.current, self.questions, self.accessibleName())
        if (sign, current, questions, name) == before:
            return
        self.sign, self.current, self.questions = sign, current, questions
        self.setFont(self._look.font("strong" if current else "caption"))
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._look.px(48))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(160), self._look.px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self.current or self.underMouse():
            fill = look.colour("surface" if self.current else "bg")
            paint_box(painter, QRectF(self.rect()), fill, None, 0, look.px(8))
        if self.current:
            bar = look.px(5)
            left = self.width() - bar if mirrored else 0
            painter.fillRect(left, look.px(8), bar, self.height() - look.px(16), look.colour("primary"))
        size = look.px(24)
        x = self.width() - look.px(14) - size if mirrored else look.px(14)
        ring = QRectF(x, (self.height() - size) / 2, size, size)
        self._paint_ring(painter, ring)
        painter.setPen(look.colour("ink" if self.current or self.sign == "done" else "ink2"))
        painter.setFont(self.font())
        left = look.px(10) if mirrored else look.px(48)
        box = QRect(left, 0, self.width() - look.px(58), self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(box, int(flags), self.text())
        if self.questions:
            paint_badge(painter, look, self.rect(), self.questions, mirrored=mirrored)

    def _paint_ring(self, painter: QPainter, ring: QRectF) -> None:
        look = self._look
        width = look.px(2)
        if self.sign == "done":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("primary"))
            painter.drawEllipse(ring)
            draw_icon(painter, "check", look.colour("on-primary"), ring.adjusted(4, 4, -4, -4))
            return
        colour = look.colour("primary" if self.current else "line")
        painter.setPen(QPen(colour, width))
        painter.setBrush(look.colour("surface"))
        painter.drawEllipse(ring.adjusted(1, 1, -1, -1))
        if self.sign == "skipped":
            painter.setPen(QPen(look.colour("ink2"), look.px(3)))
            middle = ring.center().y()
            painter.drawLine(
                QPointF(ring.left() + look.px(7), middle), QPointF(ring.right() - look.px(7), middle)
            )


class PartRow(QPushButton):
    """The head of a part: its name, how much of it is done, and how many questions wait in it."""

    def __init__(self, part: VisitPart, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(part.title, parent)
        self._look, self.open, self.questions = look, False, 0
        self._far = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(look.px(48))
        self.setFont(look.font("strong"))

    def show_place(self, *, open_: bool, done: int, of: int, questions: int) -> None:
        """Show whether it is open, and how far one is in it."""
        self.open, self.questions = open_, 0 if open_ else questions
        far = {"done": done, "n": of}
        self._far = tr("{done} of {n}").format(**far)
        words = [self.text(), trn("{done} of {n} page done", "{done} of {n} pages done", of).format(**far)]
        words.append(tr("its pages show") if open_ else tr("its pages do not show"))
        if self.questions:
            words.append(trn("{n} question", "{n} questions", questions).format(n=questions))
        self.setAccessibleName(", ".join(words))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self.underMouse():
            paint_box(painter, QRectF(self.rect()), look.colour("bg"), None, 0, look.px(8))
        size = look.px(20)
        x = self.width() - look.px(16) - size if mirrored else look.px(16)
        mark = QRectF(x, (self.height() - size) / 2, size, size)
        arrow = "chevron-down" if self.open else "chevron-right"
        draw_icon(painter, arrow, look.colour("ink2"), mark, mirrored=mirrored)
        box = self.rect().adjusted(look.px(48), 0, -look.px(40), 0)
        if mirrored:
            box = self.rect().adjusted(look.px(40), 0, -look.px(48), 0)
        painter.setPen(look.colour("ink"))
        painter.setFont(self.font())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), self.text())
        painter.setPen(look.colour("ink2"))
        painter.setFont(look.font("label"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing), self._far)
        if self.questions:
            paint_badge(painter, look, self.rect(), self.questions, mirrored=mirrored)


def paint_badge(painter: QPainter, look: Look, inside: QRect, count: int, *, mirrored: bool) -> None:
    """Paint how many questions wait at the far end of a row."""
    size = look.px(24)
    x = look.px(6) if mirrored else inside.width() - look.px(6) - size
    badge = QRectF(x, (inside.height() - size) / 2, size, size)
    paint_box(painter, badge, look.colour("park-fill"), look.colour("park"), look.px(1.5), look.px(6))
    painter.setPen(look.colour("park"))
    painter.setFont(look.font("label"))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(count))


class Rail(QWidget):
    """All pages of the talk in order, part by part where the visit has parts.

    Signals:
        page_chosen: someone pressed this page.
    """

    page_chosen = Signal(str)

    def __init__(
        self, pages: tuple[Page, ...], visit: Visit, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._pages = look, pages
        self._parts = {page.id: visit.part_of(page.id) for page in pages}
        self._page, self._open = "", ""
        self._to_sign = {page.id for page in pages if page.has(Signature)}
        self.setFixedWidth(look.px(232))
        self.setAccessibleName(tr("Pages"))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(8), look.px(4), look.px(8), look.px(4))
        column.setSpacing(0)
        self.rows: dict[str, RailRow] = {}
        self.parts: dict[str, PartRow] = {}
        for page in pages:
            self._add_part(self._parts[page.id], column)
            row = RailRow(page, look)
            row.clicked.connect(partial(self.page_chosen.emit, page.id))
            self.rows[page.id] = row
            column.addWidget(row)
        column.addStretch(1)

    def _add_part(self, part: VisitPart | None, column: QVBoxLayout) -> None:
        if part is not None and part.id not in self.parts:
            self.parts[part.id] = PartRow(part, self._look)
            self.parts[part.id].clicked.connect(partial(self.open_part, part.id))
            column.addWidget(self.parts[part.id])

    def open_part(self, id_: str) -> None:
        """Show the pages of a part, and of no other."""
        self._open = id_
        for page, part in self._parts.items():
            self.rows[page].setVisible(part is None or part.id == id_)
        self._show_parts()

    def _show_parts(self) -> None:
        for id_, row in self.parts.items():
            pages = [self.rows[page] for page, part in self._parts.items() if part and part.id == id_]
            row.show_place(
                open_=id_ == self._open,
                done=sum(page.sign == "done" for page in pages),
                of=len(pages),
                questions=sum(page.questions for page in pages),
            )

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
        QPainter(self).fillRect(self.rect(), self._look.colour("rail"))


class RailButton(Button):
    """The rail of a narrow window: says where we are, and opens the list of all pages."""

    def __init__(self, pages: tuple[Page, ...], look: Look, *, short: bool) -> None:
        super().__init__("", look, icon="chevron-down", height=48)
        self._pages, self._short = pages, short

    def show_state(self, state: ConsultationState) -> None:
        """Show which page this is."""
        for number, page in enumerate(self._pages, start=1):
            if page.id == state.page:
                place = {"n": number, "total": len(self._pages), "page": page.rail}
                whole = tr("Step {n} of {total}: {page}").format(**place)
                self.setText(tr("{n} of {total}").format(**place) if self._short else whole)
                self.setAccessibleName(whole)
                self.updateGeometry()
