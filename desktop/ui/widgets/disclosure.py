"""More detail behind a button that says what it is."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.accessible.telling import tell_open
from desktop.ui.icons import draw_icon
from desktop.ui.look import Look
from desktop.ui.widgets.panel import paint_box

_WRAP = (
    int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.AlignmentFlag.AlignLeading) | int(Qt.TextFlag.TextWordWrap)
)


class Opener(QPushButton):
    """The row that opens and closes; its words wrap.

    Not checkable: a screen reader would call it a check box that is not checked.

    Signals:
        turned: whether it is open now.
    """

    turned = Signal(bool)

    def __init__(self, words: str, look: Look, parent: QWidget) -> None:
        super().__init__(words, parent)
        self._look = look
        self._open = False
        self.clicked.connect(self._turn)
        self._describe()
        self.setAutoDefault(False)
        self.setFont(look.font("label"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def is_open(self) -> bool:
        """Whether its content shows."""
        return self._open

    def set_open(self, is_open: bool) -> None:
        """Open or close; tells only what is new."""
        if is_open != self._open:
            self._open = is_open
            self._describe()
            self.update()
            self.turned.emit(is_open)

    def _turn(self) -> None:
        self.set_open(not self._open)

    def _describe(self) -> None:
        tell_open(self, self._open)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, width - self._look.px(52), 10_000)
        words = self.fontMetrics().boundingRect(room, _WRAP, self.text())
        return max(self._look.tall(48), words.height() + self._look.px(16))

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(240), self.heightForWidth(self._look.px(240)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.tall(48))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        edge = look.colour("primary" if self.underMouse() or self.isDown() else "line")
        paint_box(painter, QRectF(self.rect()), look.colour("surface"), edge, look.px(1.5), look.px(8))
        size = look.px(22)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        icon = "chevron-down" if self._open else "chevron-right"
        x = self.width() - look.px(12) - size if mirrored else look.px(12)
        mark = QRectF(x, (self.height() - size) / 2, size, size)
        draw_icon(painter, icon, look.colour("primary"), mark, mirrored=mirrored)
        painter.setPen(look.colour("primary"))
        left = look.px(10) if mirrored else look.px(42)
        painter.drawText(QRect(left, 0, self.width() - look.px(52), self.height()), _WRAP, self.text())


class Disclosure(QWidget):
    """A row that opens to show its content below.

    Signals:
        opened: the content came into view.
    """

    opened = Signal()

    def __init__(self, title: str, content: QWidget, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.opener = Opener(title, look, self)
        self.content = content
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self.opener)
        column.addWidget(content)
        content.hide()
        self.opener.turned.connect(self._toggle)

    def _toggle(self, opened: bool) -> None:
        self.content.setVisible(opened)
        if opened:
            self.opened.emit()
