"""A process is ended from outside while someone writes: at most the last two seconds are lost."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import pytest

from desktop.consultation.apply import replay
from desktop.consultation.state import ConsultationState
from desktop.records.key import obtain_key
from desktop.records.store import Records
from desktop.ui.setup.unfinished import UnfinishedPanel
from desktop.ui.shell.sheets import ParkSheet
from tests.journeys import writing
from tests.ui.room import Room, button

SECONDS_AT_RISK = 2.0 + 1.0  # as promised, and what a busy machine may take
PATIENCE_S = 30

pytestmark = pytest.mark.skipif(os.name != "posix", reason="only POSIX ends a process by signals")

WORDS: dict[str, Callable[[ConsultationState], str]] = {
    "box": lambda state: state.words.get("too-much", ""),
    "question": lambda state: "".join(state.half_written.get("question", ())),
    "name": lambda state: "".join(state.half_written.get("name-patient", ())),
}


@pytest.fixture(autouse=True)
def _no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")


def start(folder: Path, place: str) -> tuple[ForkServerProcess, Connection]:
    """The app, with someone who writes, in a process made from one that has loaded its code already."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["__main__", writing.__name__])
    told, tells = context.Pipe(duplex=False)
    program = context.Process(target=writing.main, args=(str(folder), place, tells))
    program.start()
    tells.close()
    return program, told


def kept(folder: Path) -> ConsultationState:
    """What the next start of the app finds."""
    records = Records(folder, obtain_key(folder))
    (entry,) = records.unfinished()
    state = replay(records.events(entry.consultation))
    records.close()
    return state


def written(told: Connection, *, until: Callable[[int, float], bool]) -> list[tuple[float, int]]:
    """When how many letters stood there, until enough was written or the process ended."""
    moments: list[tuple[float, int]] = []
    try:
        while not moments or not until(moments[-1][1], moments[-1][0] - moments[0][0]):
            if not told.poll(PATIENCE_S):
                raise AssertionError("nobody writes")
            letters = told.recv()
            moments.append((time.monotonic(), letters))
    except EOFError:
        pass
    return moments


def test_words_written_without_a_rest_are_on_the_disk_within_two_seconds(tmp_path: Path) -> None:
    """Needs its time: the kill comes after some seconds of writing, in all places at once."""
    programs = {place: start(tmp_path / place, place) for place in WORDS}
    found = {}
    for place, (program, told) in programs.items():
        moments = written(told, until=lambda _letters, seconds: seconds > SECONDS_AT_RISK + 0.5)
        program.kill()
        killed = time.monotonic()
        moments += written(told, until=lambda _letters, _seconds: False)
        program.join()
        told.close()
        safe = max(letters for moment, letters in moments if moment < killed - SECONDS_AT_RISK)
        words = WORDS[place](kept(tmp_path / place))
        found[place] = (safe > 0, len(words) >= safe, (writing.LETTERS * len(words)).startswith(words))
    assert found == dict.fromkeys(WORDS, (True, True, True))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_program_that_is_asked_to_end_keeps_every_letter(tmp_path: Path, number: signal.Signals) -> None:
    program, told = start(tmp_path, "box")
    written(told, until=lambda letters, _seconds: letters >= 5)
    os.kill(program.pid or 0, number)
    letters = max((count for _, count in written(told, until=lambda _letters, _seconds: False)), default=5)
    program.join()
    state = kept(tmp_path)
    assert program.exitcode == 128 + number
    assert len(WORDS["box"](state)) == letters
    assert state.status == "paused"


def test_words_in_a_sheet_that_was_killed_are_there_when_the_talk_goes_on(
    tmp_path: Path, make_room: Callable[..., Room]
) -> None:
    folder = tmp_path / "killed"
    program, told = start(folder, "question")
    written(told, until=lambda _letters, seconds: seconds > SECONDS_AT_RISK)
    program.kill()
    program.join()
    room = make_room(open_records=lambda: Records(folder, obtain_key(folder)))
    (panel,) = room.set_up.findChildren(UnfinishedPanel)
    room.click(button(panel, "Continue"))
    edit = room.sheet(ParkSheet).edit
    words = edit.words()
    assert room.window.focusWidget() is edit
    room.keys("!\r")
    assert [question.text for question in room.state.questions] == [f"{words}!"]
    assert room.state.half_written == {}
