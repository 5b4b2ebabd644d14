from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.consultation.apply import replay
from tests.records.builders import noted, opened

TALKING = Path(__file__).with_name("talking.py")
STARTING = Path(__file__).with_name("starting.py")
POINTS = 20
EVERY = 47  # of some 500 steps of a start; all of them take over a minute

pytestmark = pytest.mark.skipif(os.name != "posix", reason="only POSIX has SIGKILL")


def talk_until_killed(folder: Path, after: int) -> int:
    """Kill a talking program when it has said `after` times that all is kept; what it last said is kept."""
    with subprocess.Popen([sys.executable, TALKING, folder], stdout=subprocess.PIPE, bufsize=0) as program:
        assert program.stdout is not None
        said = b""
        while said.count(b"\n") < after:
            said += program.stdout.read(64)
        program.send_signal(signal.SIGKILL)
        said += program.stdout.read() or b""
    assert program.returncode == -signal.SIGKILL
    return int(said.rpartition(b"\n")[0].rpartition(b"\n")[2])


def test_a_talk_killed_at_twenty_points_has_lost_nothing_that_was_said_to_be_kept(tmp_path: Path) -> None:
    for point in range(POINTS):
        acknowledged = talk_until_killed(tmp_path, after=1 + point * 3)
        records = opened(tmp_path)
        events = records.events("talk-1")
        assert len(events) in {acknowledged, acknowledged + 1}
        assert list(events[1:]) == [noted(number) for number in range(1, len(events))]
        assert replay(events).words["too-much"] == f"words {len(events) - 1}"
        assert records.verify("talk-1") is None
        records.count()
        assert records.losses() == ()
        assert [entry.consultation for entry in records.unfinished()] == ["talk-1"]
        records.close()


def test_a_first_start_that_was_killed_at_any_step_is_followed_by_one_that_works(tmp_path: Path) -> None:
    command = [sys.executable, str(STARTING), str(tmp_path), str(EVERY)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert said.count("\n") >= 10
    assert said.strip() == ""
