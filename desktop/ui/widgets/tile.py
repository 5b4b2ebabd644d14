"""A filled tile that holds words: to read from, or to press where it has more to say."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.accessible.telling import speak_as
from desktop.ui.icons import draw_icon
from desktop.ui.look import Look
from desktop.ui.widgets.layouts import tall_as_wide
from desktop.ui.widgets.panel import SURFACES, paint_box

_EDGE, _HELD = 1.5, 2.5


class Tile(QPushButton):
    """A tile of one of the fills. One that opens something is a button, and carries a chevron.

    Attributes:
        inside: the layout to add words to; a press on them is one on the tile.
        opens: whether a press shows more.
    """

    surface = "card"
    radius = 14
    chevron = 24
    edged = False  # whether what opens has an edge of its own

    def __init__(self, look: Look, *, opens: bool, across: bool = False) -> None:
        super().__init__()
        self.look, self.opens = look, opens
        self.setAutoDefault(False)
        self.inside: QBoxLayout = QHBoxLayout(self) if across else QVBoxLayout(self)
        self.setSizePolicy(tall_as_wide())
        if opens:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            speak_as(self, "group")
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def mirrored(self) -> bool:
        """Whether one reads from right to left here."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def pad(self, start: int, above: int, end: int, below: int) -> None:
        """Leave room around the words, in pixels at 100 %; margins do not turn round by themselves."""
        left, right = (end, start) if self.mirrored else (start, end)
        sides = (self.look.px(side) if side else 0 for side in (left, above, right, below))
        self.inside.setContentsMargins(*sides)

    def see_through(self) -> None:
        """Let a press on anything in it be one on the tile."""
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self.inside.totalHeightForWidth(width), self.look.tall(48) if self.opens else 0)

    def sizeHint(self) -> QSize:
        width = self.look.px(170)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(100), self.look.tall(48) if self.opens else self.look.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint_fill(painter)
        if self.opens:
            self.paint_chevron(painter)

    def paint_fill(self, painter: QPainter) -> None:
        """The fill, and the edge that it has: always where it is made to be pressed, and in high contrast."""
        look, held = self.look, self.opens and (self.underMouse() or self.isDown())
        contrast = look.theme == "contrast"
        role = ""
        if self.opens and (held or contrast):
            role = "primary"
        elif contrast or (self.opens and self.edged):
            role = "line"
        width = look.px(_HELD) if self.opens and (held or contrast) else _EDGE * look.scale
        edge = look.colour(role) if role else None
        fill = look.colour(SURFACES[self.surface])
        paint_box(painter, QRectF(self.rect()), fill, edge, width, look.px(self.radius))

    def paint_chevron(self, painter: QPainter) -> None:
        """The sign that a press shows more, at the end of the line."""
        size, beside = self.look.px(self.chevron), self.look.px(self.chevron * 0.7)
        x = beside if self.mirrored else self.width() - size - beside
        mark = QRectF(x, (self.height() - size) / 2, size, size)
        ink = self.look.colour("on-hero" if self.surface == "hero" else "primary")
        draw_icon(painter, "chevron-right", ink, mark, mirrored=self.mirrored)
