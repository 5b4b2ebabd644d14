"""Several blocks of a page of which one shows at a time, on one card."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.inner_steps import InnerSteps
from desktop.ui.look import Look
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.scene import Scene
from desktop.ui.widgets.text import TextLabel

DOT, LONG, APART, FOOT = 14, 34, 8, 96  # pixels at 100 %


class Dots(QWidget):
    """How many steps there are, and which one shows; the words beside it say so as well."""

    def __init__(self, count: int, look: Look) -> None:
        super().__init__()
        self._look, self._count, self._now = look, count, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_step(self, now: int) -> None:
        """Show another step as the one that shows."""
        self._now = now
        self.update()

    def sizeHint(self) -> QSize:
        look = self._look
        wide = look.px(LONG) + (self._count - 1) * look.px(DOT + APART)
        return QSize(wide, look.px(DOT))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, line = 0.0, look.scale
        for step in reversed(range(self._count)) if mirrored else range(self._count):
            now = step == self._now
            wide, high = float(look.px(LONG if now else DOT)), float(look.px(DOT))
            pen = painter.pen()
            pen.setColor(look.colour("primary" if now else "line"))
            pen.setWidthF(2 * line)
            painter.setPen(pen)
            painter.setBrush(look.colour("primary" if now else "surface"))
            box = QRectF(left, 0, wide, high).adjusted(line, line, -line, -line)
            painter.drawRoundedRect(box, high / 2, high / 2)
            left += wide + look.px(APART)


class Steps(QWidget):
    """Several blocks of which one shows at a time; the page's Next and Back lead through them.

    What stands before them on the page is said on the same card, above each of them. A block may have a
    `foot`, which stands at the foot of the card, and a `scene` beside it.

    Attributes:
        steps: which one shows.
    """

    def __init__(self, before: Iterable[BlockView], views: list[BlockView], context: ViewContext) -> None:
        super().__init__()
        look, wide = context.look, context.shape == "wide"
        self.views = views
        self.steps = InnerSteps(tr("Next question"), len(views), context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Panel(look, surface="card", padding=0, spacing=0)
        column.addWidget(card)
        across = QHBoxLayout()
        across.setSpacing(0)
        words = QVBoxLayout()
        words.setContentsMargins(*(look.px(at) for at in ((48, 32, 24, 28) if wide else (20, 16, 20, 16))))
        words.setSpacing(look.px(24 if wide else 12))
        for view in before:
            words.addWidget(view)
        self.stack, self.feet = QStackedWidget(), QStackedWidget()
        for view in views:
            self.stack.addWidget(view)
            self.feet.addWidget(getattr(view, "foot", None) or QWidget())
        words.addWidget(self.stack, 1)
        across.addLayout(words, 1)
        scene = getattr(views[0], "scene", "")
        if scene and wide:
            across.addWidget(Scene(scene, look, 400))
        card.column.addLayout(across, 1)
        card.column.addWidget(self._foot(context))
        self.steps.changed.connect(self._show_step)
        self._show_step()

    def _foot(self, context: ViewContext) -> QWidget:
        """What was done with the step, and which of how many it is."""
        look, wide = context.look, context.shape == "wide"
        foot = QWidget()
        line: QBoxLayout = QHBoxLayout(foot) if context.shape != "narrow" else QVBoxLayout(foot)
        edge = 20 if wide else 8
        line.setContentsMargins(*(look.px(at) for at in (48 if wide else 20, edge, 24, edge)))
        line.setSpacing(look.px(20 if wide else 8))
        self.feet.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.dots = Dots(len(self.views), look)
        self.where = TextLabel("", look, wrap=False)
        line.addWidget(self.feet)
        place = QHBoxLayout()
        place.setSpacing(look.px(20))
        place.addStretch(1)
        place.addWidget(self.dots, 0, Qt.AlignmentFlag.AlignVCenter)
        place.addWidget(self.where, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(place, 1)
        return foot

    @property
    def current(self) -> BlockView:
        """The view that shows."""
        return self.views[self.stack.currentIndex()]

    def _show_step(self) -> None:
        index = self.steps.current
        self.stack.setCurrentIndex(index)
        self.feet.setCurrentIndex(index)
        self.dots.show_step(index)
        self.where.set_words(tr("{n} of {total}").format(n=index + 1, total=len(self.views)))
