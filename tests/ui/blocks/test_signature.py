"""Signing: draw, type, on paper, or not today, all equal."""

from __future__ import annotations

from typing import cast

import msgspec
import pytest

from desktop.consultation.events import QuestionCarried, QuestionParked, Way
from desktop.ui.blocks.signature import SignatureView
from desktop.ui.blocks.statements import StatementsView
from tests.ui.reaching import drag
from tests.ui.room import Room, button, set_up_for, settle


@pytest.fixture
def talk(room: Room) -> Room:
    room.begin(interpreter="yes")
    room.go_to("sign")
    return room


@pytest.fixture
def view(talk: Room) -> SignatureView:
    return talk.view(SignatureView)


def test_no_way_is_chosen_and_none_is_larger(view: SignatureView) -> None:
    assert not any(way.isChecked() for way in view.ways.values())
    sizes = [way.size() for way in view.ways.values()]
    assert len({size.width() for size in sizes}) == 1
    assert max(size.height() for size in sizes) - min(size.height() for size in sizes) <= 1
    assert not view.done.isVisible()


def test_signing_with_nothing_is_refused_with_what_to_do(talk: Room, view: SignatureView) -> None:
    talk.click(view.ways["typed"])
    talk.click(view.done)
    assert view.problem.isVisible()
    assert view.problem.plain_words == "Type your name, draw it, or choose to sign on paper."
    assert talk.state.signatures == {}


def test_a_point_is_no_signature_but_belongs_to_one(talk: Room, view: SignatureView) -> None:
    talk.click(view.ways["drawn"])
    drag(talk, view.pad, [(20, 20)])
    assert talk.state.signatures == {}
    drag(talk, view.pad, [(10, 20), (50, 80)])
    assert [len(stroke) for stroke in talk.state.signatures["patient"].strokes] == [1, 2]


def test_a_drawn_line_is_kept_as_it_was_drawn(talk: Room, view: SignatureView) -> None:
    talk.click(view.ways["drawn"])
    drag(talk, view.pad, [(10, 20), (50, 80), (90, 20)])
    ((first, middle, last),) = talk.state.signatures["patient"].strokes
    assert first[0] < middle[0] < last[0]
    assert middle[1] > first[1]
    assert view.people["patient"].below == "Signed"


def test_every_stroke_is_kept_as_soon_as_it_is_made(talk: Room, view: SignatureView) -> None:
    talk.click(view.ways["drawn"])
    drag(talk, view.pad, [(10, 20), (50, 80)])
    drag(talk, view.pad, [(60, 20), (90, 80)])
    assert len(talk.state.signatures["patient"].strokes) == 2
    talk.go_to("thank-you")
    talk.go_to("sign")
    assert view.pad.isVisible()
    assert view.pad.strokes == talk.state.signatures["patient"].strokes


def test_a_cleared_pad_is_empty_and_undo_brings_it_back(talk: Room, view: SignatureView) -> None:
    talk.click(view.ways["drawn"])
    drag(talk, view.pad, [(10, 20), (50, 80)])
    talk.click(view.clear)
    assert (talk.state.signatures, view.pad.strokes) == ({}, ())
    talk.click(button(talk.screen.toast, "Undo"))
    assert view.pad.strokes == talk.state.signatures["patient"].strokes


@pytest.mark.parametrize("way", ["paper", "declined"])
def test_paper_and_not_today_need_nothing_more(talk: Room, view: SignatureView, way: str) -> None:
    talk.click(view.ways[cast("Way", way)])
    assert talk.state.signatures["patient"].way == way
    assert view.stands.isVisible()


def standing(talk: Room) -> dict[str, str]:
    return {who: signature.way for who, signature in talk.state.signatures.items()}


def test_another_way_takes_the_place_of_the_one_before(talk: Room, view: SignatureView) -> None:
    talk.click(view.ways["declined"])
    talk.click(view.ways["drawn"])
    assert standing(talk) == {"patient": "declined"}
    drag(talk, view.pad, [(10, 20), (50, 80)])
    assert standing(talk) == {"patient": "drawn"}


def test_a_signature_can_be_taken_back(talk: Room, view: SignatureView) -> None:
    talk.click(view.ways["typed"])
    talk.type(view.name, "A. Patient")
    talk.click(view.done)
    assert view.stands.plain_words == "Signed by typing: A. Patient"
    talk.click(button(view, "Change this"))
    assert talk.state.signatures == {}
    assert view.name.words() == ""
    assert talk.screen.toast.words == "No longer signed."


def test_undo_takes_a_signature_back(talk: Room, view: SignatureView) -> None:
    talk.click(view.ways["paper"])
    talk.click(button(talk.screen.toast, "Undo"))
    assert talk.state.signatures == {}


def test_each_person_signs_apart(talk: Room, view: SignatureView) -> None:
    assert list(view.people) == ["patient", "clinician", "interpreter"]
    for who in view.people:
        talk.click(view.people[who])
        talk.click(view.ways["paper"])
    assert set(talk.state.signatures) == {"patient", "clinician", "interpreter"}


def test_who_came_along_can_sign(room: Room) -> None:
    set_up = msgspec.structs.replace(set_up_for(room.modules[0]), companion="Her daughter")
    room.window.setting_up.start(room.modules[0], set_up, "full")
    settle()
    room.go_to("sign")
    view = room.view(SignatureView)
    assert list(view.people) == ["patient", "clinician", "companion"]
    room.click(view.people["companion"])
    room.click(view.ways["paper"])
    assert set(room.state.signatures) == {"companion"}


def test_what_one_typed_is_not_shown_to_the_next(talk: Room, view: SignatureView) -> None:
    talk.click(view.ways["typed"])
    talk.type(view.name, "A. Pat")
    talk.click(view.people["clinician"])
    assert (view.name.words(), view.way) == ("", None)


def test_a_change_after_signing_asks_to_sign_again(talk: Room, view: SignatureView) -> None:
    talk.click(view.ways["paper"])
    assert not view.warning.isVisible()
    talk.go_to("your-statements")
    talk.click(talk.view(StatementsView).answers["disagree"])
    talk.go_to("sign")
    settle()
    assert view.warning.isVisible()


@pytest.mark.parametrize("way", ["typed", "drawn"])
def test_a_half_made_signature_outlives_larger_text(room: Room, way: str) -> None:
    room.begin()
    room.go_to("sign")
    view = room.view(SignatureView)
    room.click(view.ways[way])  # type: ignore[index]
    if way == "typed":
        room.type(view.name, "A. Pat")
    else:
        view.pad.draw((((100, 100),),))
    room.window.display.choose(zoom=1.5)
    settle()
    view = room.view(SignatureView)
    assert (view.way, view.name.words(), view.pad.strokes) == (
        way,
        "A. Pat" if way == "typed" else "",
        () if way == "typed" else (((100, 100),),),
    )
    room.click(view.people["clinician"])
    assert (view.name.words(), view.pad.strokes) == ("", ())


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("name", ["李明", "فاطمة"])
def test_a_name_that_cannot_be_printed_is_told_before_it_is_signed(
    room: Room, name: str, zoom: float
) -> None:
    room.begin()
    room.window.display.choose(zoom=zoom)
    room.go_to("sign")
    view = room.view(SignatureView)
    room.click(view.ways["typed"])
    view.name.insertPlainText(name)
    for _ in range(2):  # the box grows, then the page with it
        settle()
    assert view.name.codes.isVisible()
    assert view.name.codes.plain_words == (
        "These letters cannot be printed here. Draw your name, or sign on paper."
    )
    room.click(view.done)  # it may be signed so all the same
    assert room.state.signatures["patient"].name == name


@pytest.mark.parametrize("name", ["\u202e", "\u200d\u0301", " \u3164"], ids=ascii)
def test_a_name_that_shows_nothing_does_not_sign(talk: Room, view: SignatureView, name: str) -> None:
    talk.click(view.ways["typed"])
    view.name.insertPlainText(name)
    talk.click(view.done)
    assert view.problem.isVisible()
    assert talk.state.signatures == {}


def test_questions_for_the_next_visit_are_counted_apart(talk: Room, view: SignatureView) -> None:
    store = talk.screen.talk.store
    for number in ("1", "2", "3"):
        store.record(QuestionParked, question=number, text="May I swim?", page="welcome")
    store.record(QuestionCarried, question="3", note="")
    assert "2 questions are open, 1 question for the next visit" in view.sheet.open.plain_words


def test_what_prints_above_the_name_is_said_before_one_signs(room: Room) -> None:
    room.begin(indication="retention")
    room.go_to("sign")
    said = room.view(SignatureView).sheet.open.plain_words
    assert said == "Prints above your name: 8 statements have no answer yet, 1 plan is not agreed yet."
