"""Several blocks of a page of which one shows at a time, on one card."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.inner_steps import InnerSteps
from desktop.ui.look import Look
from desktop.ui.scene import paint_scene
from desktop.ui.widgets.hair_line import HairLine
from desktop.ui.widgets.panel import RADIUS, Panel
from desktop.ui.widgets.text import TextLabel

DOT, LONG, APART = 14, 34, 8  # pixels at 100 %
ACROSS, DESK = 400, 75


def on_card(views: list[BlockView]) -> bool:
    """Whether these blocks stand on a card, each with its foot, below what the page says before them."""
    return bool(views) and getattr(views[0], "foot", None) is not None


def _holder(view: BlockView) -> QWidget:
    """A view that is as high as it needs to be, or fills the room that there is."""
    holder = QWidget()
    inside = QVBoxLayout(holder)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.addWidget(view, 1 if view.fills else 0)
    if not view.fills:
        inside.addStretch(1)
    return holder


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


class SceneBeside(QWidget):
    """People at a desk beside what is read, at the end of a card and as high as there is room."""

    def __init__(self, drawing: str, look: Look) -> None:
        super().__init__()
        self._drawing, self._look = drawing, look
        self.setFixedWidth(look.px(ACROSS))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, box, outline = self._look, QRectF(self.rect()), QPainterPath()
        corner = look.px(RADIUS)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        beyond = (0, 0, corner, corner) if mirrored else (-corner, 0, 0, corner)
        outline.addRoundedRect(box.adjusted(*beyond), corner, corner)
        paint_scene(QPainter(self), look, box, outline, self._drawing, (ACROSS - 20, DESK))


class Steps(QWidget):
    """Several blocks of which one shows at a time; the page's Next and Back lead through them.

    Where a block has a `foot` (what was done with it) and a `scene` (a drawing beside it), all stand on one
    card, with what the page says before them.

    Attributes:
        steps: which one shows.
    """

    def __init__(self, before: Iterable[BlockView], views: list[BlockView], context: ViewContext) -> None:
        super().__init__()
        look = context.look
        self.views, self._look = views, look
        self.steps = InnerSteps(tr("Next question"), len(views), context)
        self.stack, self.feet = QStackedWidget(), QStackedWidget()
        for view in views:
            self.stack.addWidget(_holder(view))
            self.feet.addWidget(getattr(view, "foot", None) or QWidget())
        self.dots = Dots(len(self.views), look)
        self.where = TextLabel("", look, wrap=False)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.px(12))
        if on_card(views):
            self._lay_on_card(before, context)
        else:
            self.column.addWidget(self.stack, 1)
            self.column.addLayout(self._place())
        self.steps.changed.connect(self._show_step)
        self._show_step()

    def _lay_on_card(self, before: Iterable[BlockView], context: ViewContext) -> None:
        look, wide, narrow = context.look, context.shape == "wide", context.shape == "narrow"
        edge = look.px(48 if wide else 20)
        card = Panel(look, surface="card", padding=0, spacing=0)
        self.column.addWidget(card)
        across = QHBoxLayout()
        across.setSpacing(0)
        words = QVBoxLayout()
        words.setContentsMargins(edge, look.px(36 if wide else 16), look.px(24), look.px(28 if wide else 12))
        words.setSpacing(look.px(24 if wide else 12))
        for view in before:
            words.addWidget(view)
        words.addWidget(self.stack, 1)
        across.addLayout(words, 1)
        if wide:
            across.addWidget(SceneBeside(getattr(self.views[0], "scene", ""), look))
        card.column.addLayout(across, 1)
        if wide:
            card.column.addWidget(HairLine(look))
        foot: QBoxLayout = QVBoxLayout() if narrow else QHBoxLayout()
        foot.setContentsMargins(edge, look.px(20 if wide else 8), look.px(24), look.px(20 if wide else 12))
        self.feet.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        foot.addWidget(self.feet)
        foot.addLayout(self._place(), 1)
        card.column.addLayout(foot)

    def _place(self) -> QHBoxLayout:
        """Which of how many shows, in dots and in words."""
        line = QHBoxLayout()
        line.setSpacing(self._look.px(20))
        line.addStretch(1)
        line.addWidget(self.dots, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.where, 0, Qt.AlignmentFlag.AlignVCenter)
        return line

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
