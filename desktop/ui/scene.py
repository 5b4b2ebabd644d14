"""The page that a talk begins with: its words, and people at a desk up to the edges of the window."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.figures.drawings import LINE, drawing_names, drawn_words, field_of
from desktop.library.blocks.figure import Figure
from desktop.library.model import Page
from desktop.ui.look import Look
from desktop.ui.widgets.drawing import drawing_pixmap
from desktop.ui.widgets.panel import EDGE, RADIUS

WORDS, PICTURE = 53, 44  # shares of the width in hundredths: of the page, and of all beside the rail
PEOPLE, SMALL_PEOPLE, BOX, CORNER = 484, 300, 300, 20  # in pixels at 100 %
DESK, SMALL_DESK = 145, 44  # how far above the foot of the picture the desk is
TABLE, THICK = 406, 12  # where the middle of the desk is in the drawing, and how thick, in its own units


def scene_of(page: Page) -> str:
    """The drawing of a page that is a scene: the one in its side panel."""
    states = (dict(block.state) for block in page.side if isinstance(block, Figure))
    names = (state.get("name", "") for state in states)
    return next((name for name in names if name in drawing_names()), "talk-bubbles")


class Scene(QWidget):
    """Stands for the picture beside the words of the page; the picture itself goes beyond it.

    A page lies in its window with room around. The screen paints this below all that stands on it, with
    `paint_below`, so that it reaches the edges.
    """

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._look = name, look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(drawn_words(name))

    def paint_below(self, painter: QPainter, room: QRectF) -> None:
        """Paint the picture at the end of this room, from its upper edge to its lower one."""
        look, across = self._look, room.width() * PICTURE / 100
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = QRectF(room.left() if mirrored else room.right() - across, room.top(), across, room.height())
        beyond = look.px(2 * CORNER)  # only the corner at its foot, on the side of the words, is round
        outline = QPainterPath()
        whole = box.adjusted(-beyond if mirrored else 0, -beyond, 0 if mirrored else beyond, 0)
        outline.addRoundedRect(whole, look.px(CORNER), look.px(CORNER))
        paint_scene(painter, look, box, outline, self._name, (PEOPLE, DESK))


class SceneBox(QWidget):
    """The same picture in a box of its own, where the window has no room beside the words."""

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._look = name, look
        self.setFixedHeight(look.px(BOX))
        self.setAccessibleName(drawn_words(name))

    def paintEvent(self, event: QPaintEvent) -> None:
        box, outline, corner = QRectF(self.rect()), QPainterPath(), self._look.px(RADIUS)
        outline.addRoundedRect(box, corner, corner)
        paint_scene(QPainter(self), self._look, box, outline, self._name, (SMALL_PEOPLE, SMALL_DESK))


def paint_scene(
    painter: QPainter, look: Look, box: QRectF, outline: QPainterPath, name: str, drawn: tuple[int, int]
) -> None:
    """People at a desk that goes from one side to the other; `drawn` is their width, and how high it is."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(outline)
    painter.fillRect(box, look.colour("tone1"))
    middle = box.bottom() - look.px(drawn[1])
    below = QRectF(box.left(), middle, box.width(), box.bottom() - middle)
    painter.fillRect(below, between(look.colour("tone1"), look.colour("tone2")))
    wide, line = look.px(drawn[0]), LINE * look.scale
    pixmap = drawing_pixmap(name, look, wide, painter.device().devicePixelRatio())
    unit = (wide - line) / field_of(name)[0]
    at = QPointF(box.center().x() - wide / 2, middle - line / 2 - TABLE * unit)
    painter.drawPixmap(at, pixmap)
    thick = THICK * unit
    painter.setPen(QPen(look.colour("ink"), line))
    painter.setBrush(look.colour("paper"))
    painter.drawRect(QRectF(box.left() - 2 * line, middle - thick / 2, box.width() + 4 * line, thick))
    if look.theme == "contrast":
        painter.setPen(QPen(look.colour("line"), 2 * EDGE * look.scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)
    painter.restore()


def between(one: QColor, other: QColor) -> QColor:
    """The colour half way between two."""
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round((first + second) / 2) for first, second in pairs))
