"""What opens over a page: park a question, skip, the keys, and closing without papers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.consultation.state import ConsultationState
from desktop.language import tr
from desktop.library.model import Page, SkipReason, Visit
from desktop.ui.look import Look
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.noted_edit import NotedEdit
from desktop.ui.widgets.ready_question import ReadyQuestion
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import TextLabel
from desktop.unseen import says_something

READY = 3  # questions that are ready to be kept; more would be a list to read


class ParkSheet(Sheet):
    """Keep a question for later: one press on a ready question, or own words and Enter.

    Signals:
        parked: the question's words.
    """

    parked = Signal(str)
    place = "question"

    def __init__(self, prompts: tuple[str, ...], text: str, look: Look, parent: QWidget) -> None:
        super().__init__(tr("What would you like to ask?"), look, parent)
        self.column.addWidget(
            TextLabel(tr("We keep your question, and come back to it before the end."), look)
        )
        for prompt in prompts[:READY]:
            ready = ReadyQuestion(prompt, look)
            ready.clicked.connect(partial(self._park, prompt))
            self.column.addWidget(ready)
        own = tr("Or in your own words") if prompts else tr("In your own words")
        self.column.addSpacing(look.px(8))
        self.column.addWidget(TextLabel(own, look, "strong"))
        self.edit = NotedEdit(look, tr("Your question"), tr("Your question, in your own words"))
        self.edit.show_words(text)
        self.edit.moveCursor(QTextCursor.MoveOperation.End)
        self.edit.submitted.connect(self._submit)
        self.column.addWidget(self.edit)
        self.keep = Button(tr("Keep this question"), look, "keep", "check", height=56)
        self.keep.clicked.connect(self._submit)
        self.buttons.addWidget(self.keep)

    def open(self, first: QWidget | None = None) -> None:
        """Show, ready to write."""
        super().open(first or self.edit)

    def keep_words(self) -> None:
        """Park the question that is written."""
        self._submit()

    def _submit(self) -> None:
        words = self.edit.words().strip()
        if says_something(words):
            self._park(words)
        else:
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _park(self, words: str) -> None:
        self.kept = True
        self.parked.emit(words)
        self.dismiss()


class SkipSheet(Sheet):
    """Why this page is passed over; a core page needs a reason.

    Signals:
        skipped: the id of the reason, or "".
    """

    skipped = Signal(str)

    def __init__(self, page: Page, reasons: tuple[SkipReason, ...], look: Look, parent: QWidget) -> None:
        super().__init__(tr("Skip “{page}”?").format(page=page.title), look, parent, way_out=tr("Stay here"))
        words = tr("Your summary will say that we did not talk about this. You can come back at any time.")
        self.column.addWidget(TextLabel(words, look))
        self.reasons: dict[str, Button] = {}
        for reason in reasons:
            button = Button(reason.text, look, "secondary", height=56)
            button.clicked.connect(partial(self._skip, reason.id))
            self.reasons[reason.id] = button
            self.column.addWidget(button)
        if not page.core:
            without = Button(tr("Skip without a reason"), look, "secondary", height=56)
            without.clicked.connect(partial(self._skip, ""))
            self.column.addWidget(without)  # at the foot it would come under the hand that pressed Skip

    def open(self, first: QWidget | None = None) -> None:
        """Show, with the first reason ready to press."""
        super().open(first or next(iter(self.reasons.values()), None))

    def _skip(self, reason: str) -> None:
        self.dismiss()
        self.skipped.emit(reason)


class KeysSheet(Sheet):
    """Every key that does something."""

    def __init__(self, keys: tuple[tuple[str, str], ...], look: Look, parent: QWidget) -> None:
        super().__init__(tr("Keys"), look, parent)
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(16))
        grid.setVerticalSpacing(look.px(4))
        for row, (key, does) in enumerate(keys):
            grid.addWidget(TextLabel(key, look, "label", "primary"), row, 0)
            grid.addWidget(TextLabel(does, look, "caption"), row, 1)
        for column, share in enumerate((2, 3)):
            grid.setColumnStretch(column, share)
        self.column.addLayout(grid)


class PagesSheet(Sheet):
    """All pages, to go to any of them.

    Signals:
        page_chosen: the id of a page.
    """

    page_chosen = Signal(str)

    def __init__(
        self, pages: tuple[Page, ...], visit: Visit, state: ConsultationState, look: Look, parent: QWidget
    ) -> None:
        super().__init__(tr("Go to a page"), look, parent, way_out=tr("Stay here"))
        self.pages: dict[str, Button] = {}
        self._current = state.page
        part, grid = None, QGridLayout()
        for number, page in enumerate(pages, start=1):
            if visit.part_of(page.id) != part or number == 1:
                part, grid = visit.part_of(page.id), QGridLayout()
                if part is not None:
                    self.column.addWidget(TextLabel(part.title, look, "h3"))
                grid.setSpacing(look.gap(8))
                for side in range(2):
                    grid.setColumnStretch(side, 1)
                self.column.addLayout(grid)
            button = Button(f"{number}. {page.rail}", look, height=48)
            button.clicked.connect(partial(self._choose, page.id))
            self.pages[page.id] = button
            grid.addWidget(button, grid.count() // 2, grid.count() % 2)

    def open(self, first: QWidget | None = None) -> None:
        """Show, with the page on the screen ready to press."""
        super().open(first or self.pages.get(self._current))

    def _choose(self, page: str) -> None:
        self.dismiss()
        self.page_chosen.emit(page)


class CloseSheet(Sheet):
    """The summary is neither saved nor printed as it is now: say so once before the screen is cleared.

    Signals:
        save_chosen, print_chosen, close_chosen: as they say.
    """

    save_chosen = Signal()
    print_chosen = Signal()
    close_chosen = Signal()

    def __init__(self, look: Look, parent: QWidget, *, unsaved: bool = False, changed: bool = False) -> None:
        title = tr("The summary is not saved or printed")
        if changed:
            title = tr("The talk changed after papers were saved or printed")
        super().__init__(title, look, parent, way_out=tr("Stay here"))
        words = tr("Once the screen is cleared, this talk cannot be opened again here. Save or print first?")
        if unsaved:
            words = tr("Answers could not be saved on this computer. Without papers they will be lost.")
        self.column.addWidget(TextLabel(words, look))
        for label, icon, signal, place in (
            # What cannot be taken back stays away from the foot: a hand that pressed Close is still there.
            (tr("Close without papers"), "x", self.close_chosen, self.column),
            (tr("Print"), "printer", self.print_chosen, self.buttons),
            (tr("Save"), "save", self.save_chosen, self.buttons),
        ):
            button = Button(label, look, "secondary", icon, height=56)
            button.clicked.connect(self.dismiss)
            button.clicked.connect(signal)
            place.addWidget(button)
