"""Signing: draw, type, on paper, or not today. All four are equal."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.consultation.events import HalfWritten, SignatureGiven, SignatureTakenBack, Signer, Way
from desktop.consultation.outstanding import may_sign
from desktop.consultation.state import ConsultationState
from desktop.language import day_words, tr
from desktop.library.blocks.signature import Signature
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.dates import clock_fault
from desktop.ui.signing_words import signed_words, signer_words, standing_words
from desktop.ui.still_open import still_open
from desktop.ui.widgets.choice_tile import ChoiceTile
from desktop.ui.widgets.choices import show_checked
from desktop.ui.widgets.drawing import Drawing
from desktop.ui.widgets.layouts import BETWEEN, EqualRow
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.signing_sheet import SigningSheet
from desktop.ui.widgets.text import TextLabel
from desktop.unseen import says_something

if TYPE_CHECKING:
    from desktop.rehearsal.answers import Step

WAYS = 300  # pixels at 100 %: how wide the four ways are


class SignatureView(BlockView):
    """One person signs at a time; who needs to sign follows from the set-up.

    A way is pressed, and that is all: what is drawn is kept stroke by stroke. Only a typed name needs a
    press of its own, as nobody else knows when it is whole.
    """

    block_type = Signature
    concludes = True
    fills = True

    def __init__(self, block: Signature, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        look, wide = self.look, context.shape == "wide"
        self.who: Signer = self.recall("who", "patient")
        self.way: Way | None = self.recall("way", "typed" if self._half_written() else None)
        self._kept = False  # whether the strokes on the pad are those of a signature
        self.sheet = SigningSheet(block.intro, look, beside=36 if wide else 20)
        self.pad, self.name, self.problem = self.sheet.pad, self.sheet.name, self.sheet.problem
        self.done, self.clear, self.stands = self.sheet.done, self.sheet.clear, self.sheet.stands
        self.column.setSpacing(look.px(16))
        self.warning = Panel(look, surface="caution", padding=12)
        self.warning.column.addWidget(
            TextLabel(tr("Something was changed after signing. Please sign again."), look)
        )
        self.clock = TextLabel("", look, "label", "caution")
        both: QBoxLayout = QHBoxLayout() if wide else QVBoxLayout()
        both.setSpacing(look.px(BETWEEN if wide else 16))
        left = QVBoxLayout()
        left.setSpacing(look.px(16))
        left.addWidget(self.warning)
        left.addWidget(self.clock)
        if wide:
            left.addWidget(self._people())
            left.addWidget(self.sheet, 1)
            both.addLayout(left, 1)
            both.addWidget(self._beside())
        else:
            both.addLayout(left)
            self.sheet.between.addWidget(self._people())
            self.sheet.between.addWidget(self._four_ways(2))
            both.addWidget(self.sheet)
        self.column.addLayout(both, 1)
        self._connect()

    def _connect(self) -> None:
        self.pad.show_strokes(self.recall("strokes", ()))
        self.name.show_words(self._half_written())
        self.pad.drawn.connect(self._drawn)
        self.name.textChanged.connect(self._offer)
        self.name.noted.connect(self._noted)
        self.context.store.flush_requested.connect(self.name.note_now)
        self.done.clicked.connect(self._sign_with_name)
        self.clear.clicked.connect(self._clear)
        self.sheet.again.clicked.connect(self._take_back)

    def _people(self) -> QWidget:
        holder = QWidget()
        holder.setAccessibleName(tr("Who signs"))
        narrow = self.context.shape == "narrow"  # there two side by side have room for their words
        grid = QGridLayout(holder) if narrow else EqualRow(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(self.look.px(8))
        self.people: dict[Signer, ChoiceTile] = {}
        for place, who in enumerate(may_sign(self.context.store.state.set_up)):
            button = ChoiceTile(signer_words(who), self.look, height=64)
            button.clicked.connect(partial(self._choose_person, who))
            button.arrows_choose = False  # another person's turn takes away what is half made
            self.people[who] = self.things[who] = button
            if isinstance(grid, QGridLayout):
                grid.addWidget(button, place // 2, place % 2)
                grid.setColumnStretch(place % 2, 1)
            else:
                grid.addWidget(button)
        return holder

    def _beside(self) -> QWidget:
        """The four ways, and that none of them is needed."""
        look = self.look
        side = QWidget()
        side.setFixedWidth(look.px(WAYS))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        column.addWidget(TextLabel(tr("How would you like to do it?"), look, "h2"))
        column.addWidget(self._four_ways(1))
        column.addStretch(1)
        need_not = Panel(look, surface="tint", padding=16)
        line = QHBoxLayout()
        line.setSpacing(look.px(12))
        line.addWidget(Drawing("sheet", look, 98))
        line.addWidget(TextLabel(tr("You need not sign. The papers print all the same."), look), 1)
        need_not.column.addLayout(line)
        column.addWidget(need_not)
        return side

    def _four_ways(self, across: int) -> QWidget:
        """Four tiles of one size."""
        words: dict[Way, tuple[str, str]] = {
            "drawn": (tr("Draw it here"), "pen-line"),
            "typed": (tr("Type my name"), "keyboard"),
            "paper": (tr("On the printed paper"), "printer"),
            "declined": (tr("Not today"), "calendar"),
        }
        grid = QWidget()
        grid.setAccessibleName(tr("How to sign"))
        cells = QGridLayout(grid)
        cells.setContentsMargins(0, 0, 0, 0)
        cells.setSpacing(self.look.px(12))
        self.ways: dict[Way, ChoiceTile] = {}
        for index, (way, (label, icon)) in enumerate(words.items()):
            button = ChoiceTile(label, self.look, height=72, icon=icon)
            button.arrows_choose = False  # a press is what signs on paper, or not today
            button.clicked.connect(partial(self._choose_way, way))
            self.ways[way] = button
            cells.addWidget(button, index // across, index % across)
            cells.setColumnStretch(index % across, 1)
        return grid

    def show_state(self, state: ConsultationState) -> None:
        show_checked(dict(self.people), {self.who})
        for who, button in self.people.items():
            button.say_below(standing_words(who, state, now=who == self.who))
        self.warning.setVisible(state.signed_before_change)
        module = self.context.module
        fault = clock_fault(
            self.context.store.clock(),
            published=module.published,
            last=state.last,
            language=module.language,
        )
        self.clock.set_words(fault)
        self.clock.setVisible(bool(fault))
        left = still_open(state, module, self.context.pages, signatures=False)
        self.sheet.show_open([thing.words for thing in left])
        self.sheet.when.set_words(day_words(self.context.store.clock().astimezone().date(), module.language))
        stands = state.signatures.get(self.who)
        drawn = stands.strokes if stands is not None and stands.way == "drawn" else None
        if drawn is not None and self.pad.strokes != drawn:
            self.pad.show_strokes(drawn)
        elif drawn is None and self._kept:
            self.pad.clear()
        self._kept = drawn is not None
        self._offer()

    def rehearse(self, step: Step, sheet: Callable[[], QWidget | None]) -> None:
        from desktop.consultation.kinds.signature import SignaturesGiven

        for given in step.given_as(SignaturesGiven).signatures:
            who, way = cast("Signer", given.who), cast("Way", given.how)
            if who in self.people:
                self.people[who].click()
                self.ways[way].click()
                if way == "typed":
                    self.name.setPlainText(given.name)
                    self.done.click()
                elif way == "drawn":
                    self.pad.draw(given.drawn)
        self.people["patient"].click()

    def _offer(self) -> None:
        """Show the way that is being used, or how it stands."""
        self.remember("strokes", self.pad.strokes)  # half made, it outlives a change of size or colours
        stands = self.context.store.state.signatures.get(self.who)
        way = self.way or (stands.way if stands is not None else None)
        show_checked(dict(self.ways), {way} if way else set())
        told = stands if stands is not None and (self.way is None or self.way == stands.way) else None
        self.sheet.show_way(way, signed_words(told) if told is not None else "")
        if self.pad.is_drawn or says_something(self.name.words()) or way not in ("drawn", "typed"):
            self.sheet.complain("")

    def _choose_person(self, who: Signer) -> None:
        self.name.note_now()
        self.who = who
        self.way = "typed" if self._half_written() else None
        self.remember("who", who)
        self.remember("way", self.way)
        self.pad.clear()
        self.name.show_words(self._half_written())
        self.show_state(self.context.store.state)

    def _choose_way(self, way: Way) -> None:
        self.way = way
        self.remember("way", way)
        if way in ("paper", "declined"):
            self._sign(way)
        self._offer()
        if way == "typed" and self.name.isVisible():
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)  # who chose to type, types

    def _half_written(self) -> str:
        """The name that this person has typed so far and not signed with."""
        return "".join(self.context.store.state.half_written.get(f"name-{self.who}", ()))

    def _noted(self, name: str) -> None:
        self.context.store.record(HalfWritten, place=f"name-{self.who}", words=(name,))

    def _sign(self, way: Way, **given: object) -> None:
        """Record a signature, and tell of it."""
        store = self.context.store
        if act := store.record(SignatureGiven, who=self.who, way=way, **given):
            self.context.tell(signed_words(store.state.signatures[self.who]), act)
            self.way = None
            self.remember("way", None)
            self._noted("")
            self.name.show_words("")
            self.show_state(store.state)

    def _drawn(self) -> None:
        """Keep every stroke as soon as it is made; a dot alone is no signature."""
        self.remember("strokes", self.pad.strokes)
        store = self.context.store
        first = self.who not in store.state.signatures or not self._kept
        given = {"who": self.who, "way": "drawn", "name": "", "strokes": self.pad.strokes}
        if self.pad.is_drawn and store.record(SignatureGiven, **given) and first:
            # To undo it would take back one stroke; to clear it all is beside the pad.
            self.context.tell(signed_words(store.state.signatures[self.who]))
        self._offer()

    def _sign_with_name(self) -> None:
        self.name.note_now()
        name = self.name.words().strip()
        if says_something(name):
            self._sign("typed", name=name, strokes=())
        else:
            self.sheet.complain(tr("Type your name, draw it, or choose to sign on paper."))

    def _clear(self) -> None:
        """Wipe the pad; what was signed by it is no longer signed."""
        stood = self._kept
        self.pad.clear()
        self._offer()
        if stood:
            self._take_back()

    def _take_back(self) -> None:
        if act := self.context.store.record(SignatureTakenBack, who=self.who):
            self.context.tell(tr("No longer signed."), act)
