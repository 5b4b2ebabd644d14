"""The clinician's notes on a page. The patient can read them too: that is said before they show."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.language import tr
from desktop.library.model import Page
from desktop.ui.look import Look
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import Bullet, TextLabel


def own_keys() -> tuple[tuple[str, str], ...]:
    """The keys that are for clinicians only, which the list of keys does not tell."""
    return (
        ("F2", tr("After telling back: it was clear")),
        ("F3", tr("After telling back: we told it again")),
        ("F4", tr("After telling back: not clear yet")),
    )


class WarnedSheet(Sheet):
    """A sheet that is for clinicians: it says first that the patient will see it, and waits for a press."""

    def __init__(self, title: str, look: Look, parent: QWidget) -> None:
        super().__init__(title, look, parent)
        words = tr("This screen is in front of the patient. What opens here, they can read.")
        self.warning = TextLabel(words, look, "lead")
        self.column.addWidget(self.warning)
        self.go_on = Button(tr("Show it here"), look, "secondary", "eye", height=56)
        self.go_on.clicked.connect(self._go_on)
        self.buttons.addWidget(self.go_on)

    def open(self, first: QWidget | None = None) -> None:
        """Show the warning, with the way out ready to press."""
        super().open(first or self.way_out)

    def fill(self) -> QWidget | None:
        """Put in what the sheet is for; what it returns gets the keyboard."""
        raise NotImplementedError

    def _go_on(self) -> None:
        self.warning.hide()
        first = self.fill() or self.way_out
        first.setFocus()
        self.go_on.hide()


class NotesSheet(WarnedSheet):
    """Cues for the clinician on one page, and the keys that are theirs alone."""

    def __init__(self, page: Page, look: Look, parent: QWidget) -> None:
        super().__init__(tr("Notes for the clinician"), look, parent)
        self._page = page

    def fill(self) -> QWidget | None:
        """Show the notes of the page."""
        look = self.look
        self.column.addWidget(TextLabel(tr("The patient can see this."), look, "caption", "ink2"))
        for cue in self._page.cues or (tr("No notes for this page."),):
            self.column.addWidget(Bullet(cue, look))
        self.column.addWidget(TextLabel(tr("Your own keys"), look, "h3"))
        for key, does in own_keys():
            self.column.addWidget(TextLabel(f"{key}: {does}", look, "caption"))
        return None
