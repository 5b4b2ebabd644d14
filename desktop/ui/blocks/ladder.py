"""Steps to take: a ladder whose steps can be pressed, and more about the pressed one beside it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.figures.ladder import LadderFigure, LadderState, who_words
from desktop.library.blocks.ladder import Ladder, Rung
from desktop.library.blocks.words import Paragraph
from desktop.library.text import plain
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.look import Look
from desktop.ui.widgets.figure_frame import FigureFrame
from desktop.ui.widgets.panel import Panel, paint_box
from desktop.ui.widgets.radio import Radio
from desktop.ui.widgets.text import TextLabel

MAIN, SIDE = 624, 352


class StepSpot(Radio):
    """A step of the picture as something to press: a real radio button, painted by the picture below it."""

    def __init__(self, words: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._look = look
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(48), self._look.tall(48))

    def hitButton(self, position: QPoint) -> bool:
        """The whole step counts."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.underMouse() and not self.isChecked():
            painter, look = QPainter(self), self._look
            clear = look.colour("surface")
            clear.setAlpha(0)
            paint_box(painter, QRectF(self.rect()), clear, look.colour("primary"), look.px(2.5), look.px(12))


class LadderView(BlockView):
    """The ladder in the main column, the pressed step and what is to be agreed beside it."""

    block_type = Ladder
    fills = True

    def __init__(self, block: Ladder, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        self.state = LadderState(block, self.recall("rung", block.rungs[0].id))
        self.frame = FigureFrame(
            self.look,
            LadderFigure(),
            self.state,
            numbers=context.numbers,
            framed=False,
            fills=True,
            margin=0,
        )
        narrow = context.shape == "narrow"
        both = QBoxLayout(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        both.setSpacing(self.look.px(24))
        both.addWidget(self.frame, MAIN)
        both.addLayout(self._side(), SIDE)
        self.column.setSpacing(self.look.px(12))
        self.column.addLayout(both, 1)
        self._add_spots()
        self.show_rung(self.state.selected)
        self._show()

    def show_rung(self, name: str) -> None:
        """Press a step."""
        self.spots[name].setChecked(True)

    def _pressed(self, name: str, on: bool) -> None:
        if on and name != self.state.selected:
            self.state = LadderState(self.block, name)
            self.remember("rung", name)
            self._show()

    def _show(self) -> None:
        self.frame.show_figure(self.state)
        self.beside.setCurrentIndex(list(self.spots).index(self.state.selected))

    def _add_spots(self) -> None:
        """Top to bottom, as the eye and the Tab key go."""
        block, picture = self.block, self.frame.picture
        self.spots: dict[str, StepSpot] = {}
        for rung in block.steps:
            words = [rung.title, who_words(rung.who), plain(rung.short)]
            if rung is block.any_time:
                words += [plain(line) for caution in block.cautions for line in caution.lines]
            spot = StepSpot(". ".join(word.rstrip(".") for word in words if word) + ".", self.look, picture)
            spot.toggled.connect(partial(self._pressed, rung.id))
            self.spots[rung.id] = spot
        picture.resized.connect(self._place_spots)
        picture.failed.connect(self._place_spots)

    def _place_spots(self) -> None:
        areas = self.frame.picture.areas()
        for name, spot in self.spots.items():
            area = areas.get(name)
            spot.setVisible(area is not None)
            if area is not None:
                spot.setGeometry(QRect(*(round(side) for side in area)))

    def _side(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self.look.px(12))
        self.beside = QStackedWidget()
        for rung in self.block.steps:
            holder = QWidget()
            inside = QVBoxLayout(holder)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.addWidget(self._panel(rung))
            inside.addStretch(1)
            self.beside.addWidget(holder)
        column.addWidget(self.beside)
        self.add_blocks(self.block.plans, column)
        column.addStretch(1)
        return column

    def _panel(self, rung: Rung) -> Panel:
        box = Panel(self.look, bar="primary", padding=14, spacing=8)
        box.column.addWidget(TextLabel(rung.title, self.look, "h3"))
        self.add_blocks(rung.blocks or (Paragraph(text=rung.short, line=self.block.line),), box.column)
        return box
