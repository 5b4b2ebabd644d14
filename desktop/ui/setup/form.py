"""The form of the set-up: few fields, nothing chosen beforehand, what is missing told at its place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

import msgspec
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.library.guide_words import in_full
from desktop.library.model import Module
from desktop.settings import Settings
from desktop.ui.look import Look
from desktop.ui.setup.faults import Faults, Needed
from desktop.ui.setup.fields import Field
from desktop.ui.widgets.chips import ChipGroup
from desktop.ui.widgets.choices import CheckRow
from desktop.ui.widgets.noted_edit import NotedEdit
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.text import TextLabel
from desktop.unseen import says_something

if TYPE_CHECKING:
    from desktop.consultation.events import Interpreter, SetUp

PADDING, BESIDE = 18, 16


class SetUpDraft(msgspec.Struct, frozen=True):
    """What is filled in so far, so that a change of colours or size loses nothing.

    `words` are name, role, the other's name and role, interpreter, companion; `chosen` are what it is for
    and whether an interpreter is needed; `read` is the digest of the content that was said to be read.
    """

    words: tuple[str, ...] = ()
    also_responsible: bool = True
    chosen: tuple[str, ...] = ()
    module: str = ""
    route: str = ""
    read: str = ""

    def for_the_next(self) -> SetUpDraft:
        """Only what is of the clinician, nothing of the patient."""
        return SetUpDraft(words=self.words[:4], also_responsible=self.also_responsible, module=self.module)


class SetUpForm(QWidget):
    """Who talks, and about what: a card for the clinician, and one for the patient."""

    def __init__(
        self, module: Module, settings: Settings, look: Look, draft: SetUpDraft, *, wide: bool = True
    ) -> None:
        super().__init__()
        self.module, self._settings, self._look, self._wide = module, settings, look, wide
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(BESIDE))
        column.addWidget(self._you())
        column.addWidget(self._patient())
        column.addStretch(1)
        self._show_draft(draft)

    def _card(self, title: str) -> Panel:
        card = Panel(self._look, surface="card", padding=PADDING, spacing=8)
        card.column.addWidget(TextLabel(title, self._look, "h3"))
        return card

    def _beside(self, *widgets: QWidget, shares: tuple[int, int] = (1, 1)) -> QBoxLayout:
        line: QBoxLayout = QHBoxLayout() if self._wide else QVBoxLayout()
        line.setSpacing(self._look.px(BESIDE if self._wide else 8))
        for widget, share in zip(widgets, shares, strict=True):
            line.addWidget(widget, share if self._wide else 0)
        return line

    def _you(self) -> Panel:
        look, card = self._look, self._card(tr("You"))
        name = Field(tr("Your name (if you like)"), look)
        self._role = Field(tr("Your role"), look, tr("For example: specialist nurse"), needed=True)
        lead_name = Field(tr("Their name (if you like)"), look)
        hint = tr("For example: consultant urologist")
        self._lead_role = Field(tr("Their role"), look, hint, needed=True)
        self.name, self.role, self.lead_name, self.lead_role = (
            field.edit for field in (name, self._role, lead_name, self._lead_role)
        )
        self._lead_fields = (lead_name, self._lead_role)
        self.lead = CheckRow(tr("I am also the professional responsible for this patient"), look, height=48)
        self.lead.setChecked(True)
        self.lead.clicked.connect(self._show_lead)
        card.column.addLayout(self._beside(name, self._role))
        card.column.addWidget(self.lead)
        card.column.addLayout(self._beside(*self._lead_fields))
        self._show_lead()
        return card

    def _patient(self) -> Panel:
        look, card = self._look, self._card(tr("The patient"))
        answers = [(one.id, one.name) for one in self.module.indications]
        question = in_full(self.module.words).problem_question
        self.indication = ChipGroup(question, answers, look, needed=True)
        yes_or_no = [("no", tr("No")), ("yes", tr("Yes")), ("not-sure", tr("Not sure"))]
        self.interpreter = ChipGroup(tr("Is an interpreter needed?"), yes_or_no, look, needed=True)
        companion = Field(tr("Who is with the patient?"), look, tr("For example: daughter"))
        self._details = Field(tr("Interpreter: name or number, and how they join"), look)
        self.companion, self.interpreter_details = companion.edit, self._details.edit
        self.interpreter.chosen.connect(self._interpreter_chosen)
        self._interpreter_chosen("")
        card.column.addWidget(self.indication)
        card.column.addLayout(self._beside(self.interpreter, companion, shares=(6, 5)))
        card.column.addWidget(self._details)
        return card

    def draft(self) -> SetUpDraft:
        """What is filled in now."""
        return SetUpDraft(
            words=tuple(edit.words() for edit in self._edits),
            also_responsible=self.lead.isChecked(),
            chosen=tuple(group.value for group in self._groups),
        )

    def _show_draft(self, draft: SetUpDraft) -> None:
        self._edits = (
            self.name,
            self.role,
            self.lead_name,
            self.lead_role,
            self.interpreter_details,
            self.companion,
        )
        self._groups = (self.indication, self.interpreter)
        self.lead.setChecked(draft.also_responsible)
        self._show_lead()
        for edit, words in zip(self._edits, draft.words, strict=False):
            edit.show_words(words)
        for group, value in zip(self._groups, draft.chosen, strict=False):
            group.choose(value)
        self._interpreter_chosen(self.interpreter.value)

    def tell_needed(self, faults: Faults) -> None:
        """Say what a talk cannot begin without, as the eye goes."""
        role = Needed(tr("Write your role."), self.role, lambda: not _said(self.role), self._role.show_fault)
        lead = Needed(
            tr("Write the role of the responsible professional."),
            self.lead_role,
            lambda: not self.lead.isChecked() and not _said(self.lead_role),
            self._lead_role.show_fault,
        )
        faults.add(role, self.role.textChanged)
        faults.add(lead, self.lead_role.textChanged, self.lead.clicked)
        for group in self._groups:
            first = next(iter(group.buttons.values()))
            lacks = partial(_unanswered, group)
            faults.add(Needed(tr("Choose an answer."), first, lacks, group.show_fault), group.chosen)

    def set_up(self, *, signed_off: bool) -> SetUp:
        """The set-up as chosen; call it when nothing is missing."""
        from desktop.consultation.events import Person
        from desktop.consultation.set_up import set_up_with

        me = Person(_said(self.name), _said(self.role))
        lead = Person(_said(self.lead_name), _said(self.lead_role))
        return set_up_with(
            self._settings,
            next(one for one in self.module.indications if one.id == self.indication.value),
            seen_by=me,
            responsible=me if self.lead.isChecked() else lead,
            interpreter=cast("Interpreter", self.interpreter.value),
            interpreter_details=_said(self.interpreter_details) if self.interpreter.value == "yes" else "",
            companion=_said(self.companion),
            signed_off=signed_off,
        )

    def _show_lead(self) -> None:
        for field in self._lead_fields:
            field.setVisible(not self.lead.isChecked())

    def _interpreter_chosen(self, answer: str) -> None:
        self._details.setVisible(answer == "yes")


def _unanswered(group: ChipGroup) -> bool:
    return not group.value


def _said(edit: NotedEdit) -> str:
    """What is written there; nothing where nothing can be read."""
    words = edit.words().strip()
    return words if says_something(words) else ""
