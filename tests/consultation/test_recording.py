from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from desktop.consultation import events
from desktop.consultation.apply import replay
from desktop.consultation.events import Event
from desktop.consultation.record import VERSION, Record, VisitRecord
from desktop.consultation.record_json import (
    UnreadableRecordError,
    decode_record,
    encode_record,
    is_as_written,
)
from desktop.consultation.recording import OtherContentError, build_record
from desktop.consultation.state import ConsultationState
from desktop.library.loading import load_module
from desktop.library.model import Module, Page
from desktop.library.rendering import render_pages
from desktop.rehearsal.answers import Answers
from desktop.rehearsal.talk import rehearse
from desktop.settings import Clinic, ClinicSettings, Print, Trial, WhenToCall
from tests.consultation.builders import at, started
from tests.formats import FORMATS
from tests.helpers import edit, make_module, module_context
from tests.options import make_module_with_options
from tests.rehearsal.answers import WHOLE, loaded

Recorded = Callable[..., Record]


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    return loaded(tmp_path)


@pytest.fixture
def recorded(answers: Answers) -> Recorded:
    """Builds the record of a talk about the tiny module in which these events happened."""

    def build(*happened: Event) -> Record:
        state = replay((answers.started, *happened))
        return build_record(state, answers.module, answers.pages, software="Beforehand 0.1.0")

    return build


@pytest.fixture
def whole(answers: Answers, recorded: Recorded) -> Record:
    return recorded(*rehearse(answers)[1:])


def test_who_met_when_and_about_what_is_there(whole: Record, answers: Answers) -> None:
    contact = whole.contact
    assert (contact.at, contact.minutes) == (answers.started.at, 7)
    assert contact.ended == rehearse(answers)[-2].at  # the last that was said; then the talk was closed
    assert (contact.seen_by.name, contact.responsible.role) == ("A. Nurse", "Surgeon")
    assert (contact.companion, contact.interpreter) == ("Her son", "yes")
    assert whole.settings.clinic.name == "The clinic"
    assert (whole.problem, whole.stage, whole.software) == ("Bowel leakage", "trial", "Beforehand 0.1.0")
    assert (whole.content.digest, whole.content.signed_off) == (answers.module.digest, False)


def test_what_matters_is_told_in_the_words_of_the_page_and_of_the_patient(whole: Record) -> None:
    chosen, written = whole.what_matters
    assert (chosen.prompt, chosen.chosen) == ("What happens now?", ("Odd feelings in my leg", "Nothing"))
    assert chosen.own_words == "Only at night"
    assert (written.prompt, written.own_words) == ("How much would be too much?", "Every <b>night</b>")
    assert [(rating.label, rating.answer, rating.leans, rating.own) for rating in whole.ratings] == [
        ("Fewer leaks", "Not at all", "towards", False),
        ("An operation", "A lot", "away", False),
        ("My garden", "A lot", "", True),
        ("My dog", "", "", True),
    ]


def test_every_page_is_told_as_talked_about_skipped_or_not_reached(recorded: Recorded) -> None:
    record = recorded(
        events.PageEntered(at=at(60), page="welcome"),
        events.PageSkipped(at=at(62), page="how-likely", reason="no-time"),
        events.PageSkipped(at=at(62), page="your-choices", reason=""),
        events.Paused(at=at(63)),
        events.Resumed(at=at(90)),
        events.PageLeft(at=at(91), page="welcome"),
        events.QuestionParked(at=at(92), question="q1", text="Why?", page="welcome"),
    )
    assert [(page.title, page.outcome, page.reason, page.seconds) for page in record.pages] == [
        ("Welcome", "discussed", "", 240),
        ("How likely is it?", "skipped", "We ran out of time", 0),
        ("Your choices", "skipped", "", 0),
        ("Tell it back", "not reached", "", 0),
        ("Finish", "not reached", "", 0),
    ]
    assert record.contact.minutes == 4


LATER: dict[str, tuple[Event, ...]] = {
    "papers made": (events.PapersMade(at=at(70), papers=("summary",), how="printed"),),
    "a pause": (events.Paused(at=at(70)), events.Resumed(at=at(75))),
    "pages turned back": (
        events.PageEntered(at=at(70), page="welcome"),
        events.PageEntered(at=at(80), page="how-likely"),
    ),
    "its end": (events.PageLeft(at=at(70), page="how-likely"), events.Closed(at=at(71))),
}


@pytest.mark.parametrize("later", LATER.values(), ids=LATER)
def test_as_long_as_nothing_is_said_the_record_stays_the_same(
    recorded: Recorded, later: tuple[Event, ...]
) -> None:
    said = (
        events.PageEntered(at=at(60), page="welcome"),
        events.PageEntered(at=at(62), page="how-likely"),
        events.SignatureGiven(at=at(64), who="patient", way="paper"),
    )
    assert encode_record(recorded(*said, *later)) == encode_record(recorded(*said))
    assert recorded(*said, *later).contact.minutes == 4


def test_what_is_said_later_brings_the_time_since_then_along(recorded: Recorded) -> None:
    said = (events.PageEntered(at=at(60), page="welcome"), events.PageEntered(at=at(62), page="how-likely"))
    answer = events.LeaningGiven(at=at(81), position="later")
    record = recorded(*said, *LATER["pages turned back"], answer)
    assert (record.contact.minutes, record.contact.ended) == (21, at(81))
    assert [page.seconds for page in record.pages[:2]] == [12 * 60, 9 * 60]


@pytest.mark.parametrize("told", [True, False])
def test_every_option_is_there_with_good_and_bad_told_or_not(recorded: Recorded, told: bool) -> None:
    record = recorded(*[events.PageEntered(at=at(60), page="your-choices")] * told)
    assert [(option.title, option.no_change, option.told) for option in record.options] == [
        ("Carry on as you are now", True, told),
        ("Try the stimulator", False, told),
    ]
    assert record.options[1].benefits == ("You learn whether it helps.",)
    assert record.options[1].risks == ("A leg may cramp.",)


def test_only_numbers_of_pages_that_were_talked_about_are_there(recorded: Recorded) -> None:
    entered = events.PageEntered(at=at(60), page="how-likely")
    (fact,) = recorded(entered).facts
    assert (fact.per_100, fact.low, fact.high, fact.n, fact.page) == (12, 8, 16, 272, "how-likely")
    assert fact.gist == "Most people did not have this. Some did."
    assert recorded(entered, events.PageSkipped(at=at(61), page="how-likely", reason="")).facts == ()
    assert recorded().facts == ()


def test_statements_hold_the_wording_answered_and_open_ones_stay_open(recorded: Recorded) -> None:
    old = events.StatementAnswered(at=at(60), statement="can-cramp", wording="As it was.", answer="talk")
    new = events.StatementAnswered(at=at(61), statement="can-cramp", wording="As it was.", answer="disagree")
    answered, still_open = recorded(old, new).statements
    assert (answered.wording, answered.answer, answered.changed) == ("As it was.", "disagree", True)
    assert (still_open.wording, still_open.answer, still_open.at) == (
        "This is not consent to an operation.", None, None,
    )  # fmt: skip


def test_questions_teach_back_and_sources_are_told_in_words(whole: Record) -> None:
    assert [(question.page_title, question.outcome) for question in whole.questions] == [
        ("Welcome", "answered"),
        ("Welcome", "carried"),
        ("Finish", "withdrawn"),
    ]
    (prompt,) = whole.teach_back
    assert (prompt.prompt, prompt.mark) == ("What would you do if your leg cramped at home?", "clear")
    assert [(source.number, source.id) for source in whole.sources] == [(1, "made_up2026"), (2, "manual")]
    assert whole.sources[0].text == (
        "Nobody N. A study that was made up for tests. Journal of Tests 2026. doi:10.0000/test."
    )


def test_a_prompt_that_was_not_asked_has_no_mark(recorded: Recorded) -> None:
    assert [(prompt.mark, prompt.rounds) for prompt in recorded().teach_back] == [(None, 0)]


def test_signatures_come_in_a_fixed_order(whole: Record) -> None:
    assert [signature.who for signature in whole.signatures] == [
        "patient", "clinician", "interpreter", "companion",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("decision", "status"),
    [
        (None, "in progress"),
        ({"text": "Try it", "provisional": True}, "in progress"),
        ({"text": "Try it", "provisional": False}, "valid"),
        ({"text": " ", "provisional": False, "review": "May"}, "in progress"),
        ({"text": "Try it", "provisional": False, "cancelled": True}, "cancelled"),
        ({"text": "", "provisional": True, "cancelled": True}, "cancelled"),
    ],
)
def test_a_decision_is_valid_only_when_it_is_in_words_and_final(
    recorded: Recorded, decision: dict[str, Any] | None, status: str
) -> None:
    record = recorded(*([events.DecisionGiven(at=at(60), **decision)] if decision else []))
    assert record.decision.status == status


def test_the_leaning_is_told_in_the_words_of_the_page(recorded: Recorded) -> None:
    record = recorded(events.LeaningGiven(at=at(60), position="later"))
    assert (record.decision.leaning, record.decision.leaning_words) == ("later", "I will decide later")
    assert (recorded().decision.leaning, recorded().decision.leaning_words) == (None, "")


def test_nothing_said_leaves_nothing_made_up(recorded: Recorded) -> None:
    record = recorded()
    assert (record.what_matters, record.ratings, record.signatures, record.questions) == ((), (), (), ())
    assert record.decision.text == ""


def test_an_answer_whose_question_is_on_no_page_is_kept(recorded: Recorded) -> None:
    record = recorded(
        events.ChoiceGiven(at=at(60), choice="gone", chosen=("this",)),
        events.WordsNoted(at=at(60), box="lost", words="Keep me"),
        events.RatingGiven(at=at(60), rating="away", item="item", answer="much"),
        events.RatingGiven(at=at(60), rating="away", item="own-1", answer="much", own="Mine"),
        events.RatingGiven(at=at(60), rating="what-matters", item="other", answer="a-lot"),
        events.StatementAnswered(at=at(60), statement="old", wording="An old one.", answer="understand"),
    )
    assert [(answer.id, answer.chosen, answer.own_words) for answer in record.what_matters] == [
        ("gone", ("this",), ""),
        ("lost", (), "Keep me"),
    ]
    assert [(rating.label, rating.answer) for rating in record.ratings] == [
        ("other", "A lot"),
        ("item", "much"),
        ("Mine", "much"),
    ]
    assert record.statements[-1].wording == "An old one."


def test_content_that_the_talk_did_not_use_makes_no_record(answers: Answers) -> None:
    state = replay([answers.started])
    other = msgspec.structs.replace(answers.module, digest="other")
    with pytest.raises(OtherContentError):
        build_record(state, other, answers.pages, software="")
    with pytest.raises(OtherContentError):
        build_record(state, answers.module, answers.pages[1:], software="")
    with pytest.raises(ValueError, match="not begun"):
        build_record(ConsultationState(), answers.module, answers.pages, software="")


def test_the_same_talk_gives_the_same_bytes_and_comes_back_the_same(tmp_path: Path, whole: Record) -> None:
    data = encode_record(whole)
    assert decode_record(data) == whole
    assert encode_record(decode_record(data)) == data
    again = loaded(tmp_path, WHOLE)
    state = replay(rehearse(again))
    assert encode_record(build_record(state, again.module, again.pages, software="Beforehand 0.1.0")) == data


def test_a_record_of_the_first_version_is_read_for_ever() -> None:
    data = (FORMATS / "record-1.json").read_bytes()
    record, raw = decode_record(data), json.loads(data)
    assert record.settings == ClinicSettings(
        clinic=Clinic("Harbour Continence Clinic", "01632 960 123", "Monday to Friday, 9 to 5"),
        trial=Trial("temporary", "two weeks"),
        when_to_call=WhenToCall(("You cannot pass water.",), ("A new cramp.",), ("A bruise.",)),
        print=Print("letter"),
    )
    now = json.loads(encode_record(record))
    lists = ("steps", "options", "facts")  # what they hold says more today
    same = now.keys() & raw.keys() - {"version", "contact", "content", *lists}
    assert all(now[key] == raw[key] for key in same)
    assert now["content"].items() >= raw["content"].items()
    for key in lists:
        pairs = zip(raw[key], now[key], strict=True)
        assert all(had.items() <= has.items() for had, has in pairs), key
    assert [step["cautions"] for step in now["steps"]] == [[] for _ in raw["steps"]]
    assert now["contact"].items() <= raw["contact"].items()
    assert (now["visit"]["id"], now["made_up"]) == ("", False)  # it did not say


def test_a_record_of_the_second_version_is_read_for_ever() -> None:
    data = (FORMATS / "record-2.json").read_bytes()
    now, raw = json.loads(encode_record(decode_record(data))), json.loads(data)
    assert raw["words"].items() <= now["words"].items()  # a guide has more words of its own today
    assert now["content"].items() >= raw["content"].items()
    same = raw.keys() - {"version", "words", "content"}
    assert all(now[key] == raw[key] for key in same if not isinstance(raw[key], list))
    assert [it["wording"] for it in now["statements"]] == [it["wording"] for it in raw["statements"]]


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_a_record_says_whether_it_stands_as_it_was_written(whole: Record, version: int) -> None:
    kept = FORMATS / f"record-{version}.json"
    data = encode_record(whole) if version == VERSION else kept.read_bytes()
    assert is_as_written(data)
    assert not is_as_written(data + b"\n")
    assert not is_as_written(data.replace(b'  "software"', b'  "problem": "",\n  "software"', 1))


@pytest.mark.parametrize("contact", [None, [], "x", {"clinic_name": 3}])
def test_a_damaged_record_of_the_first_version_is_told(contact: Any) -> None:
    raw = json.loads((FORMATS / "record-1.json").read_bytes())
    with pytest.raises(UnreadableRecordError, match="damaged"):
        decode_record(json.dumps({**raw, "contact": contact}).encode())


def test_a_setting_that_is_not_set_is_not_written(whole: Record) -> None:
    """So that a setting which comes later changes no byte of a record from before it."""
    unset = msgspec.structs.replace(
        whole, settings=ClinicSettings(print=msgspec.json.decode(b'{"paper":"a4"}', type=Print))
    )
    assert json.loads(encode_record(unset))["settings"] == {}


def test_a_record_names_its_visit(whole: Record) -> None:
    assert whole.visit == VisitRecord(id="before-trial", title="Before the trial", number=1)


def test_typed_words_come_back_as_typed(recorded: Recorded) -> None:
    words = '"\\ </script> #{x} \u202e עברית 😀\n\ttab'
    record = recorded(events.WordsNoted(at=at(60), box="too-much", words=words))
    data = encode_record(record)
    assert "עברית 😀".encode() in data
    assert decode_record(data).what_matters[0].own_words == words


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"version": VERSION + 1}, "newer"),
        ({"version": "1"}, r"\$\.version"),
        ({"version": 0}, "not a record of Beforehand"),
        ({"format": "letter"}, "not a record of Beforehand"),
        ({"problem": None}, r"\$\.problem"),
        ({"sung": 1}, "sung"),
        ({"pages": [{"id": "a", "title": "A", "outcome": "loved"}]}, r"\$\.pages\[0\]\.outcome"),
    ],
)
def test_what_is_no_record_is_told_with_its_place(whole: Record, change: dict[str, Any], told: str) -> None:
    data = json.dumps({**json.loads(encode_record(whole)), **change}).encode()
    with pytest.raises(UnreadableRecordError, match=told):
        decode_record(data)


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"null", b'{"format": "\xff"}', b"\xff\xfe{}"])
def test_what_is_not_even_json_is_told(data: bytes) -> None:
    with pytest.raises(UnreadableRecordError):
        decode_record(data)


def test_a_number_behind_a_button_was_not_told(tmp_path: Path) -> None:
    shown = "::: risk unpleasant-change\nMost people did not have this. Some did.\n:::"
    edit(make_module(tmp_path), "en/how-likely.md.j2", shown, f":::: detail more\n### More\n\n{shown}\n::::")
    answers = loaded(tmp_path)
    state = replay((answers.started, events.PageEntered(at=at(60), page="how-likely")))
    record = build_record(state, answers.module, answers.pages, software="Beforehand 0.1.0")
    assert (record.facts, len(record.unknown)) == ((), 1)


@pytest.mark.parametrize("told", [True, False])
def test_an_option_of_the_grid_is_kept_row_by_row_with_its_numbers(tmp_path: Path, told: bool) -> None:
    module = load_module(make_module_with_options(tmp_path))
    context = module_context()
    pages = render_pages(module, context, module.first_visit.pages)
    began = begun(module, pages)
    entered = [events.PageEntered(at=at(60), page="your-choices")] * told
    record = build_record(replay((began, *entered)), module, pages, software="Beforehand 0.1.0")
    assert [(it.id, it.no_change, it.told) for it in record.options] == [
        ("as-now", True, told), ("pills", False, told), ("trial", False, told),
    ]  # fmt: skip
    assert record.options_note == "Compare only the first two."
    first = record.options[0]
    assert first.what == "What as-now is.\u00a0[2]"
    assert first.benefits[0].startswith("42 in 100 did well, 58 did not.")
    assert [cell.row for cell in first.cells] == ["what", "help", "leg", "harm", "asks", "undo"]
    (number,) = first.cells[1].facts
    assert (number.id, number.events, number.per_100, number.low) == ("helped", None, 42, None)
    (counted,) = record.options[2].cells[1].facts
    assert (counted.events, counted.per_100, counted.low, counted.high) == (13, 25, 15, 38)
    assert decode_record(encode_record(record)) == record


def begun(module: Module, pages: tuple[Page, ...]) -> events.Started:
    """The first event of a talk about a guide, with these pages."""
    return msgspec.structs.replace(
        started(pages=tuple(page.id for page in pages)), module=module.id, digest=module.digest
    )
