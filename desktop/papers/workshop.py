"""Papers made in a process of its own: the window does not wait for it, keep its memory, or fall with it."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import traceback
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event, Lock, Thread, Timer
from typing import IO, cast

from desktop.language import use
from desktop.papers.base import Form, Material, Paper, PaperRefusedError, papers
from desktop.papers.pdf_reader import load_signs
from desktop.papers.seal import carried, sha256, to_seal
from desktop.system import leave_no_core_file, note_crashes

_COMMAND = [sys.executable, "-P", "-c", "from desktop.papers.workshop import serve; serve()"]
_NO_CONSOLE = 0x08000000 if sys.platform == "win32" else 0  # Windows would open one for a moment
_PATIENCE = 2.0  # seconds for a process that was ended to be gone
LIMIT = 20.0  # seconds for one paper; the slowest takes one on a slow computer


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


class WorkshopError(Exception):
    """A paper could not be made. The message says where it happened, and nothing of what was in it."""


class TooLongError(WorkshopError):
    """A paper was not made within the time for one."""


@dataclass(frozen=True)
class Sheets:
    """One paper: its pages, or the one file; or in plain words why it is not made; or what went wrong.

    `record` is the SHA-256 of the record inside the one file, empty where there is none.
    """

    files: tuple[bytes, ...] = ()
    refusal: str = ""
    fault: WorkshopError | None = None
    to_seal: bytes = b""
    record: str = ""


class Workshop:
    """The process that makes papers; it begins with the first order, and ends with `close` or with us.

    Orders go to it through a pipe, so nothing of a talk is on the disk; it takes one at a time. A process
    that ends, or takes more than `LIMIT` seconds for a paper, costs that paper alone and is begun anew.
    Where it crashes, it writes the place of that to the file `crashes`.
    """

    def __init__(self, crashes: Path | None = None) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._arguments = [str(crashes)] if crashes is not None else []
        self._closed = False
        self._turn, self._beginning = Lock(), Lock()

    @property
    def process_id(self) -> int | None:
        """The process that makes papers now, if there is one."""
        return self._process.pid if self._process is not None else None

    def make(self, order: Order) -> Mapping[str, Sheets]:
        """The papers of an order by name, each with what went wrong, if anything; waits for them."""
        with self._turn:
            return {name: self._one(replace(order, names=(name,))) for name in order.names}

    def close(self) -> None:
        """End the process, whatever it does; no other begins, and what is being made is not."""
        with self._beginning:
            self._closed = True
            if self._process is not None:
                self._process.kill()
        if self._turn.acquire(timeout=_PATIENCE):  # whoever waits for the process has heard of its end
            self._end()
            self._turn.release()

    def _one(self, order: Order) -> Sheets:
        asked = pickle.dumps(order)
        for _ in range(2):  # one that was ended from outside is begun anew
            try:
                return self._answer(asked)
            except _CannotBeginError:
                return _made(order)  # slower for the window, but there are papers
            except WorkshopError as fault:
                return Sheets(fault=fault)
            except (OSError, EOFError, pickle.UnpicklingError):
                continue
        return Sheets(fault=WorkshopError("the process that makes papers ended twice"))

    def _answer(self, asked: bytes) -> Sheets:
        process, late = self._running(), Event()
        orders, answers = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
        clock = Timer(LIMIT, _end_late, (process, late))
        clock.daemon = True
        clock.start()
        try:
            orders.write(asked)
            orders.flush()
            answer: Sheets = pickle.load(answers)  # noqa: S301 - our own process
        except (OSError, EOFError, pickle.UnpicklingError):
            self._end()
            if late.is_set():
                raise TooLongError("the process that makes papers took too long") from None
            raise
        finally:
            clock.cancel()
        return answer

    def _running(self) -> subprocess.Popen[bytes]:
        with self._beginning:
            if self._closed:
                raise WorkshopError("closed")
            self._process = self._process or _begun(self._arguments)
            return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        with suppress(subprocess.TimeoutExpired):
            process.wait(_PATIENCE)
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):  # an order that nobody took
                cast("IO[bytes]", pipe).close()


class _CannotBeginError(Exception):
    """There can be no other process here."""


def _end_late(process: subprocess.Popen[bytes], late: Event) -> None:
    late.set()
    process.kill()


def _begun(arguments: list[str]) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            [*_COMMAND, *arguments],
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
    for file in sys.argv[1:]:
        note_crashes(Path(file))
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not come between answers
    beside = Thread(target=load_signs, daemon=True)  # papers are shown small before one is sealed
    while True:
        try:
            order: Order = pickle.load(sys.stdin.buffer)  # noqa: S301 - from our own window
        except EOFError:
            return
        answers.write(pickle.dumps(_made(order)))
        answers.flush()
        if beside.ident is None:
            beside.start()


def _made(order: Order) -> Sheets:
    """The one paper of an order."""
    use(order.language)
    (name,) = order.names
    try:
        return _sheets(papers()[name], order)
    except Exception as fault:  # noqa: BLE001 - whatever it is, the window must hear of it
        frame = traceback.extract_tb(fault.__traceback__)[-1]
        place = f"{type(fault).__name__} at {Path(frame.filename).name}:{frame.lineno}"
        return Sheets(fault=WorkshopError(place))


def _sheets(paper: Paper, order: Order) -> Sheets:
    material, form = order.material, order.form
    try:
        if order.ppi:
            return Sheets(tuple(paper.pictures(material, form, order.ppi)))
        pdf = paper.pdf(material, form, order.seals.get(paper.NAME, b""))
        said = to_seal(pdf, paper.NAME, material) if order.to_seal else b""
        return Sheets((pdf,), to_seal=said, record=sha256(carried(paper.NAME, material)))
    except PaperRefusedError as why:
        return Sheets(refusal=str(why))
