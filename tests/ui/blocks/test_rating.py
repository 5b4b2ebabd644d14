"""How much each thing matters: nothing set, no score, own concerns."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from desktop.ui.blocks.rating import RatingView
from desktop.ui.widgets.text import TextLabel
from tests.ui.room import Room, settle


@pytest.fixture
def talk(room: Room) -> Room:
    room.begin()
    room.go_to("weigh-it-up")
    return room


def told(view: RatingView) -> list[str]:
    """The panel from top to bottom."""
    labels = [label for label in view.said.findChildren(TextLabel) if label.isVisible()]
    return [label.plain_words for label in sorted(labels, key=lambda it: it.mapTo(view.said, it.pos()).y())]


def test_nothing_is_rated_before_someone_does(talk: Room) -> None:
    view = talk.view(RatingView)
    assert not any(one.isChecked() for row in view.buttons.values() for one in row.values())
    assert "Choose an answer to see here what you told us." in told(view)


def test_every_answer_is_said_back_by_where_it_leans_and_nothing_is_added_up(talk: Room) -> None:
    view = talk.view(RatingView)
    talk.click(view.buttons["matters-fewer-problems"]["a-lot"])
    talk.click(view.buttons["matters-no-operation"]["not-at-all"])
    talk.click(view.buttons["matters-step-by-step"]["a-lot"])
    talk.click(view.buttons["matters-no-extra-visits"]["a-little"])
    assert told(view) == [
        "What you told us",
        "Goes with trying the trial",
        "Deciding step by step: A lot",
        "Also: Carry on as now",
        "Goes with waiting or another treatment",
        "Avoiding an operation or a device: Not at all",
        "Goes with any treatment",
        "Fewer problems with my bladder or bowel: A lot",
        "Ask about",
        "Having few extra visits: A little",
        "No score. No right answer.",
    ]


def test_a_changed_mind_changes_the_answer(talk: Room) -> None:
    row = talk.view(RatingView).buttons["matters-no-operation"]
    talk.click(row["a-lot"])
    talk.click(row["not-at-all"])
    assert [key for key, one in row.items() if one.isChecked()] == ["not-at-all"]
    assert talk.state.ratings == {"how-much-it-matters": {"matters-no-operation": "not-at-all"}}


def test_an_own_concern_can_be_rated_once_it_has_words(talk: Room) -> None:
    view = talk.view(RatingView)
    assert not any(one.isEnabled() for one in view.buttons["own-1"].values())
    talk.type(view.own["own-1"], "Kneeling in church")
    view.own["own-1"].note_now()
    talk.click(view.buttons["own-1"]["a-lot"])
    assert told(view)[-3:-1] == ["Ask about", "Kneeling in church: A lot"]


def test_a_rewritten_concern_keeps_its_rating_and_an_emptied_one_is_gone(talk: Room) -> None:
    view = talk.view(RatingView)
    talk.type(view.own["own-1"], "Kneeling")
    view.own["own-1"].note_now()
    talk.click(view.buttons["own-1"]["a-little"])
    talk.type(view.own["own-1"], " down")
    view.own["own-1"].note_now()
    (concern,) = talk.state.own_concerns["how-much-it-matters"].values()
    assert (concern.words, concern.answer) == ("Kneeling down", "a-little")
    view.own["own-1"].clear()
    view.own["own-1"].note_now()
    assert not any(one.isChecked() for one in view.buttons["own-1"].values())


def test_no_answer_is_taller_or_wider_in_one_row_than_in_another(talk: Room) -> None:
    rows = talk.view(RatingView).buttons.values()
    for row in rows:
        assert len({one.height() for one in row.values()}) == 1
    for answer in ("not-at-all", "a-little", "a-lot", "matters-not-sure"):
        assert len({row[answer].width() for row in rows}) == 1


def test_arrows_stay_in_a_row_and_tab_goes_on_to_the_next(talk: Room) -> None:
    view = talk.view(RatingView)
    first, second = (view.buttons[name] for name in ("matters-fewer-problems", "matters-no-operation"))
    first["not-at-all"].setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(4):
        talk.key(Qt.Key.Key_Right)
    assert talk.window.focusWidget() in first.values()
    talk.key(Qt.Key.Key_Tab)
    assert talk.window.focusWidget() in second.values()


def test_all_of_a_cell_can_be_pressed_and_an_empty_row_of_ones_own_cannot(talk: Room) -> None:
    view = talk.view(RatingView)
    cell = view.buttons["matters-try-first"]["a-lot"]
    corner = cell.rect().bottomRight() - QPoint(4, 4)
    talk.qtbot.mouseClick(cell, Qt.MouseButton.LeftButton, pos=corner)
    assert cell.isChecked()
    assert not view.buttons["own-2"]["a-lot"].isEnabled()


def test_the_answers_are_named_once_above_their_columns(talk: Room) -> None:
    view = talk.view(RatingView)
    heads = [label for label in view.findChildren(TextLabel) if label.plain_words == "A lot"]
    assert len(heads) == 1
    middle = heads[0].mapTo(view, heads[0].rect().center()).x()
    for row in view.buttons.values():
        cell = row["a-lot"]
        assert abs(cell.mapTo(view, cell.rect().center()).x() - middle) <= 1


def test_with_large_text_each_row_names_its_answers(talk: Room) -> None:
    talk.window.display.choose(zoom=2.0)
    settle()
    row = talk.view(RatingView).buttons["matters-no-operation"]
    assert [one.text() for one in row.values()] == ["Not at all", "A little", "A lot", "Not sure"]
    talk.click(row["a-little"])
    assert talk.state.ratings["how-much-it-matters"] == {"matters-no-operation": "a-little"}
