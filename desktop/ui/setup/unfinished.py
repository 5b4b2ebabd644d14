"""Talks that did not end: continue, print what was covered, or delete. Nothing of the patient shows here."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.dates import moment_words
from desktop.ui.look import Look
from desktop.ui.setup.deleting import OFFER
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from desktop.records.store import Entry

SHOWN = 3


class TalkRow(QWidget):
    """One talk, told by its time alone; once deleted it stays in its place with the way to undo that.

    Attributes:
        undo: brings this talk back, and no other.
    """

    def __init__(self, began: str, look: Look, *, wide: bool) -> None:
        super().__init__()
        self._began = began
        line: QBoxLayout = QHBoxLayout(self) if wide else QVBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.px(8))
        self._words = TextLabel(tr("Begun {when}").format(when=began), look)
        line.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        self._look, self._choices = look, QWidget()
        self._flow = FlowLayout(look.px(8), self._choices)
        line.addWidget(self._choices)
        self.undo = self._button(tr("Undo"), "undo-2")
        self.undo.hide()
        self._last = self.undo
        line.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignLeading)

    def add(self, words: str, icon: str, do: Callable[[], object]) -> None:
        """Add something that can be done with the talk while it is there."""
        self._last = self._button(words, icon)
        self._last.clicked.connect(do)
        self._flow.addWidget(self._last)

    def show_deleted(self, deleted: bool) -> None:
        """Show whether it is deleted; the keyboard stays in the row where it was in it."""
        if deleted == self.undo.isVisibleTo(self):
            return
        focus = self.window().focusWidget()
        within = focus is not None and self.isAncestorOf(focus)
        words = tr("Begun {when}. Deleted.") if deleted else tr("Begun {when}")
        self._words.set_words(words.format(when=self._began))
        if self.isVisible():
            announce(self, self._words.plain_words)
        self.undo.setVisible(deleted)
        if within and deleted:
            self.undo.setFocus(Qt.FocusReason.OtherFocusReason)
        self._choices.setVisible(not deleted)
        if within and not deleted:
            self._last.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, words: str, icon: str) -> Button:
        button = Button(words, self._look, icon=icon, height=48)
        button.setAccessibleName(f"{words}: {self._began}")
        return button


class UnfinishedPanel(Panel):
    """The talks, newest first; told by their time alone.

    Signals:
        continue_chosen, print_chosen, delete_chosen, undo_chosen: the id of the talk.
    """

    continue_chosen = Signal(str)
    print_chosen = Signal(str)
    delete_chosen = Signal(str)
    undo_chosen = Signal(str)

    def __init__(self, language: str, look: Look, *, wide: bool = True) -> None:
        super().__init__(look, surface="tint", padding=16, spacing=6)
        self.setAccessibleName(tr("Talks that did not end"))
        self._language, self._look, self._wide = language, look, wide
        self.rows: dict[str, TalkRow] = {}
        self.column.addWidget(TextLabel(tr("Talks that did not end"), look, "h3"))
        self._list = QVBoxLayout()
        self._list.setSpacing(look.px(6))
        self.column.addLayout(self._list)
        self._older = TextLabel("", look, "caption", "ink2")
        self.column.addWidget(self._older)

    def show_talks(self, entries: tuple[Entry, ...], deleted: frozenset[str]) -> None:
        """Show these talks; a row that stays keeps its place and the keyboard."""
        shown = {entry.consultation: entry for entry in entries[:SHOWN]}
        for consultation in self.rows.keys() - shown.keys():
            row = self.rows.pop(consultation)
            row.hide()
            row.deleteLater()
        for index, (consultation, entry) in enumerate(shown.items()):
            if consultation not in self.rows:
                self.rows[consultation] = self._row(entry)
                self._list.insertWidget(index, self.rows[consultation])
            self.rows[consultation].show_deleted(consultation in deleted)
        more = tr("and {n} older ones, which show when these are done.").format(n=len(entries) - SHOWN)
        self._older.set_words(more)
        self._older.setVisible(len(entries) > SHOWN)
        self.setVisible(bool(entries))

    def _row(self, entry: Entry) -> TalkRow:
        row = TalkRow(moment_words(entry.started, self._language), self._look, wide=self._wide)
        for words, icon, signal in (
            (tr("Continue"), "play", self.continue_chosen),
            (tr("Print what was covered"), "printer", self.print_chosen),
            (tr("Delete"), "trash-2", self.delete_chosen),
        ):
            row.add(words, icon, partial(signal.emit, entry.consultation))
        row.undo.setProperty(OFFER, entry.consultation)
        row.undo.clicked.connect(partial(self.undo_chosen.emit, entry.consultation))
        return row
