"""The progress rail."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from desktop.consultation.events import PageSkipped, QuestionAnswered, QuestionParked, SignatureGiven
from desktop.ui.shell.rail import Rail
from desktop.ui.shell.rail_button import RailButton
from desktop.ui.shell.sheets import PagesSheet
from tests.ui.room import Room, settle


@pytest.fixture
def rail(small_room: Room) -> Rail:
    rail = small_room.screen.rail
    assert isinstance(rail, Rail)
    return rail


def test_each_page_says_where_it_stands(small_room: Room, rail: Rail) -> None:
    store = small_room.screen.talk.store
    small_room.let_pass(3)
    small_room.go_to("how-likely")
    store.record(PageSkipped, page="how-likely", reason="known")
    small_room.go_to("your-choices")
    store.record(QuestionParked, question="q1", text="Why?", page="welcome")
    assert {page: (row.sign, row.current, row.questions) for page, row in rail.rows.items()} == {
        "welcome": ("done", False, 1),
        "how-likely": ("skipped", False, 0),
        "your-choices": ("ahead", True, 0),
        "tell-it-back": ("ahead", False, 0),
        "finish": ("ahead", False, 0),
    }


def test_where_a_page_stands_is_said_to_a_screen_reader(small_room: Room, rail: Rail) -> None:
    store = small_room.screen.talk.store
    store.record(QuestionParked, question="q1", text="Why?", page="welcome")
    assert rail.rows["welcome"].accessibleName() == "Step 1 of 5, Welcome, now, 1 question"
    assert rail.rows["finish"].accessibleName() == "Step 5 of 5, Finish, not yet"


class Painted(QObject):
    """Notes what is painted."""

    def __init__(self, rail: Rail) -> None:
        super().__init__(rail)
        self.pages = set[str]()
        self._rows = {row: page for page, row in rail.rows.items()}
        for row in self._rows:
            row.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self.pages.add(next(page for row, page in self._rows.items() if row is watched))
        return False


def test_only_pages_that_stand_otherwise_are_painted_again(small_room: Room, rail: Rail) -> None:
    QApplication.processEvents()
    painted = Painted(rail)
    small_room.go_to("how-likely")
    QApplication.processEvents()
    assert painted.pages == {"welcome", "how-likely"}


def test_a_press_goes_to_the_page_and_back(small_room: Room, rail: Rail) -> None:
    small_room.click(rail.rows["finish"])
    assert small_room.state.page == "finish"
    small_room.click(rail.rows["welcome"])
    assert small_room.state.page == "welcome"


def test_a_skipped_page_that_is_visited_counts_as_talked_about(small_room: Room, rail: Rail) -> None:
    small_room.screen.talk.store.record(PageSkipped, page="how-likely", reason="known")
    small_room.go_to("how-likely")
    small_room.go_to("welcome")
    assert rail.rows["how-likely"].sign == "ahead", "it was only passed by"
    small_room.go_to("how-likely")
    small_room.let_pass(3)
    small_room.go_to("welcome")
    assert rail.rows["how-likely"].sign == "done"


def test_in_a_narrow_window_the_rail_is_one_button_that_lists_all_pages(small_room: Room) -> None:
    small_room.window.resize(800, 800)
    rail = small_room.screen.rail
    assert isinstance(rail, RailButton)
    assert rail.accessibleName() == "Step 1 of 5: Welcome"
    small_room.click(rail)
    small_room.click(small_room.sheet(PagesSheet).pages["finish"])
    assert small_room.state.page == "finish"


def test_to_have_seen_where_one_signs_is_not_to_have_signed(room: Room) -> None:
    room.begin()
    rail = room.screen.rail
    assert isinstance(rail, Rail)
    room.go_to("sign")
    room.let_pass(3)
    room.go_to("welcome")
    assert rail.rows["sign"].sign == "ahead"
    for who in ("patient", "clinician"):
        room.screen.talk.store.record(SignatureGiven, who=who, way="declined")
    assert rail.rows["sign"].sign == "done"


def rows_shown(rail: Rail) -> list[str]:
    return [page for page, row in rail.rows.items() if row.isVisible()]


def test_one_part_of_a_talk_is_open_and_any_page_is_two_presses_away(room: Room) -> None:
    room.begin()
    rail = room.screen.rail
    assert isinstance(rail, Rail)
    assert rows_shown(rail) == ["welcome", "what-matters", "your-choices"]
    room.screen.talk.store.record(QuestionParked, question="q1", text="Why?", page="welcome")
    room.click(rail.parts["finish"])
    assert rows_shown(rail) == ["questions", "where-you-are", "sign", "thank-you"]
    assert (
        rail.parts["start"].accessibleName() == "Start, 0 of 3 pages done, its pages do not show, 1 question"
    )
    room.click(rail.rows["sign"])
    assert room.state.page == "sign"
    room.go_to("how-likely")
    assert "how-likely" in rows_shown(rail)
    assert "sign" not in rows_shown(rail)
    assert rail.parts["learn"].dots == (), "the part that is open has rows"
    assert len(rail.parts["finish"].dots) == 4


def test_dots_of_a_closed_part_say_where_its_pages_stand(room: Room) -> None:
    room.begin()
    rail = room.screen.rail
    assert isinstance(rail, Rail)
    room.let_pass(3)
    room.go_to("what-matters")
    room.screen.talk.store.record(PageSkipped, page="your-choices", reason="known")
    room.click(rail.parts["learn"])
    assert rail.parts["start"].dots == ("done", "now", "skipped")


def test_a_badge_goes_once_its_questions_are_settled(room: Room) -> None:
    room.begin()
    rail, store = room.screen.rail, room.screen.talk.store
    assert isinstance(rail, Rail)
    store.record(QuestionParked, question="q1", text="Why?", page="welcome")
    room.go_to("how-likely")
    assert rail.parts["start"].questions == 1
    store.record(QuestionAnswered, question="q1")
    assert rail.parts["start"].questions == 0


@pytest.mark.parametrize("part", ["start", "learn", "choose", "finish"])
def test_every_part_fits_when_it_is_open(room: Room, part: str) -> None:
    room.begin()
    rail = room.screen.rail
    assert isinstance(rail, Rail)
    rail.open_part(part)
    settle()
    assert rail.minimumSizeHint().height() <= rail.height() <= room.window.height()
    assert all(row.height() >= 44 for row in rail.rows.values() if row.isVisible())


def test_the_button_of_a_smaller_window_says_how_far_one_is_in_the_part(room: Room) -> None:
    room.begin()
    room.window.display.choose(zoom=1.5)
    room.go_to("why-legs-cramp")
    rail = room.screen.rail
    assert isinstance(rail, RailButton)
    assert rail.text() == "Learn: 3 of 9"
