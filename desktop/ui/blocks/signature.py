"""Signing: draw, type, on paper, or not today. All four are equal."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.consultation.events import HalfWritten, SignatureGiven, SignatureTakenBack, Signer, Way
from desktop.consultation.outstanding import may_sign
from desktop.consultation.state import ConsultationState, SignatureState
from desktop.language import tr
from desktop.library.blocks.signature import Signature
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.dates import clock_fault
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.choices import RadioRow, show_checked
from desktop.ui.widgets.noted_edit import NotedEdit
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.signature_pad import SignaturePad
from desktop.ui.widgets.text import TextLabel
from desktop.unseen import says_something

if TYPE_CHECKING:
    from desktop.rehearsal.answers import Step


def signer_words(who: Signer) -> str:
    """Who signs, as the screen says it."""
    words: dict[Signer, str] = {
        "patient": tr("You"),
        "clinician": tr("Clinician"),
        "interpreter": tr("Interpreter"),
        "companion": tr("Person with you"),
    }
    return words[who]


def signed_words(signature: SignatureState) -> str:
    """How a signature stands, in words."""
    if signature.way == "typed":
        return tr("Signed by typing: {name}").format(name=signature.name)
    words: dict[Way, str] = {
        "drawn": tr("Signed here on the screen."),
        "paper": tr("Will sign on the printed paper."),
        "declined": tr("Chose not to sign today. That is fine."),
    }
    return words[signature.way]


class SignatureView(BlockView):
    """One person signs at a time; who needs to sign follows from the set-up."""

    block_type = Signature
    concludes = True
    fills = True

    def __init__(self, block: Signature, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        look = self.look
        self.who: Signer = self.recall("who", "patient")
        self.way: Way | None = self.recall("way", "typed" if self._half_written() else None)
        for text in block.intro:
            self.column.addWidget(TextLabel(text, look, numbers=context.numbers))
        self.warning = Panel(look, fill="caution-fill", edge="caution", bar="caution", padding=10)
        self.warning.column.addWidget(
            TextLabel(tr("Something was changed after signing. Please sign again."), look)
        )
        self.column.addWidget(self.warning)
        self.clock = TextLabel("", look, "label", "caution")
        self.column.addWidget(self.clock)
        people = QHBoxLayout()
        people.setSpacing(look.px(8))
        self.people: dict[Signer, RadioRow] = {}
        for who in may_sign(context.store.state.set_up):
            button = RadioRow(signer_words(who), look, height=48, compact=True)
            button.clicked.connect(partial(self._choose_person, who))
            button.arrows_choose = False  # another person's turn takes away what is half made
            self.people[who] = self.things[who] = button
            people.addWidget(button)
        people.addStretch(1)
        holder = QWidget()
        holder.setAccessibleName(tr("Who signs"))
        people.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(people)
        self.column.addWidget(holder)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._ways())
        self.stack.addWidget(self._signed())
        self.column.addWidget(self.stack)
        self.column.addStretch(1)

    def _ways(self) -> QWidget:
        look = self.look
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self._four_ways())
        self.pad = SignaturePad(look, tr("Draw your signature here"))
        self.name = NotedEdit(
            look,
            tr("Type your full name"),
            tr("Your full name. This is my signature."),
            unprintable=tr("These letters cannot be printed here. Draw your name, or sign on paper."),
        )
        self.pad.draw(self.recall("strokes", ()))
        self.name.show_words(self._half_written())
        self.pad.drawn.connect(self._offer)
        self.name.textChanged.connect(self._offer)
        self.name.noted.connect(self._noted)
        self.context.store.flush_requested.connect(self.name.note_now)
        self.problem = TextLabel("", look, "body", "stop")
        column.addWidget(self.pad)
        column.addWidget(self.name)
        column.addWidget(self.problem)
        line = QHBoxLayout()
        self.done = Button(tr("Sign"), look, "primary", "pen-line")
        self.wipe = Button(tr("Wipe"), look, "secondary")
        self.done.clicked.connect(self._sign)
        self.wipe.clicked.connect(self._wipe)
        line.addWidget(self.done)
        line.addWidget(self.wipe)
        line.addStretch(1)
        column.addLayout(line)
        return page

    def _four_ways(self) -> QWidget:
        """Four buttons of one size."""
        words: dict[Way, str] = {
            "drawn": tr("Draw"),
            "typed": tr("Type"),
            "paper": tr("On paper"),
            "declined": tr("Not today"),
        }
        grid = QWidget()
        grid.setAccessibleName(tr("How to sign"))
        cells = QGridLayout(grid)
        cells.setContentsMargins(0, 0, 0, 0)
        cells.setSpacing(self.look.px(8))
        cells.setColumnStretch(0, 1)
        cells.setColumnStretch(1, 1)
        self.ways: dict[Way, RadioRow] = {}
        for index, (way, label) in enumerate(words.items()):
            button = RadioRow(label, self.look, height=48)
            button.clicked.connect(partial(self._choose_way, way))
            self.ways[way] = button
            cells.addWidget(button, index // 2, index % 2)
        return grid

    def _signed(self) -> QWidget:
        page = Panel(self.look, padding=16, spacing=10)
        self.stands = TextLabel("", self.look, "strong")
        again = Button(tr("Change this"), self.look, "secondary", "undo-2")
        again.clicked.connect(self._take_back)
        page.column.addWidget(self.stands)
        page.column.addWidget(again, 0, Qt.AlignmentFlag.AlignLeading)
        return page

    def show_state(self, state: ConsultationState) -> None:
        show_checked(dict(self.people), {self.who})
        for who, button in self.people.items():
            done = who in state.signatures
            button.setText(f"{signer_words(who)} ✓" if done else signer_words(who))
        self.warning.setVisible(state.signed_before_change)
        module = self.context.module
        self.clock.set_words(
            clock_fault(
                self.context.store.clock(),
                published=module.published,
                last=state.last,
                language=module.language,
            )
        )
        self.clock.setVisible(bool(self.clock.plain_words))
        stands = state.signatures.get(self.who)
        self.stack.setCurrentIndex(1 if stands else 0)
        if stands:
            self.stands.set_words(signed_words(stands))
        self._offer()

    def rehearse(self, step: Step, sheet: Callable[[], QWidget | None]) -> None:
        from desktop.consultation.kinds.signature import SignaturesGiven

        for given in step.given_as(SignaturesGiven).signatures:
            who, way = cast("Signer", given.who), cast("Way", given.how)
            if who in self.people:
                self.people[who].click()
                self.ways[way].click()
                self.name.setPlainText(given.name)
                if way == "drawn":
                    self.pad.draw(given.drawn)
                self.done.click()

    def _wipe(self) -> None:
        self.pad.clear()
        self._offer()

    def _offer(self) -> None:
        self.remember("strokes", self.pad.strokes)  # half made, it outlives a change of size or colours
        show_checked(dict(self.ways), {self.way} if self.way else set())
        self.pad.setVisible(self.way == "drawn")
        self.wipe.setVisible(self.way == "drawn")
        self.name.setVisible(self.way == "typed")
        self.done.setVisible(self.way is not None)
        labels = {"paper": tr("Yes, on paper"), "declined": tr("Yes, not today")}
        self.done.setText(labels.get(self.way or "", tr("Sign")))
        self.done.updateGeometry()
        given = self.pad.is_drawn or says_something(self.name.words())
        if given or self.way in ("paper", "declined", None):
            self.problem.set_words("")
        self.problem.setVisible(bool(self.problem.plain_words))

    def _choose_person(self, who: Signer) -> None:
        self.name.note_now()
        self.who = who
        self.way = "typed" if self._half_written() else None
        self.remember("who", who)
        self.pad.clear()
        self.name.show_words(self._half_written())
        self.show_state(self.context.store.state)

    def _choose_way(self, way: Way) -> None:
        self.way = way
        self.remember("way", way)
        self._offer()

    def _half_written(self) -> str:
        """The name that this person has typed so far and not signed with."""
        return "".join(self.context.store.state.half_written.get(f"name-{self.who}", ()))

    def _noted(self, name: str) -> None:
        self.context.store.record(HalfWritten, place=f"name-{self.who}", words=(name,))

    def _sign(self) -> None:
        self.name.note_now()
        way = cast("Way", self.way)
        name = self.name.words().strip() if way == "typed" else ""
        strokes = self.pad.strokes if way == "drawn" and self.pad.is_drawn else ()
        store = self.context.store
        if act := store.record(SignatureGiven, who=self.who, way=way, name=name, strokes=strokes):
            self.context.tell(signed_words(store.state.signatures[self.who]), act)
            self.way = None
            self.remember("way", None)
            self.pad.clear()
            self._noted("")
            self.name.show_words("")
            self.show_state(store.state)
            return
        self.problem.set_words(tr("Draw, type, or choose to sign on paper."))
        self.problem.show()

    def _take_back(self) -> None:
        if self.context.store.record(SignatureTakenBack, who=self.who):
            self.context.tell(tr("No longer signed."))  # the notice before it may still say signed
