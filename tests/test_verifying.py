"""Papers against the records of this computer."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop.consultation.apply import replay
from desktop.consultation.events import Event, LeaningGiven, PapersMade
from desktop.consultation.recording import build_record
from desktop.consultation.rehearsal import rehearse
from desktop.papers.summary import summary_pdf
from desktop.paths import data_folder
from desktop.records.key import obtain_key
from desktop.records.store import Records
from desktop.verifying import verify
from desktop.version import software
from tests.consultation.answers import loaded


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """A summary of a whole talk."""
    answers = loaded(tmp_path)
    record = build_record(replay(_talk(tmp_path)), answers.module, answers.pages, software=software())
    path = tmp_path / "paper.pdf"
    path.write_bytes(summary_pdf(record))
    return path


def _talk(tmp_path: Path) -> tuple[Event, ...]:
    return rehearse(loaded(tmp_path))[:-1]  # without its end, so that it can go on


def keep(tmp_path: Path, *more: Event, without: int = 0) -> None:
    """Keep the talk on this computer, with what came after the paper, or without its latest events."""
    answers, events = loaded(tmp_path), (*_talk(tmp_path), *more)
    records = Records(data_folder(), obtain_key(data_folder()))
    records.keep_content(answers.module)
    records.append(answers.started.consultation, events[: len(events) - without])
    records.close()


def later(tmp_path: Path) -> dt.datetime:
    return _talk(tmp_path)[-1].at + dt.timedelta(minutes=5)


def test_where_there_are_no_records_none_are_made(paper: Path) -> None:
    verdict = verify(paper)
    assert verdict.sound
    assert verdict.lines[1] == "This talk is not among the records on this computer."
    assert not data_folder().exists()


def test_the_stored_record_agrees(paper: Path, tmp_path: Path) -> None:
    keep(tmp_path)
    assert verify(paper).lines[1] == "The record on this computer agrees."


def test_printing_it_is_no_amendment(paper: Path, tmp_path: Path) -> None:
    keep(tmp_path, PapersMade(at=later(tmp_path), papers=("summary",), how="printed"))
    assert verify(paper).lines[1] == "The record on this computer agrees."


def test_what_was_amended_since_is_named(paper: Path, tmp_path: Path) -> None:
    keep(tmp_path, LeaningGiven(at=later(tmp_path), position="later"))
    verdict = verify(paper)
    assert verdict.sound
    assert "Amended since: the decision" in verdict.lines[1]


def test_a_stored_record_that_says_something_else_is_told(paper: Path, tmp_path: Path) -> None:
    keep(tmp_path, without=3)
    verdict = verify(paper)
    assert not verdict.sound
    assert "says something else than the paper" in verdict.lines[1]


def test_a_paper_whose_minutes_ran_on_after_the_latest_answer_still_agrees(tmp_path: Path) -> None:
    printed = PapersMade(at=later(tmp_path), papers=("summary",), how="printed")
    keep(tmp_path, printed, LeaningGiven(at=later(tmp_path) + dt.timedelta(minutes=1), position="later"))
    answers, state = loaded(tmp_path), replay((*_talk(tmp_path), printed))
    so_told_once = replace(state, told=state.last)
    record = build_record(so_told_once, answers.module, answers.pages, software=software())
    path = tmp_path / "paper.pdf"
    path.write_bytes(summary_pdf(record))
    verdict = verify(path)
    assert verdict.sound
    assert "agreed when the paper was made. Amended since: the decision" in verdict.lines[1]
