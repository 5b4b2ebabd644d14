"""Papers made in a process of its own: the window does not wait for it, keep its memory, or fall with it."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import traceback
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import IO, cast

from desktop.language import use
from desktop.papers.base import Form, Material, PaperRefusedError, papers
from desktop.papers.seal import carried, sha256, to_seal
from desktop.system import leave_no_core_file

_COMMAND = [sys.executable, "-P", "-c", "from desktop.papers.workshop import serve; serve()"]
_NO_CONSOLE = 0x08000000 if sys.platform == "win32" else 0  # Windows would open one for a moment
_PATIENCE = 5.0  # seconds for the process to end by itself


@dataclass(frozen=True)
class Order:
    """Papers to make, by name: their pages as PNG in `ppi`, or without it whole as PDF.

    `language` is that of the interface, in which it is told why a paper is not made. For a paper that is
    issued it is said what is `to_seal`; with `seals`, by name, it is made with its seal.
    """

    names: tuple[str, ...]
    material: Material
    form: Form
    ppi: float = 0
    language: str = "en"
    to_seal: bool = False
    seals: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class Sheets:
    """One paper: its pages, or the one file; or why it is not made, in plain words.

    `record` is the SHA-256 of the record inside the one file, empty where there is none.
    """

    files: tuple[bytes, ...] = ()
    refusal: str = ""
    to_seal: bytes = b""
    record: str = ""


class WorkshopError(Exception):
    """Papers could not be made. The message says where it happened, and nothing of what was in them."""


class Workshop:
    """The process that makes papers; it begins with the first order, and ends with `close` or with us.

    Orders go to it through a pipe, so nothing of a talk is on the disk; it takes one at a time.
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._turn = Lock()

    @property
    def process_id(self) -> int | None:
        """The process that makes papers now, if there is one."""
        return self._process.pid if self._process is not None else None

    def make(self, order: Order) -> Mapping[str, Sheets]:
        """The papers of an order by name; waits for them. Raises `WorkshopError`."""
        asked = pickle.dumps(order)
        with self._turn:
            for _ in range(2):  # one that was ended from outside is begun anew
                try:
                    answer = self._answer(asked)
                except _CannotBeginError:
                    answer = _made(order)  # slower for the window, but there are papers
                except (OSError, EOFError, pickle.UnpicklingError):
                    self._end()
                    continue
                if isinstance(answer, WorkshopError):
                    raise answer
                return answer
        raise WorkshopError("the process that makes papers ended twice")

    def close(self) -> None:
        """End the process; the next order begins another."""
        with self._turn:
            self._end()

    def _answer(self, asked: bytes) -> Mapping[str, Sheets] | WorkshopError:
        process = self._process = self._process or _begun()
        orders, answers = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
        orders.write(asked)
        orders.flush()
        answer: Mapping[str, Sheets] | WorkshopError = pickle.load(answers)  # noqa: S301 - our own process
        return answer

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        try:
            process.communicate(timeout=_PATIENCE)  # closes its orders: it ends when it has none
        except (OSError, ValueError, subprocess.TimeoutExpired):
            process.kill()
            process.wait()


class _CannotBeginError(Exception):
    """There can be no other process here."""


def _begun() -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            _COMMAND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=_NO_CONSOLE,
        )
    except OSError as error:
        raise _CannotBeginError from error


def serve() -> None:
    """Make papers as they are ordered, until there are no more orders: what runs in the other process."""
    leave_no_core_file()
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not come between answers
    while True:
        try:
            order: Order = pickle.load(sys.stdin.buffer)  # noqa: S301 - from our own window
        except EOFError:
            return
        answers.write(pickle.dumps(_made(order)))
        answers.flush()


def _made(order: Order) -> Mapping[str, Sheets] | WorkshopError:
    use(order.language)
    try:
        return {name: _sheets(order, name) for name in order.names}
    except Exception as fault:  # noqa: BLE001 - whatever it is, the window must hear of it
        frame = traceback.extract_tb(fault.__traceback__)[-1]
        return WorkshopError(f"{type(fault).__name__} at {Path(frame.filename).name}:{frame.lineno}")


def _sheets(order: Order, name: str) -> Sheets:
    paper, material, form = papers()[name], order.material, order.form
    try:
        if order.ppi:
            return Sheets(tuple(paper.pictures(material, form, order.ppi)))
        pdf = paper.pdf(material, form, order.seals.get(name, b""))
        said = to_seal(pdf, name, material) if order.to_seal else b""
        return Sheets((pdf,), to_seal=said, record=sha256(carried(name, material)))
    except PaperRefusedError as why:
        return Sheets(refusal=str(why))
