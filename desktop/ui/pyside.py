"""Loads PySide6 without what it does on the side at each start and we do not use.

It compiles some Python with which it tells what its functions take, for help and for the words of a
`TypeError`, and it reads the source of every module imported after it, to look for optional features.
The first waits here until somebody asks (the answer is the same), the second is left out.
"""

from __future__ import annotations

import builtins
import gc
import sys
from types import CodeType
from typing import Any

_WAITING = frozenset(
    f"shibokensupport.{name}"
    for name in (
        "feature",
        "signature.errorhandler",
        "signature.layout",
        "signature.lib.enum_sig",
        "signature.lib.pyi_generator",
        "signature.lib.tool",
        "signature.mapping",
        "signature.parser",
    )
)
_sources: dict[str, Any] = {}


def load() -> None:
    """Import PySide6; where it is imported already nothing changes."""
    if "shiboken6" in sys.modules:
        return
    gc.disable()  # all that this makes lives as long as the program: there is no garbage to look for
    builtins.compile = _compile
    try:
        import PySide6.QtWidgets  # noqa: F401
    finally:
        builtins.compile = _compile_now
        builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
        gc.freeze()
        gc.enable()
        gc.set_threshold(10_000)  # what a screen makes lives as long as it; see `memory` for what is left


_compile_now = builtins.compile
_wait = compile("from desktop.ui.pyside import wait; wait(globals())", __file__, "exec")


def _compile(source: Any, filename: Any, *rest: Any, **named: Any) -> Any:
    """As `compile`, but a support module of PySide6 becomes one that waits."""
    module = str(filename).removesuffix(".py").replace("/", ".")
    if module not in _WAITING:
        return _compile_now(source, filename, *rest, **named)
    _sources[module] = source
    return _wait


def wait(names: dict[str, Any]) -> None:
    """Run a support module, whose `names` these are, when one of its names is first asked for."""
    module = names["__name__"]

    def run(name: str) -> Any:
        names.pop("__getattr__", None)
        code: CodeType = _compile_now(_sources.pop(module), names["__file__"], "exec", dont_inherit=True)
        exec(code, names)  # noqa: S102 - it is PySide6's own, and would have been run at once
        if name not in names:
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        return names[name]

    names["__getattr__"] = run
    if module.endswith(".mapping"):  # asked for without an attribute, from C
        names["update_mapping"] = lambda: run("update_mapping")()
    if module.endswith(".feature"):  # asked at every import, and not to be: see above
        names["feature_import"] = names["feature_imported"] = lambda *_, **__: None
