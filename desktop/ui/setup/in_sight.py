"""What has the keyboard stays in sight while the form around it grows."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QScrollArea

from desktop.ui.look import Look
from desktop.ui.widgets.more_below import clear_of_edge
from desktop.ui.widgets.scrolling import bring_into_view


class FocusInSight(QObject):
    """Follows the control that has the keyboard where the form moved it; a hand may scroll away from it."""

    def __init__(self, area: QScrollArea, look: Look) -> None:
        super().__init__(area)
        self._area, self._look = area, look
        self._shown = (0, 0)
        area.verticalScrollBar().rangeChanged.connect(self._soon)

    def _soon(self) -> None:
        QTimer.singleShot(0, self, self._show)  # what lies inside the form has its place by then

    def _show(self) -> None:
        focus, form = self._area.window().focusWidget(), self._area.widget()
        if focus is None or form is None or not form.isAncestorOf(focus):
            return
        place = (id(focus), focus.mapTo(form, QPoint(0, 0)).y())
        if place != self._shown:
            self._shown = place
            bring_into_view(self._area, focus, clear_of_edge(self._look))
