"""What happens when the program itself is wrong: the talk goes on, and nothing personal is written down."""

from __future__ import annotations

import contextlib
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from desktop.language import tr
from desktop.ui.dates import now

KEEP_BYTES = 200_000


def describe(kind: type[BaseException], trace: TracebackType | None) -> str:
    """A fault by its kind and place alone; its message may hold what a patient said, so it is left out."""
    places = [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)
    ]
    return f"{now().isoformat()} {kind.__name__} at " + " < ".join(reversed(places))


class FaultHandler:
    """Stands in for `sys.excepthook`: notes the fault in an owner-only file and tells the person plainly."""

    def __init__(self, folder: Path, tell: Callable[[str], object]) -> None:
        self._file, self._tell = folder / "faults.log", tell

    def __call__(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """Handle one fault that nobody else did."""
        line = describe(kind, trace)
        with contextlib.suppress(OSError):  # the terminal may be gone
            sys.stderr.write(f"{line}\n")
        with contextlib.suppress(OSError):
            self._note(line)
        with contextlib.suppress(RuntimeError):  # the window may be gone
            self._tell(tr("Something went wrong here. Your answers are kept. You can go on."))

    def _note(self, line: str) -> None:
        from desktop.records.files import own_file, own_folder

        own_folder(self._file.parent)
        if self._file.exists() and self._file.stat().st_size > KEEP_BYTES:
            self._file.unlink()
        own_file(self._file)
        with self._file.open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")
