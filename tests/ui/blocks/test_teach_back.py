"""Tell it back: how well it was explained is marked by key, and nobody can see which mark."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.consultation.events import TeachBackMarked
from desktop.ui.blocks.teach_back import KeyPointsSheet, TeachBackView
from desktop.ui.shell.sheets import SkipSheet
from desktop.ui.steps import Steps
from tests.ui.room import Room, settle, words_on

MARKS = [(Qt.Key.Key_F2, "clear"), (Qt.Key.Key_F3, "again"), (Qt.Key.Key_F4, "not-yet")]


@pytest.fixture
def talk(room: Room) -> Room:
    room.begin()
    room.go_to("tell-it-back")
    return room


@pytest.fixture
def steps(talk: Room) -> Steps:
    assert talk.page.steps is not None
    return talk.page.steps


def current(steps: Steps) -> TeachBackView:
    assert isinstance(steps.current, TeachBackView)
    return steps.current


@pytest.mark.parametrize(("key", "mark"), MARKS)
def test_a_key_marks_the_prompt_that_shows(talk: Room, steps: Steps, key: Qt.Key, mark: str) -> None:
    talk.click(talk.screen.bar.next)
    talk.key(key)
    assert {id_: known.mark for id_, known in talk.state.teach_back.items()} == {"cramp-at-home": mark}


def test_the_three_marks_look_and_sound_the_same(talk: Room) -> None:
    # The page that comes next is made meanwhile, and its words with it.
    talk.qtbot.waitUntil(lambda: "I don’t agree" in words_on(talk.window))
    seen = set()
    for key, _ in MARKS:
        talk.screen.talk.store.record(TeachBackMarked, prompt="leg-and-why", mark=None)
        talk.key(key)
        settle()
        picture = talk.window.grab().toImage()
        seen.add((bytes(picture.constBits()), tuple(words_on(talk.window))))
    assert len(seen) == 1


def test_a_mark_shows_only_that_it_was_talked_about(talk: Room, steps: Steps) -> None:
    assert not current(steps).talked.isChecked()
    talk.key(Qt.Key.Key_F4)
    assert current(steps).talked.isChecked()
    assert not talk.screen.toast.isVisible()


@pytest.mark.parametrize(
    ("keys", "offered"),
    [
        ([Qt.Key.Key_F4], False),
        ([Qt.Key.Key_F4, Qt.Key.Key_F4], True),
        ([Qt.Key.Key_F3, Qt.Key.Key_F4], True),
        ([Qt.Key.Key_F4, Qt.Key.Key_F2], False),
    ],
)
def test_what_is_not_clear_after_two_rounds_can_wait_for_another_day(
    talk: Room, keys: list[Qt.Key], offered: bool
) -> None:
    for key in keys:
        talk.key(key)
    assert ("another time" in talk.screen.toast.words and talk.screen.toast.isVisible()) is offered
    assert talk.screen.bar.next.isEnabled()


def test_the_box_that_all_can_see_does_not_replace_a_judgement(talk: Room, steps: Steps) -> None:
    def mark() -> str:
        return talk.state.teach_back["leg-and-why"].mark

    talk.click(current(steps).talked)
    assert mark() == "talked"
    talk.key(Qt.Key.Key_F3)
    assert mark() == "again"


def test_the_box_can_be_taken_back(talk: Room, steps: Steps) -> None:
    talk.click(current(steps).talked)
    talk.click(current(steps).talked)
    assert talk.state.teach_back == {}
    assert not current(steps).talked.isChecked()


def test_the_page_leads_through_its_prompts_one_at_a_time(talk: Room, steps: Steps) -> None:
    bar, said = talk.screen.bar, []
    for _ in range(4):
        said.append((bar.next.text(), steps.where.plain_words))
        talk.click(bar.next)
    assert said == [("Next question", f"{n} of 5") for n in (1, 2, 3, 4)]
    assert (bar.next.text(), steps.where.plain_words) == ("Next", "5 of 5")
    assert [view.isVisible() for view in steps.views] == [False] * 4 + [True]
    talk.click(bar.next)
    assert talk.state.page == "your-statements"


def test_back_steps_back_within_the_page_first(talk: Room, steps: Steps) -> None:
    talk.key(Qt.Key.Key_PageDown)
    talk.key(Qt.Key.Key_PageUp)
    assert (talk.state.page, steps.where.plain_words) == ("tell-it-back", "1 of 5")
    talk.key(Qt.Key.Key_PageUp)
    assert talk.state.page == "weigh-it-up"


def test_a_page_that_is_skipped_is_skipped_whole(talk: Room) -> None:
    talk.click(talk.screen.bar.skip)
    talk.click(talk.sheet(SkipSheet).reasons["known"])
    assert talk.state.page == "your-statements"


def test_the_key_points_are_one_press_away_and_not_before(talk: Room, steps: Steps) -> None:
    point = "Nobody knows how often."
    assert point not in words_on(talk.page)
    talk.click(current(steps).points)
    assert point in words_on(talk.sheet(KeyPointsSheet))


def test_a_key_on_another_page_marks_nothing(talk: Room) -> None:
    talk.go_to("the-trial")
    talk.key(Qt.Key.Key_F2)
    assert talk.state.teach_back == {}
