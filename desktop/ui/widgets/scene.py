"""People at a table, as a panel of its own beside what is read."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.figures.drawings import LINE, height_of
from desktop.ui.look import Look
from desktop.ui.widgets.drawing import drawing_pixmap

DESK, TABLE, STAND, MARGIN = 84, 13, 70, 10  # pixels at 100 %: below the table, its top, the people's feet


class Scene(QWidget):
    """A drawing of people in a panel that is `width` wide (at 100 %) and as high as there is room."""

    def __init__(self, drawing: str, look: Look, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing, self._look, self._wide = drawing, look, look.px(width)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFixedWidth(self._wide)

    def sizeHint(self) -> QSize:
        look, wide = self._look, self._wide - 2 * self._look.px(MARGIN)
        return QSize(self._wide, round(height_of(self._drawing, wide, look.scale)) + look.px(STAND))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, line = QRectF(self.rect()), LINE * look.scale
        edge = look.px(2) if look.theme == "contrast" else 0  # the card's own edge stays in sight
        inside = rect.adjusted(0, edge, -edge, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("tone1"))
        painter.drawRoundedRect(inside.adjusted(0, 0, 0, look.px(14)), look.px(14), look.px(14))
        painter.drawRect(QRectF(inside.left(), inside.top(), look.px(14), inside.height()))
        desk = look.colour("tone2")
        desk.setAlphaF(0.5)
        top = rect.height() - look.px(DESK)
        painter.setBrush(desk)
        painter.drawRect(QRectF(inside.left(), top, inside.width(), look.px(DESK)))
        wide = self._wide - 2 * look.px(MARGIN)
        high = height_of(self._drawing, wide, look.scale)
        people = drawing_pixmap(self._drawing, look, wide, self.devicePixelRatioF())
        painter.drawPixmap(QPoint(look.px(MARGIN), round(rect.height() - look.px(STAND) - high)), people)
        table = QRectF(inside.left() - 4, top - look.px(TABLE) + line, inside.width() + 8, look.px(TABLE))
        painter.setClipRect(inside)
        painter.setPen(QPen(look.colour("ink"), line))
        painter.setBrush(look.colour("paper"))
        painter.drawRect(table)
        if edge:
            painter.fillRect(QRectF(0, 0, edge, rect.height()), look.colour("line"))
