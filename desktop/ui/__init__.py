"""The window: the only package that imports PySide6."""

import builtins

import PySide6.QtCore  # noqa: F401

# PySide reads the source of every module imported after it, to look for optional features that we do not use.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
