"""A talk that nobody touches is covered, after a warning that any key or touch answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.consultation.events import Paused, Resumed
from desktop.consultation.recording import build_record
from desktop.settings import Screen, Settings
from desktop.ui import idle, talking
from desktop.ui.blocks.free_text import FreeTextView
from desktop.ui.setup.unfinished import UnfinishedPanel
from tests.ui.room import LEFT, Room, button, settle

WAIT_MS = 5_000


@pytest.fixture
def left_alone(make_room: Callable[..., Room], monkeypatch: pytest.MonkeyPatch) -> Callable[[int], Room]:
    """Begins a talk in which a minute, which is a clock's, takes part of a second."""
    for module in (idle, talking):
        monkeypatch.setattr(module, "MINUTE_MS", 600)

    def begin(minutes: int) -> Room:
        room = make_room()
        room.services.settings = Settings(screen=Screen(minutes))
        room.begin()
        return room

    return begin


def covered(room: Room) -> bool:
    return room.window.talking is not None and room.window.talking.curtain is not None


def warned(room: Room) -> bool:
    return room.screen.toast.isVisible() and "Still there?" in room.screen.toast.words


@pytest.mark.parametrize("minutes", [1, 2])
def test_after_a_warning_the_screen_is_covered_and_the_talk_is_kept(
    left_alone: Callable[[int], Room], minutes: int
) -> None:
    room = left_alone(minutes)
    room.qtbot.waitUntil(lambda: warned(room), timeout=WAIT_MS)
    room.qtbot.waitUntil(lambda: covered(room), timeout=WAIT_MS)
    assert isinstance(room.stored()[-1], Paused)
    assert room.window.talking is not None
    room.window.talking.resume()
    assert room.state.page == "welcome"


@pytest.mark.parametrize("by_key", [True, False])
def test_a_key_or_a_press_gives_the_whole_time_again(
    left_alone: Callable[[int], Room], monkeypatch: pytest.MonkeyPatch, by_key: bool
) -> None:
    monkeypatch.setattr(idle, "MINUTE_MS", 1_500)
    room = left_alone(1)
    room.qtbot.waitUntil(lambda: warned(room), timeout=WAIT_MS)
    if by_key:
        QTest.keyClick(room.window.windowHandle(), Qt.Key.Key_Shift)
    else:
        QTest.mouseClick(room.window.windowHandle(), LEFT, pos=QPoint(640, 400))
    assert not room.screen.toast.isVisible()
    assert not covered(room)


def test_a_clinic_can_choose_that_the_screen_is_never_covered(left_alone: Callable[[int], Room]) -> None:
    room = left_alone(0)
    room.screen.go_on()
    assert room.window.talking is not None
    assert not room.window.talking.idle.waiting


def test_the_time_does_not_run_while_the_talk_is_paused(left_alone: Callable[[int], Room]) -> None:
    room = left_alone(60)
    assert room.window.talking is not None
    room.click(room.screen.top.pause)
    assert not room.window.talking.idle.waiting
    room.window.talking.resume()
    assert room.window.talking.idle.waiting


class Clock:
    """The computer's clock, which goes on while the computer sleeps."""

    def __init__(self) -> None:
        self.time = dt.datetime(2026, 12, 1, 16, 0, tzinfo=dt.UTC)

    def __call__(self) -> dt.datetime:
        return self.time

    def pass_by(self, **time: float) -> None:
        self.time += dt.timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(params=[5, 0])
def awake(make_room: Callable[..., Room], clock: Clock, request: pytest.FixtureRequest) -> Room:
    """A talk on a page with a box, where the screen is covered after five minutes, or never."""
    room = make_room(clock=clock)
    room.services.settings = Settings(screen=Screen(request.param))
    room.begin()
    room.go_to("what-matters")
    return room


def talk_for(room: Room, clock: Clock, minutes: int) -> None:
    """So many minutes in which the window is there."""
    for _ in range(minutes * 2):
        clock.pass_by(seconds=30)
        room.screen.talk.store.clock()


def minutes_noted(room: Room) -> int:
    talk = room.screen.talk
    return build_record(talk.store.state, talk.module, talk.pages, software="").contact.minutes


def press_a_key(room: Room) -> None:
    QTest.keyClick(room.window.windowHandle(), Qt.Key.Key_Space)


def press_the_mouse(room: Room) -> None:
    QTest.mouseClick(room.window.windowHandle(), LEFT, pos=QPoint(640, 400))


def paint(room: Room) -> None:
    room.screen.update()
    settle()


def write(room: Room) -> None:
    room.view(FreeTextView).edit.note_now()
    settle()


def wait(room: Room) -> None:
    room.qtbot.waitUntil(lambda: covered(room), timeout=WAIT_MS)


@pytest.mark.parametrize("first", [press_a_key, press_the_mouse, paint, write, wait])
def test_a_screen_that_slept_is_covered_before_anything_else(
    awake: Room, clock: Clock, first: Callable[[Room], None]
) -> None:
    awake.type(awake.view(FreeTextView).edit, "Half a w")
    talk_for(awake, clock, 7)
    clock.pass_by(hours=14)
    first(awake)
    assert covered(awake)
    assert awake.state.page == "what-matters"
    assert awake.state.words == {"too-much": "Half a w"}
    assert minutes_noted(awake) == 7
    clock.pass_by(minutes=2)
    assert awake.window.talking is not None
    awake.window.talking.resume()
    talk_for(awake, clock, 3)
    awake.screen.go_on()
    assert minutes_noted(awake) == 10


def test_a_window_that_is_closed_after_a_night_counts_none_of_it(awake: Room, clock: Clock) -> None:
    awake.type(awake.view(FreeTextView).edit, "Half a w")
    talk_for(awake, clock, 7)
    clock.pass_by(hours=14)
    assert awake.close()
    awake.open()
    (panel,) = awake.set_up.findChildren(UnfinishedPanel)
    awake.click(button(panel, "Continue"))
    assert awake.state.words == {"too-much": "Half a w"}
    assert minutes_noted(awake) == 7
    assert {type(event) for event in awake.stored() if event.at > clock.time - dt.timedelta(hours=13)} == {
        Resumed
    }


def test_a_program_that_stood_still_for_a_moment_is_not_covered(awake: Room, clock: Clock) -> None:
    clock.pass_by(seconds=40)
    press_a_key(awake)
    assert not covered(awake)


def test_a_night_in_a_pause_changes_nothing(awake: Room, clock: Clock) -> None:
    talk_for(awake, clock, 7)
    awake.click(awake.screen.top.pause)
    clock.pass_by(hours=14)
    assert awake.window.talking is not None
    awake.window.talking.resume()
    settle()
    assert not covered(awake)
    awake.screen.go_on()
    assert minutes_noted(awake) == 7
