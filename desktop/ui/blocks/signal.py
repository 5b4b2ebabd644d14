"""Nerves and signal, worked with a slider: figure, step, sentence and position."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from desktop.figures.nerve_reach import reached, sentence, step_words
from desktop.figures.nerve_words import name_words, position_words, reach_words
from desktop.figures.nerves import NERVES, Nerves
from desktop.language import tr
from desktop.library.blocks.signal import POSITIONS, STEPS, Signal
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.choices import RadioRow
from desktop.ui.widgets.figure_frame import FigureFrame
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.step_slider import StepSlider
from desktop.ui.widgets.text import TextLabel

MAIN, SIDE = 624, 352
_LEAST_HEIGHT = 330

if TYPE_CHECKING:
    from desktop.rehearsal.answers import Step

TOLD_STEP = 5  # in a rehearsal: where it reaches a nerve to the leg


class SignalView(BlockView):
    """The figure in the main column, what moves it beside it. Records nothing."""

    block_type = Signal
    fills = True

    def __init__(self, block: Signal, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        figure = Nerves()
        self.state = self.recall("state", figure.state_of(block))
        self.frame = FigureFrame(
            self.look,
            figure,
            self.state,
            numbers=context.numbers,
            fills=True,
            height=_LEAST_HEIGHT,
        )
        narrow = context.shape == "narrow"
        both = QBoxLayout(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        both.setSpacing(self.look.px(24))
        both.addLayout(self._main(), MAIN)
        both.addLayout(self._side(), SIDE)
        self.column.setSpacing(self.look.px(12))
        self.column.addLayout(both, 1)
        self._show_step()

    def rehearse(self, step: Step, sheet: Callable[[], QWidget | None]) -> None:
        self.show_step(TOLD_STEP)

    def show_step(self, step: int) -> None:
        """Show a step, as the slider's keys and buttons do."""
        self.slider.setValue(step)

    def show_position(self, position: str) -> None:
        """Show another position at the same step."""
        self.positions[position].setChecked(True)

    def successor_of(self, lost: QWidget) -> QWidget | None:
        """At either end the slider is left."""
        return self.slider if lost in (self.weaker, self.stronger) else super().successor_of(lost)

    def _moved(self, position: str, on: bool) -> None:
        if on and position != self.state.position:
            self.state = replace(self.state, position=position)
            self._show_step()

    def _main(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self.look.px(8))
        self.add_blocks(self.block.intro, column)
        column.addWidget(self.frame, 1)
        return column

    def _side(self) -> QVBoxLayout:
        look = self.look
        column = QVBoxLayout()
        column.setSpacing(look.px(6))
        question = tr("How strong is the signal?")
        column.addWidget(TextLabel(question, look, "h3"))
        column.addLayout(self._control(question))
        column.addLayout(self._ends())
        box = Panel(look, bar="primary", padding=12)
        self.told = TextLabel("", look)
        self.told.setMinimumHeight(look.line_height("body") * 4)
        box.column.addWidget(self.told)
        column.addWidget(box)
        column.addSpacing(look.px(2))
        column.addWidget(TextLabel(tr("Same strength, but …"), look, "h3"))
        column.addWidget(self._positions())
        note = tr("The steps are for talking only. They are not your settings.")
        column.addWidget(TextLabel(note, look, "caption", "ink2"))
        column.addStretch(1)
        return column

    def _control(self, name: str) -> QHBoxLayout:
        look = self.look
        line = QHBoxLayout()
        line.setSpacing(look.px(8))
        self.weaker = Button("", look, icon="minus", often=True)
        self.weaker.setAccessibleName(tr("Weaker"))
        self.stronger = Button("", look, icon="plus", often=True)
        self.stronger.setAccessibleName(tr("Stronger"))
        self.slider = StepSlider(STEPS, name, look)
        self.slider.setValue(self.state.step)
        self.weaker.clicked.connect(partial(self._by, -1))
        self.stronger.clicked.connect(partial(self._by, 1))
        self.slider.valueChanged.connect(self._stepped)
        line.addWidget(self.weaker)
        line.addWidget(self.slider, 1)
        line.addWidget(self.stronger)
        return line

    def _ends(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self.where = TextLabel("", self.look, "label", wrap=False)
        line.addWidget(TextLabel(tr("Weaker"), self.look, "caption", "ink2", wrap=False))
        line.addStretch(1)
        line.addWidget(self.where)
        line.addStretch(1)
        line.addWidget(TextLabel(tr("Stronger"), self.look, "caption", "ink2", wrap=False))
        return line

    def _positions(self) -> QWidget:
        holder = QWidget()
        holder.setAccessibleName(tr("Same strength, but …"))
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(8))
        self._group = QButtonGroup(self)
        self.positions: dict[str, RadioRow] = {}
        for position in POSITIONS:
            row = RadioRow(position_words(position, self.state.says), self.look, height=48)
            row.setChecked(position == self.state.position)
            row.toggled.connect(partial(self._moved, position))
            self._group.addButton(row)
            self.positions[position] = row
            column.addWidget(row)
        return holder

    def _by(self, steps: int, _checked: bool = False) -> None:
        self.slider.setValue(self.slider.value() + steps)

    def _stepped(self, step: int) -> None:
        self.state = replace(self.state, step=step)
        self._show_step()

    def _show_step(self) -> None:
        step, position = self.state.step, self.state.position
        self.remember("state", self.state)
        self.frame.show_figure(self.state)
        self.where.set_words(step_words(step))
        self.told.set_words(sentence(step, position, self.state.guide))
        self.weaker.setEnabled(step > 0)
        self.stronger.setEnabled(step < STEPS - 1)
        felt = reached(step, position)
        said = [step_words(step)]
        says = self.state.says
        said += [f"{name_words(nerve, says)}: {reach_words(nerve in felt, says)}" for nerve in NERVES]
        words = ". ".join(said) + "."
        self.slider.setAccessibleDescription(words)
        announce(self.slider, words)
