"""Steps to take: the first one large, the others on a thread below it, and what can be done at any time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.library.blocks.base import Block
from desktop.library.blocks.ladder import Ladder, Rung
from desktop.library.text import Span, plain
from desktop.ui.blocks.base import BlockView, view_of
from desktop.ui.context import ViewContext
from desktop.ui.icons import draw_icon
from desktop.ui.look import Look
from desktop.ui.page_sheet import PageSheet
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.layouts import BETWEEN, MAIN, SIDE
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.step_tile import THREAD, THREAD_AT, FirstStepTile, StepTile, along
from desktop.ui.widgets.text import TextLabel
from desktop.ui.widgets.tile import Tile

_DRAWING = "remote"


class LadderView(BlockView):
    """A press on a step opens the sheet with more on it.

    Attributes:
        steps: each step that can be pressed, by its id.
        any_time: the panel of what can be done at any time.
    """

    block_type = Ladder
    fills = True

    def __init__(self, block: Ladder, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        self.steps: dict[str, Tile] = {}
        wide = context.shape == "wide"
        both = QBoxLayout(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        both.setSpacing(self.look.px(BETWEEN))
        both.addWidget(self._ladder(), MAIN)
        self.any_time = self._apart()
        both.addWidget(self.any_time, SIDE)
        self.column.addLayout(both, 1)

    def _ladder(self) -> QWidget:
        block, look = self.block, self.look
        first, *others = block.rungs
        thread = _Threaded(look)
        column = thread.column
        column.addWidget(TextLabel(block.intro, look))
        thread.first = FirstStepTile(first, look, _DRAWING, roomy=self.context.shape != "narrow")
        column.addWidget(self._pressed(first, thread.first))
        between = QHBoxLayout()
        between.addSpacing(look.px(80))
        between.addWidget(TextLabel(tr("Not enough? Then:"), look, "strong"), 1)
        column.addLayout(between)
        for number, rung in enumerate(others, start=2):
            thread.last = StepTile(number, rung, look, last=rung is others[-1])
            column.addWidget(self._pressed(rung, thread.last), 1)
        column.addWidget(self._pressed(block.first, self._foot()))
        return thread

    def _foot(self) -> Tile:
        rung = self.block.first
        top = Qt.AlignmentFlag.AlignTop
        foot = Tile(self.look, opens=bool(rung.blocks), across=True)
        foot.surface = "tint"
        foot.pad(28, 5, 58, 5)
        foot.inside.setSpacing(self.look.px(12))
        foot.inside.addWidget(IconLabel("circle-help", self.look, beside="body"), 0, top)
        words = (Span(f"{rung.title} ", strong=True), *rung.short)
        foot.inside.addWidget(TextLabel(words, self.look), 1)
        foot.setAccessibleName(f"{rung.title} {plain(rung.short)}")
        foot.see_through()
        return foot

    def _apart(self) -> QWidget:
        block, rung = self.block, self.block.any_time
        box = Panel(self.look, edge="ink", edge_width=3, padding=18, spacing=8)
        box.column.addLayout(self._head(rung))
        box.column.addWidget(TextLabel(rung.short, self.look))
        self._add_on("card", rung.blocks, box)
        box.column.addStretch(1)
        if block.cautions or block.plans:
            foot = Panel(self.look, surface="caution", padding=12, spacing=4)
            self._add_on("caution", (*block.cautions, *block.plans), foot)
            box.column.addWidget(foot)
        return box

    def _add_on(self, surface: str, blocks: Iterable[Block], box: Panel) -> None:
        for inner in blocks:
            view = view_of(inner, replace(self.context, surface=surface))
            self.inner.append(view)
            box.column.addWidget(view)

    def _head(self, rung: Rung) -> QBoxLayout:
        """The sign above the words where there is room for it, else beside them."""
        beside = bool(self.block.plans) or self.context.shape != "wide"
        head: QBoxLayout = QHBoxLayout() if beside else QVBoxLayout()
        head.setSpacing(self.look.px(12))
        head.addWidget(_PowerSign(self.look, 48 if beside else 72), 0, Qt.AlignmentFlag.AlignTop)
        role = "h3" if self.block.plans else "h2" if beside else "prompt"
        head.addWidget(TextLabel(rung.title, self.look, role), 1, Qt.AlignmentFlag.AlignVCenter)
        return head

    def _pressed(self, rung: Rung, tile: Tile) -> Tile:
        if tile.opens:
            self.steps[rung.id] = tile
            tile.clicked.connect(partial(self._open, rung))
        return tile

    def _open(self, rung: Rung) -> None:
        make: Callable[[QWidget], Sheet] = partial(StepSheet, rung, self.context)
        self.context.requests.sheet_requested.emit(make)


class StepSheet(PageSheet):
    """What there is to say of one step."""

    def __init__(self, rung: Rung, context: ViewContext, parent: QWidget) -> None:
        super().__init__(rung.title, context, parent)
        self.column.addWidget(TextLabel(rung.short, self.look, "lead"))
        holder = BlockView(None, context)
        holder.add_blocks(rung.blocks, holder.column)
        self.column.addWidget(holder)


class _Threaded(QWidget):
    """Steps below each other, and the thread between the first and the last."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.first: QWidget | None = None
        self.last: QWidget | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.first is None or self.last is None:
            return
        look, top, foot = self._look, self.first.geometry().bottom(), self.last.geometry().top()
        wide = look.px(THREAD)
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("primary"))
        painter.drawRect(QRectF(along(self, look.px(THREAD_AT)) - wide / 2, top, wide, foot - top))


class _PowerSign(QWidget):
    """The sign for off, on a disc of ink."""

    def __init__(self, look: Look, size: int) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(look.px(size), look.px(size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look, size = QPainter(self), self._look, self.width()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("ink"))
        painter.drawEllipse(QRectF(self.rect()))
        inner = size * 0.22
        draw_icon(
            painter, "power", look.colour("bg"), QRectF(self.rect()).adjusted(inner, inner, -inner, -inner)
        )
