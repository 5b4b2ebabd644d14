"""Talks that did not end: continue, print what was covered, or delete. Nothing of the patient shows here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.dates import moment_words
from desktop.ui.look import Look
from desktop.ui.widgets.buttons import Button
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

    def __init__(
        self, entries: tuple[Entry, ...], language: str, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, bar="primary", padding=12, spacing=6, parent=parent)
        self.column.addWidget(TextLabel(tr("Talks that did not end"), look, "h3"))
        for entry in entries[:3]:
            line = QHBoxLayout()
            line.setSpacing(look.px(8))
            began = moment_words(entry.started, language)
            line.addWidget(TextLabel(tr("Begun {when}").format(when=began), look), 1)
            for words, icon, signal in (
                (tr("Continue"), "play", self.continue_chosen),
                (tr("Print what was covered"), "printer", self.print_chosen),
                (tr("Delete"), "trash-2", self.delete_chosen),
            ):
                button = Button(words, look, icon=icon, height=48)
                button.setAccessibleName(f"{words}: {began}")
                button.clicked.connect(partial(signal.emit, entry.consultation))
                line.addWidget(button)
            self.column.addLayout(line)
        if len(entries) > 3:
            more = tr("and {n} older ones, which show when these are done.").format(n=len(entries) - 3)
            self.column.addWidget(TextLabel(more, look, "caption", "ink2"))
