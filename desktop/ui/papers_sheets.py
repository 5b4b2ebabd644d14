"""The sheets of the last page: how papers are printed, what is still open, and what is for the clinic."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.language import tr, trc
from desktop.ui.context import Requests
from desktop.ui.look import Look
from desktop.ui.papers_desk import PapersDesk
from desktop.ui.still_open import StillOpen
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.chips import ChipGroup
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import TextLabel


class PrintingSheet(Sheet):
    """Which paper, how large the print, and how many copies; what is pressed holds at once."""

    def __init__(self, desk: PapersDesk, look: Look, parent: QWidget) -> None:
        super().__init__(tr("How it prints"), look, parent, way_out=tr("Done"))
        form = desk.form
        self.paper = ChipGroup(tr("Paper"), [("a4", "A4"), ("letter", tr("US Letter"))], look, form.paper)
        self.paper.chosen.connect(lambda paper: desk.choose(paper=paper))
        sizes = [("standard", tr("Standard")), ("large", tr("Large print"))]
        size = "large" if form.large else "standard"
        self.size_of_print = ChipGroup(trc("size of the print", "Print"), sizes, look, size)
        self.size_of_print.chosen.connect(lambda chosen: desk.choose(large=chosen == "large"))
        copies = [(str(n), str(n)) for n in (1, 2, 3)]
        self.copies = ChipGroup(tr("Copies"), copies, look, str(desk.picked.copies))
        self.copies.chosen.connect(lambda n: desk.set_copies(int(n)))
        for group in (self.paper, self.size_of_print, self.copies):
            self.column.addWidget(group)


class StillOpenSheet(Sheet):
    """All that is open; a press leads to where it can be settled."""

    def __init__(self, things: Iterable[StillOpen], requests: Requests, look: Look, parent: QWidget) -> None:
        super().__init__(tr("Still open"), look, parent)
        self.column.addWidget(TextLabel(tr("All of it is on your summary as well."), look, "body", "ink2"))
        for thing in things:
            go = Button(thing.words, look, "secondary", "arrow-right", height=60)
            go.clicked.connect(self.dismiss)
            go.clicked.connect(partial(requests.thing_requested.emit, thing.page, thing.thing))
            self.column.addWidget(go)


class ClinicSheet(Sheet):
    """A word of warning before anything of the clinic's shows on a screen that the patient can see."""

    def __init__(self, clinic: str, title: str, requests: Requests, look: Look, parent: QWidget) -> None:
        super().__init__(tr("For the clinic"), look, parent, way_out=tr("Stay here"))
        words = tr("These are notes of the clinic. Open them when the patient does not look at this screen.")
        self.column.addWidget(TextLabel(words, look))
        for label, icon, action in (
            (
                tr("Read: {paper}").format(paper=title),
                "eye",
                partial(requests.preview_requested.emit, clinic),
            ),
            (
                tr("Note for the record"),
                "notebook-pen",
                partial(requests.papers_requested.emit, "note"),
            ),
        ):
            button = Button(label, look, "secondary", icon, height=60)
            button.clicked.connect(self.dismiss)
            button.clicked.connect(action)
            self.column.addWidget(button)
