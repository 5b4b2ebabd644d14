"""Digits as people type them: by what a key writes, or by where it stands in the top row."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

# What the window system calls the keys of the top row from 1 to 9 and 0, wherever the letters are.
_BY_PLACE: dict[str, tuple[int, ...]] = {
    "windows": (2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
    "cocoa": (18, 19, 20, 21, 23, 22, 26, 28, 25, 29),
}
_ELSEWHERE = (10, 11, 12, 13, 14, 15, 16, 17, 18, 19)  # X11 and Wayland
_THIRD_LEVEL = 0x80  # AltGr there, of which Qt does not tell


def digit_of(event: QKeyEvent) -> str:
    """The digit that a key stands for; empty for any other key.

    On a French keyboard the key of the 1 writes "&" without Shift: it counts by its place, but only
    without Shift or AltGr, as on other keyboards these write something else there.
    """
    if Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
        return chr(event.key())
    if event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
        return ""
    platform = QGuiApplication.platformName()
    if platform not in _BY_PLACE and event.nativeModifiers() & _THIRD_LEVEL:
        return ""
    code = event.nativeVirtualKey() if platform == "cocoa" else event.nativeScanCode()
    keys = _BY_PLACE.get(platform, _ELSEWHERE)
    return "1234567890"[keys.index(code)] if code in keys else ""
