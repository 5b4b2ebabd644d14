"""The rows of the rail: the name of a part, and the pages of the part that is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.language import tr, trn
from desktop.library.model import Page, VisitPart
from desktop.ui.look import Look
from desktop.ui.shell.rail_marks import (
    BADGE,
    DOT,
    DOT_STEP,
    RING,
    badge_at,
    paint_badge,
    paint_current,
    paint_dot,
    paint_ring,
    ring_at,
)
from desktop.ui.widgets.panel import paint_box

ROW, LOWEST_ROW, FINGER_ROW = 48, 36, 60
PART, OPEN_PART = 60, 48
_CLOSE = 20  # from line to line of a name that takes two
START, RING_START, END = 12, 10, 10  # within a row, which itself begins 8 from the edge of the rail
_WORDS = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)


class RailRow(QPushButton):
    """One page on the rail. Its ring says done, now, ahead or skipped; a badge counts its questions.

    Attributes:
        before, after: whether the thread goes on to a page above or below.
    """

    def __init__(self, page: Page, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(page.rail, parent)
        self._look = look
        self.sign, self.current, self.questions = "ahead", False, 0
        self.before = self.after = False
        self.setFont(look.font("caption"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(look.px(FINGER_ROW if look.touch else ROW))

    @property
    def mark(self) -> str:
        """What its ring says: as its sign, but `now` for the page that shows."""
        return "now" if self.current else self.sign

    def show_place(self, sign: str, current: bool, questions: int, name: str) -> None:
        """Show where this page stands; what stands as before is not painted again."""
        before = (self.sign, self.current, self.questions, self.accessibleName())
        if (sign, current, questions, name) == before:
            return
        self.sign, self.current, self.questions = sign, current, questions
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(192), self.maximumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(160), self._look.px(LOWEST_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ring = ring_at(look, self.rect(), RING_START, mirrored=mirrored)
        self._paint_thread(painter, ring)
        ground = look.colour("surface" if self.current else "rail")
        box = QRectF(self.rect()).adjusted(0, 0, 0, -look.px(2))
        if self.current:
            paint_current(painter, look, box)
        elif self.underMouse():
            ground = look.colour("bg")
            paint_box(painter, box, ground, None, 0, look.px(10))
        paint_ring(painter, look, ring, self.mark, ground)
        self._paint_name(painter, mirrored=mirrored)
        if self.questions:
            paint_badge(painter, look, badge_at(look, self.rect(), END, mirrored=mirrored), self.questions)

    def _paint_thread(self, painter: QPainter, ring: QRectF) -> None:
        width, middle = self._look.px(2), self.rect().center().y()
        top = 0 if self.before else middle
        bottom = self.height() if self.after else middle
        left = round(ring.center().x() - width / 2)
        painter.fillRect(left, top, width, bottom - top, self._look.colour("hair2"))

    def _paint_name(self, painter: QPainter, *, mirrored: bool) -> None:
        """On one line, or on two where it is too long for one."""
        look = self._look
        font = look.font("h3" if self.current else "caption")
        font.setPixelSize(look.px(18))
        painter.setFont(font)
        painter.setPen(look.colour("ink" if self.current or self.sign == "done" else "ink2"))
        near = look.px(RING_START + RING + 8)
        far = look.px(END + BADGE + 4) if self.questions else look.px(4)
        box = QRect(far if mirrored else near, 0, self.width() - near - far, self.height())
        lines = _lines(self.text(), QFontMetrics(font), box.width())
        apart = look.px(_CLOSE)
        box.translate(0, -(len(lines) - 1) * apart // 2)
        for at, line in enumerate(lines):
            painter.drawText(box.translated(0, at * apart), _WORDS, line)


class PartRow(QPushButton):
    """A part: its name, a dot for each of its pages while it is closed, and how many questions wait in it."""

    def __init__(self, part: VisitPart, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(part.title, parent)
        self._look, self.open, self.questions = look, False, 0
        self.dots: tuple[str, ...] = ()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFont(look.font("h3"))

    def show_place(self, *, open_: bool, pages: Sequence[RailRow]) -> None:
        """Show whether it is open, and how far one is in it."""
        questions = sum(page.questions for page in pages)
        self.open, self.questions = open_, 0 if open_ else questions
        self.dots = () if open_ else tuple(page.mark for page in pages)
        self.setFixedHeight(self._look.px(OPEN_PART if open_ else PART))
        done = sum(page.sign == "done" for page in pages)
        far = trn("{done} of {n} page done", "{done} of {n} pages done", len(pages))
        words = [self.text(), far.format(done=done, n=len(pages))]
        words.append(tr("its pages show") if open_ else tr("its pages do not show"))
        if self.questions:
            words.append(trn("{n} question", "{n} questions", questions).format(n=questions))
        self.setAccessibleName(", ".join(words))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self.underMouse() and not self.open:
            paint_box(painter, QRectF(self.rect()), look.colour("bg"), None, 0, look.px(10))
        box = self.rect().adjusted(look.px(START), 0, -look.px(START), 0)
        if self.dots:
            box.setHeight(look.px(36))
        begun = self.open or any(dot != "ahead" for dot in self.dots)
        painter.setPen(look.colour("ink" if begun else "ink2"))
        painter.setFont(self.font())
        painter.drawText(box, _WORDS, self.text())
        for at, sign in enumerate(self.dots):
            x = look.px(START + at * DOT_STEP)
            size = look.px(DOT)
            x = self.width() - x - size if mirrored else x
            paint_dot(painter, look, QRectF(x, look.px(38), size, size), sign)
        if self.questions:
            name = QRect(0, 0, self.width(), box.height())
            paint_badge(painter, look, badge_at(look, name, END, mirrored=mirrored), self.questions)


def _lines(words: str, metrics: QFontMetrics, across: int) -> list[str]:
    """Words on as few lines as they need; a word is never broken."""
    lines: list[str] = []
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= across:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
