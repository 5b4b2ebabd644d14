"""A consultation of two visits, from the records to the papers."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop.consultation.apply import latest_visit, replay, until_visit_ended
from desktop.consultation.events import Closed, Event, LeaningGiven, PageEntered, WordsNoted
from desktop.consultation.record import Record, VisitRecord
from desktop.consultation.recording import build_record
from desktop.consultation.set_up import context_of
from desktop.consultation.state import ConsultationState
from desktop.library.model import Module
from desktop.library.rendering import render_pages
from desktop.papers.summary import summary_pdf
from desktop.paths import data_folder
from desktop.records.key import obtain_key
from desktop.records.store import Records
from desktop.rehearsal.talk import rehearse
from desktop.verifying import verify
from desktop.version import software
from tests.helpers import make_module_of_two_visits
from tests.papers.reading import text
from tests.rehearsal.answers import loaded


@pytest.fixture
def module(tmp_path: Path) -> Module:
    make_module_of_two_visits(tmp_path)
    return loaded(tmp_path).module


@pytest.fixture
def first(tmp_path: Path, module: Module) -> tuple[Event, ...]:
    """The visit before the trial, closed."""
    return rehearse(loaded(tmp_path))


@pytest.fixture
def second(first: tuple[Event, ...]) -> tuple[Event, ...]:
    """The visit after the trial, two weeks later, closed."""
    begun = latest_visit(first)
    at = begun.at + dt.timedelta(days=14)
    again = replace(
        begun, at=at, visit="after-trial", route="essentials", pages=("how-it-went", "sign-again")
    )
    return (
        again,
        PageEntered(at=at, page="how-it-went"),
        WordsNoted(at=at + dt.timedelta(minutes=1), box="in-own-words", words="It helped."),
        PageEntered(at=at + dt.timedelta(minutes=2), page="sign-again"),
        Closed(at=at + dt.timedelta(minutes=3)),
    )


def told(visit: ConsultationState, module: Module) -> Record:
    assert visit.set_up is not None
    context = context_of(visit.set_up, visit.language, visit.route)
    return build_record(visit, module, render_pages(module, context, visit.pages), software=software())


def keep(module: Module, *events: Event) -> None:
    records = Records(data_folder(), obtain_key(data_folder()))
    records.keep_content(module)
    records.append(latest_visit(events).consultation, events)
    records.close()


def test_the_records_go_on_with_a_talk_that_was_closed(
    tmp_path: Path, first: tuple[Event, ...], second: tuple[Event, ...]
) -> None:
    records = Records(tmp_path / "records", obtain_key(tmp_path / "records"))
    name = latest_visit(first).consultation
    records.append(name, first)
    (ended,) = records.entries()
    records.append(name, second[:-1])
    (entry,) = records.unfinished()
    assert (entry.visit, entry.ended, entry.started) == ("after-trial", None, ended.started)
    assert (entry.last, entry.events) == (second[-2].at, len(first) + len(second) - 1)
    records.append(name, second[-1:])
    assert records.unfinished() == ()
    assert records.entries()[0].ended == second[-1].at
    assert records.events(name) == (*first, *second)
    assert records.verify(name) is None
    records.count()
    assert records.losses() == ()
    records.close()


def test_each_visit_can_be_told(first: tuple[Event, ...], second: tuple[Event, ...], module: Module) -> None:
    before, now = (told(visit, module) for visit in replay((*first, *second)).visits)
    assert before == told(replay(first), module)
    assert before.visit == VisitRecord(id="before-trial", title="Before the trial", number=1)
    assert now.visit == VisitRecord(id="after-trial", title="After the trial", number=2)
    assert [it.own_words for it in now.what_matters if it.own_words] == ["It helped."]
    assert (before.decision.text, now.decision.text) == ("Try it", "")
    assert (before.content.route_title, now.content.route_title) == ("Full", "Short")
    assert len(now.pages) == 2
    assert "It helped." in text(summary_pdf(now))
    assert "It helped." not in text(summary_pdf(before))


@pytest.mark.parametrize(("number", "amended"), [(1, False), (2, False), (2, True)])
def test_a_paper_of_each_visit_agrees_with_the_records(
    first: tuple[Event, ...],
    second: tuple[Event, ...],
    module: Module,
    tmp_path: Path,
    number: int,
    amended: bool,
) -> None:
    changes = [LeaningGiven(at=second[-2].at, position="later")] * amended
    keep(module, *first, *second[:-1], *changes, second[-1])
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(summary_pdf(told(replay((*first, *second)).visits[number - 1], module)))
    verdict = verify(paper)
    assert verdict.known, verdict.lines
    assert ("Amended since" in verdict.lines[-1]) == amended


def test_a_paper_of_a_visit_that_never_was_does_not_agree(
    first: tuple[Event, ...], second: tuple[Event, ...], module: Module, tmp_path: Path
) -> None:
    keep(module, *first)
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(summary_pdf(told(replay((*first, *second)), module)))
    assert "says something else than the paper" in verify(paper).lines[-1]


def test_what_happened_until_a_visit_ended(first: tuple[Event, ...], second: tuple[Event, ...]) -> None:
    whole = (*first, *second)
    assert [until_visit_ended(whole, number) for number in (1, 2, 3)] == [first, whole, whole]
    with pytest.raises(ValueError, match="not begun"):
        latest_visit(())
