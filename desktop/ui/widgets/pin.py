"""The clinic's PIN, asked before what a patient said shows again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.look import Look
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import TextLabel


def no_pin_known() -> str:
    """What is told where a mistake in the settings hides whether there is a PIN."""
    return tr(
        "We cannot tell your clinic’s PIN. Until the settings are mended, a talk that did not end "
        "stays shut, and a talk that is paused stays covered."
    )


class PinEntry(QWidget):
    """One field. It can be pasted into, tries are not counted, and a wrong PIN is told in words.

    Source: WCAG 2.2, 3.3.8.

    Signals:
        given: the right PIN was written.
    """

    given = Signal()

    def __init__(self, pin: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pin = pin
        self.setMaximumWidth(look.px(340))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))  # the focus ring stands between
        column.addWidget(TextLabel(tr("PIN"), look, "label"))
        self.edit = QLineEdit()
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
        self.edit.setAccessibleName(tr("PIN"))
        self.edit.setFont(look.font("body"))
        self.edit.setFixedHeight(look.tall(52))
        self.edit.setStyleSheet(
            f"border: {look.px(2)}px solid {look.colours['line']}; border-radius: {look.px(8)}px;"
            f"background: palette(base); padding: 0 {look.px(12)}px;"
        )
        self.edit.returnPressed.connect(self.check)
        column.addWidget(self.edit)
        self.wrong = TextLabel(" ", look, "label", "stop")
        column.addWidget(self.wrong)

    def check(self) -> None:
        """Look whether the PIN is right; else say so, and wait for another."""
        if self.edit.text().strip() == self._pin:
            self.given.emit()
            return
        self.edit.clear()
        self.edit.setFocus()
        words = tr("That is not the PIN. Try again.")
        self.wrong.set_words(words)
        announce(self, words)


class PinSheet(Sheet):
    """Asks for the PIN before a talk that did not end is opened, printed or deleted.

    Signals:
        given: the right PIN was written, and the sheet is gone.
    """

    given = Signal()

    def __init__(self, pin: str, look: Look, parent: QWidget) -> None:
        super().__init__(tr("Your clinic asks for its PIN"), look, parent)
        self.entry = PinEntry(pin, look)
        self.entry.given.connect(self._given)
        self.column.addWidget(self.entry)
        go_on = Button(tr("Go on"), look, "primary", "arrow-right", height=52)
        go_on.clicked.connect(self.entry.check)
        self.buttons.addWidget(go_on)

    def open(self, first: QWidget | None = None) -> None:
        """Show, ready to write."""
        super().open(first or self.entry.edit)

    def _given(self) -> None:
        self.dismiss()
        self.given.emit()
