"""What became of papers: told from the talk itself, so that it outlives the window."""

from __future__ import annotations

import pytest

from desktop.consultation.apply import apply, replay
from desktop.consultation.events import LeaningGiven, PapersMade, WordsNoted
from desktop.consultation.record import PlanRecord, Record
from desktop.consultation.state import ConsultationState
from desktop.ui.paper_results import PaperResults
from tests.consultation.builders import at, said, started
from tests.papers.builders import record

PAPERS = ("summary", "action-card", "diary")


def told(state: ConsultationState) -> Record:
    """A record whose plan is what was noted."""
    agreed = state.words.get("plan", "")
    return record(plans=(PlanRecord(id="plan", title="Plan", prompt="?", ask="Ask.", agreed=agreed),))


@pytest.fixture
def saved() -> ConsultationState:
    made = PapersMade(at=at(20), papers=PAPERS, how="saved")
    return replay([started(), *said(), made])


def test_a_talk_that_goes_on_knows_what_was_saved(saved: ConsultationState) -> None:
    assert PaperResults(told).words(saved) == dict.fromkeys(PAPERS, "Saved")
    assert not PaperResults(told).outdated(saved)


def test_a_card_is_outdated_by_the_plan_that_it_prints_and_by_nothing_else(saved: ConsultationState) -> None:
    results = PaperResults(told)
    later = apply(saved, LeaningGiven(at=at(21), position="later"))
    assert results.words(later) == {"summary": "Changed since", "action-card": "Saved", "diary": "Saved"}
    planned = apply(saved, WordsNoted(at=at(21), box="plan", words="Four times a day"))
    assert results.words(planned)["action-card"] == "Changed since"
    assert results.words(planned)["diary"] == "Saved"
    assert results.outdated(planned)


def test_a_failure_is_told_though_the_talk_changed_since_it_went_well(saved: ConsultationState) -> None:
    results = PaperResults(told)
    results.note({"summary": "disk full"}, "Saved", "Not saved")
    later = apply(saved, LeaningGiven(at=at(21), position="later"))
    assert results.words(later)["summary"] == "Not saved"
