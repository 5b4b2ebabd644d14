"""Papers from a process of its own are the same papers, and what happens to it costs nothing."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.papers import workshop as module
from desktop.papers.base import Form, papers
from desktop.papers.workshop import Order, Sheets, TooLongError, Workshop
from tests.papers.builders import context, material

ORDER = Order(("summary", "diary"), material(), Form())


@pytest.fixture
def workshop() -> Iterator[Workshop]:
    """A workshop that is closed at the end."""
    with contextlib.closing(Workshop()) as opened:
        yield opened


def test_they_are_the_papers_that_are_made_here(workshop: Workshop) -> None:
    made = workshop.make(ORDER)
    for name in ORDER.names:
        assert made[name].files == (papers()[name].pdf(ORDER.material, ORDER.form),)
    pages = workshop.make(replace(ORDER, ppi=40))
    assert pages["diary"] == Sheets(tuple(papers()["diary"].pictures(ORDER.material, ORDER.form, 40)))


def test_why_a_paper_is_not_made_is_told(workshop: Workshop) -> None:
    bare = replace(ORDER, names=("action-card", "diary"), material=material(context=context(filled=False)))
    made = workshop.make(bare)
    assert "(clinic.phone)" in made["action-card"].refusal
    assert made["diary"].files


def test_a_process_that_was_ended_is_begun_anew(workshop: Workshop) -> None:
    before = workshop.make(ORDER)
    assert workshop.process_id is not None
    os.kill(workshop.process_id, signal.SIGTERM)
    assert workshop.make(ORDER) == before


def test_one_that_ends_each_time_is_told_and_not_tried_for_ever(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_COMMAND", [sys.executable, "-c", ""])
    made = workshop.make(ORDER)
    assert [str(sheets.fault) for sheets in made.values()] == [
        "the process that makes papers ended twice"
    ] * 2
    assert workshop.process_id is None


def test_one_that_hangs_costs_that_paper_alone_and_is_begun_anew(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    hangs = "base.papers()['summary'].pdf = lambda *_: time.sleep(3600)"
    script = f"import time; from desktop.papers import base, workshop; {hangs}; workshop.serve()"
    monkeypatch.setattr(module, "_COMMAND", [sys.executable, "-P", "-c", script])
    assert workshop.make(replace(ORDER, names=("diary",)))["diary"].files
    before = workshop.process_id
    with monkeypatch.context() as short:
        short.setattr(module, "LIMIT", 0.3)
        made = workshop.make(replace(ORDER, names=("summary",)))
    assert isinstance(made["summary"].fault, TooLongError)
    assert workshop.make(replace(ORDER, names=("diary",)))["diary"].files
    assert workshop.process_id not in (None, before)


def test_one_that_hangs_is_ended_by_closing(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_COMMAND", [sys.executable, "-c", "import sys; sys.stdin.read()"])
    with ThreadPoolExecutor() as beside:
        made = beside.submit(workshop.make, ORDER)
        while workshop.process_id is None:
            os.sched_yield()
        workshop.close()
        assert [str(sheets.fault) for sheets in made.result(10).values()] == ["closed"] * 2
    assert workshop.process_id is None


def test_where_no_process_can_begin_papers_are_made_here(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(module, "_COMMAND", [str(tmp_path / "no-such-program")])
    assert workshop.make(ORDER)["summary"].files
    assert workshop.process_id is None


def test_a_fault_says_where_it_was_and_the_other_papers_are_made(workshop: Workshop) -> None:
    made = workshop.make(replace(ORDER, names=("A. Patient", "summary")))
    assert re.match(r"^KeyError at workshop\.py:\d+$", str(made["A. Patient"].fault))
    assert made["summary"].files


def test_where_it_crashes_is_written_down_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    crash = "base.papers()['summary'].pdf = lambda *_: faulthandler._sigsegv()"
    script = f"import faulthandler; from desktop.papers import base, workshop; {crash}; workshop.serve()"
    monkeypatch.setattr(module, "_COMMAND", [sys.executable, "-P", "-c", script])
    noted = tmp_path / "crashes.log"
    with contextlib.closing(Workshop(noted)) as workshop:
        assert workshop.make(replace(ORDER, names=("summary",)))["summary"].fault is not None
    lines = noted.read_text(encoding="utf-8").splitlines()
    assert any("workshop.py" in line and "in serve" in line for line in lines)
    assert ORDER.material.record is not None
    said = [question.text for question in ORDER.material.record.questions]
    assert said
    assert not [line for line in lines if any(words in line for words in said)]
    assert stat.S_IMODE(noted.stat().st_mode) == 0o600


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.parametrize("end", ["workshop.close()", "os.kill(os.getpid(), signal.SIGKILL)"])
def test_it_ends_with_the_talk_or_with_the_window(end: str) -> None:
    script = f"""
import os, signal
from tests.papers.test_workshop import ORDER, Workshop
workshop = Workshop()
workshop.make(ORDER)
print(workshop.process_id, flush=True)
{end}
"""
    command, here = [sys.executable, "-c", script], Path(__file__).parents[2]
    said = subprocess.run(command, cwd=here, capture_output=True, text=True, check=False).stdout
    status = Path(f"/proc/{int(said)}/status")
    until = time.monotonic() + 10
    while (running := _runs(status)) and time.monotonic() < until:
        os.sched_yield()
    assert not running


def _runs(status: Path) -> bool:
    with contextlib.suppress(OSError):
        return "State:\tZ" not in status.read_text(encoding="ascii", errors="replace")
    return False
