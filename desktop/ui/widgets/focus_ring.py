"""The ring round whatever has the keyboard: ink with an amber halo, over everything."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from desktop.ui.look import Look
from desktop.ui.widgets.more_below import clear_of_edge
from desktop.ui.widgets.scrolling import bring_into_view

_MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest}


def _scrolls(widget: QWidget) -> bool:
    """Whether a widget is what a scroll area shows."""
    port = widget.parentWidget()
    area = port.parentWidget() if port is not None else None
    return isinstance(area, QScrollArea) and area.widget() is widget


class FocusRing(QWidget):
    """An overlay of one window that follows the focus."""

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window)
        self._look = look
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = cast("QApplication", QApplication.instance())
        application.focusChanged.connect(self._focus_moved)

    def set_look(self, look: Look) -> None:
        """Draw in another look from now on."""
        self._look = look
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._follow()
            if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget) and _scrolls(watched):
                QTimer.singleShot(0, self, self._bring_target)  # what it stands on was laid out anew
        elif event.type() == QEvent.Type.MouseButtonRelease and watched is self._target:
            QTimer.singleShot(0, self, self._bring_target)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, halo = self._look.px(3), self._look.px(3)
        radius = self._look.px(11)
        outer = QRectF(self.rect()).adjusted(halo / 2, halo / 2, -halo / 2, -halo / 2)
        painter.setPen(QPen(self._look.colour("halo"), halo))
        painter.drawRoundedRect(outer, radius, radius)
        inside = halo / 2 + ink / 2
        painter.setPen(QPen(self._look.colour("focus"), ink))
        painter.drawRoundedRect(outer.adjusted(inside, inside, -inside, -inside), radius, radius)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        for watched in filter(isValid, self._watched):  # some are gone with the screen they stood on
            watched.removeEventFilter(self)
        self._watched = []
        inside = new is not None and self.window().isAncestorOf(new)
        self._target = new if inside else None
        widget: QWidget | None = self._target
        while widget is not None and widget is not self.window():
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self._bring_target()
        self._follow()

    def _bring_target(self) -> None:
        """Let it show whole. Not while it is pressed: what moves under a finger is not let go on itself."""
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        for area in self._watched:
            if isinstance(area, QScrollArea) and self._target is not None and isValid(self._target):
                bring_into_view(area, self._target, clear_of_edge(self._look))

    def _follow(self) -> None:
        target = self._target
        # A whole page has the keyboard so that the next Tab begins there: nothing of it is pointed at.
        whole = isinstance(target, QScrollArea)
        if target is None or whole or not isValid(target) or not target.isVisible():
            self.hide()
            return
        window = self.window()
        gap = self._look.px(2) + self._look.px(3) + self._look.px(3)
        area = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
        seen = area
        parent = target.parentWidget()
        while parent is not None and parent is not window:
            if isinstance(parent.parentWidget(), QAbstractScrollArea):
                seen = seen.intersected(QRect(parent.mapTo(window, QPoint(0, 0)), parent.size()))
            parent = parent.parentWidget()
        if seen.isEmpty():
            self.hide()
            return
        self.setGeometry(seen.adjusted(-gap, -gap, gap, gap))
        self.show()
        self.raise_()
        self.update()
