"""A clock that is plainly wrong is told before a talk and before anyone signs, and stops nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from desktop.ui.blocks.signature import SignatureView
from desktop.ui.dates import clock_fault
from tests.ui.room import Room, settle, shipped, words_on

PUBLISHED = shipped().published
RIGHT = dt.datetime(2026, 12, 1, 10, 0, tzinfo=dt.UTC)


def told(moment: dt.datetime, last: dt.datetime | None = None) -> str:
    return clock_fault(moment, published=PUBLISHED, last=last, language="en")


@pytest.mark.parametrize(
    "moment",
    [
        dt.datetime(2015, 3, 3, tzinfo=dt.UTC),
        dt.datetime.combine(PUBLISHED, dt.time(), dt.UTC) - dt.timedelta(2),
    ],
)
def test_a_day_before_the_guide_was_written_is_wrong(moment: dt.datetime) -> None:
    assert "when this guide was not written yet" in told(moment)


@pytest.mark.parametrize(("back", "fault"), [(dt.timedelta(minutes=4), False), (dt.timedelta(hours=1), True)])
def test_a_time_before_what_was_noted_is_wrong(back: dt.timedelta, fault: bool) -> None:
    assert ("answers were noted here after that" in told(RIGHT - back, RIGHT)) is fault


def test_a_clock_that_may_be_right_is_not_spoken_of() -> None:
    assert told(RIGHT, RIGHT) == told(RIGHT + dt.timedelta(days=4_000), RIGHT) == told(RIGHT) == ""


def in_2015() -> dt.datetime:
    return dt.datetime(2015, 3, 3, 9, 30, tzinfo=dt.UTC)


def told_on(room: Room) -> bool:
    return any(words.startswith("This computer’s clock says 3 March 2015") for words in words_on(room.window))


def test_a_wrong_clock_is_told_on_the_set_up_and_where_one_signs(make_room: Callable[..., Room]) -> None:
    room = make_room(clock=in_2015)
    assert told_on(room)
    room.begin()
    room.go_to("sign")
    view = room.view(SignatureView)
    assert view.clock.isVisible()
    room.click(view.ways["paper"])
    assert set(room.state.signatures) == {"patient"}


def test_a_clock_that_runs_back_in_a_talk_is_told_where_one_signs(make_room: Callable[..., Room]) -> None:
    time = [RIGHT]
    room = make_room(clock=lambda: time[0])
    room.begin()
    room.go_to("sign")
    view = room.view(SignatureView)
    assert not view.clock.isVisible()
    time[0] -= dt.timedelta(days=30)
    room.go_to("what-matters")
    room.go_to("sign")
    settle()
    assert view.clock.isVisible()


def test_a_right_clock_is_not_spoken_of(room: Room) -> None:
    assert not any("clock" in words for words in words_on(room.window))
