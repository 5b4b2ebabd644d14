"""The window: the only package that imports PySide6."""

import builtins
import gc


def _load_qt() -> None:
    """Load PySide6 without what it does on the side and we do not use."""
    gc.disable()  # all that this makes lives as long as the program: there is no garbage to look for
    import PySide6.QtWidgets  # noqa: F401

    gc.freeze()
    gc.enable()
    # It would read the source of every module imported after it, to look for optional features.
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


_load_qt()
