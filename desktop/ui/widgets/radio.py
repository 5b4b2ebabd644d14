"""One of several to choose from, as the keyboard meets it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QRadioButton, QWidget

from desktop.ui.look import Look

_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


def step_of(event: QKeyEvent, beside: QWidget) -> int:
    """One on (1) or one back (-1) in the order of reading, for an arrow key; 0 for any other key."""
    step = _STEPS.get(event.key(), 0)
    across = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
    return -step if across and beside.layoutDirection() == Qt.LayoutDirection.RightToLeft else step


def paint_ring(
    painter: QPainter, look: Look, box: QRectF, *, on: bool, idle: str = "ink2", dashed: bool = False
) -> None:
    """The ring of one of several, with a dot in it where it is the chosen one."""
    bright = on and look.theme == "contrast"  # there what is chosen is bright, and its mark dark
    filled, half = look.colour("on-selected" if bright else "primary"), look.scale
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(filled if on else look.colour(idle), 2 * half, style))
    painter.setBrush(filled if on else look.colour("surface"))
    painter.drawEllipse(box.adjusted(half, half, -half, -half))
    if on:
        inner = box.width() * 0.29
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("selected" if bright else "on-primary"))
        painter.drawEllipse(box.adjusted(inner, inner, -inner, -inner))


class Radio(QRadioButton):
    """One of those that share a parent. Tab comes to the chosen one, and arrows lead on from there.

    Attributes:
        arrows_choose: whether an arrow chooses where it leads, as usual. False where to choose opens
            something or takes something away: there an arrow only moves, and a press chooses.
    """

    arrows_choose = True

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.toggled.connect(self._offer_to_tab)

    def led_to(self) -> Radio:
        """Where the keyboard belongs in this group: to the chosen one, unless arrows only move."""
        chosen = next((one for one in self._group() if one.isChecked()), self)
        return chosen if self.arrows_choose else self

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = 0 if self.arrows_choose else step_of(event, self)
        if step == 0:
            super().keyPressEvent(event)
            return
        group = [one for one in self._group() if one.isVisible() and one.isEnabled()]
        there = group.index(self) + step
        if 0 <= there < len(group):
            group[there].setFocus(Qt.FocusReason.TabFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._offer_to_tab()

    def _offer_to_tab(self) -> None:
        """Qt lets Tab come to whichever had the keyboard last, or to the first while none had it."""
        group = self._group()
        if any(one.hasFocus() for one in group):
            return
        chosen = next((one for one in group if one.isChecked() and one.isEnabled()), None)
        for one in group:
            stops = chosen is None or one is chosen
            one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus)

    def _group(self) -> list[Radio]:
        parent = self.parentWidget()
        if parent is None:
            return [self]
        return parent.findChildren(Radio, options=Qt.FindChildOption.FindDirectChildrenOnly)
