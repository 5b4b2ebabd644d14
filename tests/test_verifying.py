"""Papers against the records of this computer."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import msgspec
import pikepdf
import pytest
from msgspec.structs import replace

from desktop.consultation.apply import replay
from desktop.consultation.events import Event, LeaningGiven, PapersMade
from desktop.consultation.first_form import in_first_form
from desktop.consultation.recording import build_record, decode_record
from desktop.consultation.rehearsal import rehearse
from desktop.papers.summary import summary_pdf
from desktop.papers.verify import NotVerifiableError
from desktop.paths import data_folder
from desktop.records.files import DATABASE
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
    assert (verdict.sound, verdict.known) == (True, False)
    assert verdict.lines[1] == "This talk is not among the records on this computer."
    assert not data_folder().exists()


def test_the_stored_record_agrees(paper: Path, tmp_path: Path) -> None:
    keep(tmp_path)
    verdict = verify(paper)
    assert (verdict.sound, verdict.known) == (True, True)
    assert verdict.lines[1] == "The record on this computer agrees."


@pytest.mark.parametrize("known", [True, False])
def test_a_paper_set_again_from_an_edited_record_is_never_called_known(
    paper: Path, tmp_path: Path, known: bool
) -> None:
    if known:
        keep(tmp_path)
    with pikepdf.open(paper) as pdf:
        record = decode_record(bytes(pdf.attachments["record.json"].get_file().read_bytes()))
    leaning = msgspec.structs.replace(record.decision, text="Operate next week.", provisional=False)
    paper.write_bytes(summary_pdf(msgspec.structs.replace(record, decision=leaning)))
    verdict = verify(paper)
    assert "This does not show who made it." in verdict.lines[0]
    assert (verdict.sound, verdict.known) == (not known, False)


def test_records_that_cannot_be_looked_into_say_nothing_of_the_paper(paper: Path, tmp_path: Path) -> None:
    keep(tmp_path)
    (data_folder() / DATABASE).write_bytes(b"not a database at all" * 500)
    verdict = verify(paper)
    assert (verdict.sound, verdict.known) == (True, False)
    assert "could not be looked into" in verdict.lines[1]


@pytest.fixture(params=["folder", "device", "pipe", "three billion bytes", "rubbish"])
def no_paper(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """What somebody could name by mistake, or to do harm."""
    path = tmp_path / "paper.pdf"
    match request.param:
        case "folder":
            path.mkdir()
        case "device":
            path = Path("/dev/zero")
        case "pipe":
            os.mkfifo(path)
        case "rubbish":
            path.write_bytes(b"%PDF-1.7\n1 0 obj << /Length 9" * 1_000_000)
        case _:
            with path.open("wb") as file:
                file.truncate(3_000_000_000)
    return path


@pytest.mark.skipif(os.name != "posix", reason="elsewhere there are no such files")
def test_what_is_no_paper_is_told_at_once(no_paper: Path) -> None:
    with pytest.raises(NotVerifiableError, match=r"Name the PDF itself|larger than any paper"):
        verify(no_paper)


def test_printing_it_is_no_amendment(paper: Path, tmp_path: Path) -> None:
    keep(tmp_path, PapersMade(at=later(tmp_path), papers=("summary",), how="printed"))
    assert verify(paper).lines[1] == "The record on this computer agrees."


def test_what_was_amended_since_is_named(paper: Path, tmp_path: Path) -> None:
    keep(tmp_path, LeaningGiven(at=later(tmp_path), position="later"))
    verdict = verify(paper)
    assert (verdict.sound, verdict.known) == (True, True)
    assert "Amended since: the decision" in verdict.lines[1]


def test_a_paper_of_the_first_form_of_records_agrees_and_its_amendments_are_told(
    paper: Path, tmp_path: Path
) -> None:
    answers = loaded(tmp_path)
    record = build_record(replay(_talk(tmp_path)), answers.module, answers.pages, software=software())
    paper.write_bytes(summary_pdf(in_first_form(record)))
    keep(tmp_path, LeaningGiven(at=later(tmp_path), position="later"))
    verdict = verify(paper)
    assert (verdict.sound, verdict.known) == (True, True)
    assert verdict.lines[1].endswith("Amended since: the decision, signatures, a change after signing.")


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
