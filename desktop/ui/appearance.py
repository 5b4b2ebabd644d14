"""How this window shows things: text size, colours, room for fingers, movement. Changeable at any time."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication

from desktop.ui.look import Look, page_scale

ZOOMS = (1.0, 1.25, 1.5, 1.75, 2.0)
THEME_CHOICES = ("system", "light", "dark", "contrast")


def system_theme() -> str:
    """The theme that the system asks for: high contrast before dark before light."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


class Choices(msgspec.Struct, frozen=True):
    """What was chosen; the defaults follow the system and move nothing."""

    zoom: float = 1.0
    theme: str = "system"
    touch: bool = False
    motion: bool = False


class Appearance(QObject):
    """The choices that hold in this window, and the look that follows.

    Signals:
        changed: another choice holds, or the system asks for other colours.
    """

    changed = Signal()

    def __init__(self, choices: Choices | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices = choices or Choices()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)

    @property
    def choices(self) -> Choices:
        """What is chosen now."""
        return self._choices

    def look(self, size: QSize) -> Look:
        """The look for a window of this size."""
        theme = system_theme() if self._choices.theme == "system" else self._choices.theme
        chosen = self._choices
        scale = page_scale(size, chosen.zoom)
        return Look(theme, scale, chosen.touch, chosen.motion, chosen.zoom)

    def choose(self, **choices: object) -> None:
        """Choose something else; says so only when it is something else."""
        chosen = msgspec.structs.replace(self._choices, **choices)
        if chosen != self._choices:
            self._choices = chosen
            self.changed.emit()

    def change(self, what: str) -> None:
        """One step "larger" or "smaller", or the theme of this name."""
        if what in THEME_CHOICES:
            self.choose(theme=what)
        else:
            self._step(1 if what == "larger" else -1)

    def larger(self) -> None:
        """The next larger text."""
        self._step(1)

    def smaller(self) -> None:
        """The next smaller text."""
        self._step(-1)

    def usual_size(self) -> None:
        """Text at 100 %."""
        self.choose(zoom=1.0)

    def next_theme(self) -> None:
        """The next of the themes in turn."""
        now = THEME_CHOICES.index(self._choices.theme)
        self.choose(theme=THEME_CHOICES[(now + 1) % len(THEME_CHOICES)])

    def _step(self, by: int) -> None:
        index = ZOOMS.index(self._choices.zoom) + by
        if 0 <= index < len(ZOOMS):
            self.choose(zoom=ZOOMS[index])

    def _system_changed(self) -> None:
        if self._choices.theme == "system":
            self.changed.emit()
