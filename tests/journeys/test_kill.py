"""SIGKILL of the real process, at ten points of a talk."""

from __future__ import annotations

import multiprocessing
import os
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import msgspec
import pytest

from desktop.consultation.apply import replay
from desktop.consultation.events import Event
from desktop.consultation.state import ConsultationState
from desktop.records.key import obtain_key
from desktop.records.store import Records
from tests.journeys import talking

POINTS = range(1, 41, 4)

pytestmark = pytest.mark.skipif(os.name != "posix", reason="only POSIX has SIGKILL")


def start(folder: Path) -> tuple[ForkServerProcess, Connection]:
    """The app, talking, in a process made from one that has loaded its code already."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["__main__", talking.__name__])
    told, tells = context.Pipe(duplex=False)
    program = context.Process(target=talking.main, args=(str(folder), tells))
    program.start()
    tells.close()
    return program, told


def kill_after(program: ForkServerProcess, told: Connection, point: int) -> ConsultationState:
    """Kill the app once it has told of so many events; returns the last state that it told of."""
    for _ in range(point):
        last = told.recv_bytes()
    program.kill()
    try:
        while True:
            last = told.recv_bytes()
    except EOFError:
        program.join()
    told.close()
    return msgspec.json.decode(last, type=ConsultationState)


def kept(folder: Path) -> tuple[Event, ...]:
    """What the next start of the app finds and offers to go on with."""
    records = Records(folder, obtain_key(folder))
    (entry,) = records.unfinished()
    assert records.verify(entry.consultation) is None
    events = records.events(entry.consultation)
    records.close()
    return events


def test_a_talk_killed_at_ten_points_has_lost_nothing_that_was_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    folders = {point: tmp_path / str(point) for point in POINTS}
    waiting = [start(folders[point]) for point in POINTS[:2]]
    for index, point in enumerate(POINTS):
        last = kill_after(*waiting.pop(0), point)
        waiting += [start(folders[later]) for later in POINTS[index + 2 : index + 3]]
        events = kept(folders[point])
        assert last in (replay(events), replay(events[:-1])), f"killed after {point} events"
        assert len(events) > point
