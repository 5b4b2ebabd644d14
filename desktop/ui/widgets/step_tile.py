"""One step to take, as a filled row: its number on a thread, what it is, who does it; a press says more."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.library.blocks.ladder import Rung, doer_words
from desktop.library.text import plain
from desktop.ui.look import FAMILY, Look
from desktop.ui.widgets.drawing import Drawing
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.text import TextLabel
from desktop.ui.widgets.tile import Tile

WHO_ICONS = {"you": "hand", "clinic": "calendar", "operation": "wrench"}
THREAD_AT, THREAD = 40, 4  # where the thread runs from the start of a row, and how wide it is
_DISC, _FIRST_DISC = 40, 52


class StepTile(Tile):
    """A step of several. The first is the one to take now; the others follow it along the thread."""

    def __init__(self, number: int, rung: Rung, look: Look, *, last: bool = False) -> None:
        super().__init__(look, opens=bool(rung.blocks))
        self._number, self._last = number, last
        self.setAccessibleName(_name(rung))
        self.pad(80, 10, 58, 10)
        self.inside.setSpacing(0)
        self.inside.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(look.px(12))
        line.addWidget(TextLabel(rung.title, look, "h3"), 1)
        line.addWidget(WhoTag(rung.who, look))
        self.inside.addLayout(line)
        self.inside.addWidget(TextLabel(rung.short, look))
        self.inside.addStretch(1)
        self.see_through()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, look = QPainter(self), self.look
        middle = QPointF(along(self, look.px(THREAD_AT)), self.height() / 2)
        top, foot = 0.0, middle.y() if self._last else float(self.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("primary"))
        wide = look.px(THREAD)
        painter.drawRect(QRectF(middle.x() - wide / 2, top, wide, foot - top))
        paint_disc(painter, middle, self._number, look, _DISC, ("primary", "on-primary"))


class FirstStepTile(Tile):
    """The step to take first: the one hero of its page, with a drawing where there is room."""

    surface = "hero"

    def __init__(self, rung: Rung, look: Look, drawing: str, *, roomy: bool) -> None:
        super().__init__(look, opens=bool(rung.blocks), across=True)
        self.setAccessibleName(_name(rung))
        self.pad(92, 0, 56, 3 if look.theme == "contrast" else 0)  # the drawing covers no edge
        self.inside.setSpacing(look.px(12))
        column = QVBoxLayout()
        column.setContentsMargins(0, look.px(18), 0, look.px(18))
        column.setSpacing(look.px(4))
        column.addStretch(1)
        column.addWidget(TextLabel(rung.title, look, "display" if roomy else "h1", "on-hero"))
        column.addWidget(TextLabel(rung.short, look, "lead", "on-hero"))
        column.addSpacing(look.px(4))
        column.addWidget(WhoTag(rung.who, look, "on-hero"), 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        self.inside.addLayout(column, 1)
        if roomy:
            self.inside.addWidget(Arch(drawing, look), 0, Qt.AlignmentFlag.AlignBottom)
        self.see_through()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = self.look
        place = QPointF(along(self, look.px(22 + _FIRST_DISC / 2)), look.px(22 + _FIRST_DISC / 2))
        paint_disc(QPainter(self), place, 1, look, _FIRST_DISC, ("on-hero", "hero"))


class WhoTag(QWidget):
    """Who does a step, with a sign."""

    def __init__(self, who: str, look: Look, colour: str = "ink") -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.px(8))
        sign = IconLabel(WHO_ICONS[who], look, colour, beside="strong")
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(TextLabel(doer_words(who), look, "strong", colour, wrap=False))


class Arch(QWidget):
    """A drawing before a round arch, cut off at its foot; it is never mirrored."""

    _WIDE, _HIGH, _ROOM = 172, 184, 168

    def __init__(self, drawing: str, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(look.px(self._WIDE), look.px(self._HIGH))
        art = Drawing(drawing, look, self._ROOM, parent=self)
        art.move((self.width() - art.width()) // 2, look.px(14))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape, half = QPainterPath(), self.width() / 2
        shape.addRoundedRect(QRectF(0, 0, self.width(), self.height() + half), half, half)
        edge = QPen(look.colour("line"), look.px(2)) if look.theme == "contrast" else Qt.PenStyle.NoPen
        painter.setPen(edge)
        painter.setBrush(look.colour("tone1"))
        painter.drawPath(shape)


def _name(rung: Rung) -> str:
    """What a step is called: its title, who does it, and what it says."""
    words = [rung.title, doer_words(rung.who), plain(rung.short)]
    return ". ".join(said.rstrip(".") for said in words if said) + "."


def along(widget: QWidget, start: float) -> float:
    """A place by how far it is from where one begins to read."""
    mirrored = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return widget.width() - start if mirrored else start


def paint_disc(
    painter: QPainter, middle: QPointF, number: int, look: Look, size: int, roles: tuple[str, str]
) -> None:
    """A number on a disc; `roles` are the colours of the disc and of the number."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = look.px(size) / 2
    fill, ink = (QColor(look.colour(role)) for role in roles)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawEllipse(middle, half, half)
    font = QFont(FAMILY)
    font.setPixelSize(round(half * 1.1))
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(ink)
    disc = QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number))
