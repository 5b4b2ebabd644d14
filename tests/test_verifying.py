"""Papers against the records of this computer."""

from __future__ import annotations

import datetime as dt
import gettext
import os
from pathlib import Path

import msgspec
import pikepdf
import pytest
from msgspec import structs
from msgspec.structs import replace

from desktop import language
from desktop.consultation.apply import replay
from desktop.consultation.events import Event, LeaningGiven, PapersMade, WordsNoted
from desktop.consultation.first_form import in_first_form
from desktop.consultation.issued_paper import IssuedPaper
from desktop.consultation.record import VERSION
from desktop.consultation.record_json import decode_record
from desktop.consultation.recording import build_record
from desktop.language import day_words
from desktop.library.digest import find_modules
from desktop.papers.base import Form, Material, papers
from desktop.papers.frame import talk_words
from desktop.papers.seal import Sign, seal_file, sha256, to_seal
from desktop.papers.summary import summary_pdf
from desktop.papers.verify import NotVerifiableError
from desktop.paths import content_folder, data_folder
from desktop.problems import ProblemsFound
from desktop.records.files import DATABASE
from desktop.records.key import obtain_key
from desktop.records.opening import connect
from desktop.records.seal import seal_key, sealing_in
from desktop.records.store import Records
from desktop.rehearsal.answers import load_answers
from desktop.rehearsal.rehearse import material_of
from desktop.rehearsal.talk import rehearse
from desktop.settings import Clinic, Settings
from desktop.verifying import verify
from desktop.version import software
from tests.rehearsal.answers import loaded


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
    assert verdict.lines[-1] == "This talk is not among the records on this computer."
    assert not data_folder().exists()


def test_the_stored_record_agrees(paper: Path, tmp_path: Path) -> None:
    keep(tmp_path)
    verdict = verify(paper)
    assert (verdict.sound, verdict.known) == (True, True)
    assert verdict.lines[-1] == "The record on this computer agrees."


@pytest.fixture
def issued(paper: Path, tmp_path: Path) -> PapersMade:
    """The paper as it was issued here."""
    return _issued(paper, tmp_path)


def _issued(paper: Path, tmp_path: Path) -> PapersMade:
    with pikepdf.open(paper) as pdf:
        inside = bytes(pdf.attachments["record.json"].get_file().read_bytes())
    made = IssuedPaper(
        paper="summary",
        sheet="a4",
        large=False,
        direction="ltr",
        file=sha256(paper.read_bytes()),
        record=sha256(inside),
    )
    return PapersMade(at=later(tmp_path), papers=("summary",), how="saved", issued=(made,))


def seal(paper: Path, sign: Sign) -> None:
    """Seal the paper as the window does before it is saved."""
    record = decode_record(_inside(paper))
    material = Material(record.contact.ended, record)
    said = to_seal(paper.read_bytes(), "summary", material)
    paper.write_bytes(papers()["summary"].pdf(material, Form(), seal_file(said, sign)))


def _inside(paper: Path) -> bytes:
    with pikepdf.open(paper) as pdf:
        return bytes(pdf.attachments["record.json"].get_file().read_bytes())


def reword(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on every sentence is another, as under a later version."""
    said = language._catalogue("en").gettext
    other = gettext.NullTranslations()
    monkeypatch.setattr(other, "gettext", lambda words: said(words).replace("talk", "conversation"))
    monkeypatch.setattr(language, "_catalogue", lambda _language: other)


@pytest.mark.parametrize("later_version", [False, True], ids=["this version", "other words"])
def test_the_very_file_that_was_issued_here_is_known_for_ever(
    paper: Path, tmp_path: Path, issued: PapersMade, monkeypatch: pytest.MonkeyPatch, later_version: bool
) -> None:
    keep(tmp_path, issued)
    if later_version:
        reword(monkeypatch)
    verdict = verify(paper)
    assert (verdict.sound, verdict.known) == (True, True)
    day = day_words(issued.at, "en")
    inside = _inside(paper)
    talk = talk_words(decode_record(inside), sha256(inside))
    assert verdict.lines == (
        f"Issued here on {day}.", "Not sealed.", f"{talk}.", "The record on this computer agrees.",
    )  # fmt: skip
    paper.write_bytes(paper.read_bytes() + b"\n")
    assert not verify(paper).lines[0].startswith("Issued")


def test_what_was_issued_is_found_also_when_its_record_can_no_longer_be_read(
    paper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = decode_record(_inside(paper))
    other = _inside(paper).replace(f'"version": {VERSION}'.encode(), b'"version": 99, "more": true', 1)
    strange = Material(record.contact.ended, record, encoded=other)
    paper.write_bytes(papers()["summary"].pdf(strange, Form()))
    with pytest.raises(NotVerifiableError, match="Install a newer one"):
        verify(paper)
    keep(tmp_path, _issued(paper, tmp_path))
    verdict = verify(paper)
    assert (verdict.sound, verdict.known) == (True, True)
    assert verdict.lines[0].startswith("Issued here on ")


def test_records_that_are_lost_are_told_and_not_taken_for_none(paper: Path, tmp_path: Path) -> None:
    keep(tmp_path)
    (data_folder() / DATABASE).unlink()
    verdict = verify(paper)
    assert (verdict.sound, verdict.known) == (True, False)
    assert "could not be looked into" in verdict.lines[-1]


def test_records_that_were_tampered_with_are_no_witness(
    paper: Path, tmp_path: Path, issued: PapersMade
) -> None:
    keep(tmp_path, issued)
    connection = connect(data_folder(), obtain_key(data_folder()))
    connection.executescript("DROP TRIGGER events_stand; UPDATE events SET body = body || ' ' WHERE seq = 3")
    connection.close()
    verdict = verify(paper)
    assert (verdict.sound, verdict.known) == (False, False)
    assert "tampered with" in verdict.lines[-1]


@pytest.mark.parametrize("kept", [True, False])
def test_a_paper_sealed_here_is_known_without_its_record_and_under_other_words(
    paper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: bool
) -> None:
    seal(paper, sealing_in(data_folder()))
    if kept:
        keep(tmp_path)
    reword(monkeypatch)
    verdict = verify(paper)
    assert (verdict.sound, verdict.known) == (True, True)
    assert verdict.lines[0] == "Sealed by this clinic."


def test_a_sealed_paper_that_the_records_here_contradict_is_not_known(paper: Path, tmp_path: Path) -> None:
    seal(paper, sealing_in(data_folder()))
    keep(tmp_path, without=3)
    verdict = verify(paper)
    assert (verdict.sound, verdict.known) == (False, False)
    assert "says something else than the paper" in verdict.lines[-1]


def test_a_clinic_is_trusted_by_a_line_in_the_settings(
    paper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seal(paper, sealing_in(tmp_path / "elsewhere"))
    key = seal_key(tmp_path / "elsewhere")
    assert (verify(paper).sound, verify(paper).known) == (True, False)
    assert verify(paper).lines[0] == f"Sealed with a key that you do not know: {key.fingerprint}."
    settings = tmp_path / "clinic.toml"
    monkeypatch.setenv("BEFOREHAND_SETTINGS", str(settings))
    settings.write_text(f'[clinic]\nname = 3\n[seal]\ntrusted = ["{key.line} Other Clinic"]\n', "utf-8")
    assert verify(paper).known
    assert verify(paper).lines[0] == "Sealed by a clinic you trust: Other Clinic."
    settings.write_text(f'[seal]\ntrusted = ["{key.line}"]\n', "utf-8")
    with pytest.raises(ProblemsFound, match=r"seal\.trusted\[0\]"):
        verify(paper)


def test_what_a_later_version_tells_in_another_way_is_no_contradiction(paper: Path, tmp_path: Path) -> None:
    keep(tmp_path)
    record = decode_record(_inside(paper))
    paper.write_bytes(summary_pdf(structs.replace(record, sources=())))
    verdict = verify(paper)
    assert (verdict.sound, verdict.known) == (True, False)
    assert "says the same of the patient. It is told in another way: sources." in verdict.lines[-1]


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
    assert "This does not show who made it." in verdict.lines[1]
    assert (verdict.sound, verdict.known) == (not known, False)


def test_records_that_cannot_be_looked_into_say_nothing_of_the_paper(paper: Path, tmp_path: Path) -> None:
    keep(tmp_path)
    (data_folder() / DATABASE).write_bytes(b"not a database at all" * 500)
    verdict = verify(paper)
    assert (verdict.sound, verdict.known) == (True, False)
    assert "could not be looked into" in verdict.lines[-1]


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
    assert verify(paper).lines[-1] == "The record on this computer agrees."


def test_what_was_amended_since_is_named(paper: Path, tmp_path: Path) -> None:
    keep(tmp_path, LeaningGiven(at=later(tmp_path), position="later"))
    verdict = verify(paper)
    assert (verdict.sound, verdict.known) == (True, True)
    assert "Amended since: the decision" in verdict.lines[-1]


def test_a_paper_of_the_first_form_of_records_agrees_and_its_amendments_are_told(
    paper: Path, tmp_path: Path
) -> None:
    answers = loaded(tmp_path)
    record = build_record(replay(_talk(tmp_path)), answers.module, answers.pages, software=software())
    paper.write_bytes(summary_pdf(in_first_form(record)))
    keep(tmp_path, LeaningGiven(at=later(tmp_path), position="later"))
    verdict = verify(paper)
    assert (verdict.sound, verdict.known) == (True, True)
    assert verdict.lines[-1].endswith("Amended since: the decision, signatures, a change after signing.")


def test_a_stored_record_that_says_something_else_is_told(paper: Path, tmp_path: Path) -> None:
    keep(tmp_path, without=3)
    verdict = verify(paper)
    assert not verdict.sound
    assert "says something else than the paper" in verdict.lines[-1]


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
    assert "agreed when the paper was made. Amended since: the decision" in verdict.lines[-1]


CARD = """\
module = "sacral-leg-cramps"
language = "en"
route = "full"
start = 2026-11-24T10:00:00+01:00
[setup]
seen_by = {role = "Nurse"}
responsible = {role = "Surgeon"}
indication = "retention"
[[page]]
id = "what-can-be-done"
plans = {catheter-plan = "Every four hours"}
"""


@pytest.mark.parametrize("sealed", [True, False])
@pytest.mark.parametrize(
    ("paper", "changed", "told"),
    [
        (
            "action-card",
            "plan",
            " agreed when the paper was made. Amended since: plans.",
        ),
        ("action-card", "leaning", " agrees."),
        ("diary", "plan", ""),
    ],
)
def test_a_card_says_whether_the_plan_that_it_prints_was_changed_since(
    tmp_path: Path, paper: str, changed: str, told: str, sealed: bool
) -> None:
    (tmp_path / "answers.toml").write_text(CARD, encoding="utf-8")
    clinic = Settings(clinic=Clinic(phone="01632 960 123"))
    answers = load_answers(tmp_path / "answers.toml", find_modules(content_folder()), clinic)
    talk = rehearse(answers)[:-1]
    record = build_record(replay(talk), answers.module, answers.pages, software=software())
    card = papers()[paper]
    material = material_of(answers, record)
    data = card.pdf(material, Form())
    if sealed:
        sign = sealing_in(data_folder())
        data = card.pdf(material, Form(), seal_file(to_seal(data, paper, material), sign))
    (tmp_path / "card.pdf").write_bytes(data)
    made = IssuedPaper(paper=paper, sheet="a4", large=False, direction="ltr", file=sha256(data))
    at = talk[-1].at + dt.timedelta(minutes=1)
    after: dict[str, Event] = {
        "plan": WordsNoted(at=at, box="catheter-plan", words="Every six hours"),
        "leaning": LeaningGiven(at=at, position="later"),
    }
    records = Records(data_folder(), obtain_key(data_folder()))
    records.keep_content(answers.module)
    issue = PapersMade(at=at, papers=(paper,), how="printed", issued=(made,))
    records.append(answers.started.consultation, (*talk, issue, after[changed]))
    records.close()
    verdict = verify(tmp_path / "card.pdf")
    assert (verdict.sound, verdict.known) == (True, True)
    assert verdict.lines[0].startswith("Issued here on ")
    said = [line.split("The record on this computer")[1] for line in verdict.lines if "computer" in line]
    assert said == ([told] if told else [])
