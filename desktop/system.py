"""What the system gives us or keeps from us: its libraries, and files of a program that fell."""

from __future__ import annotations

import faulthandler
import os
import sys
from contextlib import suppress
from pathlib import Path

CRASHES = "crashes.log"  # beside the records
_KEEP_BYTES = 200_000
_PR_SET_DUMPABLE = 4  # from Linux's <sys/prctl.h>


def library_fault(fault: ImportError | OSError) -> str:
    """Why the window cannot open, as a sentence that says what to do; empty when the fault is another.

    `fault` is what came of loading PySide6, or one of the libraries that it loads.
    """
    ours = isinstance(fault, ImportError) and "PySide6" not in f"{fault.name} {fault.path}"
    if ours:
        return ""
    library = str(fault).partition(":")[0].rpartition("/")[2]
    if ".so" in library and " " not in library:
        return (
            f"The window cannot open, because the system's library {library} is missing or damaged. "
            "Ask your IT team to install it."
        )
    return f"The window cannot open, because PySide6 cannot be loaded ({fault}). Install Beforehand again."


def leave_no_core_file() -> None:
    """From now on the system writes no file with this process's memory when it falls.

    Nor can another process of the same person read that memory. Sources: Linux, prctl(2) and core(5).
    """
    with suppress(ImportError):  # Windows has no limits of this kind
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes

        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def note_crashes(file: Path) -> None:
    """From now on a crash of this process writes where it was to an owner-only file: no words, no values.

    Source: Python's `faulthandler`, which names files, lines and functions. Where there can be no such
    file, nothing is written.
    """
    with suppress(OSError):
        if file.exists() and file.stat().st_size > _KEEP_BYTES:
            file.unlink()
        # It stays open until the process ends: nothing can be opened in a crash.
        faulthandler.enable(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600))
