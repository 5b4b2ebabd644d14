"""The bar above a preview: in which language, for whom, how large, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from desktop.language import tr, trn
from desktop.library.model import Module
from desktop.ui.appearance import ZOOMS
from desktop.ui.languages import name_of
from desktop.ui.look import Look

LANGUAGE, INDICATION, ZOOM = "language", "indication", "zoom"


class PreviewBar(QWidget):
    """Switches for whoever writes a guide; a patient never sees it.

    Attributes:
        switches: what can be chosen, by its name.
        fit: says what does not fit on the page that shows.
        mistakes: how many mistakes there are; shows them, or the page again, when it is pressed.

    Signals:
        chosen: the name of a switch, and what was chosen.
    """

    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setFont(Look().font("caption"))  # as large whatever the size of the text below
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 4, 12, 4)
        self._row.setSpacing(8)
        self.switches: dict[str, QComboBox] = {}
        self._names: dict[str, QLabel] = {}
        for name, words in (
            (LANGUAGE, tr("Language")),
            (INDICATION, tr("For")),
            (ZOOM, tr("Text size")),
        ):
            self._add(name, words)
        self.fit = QLabel()
        self.fit.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row.addWidget(self.fit, 1)
        self.mistakes = QPushButton()
        self.mistakes.setCheckable(True)
        self.mistakes.hide()
        self._row.addWidget(self.mistakes)

    def show_module(self, module: Module, language: str, indication: str) -> None:
        """Offer what this guide has."""
        self._offer(LANGUAGE, [(one, name_of(one)) for one in module.languages], language)
        self._offer(INDICATION, [(one.id, one.name) for one in module.indications], indication)

    def show_zoom(self, zoom: float) -> None:
        """Show how large the text is."""
        self._offer(ZOOM, [(f"{one:g}", f"{one:.0%}") for one in ZOOMS], f"{zoom:g}")

    def show_fit(self, words: str) -> None:
        """Say what does not fit; nothing where all does."""
        self.fit.setText(words)
        self.fit.setToolTip(words)

    def show_mistakes(self, n: int) -> None:
        """Say how many mistakes the check finds."""
        self.mistakes.setVisible(n > 0)
        self.mistakes.setText(trn("{n} mistake", "{n} mistakes", n).format(n=n))

    def _add(self, name: str, words: str) -> None:
        label, switch = QLabel(words), QComboBox()
        label.setBuddy(switch)
        switch.setAccessibleName(words)
        switch.setMaximumWidth(280)
        switch.activated.connect(lambda _: self.chosen.emit(name, switch.currentData()))
        self._row.addWidget(label)
        self._row.addWidget(switch)
        self.switches[name], self._names[name] = switch, label

    def _offer(self, name: str, offered: Iterable[tuple[str, str]], now: str) -> None:
        """What can be chosen of; where that is one thing only there is nothing to switch."""
        switch, offered = self.switches[name], list(offered)
        if [switch.itemData(i) for i in range(switch.count())] != [key for key, _ in offered]:
            switch.clear()
            for key, words in offered:
                switch.addItem(words, key)
        switch.setCurrentIndex(max(0, switch.findData(now)))
        for part in (switch, self._names[name]):
            part.setVisible(len(offered) > 1)
