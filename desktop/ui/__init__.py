"""The window: the only package that imports PySide6."""

from desktop.ui.pyside import load

load()
