"""One sentence that tells what was just done, and lets it be taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QWidget
from shiboken6 import isValid

from desktop.language import tr
from desktop.ui.look import Look, Shape, shape_of
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.panel import paint_box
from desktop.ui.widgets.successor import tab_stops
from desktop.ui.widgets.text import TextLabel

STAYS_MS = 10_000
WIDEST, LOWER = 760, 8
EDGES: dict[Shape, int] = {"wide": 32, "middle": 24, "narrow": 12}


class Toast(QWidget):
    """A dark strip at the foot of what scrolls. It stays ten seconds, not counting while it has the keyboard.

    Nothing that can be pressed lies below it: where something would, it lies in the `spare` room (in its
    parent), and where that is too small, what scrolls leaves it the room.
    """

    def __init__(
        self, look: Look, parent: QWidget, area: Callable[[], QScrollArea], spare: Callable[[], QRect] = QRect
    ) -> None:
        super().__init__(parent)
        self._look, self._area, self._spare = look, area, spare
        self._in: QScrollArea | None = None
        self._undo: Callable[[], object] | None = None
        self._left = STAYS_MS
        self._aside: tuple[str, Callable[[], object] | None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        line = QHBoxLayout(self)
        line.setContentsMargins(look.px(20), 0, look.px(4), 0)
        line.setSpacing(look.gap(8))
        self._words = TextLabel("", look, "strong", "bg")
        self._back = StripButton(tr("Undo"), look, icon="undo-2", height=48)
        self._back.clicked.connect(self.take_back)
        dismiss = StripButton("", look, icon="x", height=48)
        dismiss.setAccessibleName(tr("Dismiss"))
        dismiss.clicked.connect(self.hide)
        line.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._back)
        line.addWidget(dismiss)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._focus_moved)
        self.hide()

    @property
    def words(self) -> str:
        """What it tells now."""
        return self._words.plain_words

    def tell(self, sentence: str, undo: Callable[[], object] | None, *, stays_ms: int = STAYS_MS) -> None:
        """Show and announce a sentence."""
        self._show(sentence, undo, stays_ms)
        announce(self, sentence)

    def _show(self, sentence: str, undo: Callable[[], object] | None, stays_ms: int = STAYS_MS) -> None:
        self._undo, self._aside = undo, None
        self._words.set_words(sentence)
        self._back.setVisible(undo is not None)
        self.place()
        self.show()
        self.raise_()
        self._timer.start(stays_ms)

    def take_back(self) -> None:
        """Take back what it tells of, while it shows."""
        if self.isHidden():
            return
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()
            announce(cast("QWidget", self.parentWidget()), tr("Undone."))

    def set_aside(self) -> None:
        """Make way for what opens over the page."""
        aside = None if self.isHidden() else (self.words, self._undo)
        self.hide()
        self._aside = aside

    def come_back(self) -> None:
        """Show again what had to make way, where nothing newer was told; it was said when it was told."""
        if self._aside is not None:
            self._show(*self._aside)

    def forget(self) -> None:
        """Tell nothing again of what had to make way."""
        self._aside = None

    def place(self) -> None:
        """Lie at the foot of what scrolls, at its near edge."""
        self._make_room(0)
        self._in = self._area()
        look, parent = self._look, cast("QWidget", self.parentWidget())
        room = QRect(self._in.mapTo(parent, QPoint(0, 0)), self._in.size())
        edge = self._edge()
        line = self._words.fontMetrics().horizontalAdvance(self.words) + look.px(8)
        beside = self.sizeHint().width() - self._words.sizeHint().width()
        width = min(room.width() - 2 * edge, line + beside, look.px(WIDEST))
        words = width - beside
        height = max(look.tall(48), self._words.heightForWidth(words) + look.px(16))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = room.right() + 1 - edge - width if mirrored else room.left() + edge
        self.setGeometry(left, room.bottom() + 1 - height + self._lower(), width, height)
        if not self.isVisible():
            return
        covers = self._covers_something()
        if not covers and not self._covers_words():
            return
        spare, low = self._spare(), look.tall(48)
        if line + beside <= spare.width() and low <= spare.height():
            across = spare.right() + 1 - line - beside if mirrored else spare.left()
            self.setGeometry(across, spare.center().y() - low // 2, line + beside, low)
        elif covers:
            self._make_room(height + look.px(8))

    def _edge(self) -> int:
        """How far from the side it lies: where the buttons below it begin."""
        window = self.window().size()
        return self._look.px(EDGES[shape_of(window, self._look)])

    def _lower(self) -> int:
        """How far below the page it reaches: as far as stays clear of the buttons there."""
        look = self._look
        wide = shape_of(self.window().size(), look) == "wide"
        return look.px(LOWER) if wide and not look.touch else 0

    def _covers_words(self) -> bool:
        """Whether words lie below it."""
        here = QRect(self.mapToGlobal(QPoint(0, 0)), self.size())
        labels = self._in.findChildren(TextLabel) if self._in is not None else []
        return any(
            here.intersects(QRect(one.mapToGlobal(QPoint(0, 0)), one.size()))
            for one in labels
            if one.isVisible() and one.plain_words
        )

    def _covers_something(self) -> bool:
        """Whether the page goes on below, or something to press lies below it."""
        area = self._in
        if area is None or area.verticalScrollBar().maximum() > 0:
            return area is not None
        here = QRect(self.mapToGlobal(QPoint(0, 0)), self.size())
        ring = self._look.px(8)
        return any(
            here.intersects(
                QRect(one.mapToGlobal(QPoint(0, 0)), one.size()).adjusted(-ring, -ring, ring, ring)
            )
            for one in tab_stops(area)
        )

    def _make_room(self, height: int) -> None:
        if self._in is not None and isValid(self._in):
            self._in.setViewportMargins(0, 0, 0, height)

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """Its time stands still while it has the keyboard."""
        if not isValid(self) or self.isHidden():
            return
        if new is not None and self.isAncestorOf(new):
            if self._timer.isActive():
                self._left = max(self._timer.remainingTime(), 1_000)
                self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start(self._left)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.place()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
        self._make_room(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        edge = look.colour("line") if look.theme == "contrast" else None
        paint_box(QPainter(self), self.rect().toRectF(), look.colour("ink"), edge, look.px(2), look.px(10))


class StripButton(Button):
    """A button on the dark strip."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        ink = look.colour("bg")
        if self.underMouse() or self.isDown():
            lit = look.colour("bg")
            lit.setAlphaF(0.2)
            paint_box(painter, self.rect().toRectF(), lit, None, 0, look.px(10))
        painter.setPen(ink)
        self._paint_words(painter)
