"""Talks that did not end: continue, print what was covered, or delete. Nothing of the patient shows here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.dates import moment_words
from desktop.ui.look import Look
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from desktop.records.store import Entry


class UnfinishedPanel(Panel):
    """The talks, newest first; told by their time alone.

    Signals:
        continue_chosen, print_chosen, delete_chosen: the id of the talk.
    """

    continue_chosen = Signal(str)
    print_chosen = Signal(str)
    delete_chosen = Signal(str)

    def __init__(self, entries: tuple[Entry, ...], language: str, look: Look, *, wide: bool = True) -> None:
        super().__init__(look, bar="primary", padding=12, spacing=6)
        self.setAccessibleName(tr("Talks that did not end"))
        self.column.addWidget(TextLabel(tr("Talks that did not end"), look, "h3"))
        for entry in entries[:3]:
            began = moment_words(entry.started, language)
            line: QBoxLayout = QHBoxLayout() if wide else QVBoxLayout()
            line.setSpacing(look.px(8))
            line.addWidget(TextLabel(tr("Begun {when}").format(when=began), look), 1)
            holder = QWidget()
            buttons = FlowLayout(look.px(8), holder)
            line.addWidget(holder)
            for words, icon, signal in (
                (tr("Continue"), "play", self.continue_chosen),
                (tr("Print what was covered"), "printer", self.print_chosen),
                (tr("Delete"), "trash-2", self.delete_chosen),
            ):
                button = Button(words, look, icon=icon, height=48)
                button.setAccessibleName(f"{words}: {began}")
                button.clicked.connect(partial(signal.emit, entry.consultation))
                buttons.addWidget(button)
            self.column.addLayout(line)
        if len(entries) > 3:
            more = tr("and {n} older ones, which show when these are done.").format(n=len(entries) - 3)
            self.column.addWidget(TextLabel(more, look, "caption", "ink2"))
