"""What stands above and below the form: its title; text size, what is still needed, and the way to begin."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.language import tr, trn
from desktop.library.model import Module
from desktop.ui.look import Look
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.text import TextLabel


class Foot(QWidget):
    """Always in sight, however long the form is.

    Attributes:
        text_size: opens the sheet for text size and colours.
        start: begins the talk.
        languages: each other language of the guide, to press.

    Signals:
        language_chosen: the language that set-up and talk are to be in.
    """

    language_chosen = Signal(str)

    def __init__(self, look: Look, *, cramped: bool) -> None:
        super().__init__()
        self._look, self._cramped = look, cramped
        self.languages: dict[str, Button] = {}
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(look.px(24), look.px(12), look.px(24), look.px(16))
        line.setSpacing(look.px(16))
        words = "" if cramped else tr("Text size and colours")
        self.text_size = Button(words, look, icon="a-large-small", height=56)
        self.text_size.setAccessibleName(tr("Text size and colours"))
        self._missing = TextLabel("", look, "strong", "stop")
        self._missing.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._missing.hide()
        self.start = Button(tr("Start with the patient"), look, "primary", "arrow-right", height=56)
        line.addWidget(self.text_size)
        room = QVBoxLayout()  # it keeps its place while nothing is said
        room.addWidget(self._missing)
        line.addLayout(room, 1)
        line.addWidget(self.start)

    def offer_languages(self, module: Module) -> None:
        """A button for each language of the guide but its own, which says the language in its own words."""
        for button in self.languages.values():
            button.hide()
            button.deleteLater()
        self.languages = {}
        others = [language for language in module.languages if language != module.language]
        for place, language in enumerate(others, start=1):
            from desktop.ui.languages import name_of  # Qt's names of languages, only where there are several

            name = name_of(language)
            # Where there is no room for the name, and one language only, its sign says enough.
            words = "" if self._cramped and len(others) == 1 else name
            button = Button(words, self._look, icon="languages", height=56)
            button.setAccessibleName(name)
            button.clicked.connect(partial(self._choose, language))
            self._line.insertWidget(place, button)
            self.languages[language] = button

    def _choose(self, language: str, _checked: bool = False) -> None:
        self.language_chosen.emit(language)

    def tell_missing(self, count: int) -> None:
        """Say how many things are still needed; nothing once all are there."""
        words = trn("{n} thing is still needed.", "{n} things are still needed.", count).format(n=count)
        before = self._missing.plain_words if self._missing.isVisibleTo(self) else ""
        self._missing.set_words(words)
        self._missing.setVisible(count > 0)
        if count and words != before:
            announce(self, words)


def title_row(look: Look, *, needs: bool) -> QHBoxLayout:
    """The title of the set-up, and what the mark at its fields means where there are any."""
    line = QHBoxLayout()
    line.addWidget(TextLabel(tr("Before the talk"), look, "h1"), 1)
    if needs:
        mark = TextLabel(tr("* Needed before you start"), look, "caption", "ink2", wrap=False)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignBottom)
    return line
