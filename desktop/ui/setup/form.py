"""The form of the set-up: few fields, nothing set that should be chosen, every fault told at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import msgspec
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.library.guide_words import in_full
from desktop.library.model import Module
from desktop.settings import Settings
from desktop.ui.look import Look
from desktop.ui.widgets.chips import ChipGroup
from desktop.ui.widgets.choices import CheckRow
from desktop.ui.widgets.noted_edit import NotedEdit
from desktop.ui.widgets.text import TextLabel
from desktop.unseen import says_something

if TYPE_CHECKING:
    from desktop.consultation.events import Interpreter, SetUp


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
    """Who talks, and about what."""

    def __init__(self, module: Module, settings: Settings, look: Look, draft: SetUpDraft) -> None:
        super().__init__()
        self.module, self._settings, self._look = module, settings, look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        self._people(column)
        words = in_full(module.words)
        self.indication = self._group(
            column, words.problem_question, [(i.id, i.name) for i in module.indications]
        )
        self.interpreter = self._group(
            column,
            tr("Is an interpreter needed?"),
            [("no", tr("No")), ("yes", tr("Yes")), ("not-sure", tr("Not sure"))],
        )
        self.interpreter_details = self._line(column, tr("Interpreter: name or number, and how they join"))
        self.interpreter.chosen.connect(self._interpreter_chosen)
        self._interpreter_chosen("")
        self.companion = self._line(
            column, tr("Who is with the patient? (if anyone)"), tr("For example: daughter")
        )
        column.addStretch(1)
        self._show_draft(draft)

    def _people(self, column: QVBoxLayout) -> None:
        look = self._look
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(8))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.name = NotedEdit(look, tr("Your name (if you like)"))
        self.role = NotedEdit(look, tr("Your role"), tr("For example: specialist nurse"))
        self.lead_name = NotedEdit(look, tr("Their name (if you like)"))
        self.lead_role = NotedEdit(look, tr("Their role"), tr("For example: consultant urologist"))
        self._lead_labels = []
        for row, pair in enumerate(((self.name, self.role), (self.lead_name, self.lead_role))):
            for across, edit in enumerate(pair):
                label = TextLabel(edit.accessibleName(), look, "label")
                grid.addWidget(label, row * 3, across)
                grid.addWidget(edit, row * 3 + 1, across)
                if row:
                    self._lead_labels.append(label)
        self.lead = CheckRow(
            tr("I am also the professional responsible for this patient"), look, height=48, compact=True
        )
        self.lead.setChecked(True)
        self.lead.clicked.connect(self._show_lead)
        column.addLayout(grid)
        grid.addWidget(self.lead, 2, 0, 1, 2)
        self._show_lead()

    def _group(
        self, layout: QVBoxLayout, label: str, answers: list[tuple[str, str]], value: str = ""
    ) -> ChipGroup:
        group = ChipGroup(label, answers, self._look, value)
        layout.addWidget(group)
        return group

    def _line(self, column: QVBoxLayout, label: str, hint: str = "") -> NotedEdit:
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(self._look.px(4))
        edit = NotedEdit(self._look, label, hint)
        inside.addWidget(TextLabel(label, self._look, "label"))
        inside.addWidget(edit)
        column.addWidget(holder)
        return edit

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

    def problems(self) -> list[tuple[str, QWidget]]:
        """What is still missing, each with the control to go to."""
        missing: list[tuple[str, QWidget]] = []
        if not _said(self.role):
            missing.append((tr("Write your role."), self.role))
        if not self.lead.isChecked() and not _said(self.lead_role):
            missing.append((tr("Write the role of the responsible professional."), self.lead_role))
        if not self.indication.value:
            words = tr("Choose an answer to “{question}”")
            words = words.format(question=in_full(self.module.words).problem_question)
            missing.append((words, next(iter(self.indication.buttons.values()))))
        if not self.interpreter.value:
            missing.append((tr("Choose whether an interpreter is needed."), self.interpreter.buttons["no"]))
        return missing

    def set_up(self, *, signed_off: bool) -> SetUp:
        """The set-up as chosen; call it when there are no problems."""
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
        other = not self.lead.isChecked()
        for widget in (self.lead_name, self.lead_role, *self._lead_labels):
            widget.setVisible(other)

    def _interpreter_chosen(self, answer: str) -> None:
        holder = self.interpreter_details.parentWidget()
        if holder is not None:
            holder.setVisible(answer == "yes")


def _said(edit: NotedEdit) -> str:
    """What is written there; nothing where nothing can be read."""
    words = edit.words().strip()
    return words if says_something(words) else ""
