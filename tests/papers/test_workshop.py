"""Papers from a process of its own are the same papers, and what happens to it costs nothing."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.papers import workshop as module
from desktop.papers.base import Form, papers
from desktop.papers.workshop import Order, Sheets, Workshop, WorkshopError
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
    with pytest.raises(WorkshopError, match="ended twice"):
        workshop.make(ORDER)
    assert workshop.process_id is None


def test_where_no_process_can_begin_papers_are_made_here(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(module, "_COMMAND", [str(tmp_path / "no-such-program")])
    assert workshop.make(ORDER)["summary"].files
    assert workshop.process_id is None


def test_a_fault_says_where_it_was_and_the_next_order_is_filled(workshop: Workshop) -> None:
    with pytest.raises(WorkshopError, match=r"^KeyError at workshop\.py:\d+$"):
        workshop.make(replace(ORDER, names=("A. Patient",)))
    assert workshop.make(ORDER)["summary"].files


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
