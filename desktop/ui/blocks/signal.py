"""Nerves and signal, worked with a slider: figure, step, sentence and position."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from desktop.figures.close_view import NERVES
from desktop.figures.nerve_reach import reached, sentence, step_words, told
from desktop.figures.nerve_words import name_words, position_words, reach_words
from desktop.figures.nerves import Nerves
from desktop.language import tr
from desktop.library.blocks.signal import POSITIONS, STEPS, Signal
from desktop.library.blocks.words import Paragraph
from desktop.library.text import Span
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import HIGH, Button
from desktop.ui.widgets.choices import RadioRow
from desktop.ui.widgets.figure_frame import FigureFrame
from desktop.ui.widgets.hair_line import HairLine
from desktop.ui.widgets.layouts import BETWEEN, MAIN, SIDE
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.step_slider import StepSlider
from desktop.ui.widgets.text import TextLabel

_LEAST_HEIGHT = 330

if TYPE_CHECKING:
    from desktop.rehearsal.answers import Step

TOLD_STEP = 5  # in a rehearsal: where it reaches a nerve to the leg


class SignalView(BlockView):
    """The figure on a card with what moves it; beside it what is felt, and positions. Records nothing."""

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
            framed=False,
            ground="surface",
            margin=8,
            fills=True,
            height=_LEAST_HEIGHT,
        )
        narrow = context.shape == "narrow"
        both = QBoxLayout(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        both.setSpacing(self.look.px(BETWEEN))
        both.addWidget(self._card(), MAIN)
        both.addLayout(self._side(), SIDE)
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

    def _card(self) -> Panel:
        """The figure, and the control under it."""
        look = self.look
        card = Panel(look, surface="card", padding=0, spacing=0)
        inside = QVBoxLayout()
        inside.setContentsMargins(look.px(6), look.px(8), look.px(6), look.px(4))
        inside.addWidget(self.frame)
        card.column.addLayout(inside, 1)
        card.column.addWidget(HairLine(look))
        control = QVBoxLayout()
        control.setContentsMargins(look.px(24), look.px(12), look.px(24), look.px(14))
        control.setSpacing(look.px(6))
        question = tr("How strong is the signal?")
        asked = QHBoxLayout()
        self.where = TextLabel("", look, "body", wrap=False)
        asked.addWidget(TextLabel(question, look, "h3"), 1)
        asked.addWidget(self.where)
        control.addLayout(asked)
        control.addLayout(self._control(question))
        note = tr("The steps are for talking only. They are not your settings.")
        control.addWidget(TextLabel(note, look, "caption", "ink2"))
        card.column.addLayout(control)
        return card

    def _side(self) -> QVBoxLayout:
        look = self.look
        column = QVBoxLayout()
        column.setSpacing(look.px(8))
        role = "body" if look.touch else "lead"  # room for fingers is taken from the words
        for block in self.block.intro:
            if isinstance(block, Paragraph):
                column.addWidget(TextLabel(block.text, look, role))
            else:
                self.add_blocks([block], column)
        column.addSpacing(look.px(8))
        self.box = Panel(look, surface="tint", bar="line", padding=18, spacing=6)
        self.told = TextLabel("", look)
        self.more = TextLabel("", look)
        self.box.column.addWidget(self.told)
        self.box.column.addWidget(self.more, 1)
        words = 5 * look.line_height("body")
        self.box.setMinimumHeight(look.px(2 * 18 + 6) + words)  # the same at every step
        column.addWidget(self.box)
        column.addSpacing(look.px(12))
        column.addWidget(TextLabel(tr("Same strength, but …"), look, "h3"))
        column.addWidget(self._positions())
        column.addStretch(1)
        return column

    def _control(self, name: str) -> QHBoxLayout:
        look = self.look
        line = QHBoxLayout()
        line.setSpacing(look.px(16))
        self.weaker = Button("", look, icon="minus", height=HIGH, often=True)
        self.weaker.setAccessibleName(tr("Weaker"))
        self.stronger = Button("", look, icon="plus", height=HIGH, often=True)
        self.stronger.setAccessibleName(tr("Stronger"))
        self.slider = StepSlider(STEPS, name, look)
        self.slider.setValue(self.state.step)
        for button in (self.weaker, self.stronger):
            button.setFixedWidth(look.px(64))
        self.weaker.clicked.connect(partial(self._by, -1))
        self.stronger.clicked.connect(partial(self._by, 1))
        self.slider.valueChanged.connect(self._stepped)
        line.addWidget(self.weaker)
        line.addWidget(self.slider, 1)
        line.addWidget(self.stronger)
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
            row = RadioRow(position_words(position, self.state.says), self.look, height=52)
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
        step, position, says = self.state.step, self.state.position, self.state.says
        self.remember("state", self.state)
        self.frame.show_figure(self.state)
        self.where.set_words(step_words(step))
        first, more = told(step, position, self.state.guide)
        self.told.set_words((Span(first, strong=True),))
        self.more.set_words(more)
        felt = reached(step, position)
        self.box.show_bar("leg" if "leg" in felt else "target" if felt else "line")
        self.weaker.setEnabled(step > 0)
        self.stronger.setEnabled(step < STEPS - 1)
        said = [f"{name_words(nerve, says)}: {reach_words(nerve in felt, says)}" for nerve in NERVES]
        words = f"{step_words(step)}. {sentence(step, position, self.state.guide)}"
        self.slider.setAccessibleDescription(f"{words} {'. '.join(said)}.")
        announce(self.slider, words)
