"""The menu: what is needed now and then, each with its key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import msgspec
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.icons import draw_icon
from desktop.ui.look import Look
from desktop.ui.widgets.hair_line import HairLine
from desktop.ui.widgets.laid_over import LaidOver
from desktop.ui.widgets.panel import paint_box
from desktop.ui.widgets.snug_area import SnugArea
from desktop.ui.widgets.successor import tab_stops

WIDTH, ROW = 420, 60


class MenuEntry(msgspec.Struct, frozen=True):
    """One thing to do: its icon, words, the name of its key, and the doing; `apart` begins a group."""

    icon: str
    words: str
    key: str
    do: Callable[[], object]
    apart: bool = False


class MenuRow(QPushButton):
    """One entry: icon and words, and its key at the end."""

    def __init__(self, entry: MenuEntry, look: Look) -> None:
        super().__init__()
        self.setText(entry.words)
        self._look, self._entry = look, entry
        self.setFont(look.font("strong"))
        self.setAccessibleDescription(entry.key)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(240), self._look.tall(ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        lit = self.underMouse() or self.isDown()
        if lit:
            paint_box(painter, QRectF(self.rect()), look.colour("selected"), None, 0, look.px(8))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        size, edge = look.px(24), look.px(8)
        x = self.width() - edge - size if mirrored else edge
        mark = QRectF(x, (self.height() - size) / 2, size, size)
        draw_icon(painter, self._entry.icon, look.colour("on-selected" if lit else "primary"), mark)
        near = edge + size + look.px(16)
        box = self.rect().adjusted(edge if mirrored else near, 0, -near if mirrored else -edge, 0)
        flags = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(look.colour("on-selected" if lit else "ink"))
        painter.setFont(self.font())
        painter.drawText(box, int(flags | Qt.AlignmentFlag.AlignLeading), self.text())
        painter.setPen(look.colour("on-selected" if lit else "ink2"))
        painter.setFont(look.font("caption"))
        painter.drawText(box, int(flags | Qt.AlignmentFlag.AlignTrailing), self._entry.key)


class Menu(LaidOver):
    """Opens below its button and closes with what is chosen, with Escape, or with a press beside it."""

    def __init__(self, entries: tuple[MenuEntry, ...], below: QWidget, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._below = below
        self._beside = _Beside(self)
        self._beside.clicked.connect(self.dismiss)
        self.setAccessibleName(tr("Menu"))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.rows: list[MenuRow] = []
        for entry in entries:
            if entry.apart:
                column.addWidget(HairLine(look, gap=6, inset=8))
            row = MenuRow(entry, look)
            row.clicked.connect(partial(self._chosen, entry))
            self.rows.append(row)
            column.addWidget(row)
        self._body = _Body(look, self)
        inside = QVBoxLayout(self._body)
        edge = look.px(16)
        inside.setContentsMargins(edge, look.px(10), edge, look.px(10))
        inside.addWidget(SnugArea(content, look, ground="surface"))

    def open(self, first: QWidget | None = None) -> None:
        """Show it with its first entry ready to press."""
        self._place()
        super().open(first or self.rows[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go from entry to entry."""
        way = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        stops = [one for one in tab_stops(self) if one in self.rows]
        focus = self.window().focusWidget()
        if way is None or focus not in stops:
            super().keyPressEvent(event)
            return
        stops[(stops.index(focus) + way) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._beside.setGeometry(self.rect())
        self._place()

    def _place(self) -> None:
        """Below the button, as far in as that ends; as high as it must be, and as there is room for."""
        look, room = self.look, self._over.rect()
        edge, far = look.px(12), look.px(22)  # its shadow lies within the body
        button = QRect(self._below.mapTo(self._over, QPoint(0, 0)), self._below.size())
        width = min(look.px(WIDTH) + far, room.width())
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = button.left() - far // 2 if mirrored else button.right() + 1 + far // 2 - width
        top = button.bottom() + look.px(8)
        self._body.setContentsMargins(far // 2, 0, far // 2, far // 2)
        height = min(self._body.heightForWidth(width), room.height() - top - edge)
        if height < look.px(3 * ROW):
            top, height = edge, min(self._body.heightForWidth(width), room.height() - 2 * edge)
        self._body.setGeometry(max(0, min(left, room.width() - width)), top, width, height)

    def _chosen(self, entry: MenuEntry) -> None:
        self.dismiss()
        entry.do()


class _Beside(QPushButton):
    """All beside the menu: a press there closes it, and does nothing else."""

    def __init__(self, menu: Menu) -> None:
        super().__init__(menu)
        self.setAccessibleName(tr("Close the menu"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The veil of the menu shows."""


class _Body(QWidget):
    """The menu's own surface, with its shadow."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        margins = self.contentsMargins()
        box = QRectF(self.rect().marginsRemoved(margins))
        radius = look.px(14)
        if look.theme != "contrast":
            for down, dark in ((8, 20), (3, 40)):
                paint_box(
                    painter,
                    box.adjusted(0, look.px(down), 0, look.px(down)),
                    QColor(0, 0, 0, dark),
                    None,
                    0,
                    radius,
                )
        edge = look.colour("line") if look.theme == "contrast" else None
        paint_box(painter, box, look.colour("surface"), edge, look.px(2), radius)
