"""What was copied here does not stay where the next person can paste it; what others copied is theirs."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard, QGuiApplication

Mode = QClipboard.Mode
_ALONE = ("offscreen", "minimal")  # platforms that share no clipboard: all on it is ours


class OwnClipboard(QObject):
    """Knows what was copied or selected in this program while a talk goes on, and takes it back at its end.

    X11 has two places for it: what was copied, and what is selected, which the middle button pastes.
    """

    def __init__(self, parent: QObject, clipboard: QClipboard | None = None) -> None:
        super().__init__(parent)
        self._alone = clipboard is None and QGuiApplication.platformName() in _ALONE
        self._clipboard = clipboard or QGuiApplication.clipboard()
        self._ours: dict[Mode, str] = {}
        self._clipboard.changed.connect(self._changed)

    def clear(self) -> None:
        """Take back what is ours, also where a clipboard manager has taken it over; then look no more."""
        self._clipboard.changed.disconnect(self._changed)
        for mode in Mode:
            ours = self._ours.get(mode)
            if self._owned(mode) or (ours and self._clipboard.text(mode) == ours):
                self._clipboard.clear(mode)
        self._ours.clear()

    def _changed(self, mode: Mode) -> None:
        if self._owned(mode):
            self._ours[mode] = self._clipboard.text(mode)

    def _owned(self, mode: Mode) -> bool:
        if self._alone:
            return mode == Mode.Clipboard
        owns = {
            Mode.Clipboard: self._clipboard.ownsClipboard,
            Mode.Selection: self._clipboard.ownsSelection,
            Mode.FindBuffer: self._clipboard.ownsFindBuffer,
        }
        return owns[mode]()
