"""One of the signs above the statements: its number, and the answer that stands."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.ui.accessible.telling import tell_chosen
from desktop.ui.icons import draw_icon
from desktop.ui.look import Look
from desktop.ui.widgets.choices import CHOSEN_EDGE, RADIUS
from desktop.ui.widgets.panel import EDGE_TO_PRESS, paint_box
from desktop.ui.widgets.radio import step_of


class StatementTab(QPushButton):
    """One small sign in the strip: its number, and the answer that stands.

    Tab comes to the one whose card shows, and arrows lead from there; the keyboard brings its card along.

    Signals:
        reached: the keyboard came here.
        passed: an arrow leads on (1) or back (-1).
    """

    reached = Signal()
    passed = Signal(int)

    def __init__(self, number: int, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(str(number), parent)
        self._look, self._icon, self.current = look, "", False
        self.setFont(look.font("label"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumSize(look.px(72), look.tall(56))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_answer(self, icon: str, current: bool, name: str) -> None:
        """Show the answer's icon ("" for none) and whether this card is on top."""
        self._icon, self.current = icon, current
        tell_chosen(self, current)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = step_of(event, self)
        if step:
            self.passed.emit(step)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        edge = "primary" if self.current or self.underMouse() else "line"
        width = look.scale * (CHOSEN_EDGE if self.current else EDGE_TO_PRESS)
        paint_box(
            painter, QRectF(self.rect()), look.colour("surface"), look.colour(edge), width, look.px(RADIUS)
        )
        ink = look.colour("ink")
        painter.setPen(ink)
        painter.setFont(self.font())
        size, gap, number = look.px(24), look.px(8), self.fontMetrics().horizontalAdvance(self.text())
        left = (self.width() - number - gap - size) / 2
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        first, then = (left + size + gap, left) if mirrored else (left, left + number + gap)
        words = QRectF(first, 0, number + 2, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        sign = QRectF(then, (self.height() - size) / 2, size, size)
        draw_icon(painter, self._icon or "circle", look.colour("ink" if self._icon else "ink2"), sign)
