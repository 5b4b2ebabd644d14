"""SIGKILL of the real process, at twenty points of a talk."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from desktop.consultation.apply import replay
from desktop.consultation.events import Event
from desktop.consultation.state import ConsultationState
from desktop.records.key import obtain_key
from desktop.records.store import Records

TALKING = Path(__file__).with_name("talking.py")
POINTS = range(1, 61, 3)

pytestmark = pytest.mark.skipif(os.name != "posix", reason="only POSIX has SIGKILL")


def start(folder: Path) -> subprocess.Popen[bytes]:
    """The app, talking."""
    places = {"BEFOREHAND_DATA": str(folder), "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    return subprocess.Popen(
        [sys.executable, str(TALKING)], stdout=subprocess.PIPE, bufsize=0, env=os.environ | places
    )


def kill_after(program: subprocess.Popen[bytes], point: int) -> ConsultationState:
    """Kill the app once it has told of so many events; returns the last state that it told of."""
    assert program.stdout is not None
    said = b""
    while said.count(b"\n") < point:
        more = program.stdout.read(65_536)
        assert more, "the app ended by itself"
        said += more
    program.send_signal(signal.SIGKILL)
    said += program.stdout.read() or b""
    program.stdout.close()
    assert program.wait() == -signal.SIGKILL
    return msgspec.json.decode(said.split(b"\n")[-2], type=ConsultationState)


def kept(folder: Path) -> tuple[Event, ...]:
    """What the next start of the app finds, and that it offers to go on with it."""
    records = Records(folder, obtain_key(folder))
    (entry,) = records.unfinished()
    assert records.verify(entry.consultation) is None
    events = records.events(entry.consultation)
    records.close()
    return events


def test_a_talk_killed_at_twenty_points_has_lost_nothing_that_was_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    waiting = [start(tmp_path / str(point)) for point in list(POINTS)[:2]]
    for index, point in enumerate(POINTS):
        last = kill_after(waiting.pop(0), point)
        if index + 2 < len(POINTS):
            waiting.append(start(tmp_path / str(POINTS[index + 2])))
        events = kept(tmp_path / str(point))
        assert last in (replay(events), replay(events[:-1])), f"killed after {point} events"
        assert len(events) > point
