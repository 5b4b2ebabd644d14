"""The note for the clinical record: plain text, to look over, change and copy."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from desktop.language import tr
from desktop.ui.look import Look
from desktop.ui.papers_desk import PapersDesk
from desktop.ui.shell.notes_sheet import WarnedSheet
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.chips import ChipGroup
from desktop.ui.widgets.noted_edit import NotedEdit
from desktop.ui.widgets.text import TextLabel
from desktop.unseen import shown

LINES = 9


class NoteSheet(WarnedSheet):
    """A short and a long note. What is changed here is copied, and changes nothing in the talk."""

    def __init__(self, desk: PapersDesk, look: Look, parent: QWidget) -> None:
        super().__init__(tr("Note for the clinical record"), look, parent)
        self._notes = desk.notes()

    def fill(self) -> QWidget | None:
        """Show the note, ready to copy."""
        look = self.look
        lengths = [("short", tr("Short")), ("long", tr("Long"))]
        self.length = ChipGroup(tr("How long?"), lengths, look, "short")
        self.length.chosen.connect(self._show)
        self.edit = NotedEdit(look, tr("Note"), lines=LINES, printed=False)
        self.told = TextLabel(
            tr("Copy it, then paste it in the record before you close this talk."), look, "caption"
        )
        for widget in (self.length, self.edit, self.told):
            self.column.addWidget(widget)
        self.copy = Button(tr("Copy (Ctrl+Enter)"), look, "primary", "check", height=56)
        self.copy.clicked.connect(self._copy)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._copy)
        self.buttons.addWidget(self.copy)
        self._show("short")
        return self.copy

    def _show(self, length: str) -> None:
        self.edit.show_words(self._notes[length])

    def _copy(self) -> None:
        QApplication.clipboard().setText(shown(self.edit.words()))
        self.told.set_words(tr("Copied. Paste it in the record before you close this talk."))
        announce(self, self.told.plain_words)
