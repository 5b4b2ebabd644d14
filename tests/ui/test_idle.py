"""A talk that nobody touches is covered, after a warning that any key or touch answers."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.consultation.events import Paused
from desktop.settings import Screen, Settings
from desktop.ui import idle, talking
from tests.ui.room import LEFT, Room

WAIT_MS = 5_000


@pytest.fixture
def left_alone(make_room: Callable[..., Room], monkeypatch: pytest.MonkeyPatch) -> Callable[[int], Room]:
    """Begins a talk in which a minute, which is a clock's, takes fifty thousandths of a second."""
    for module in (idle, talking):
        monkeypatch.setattr(module, "MINUTE_MS", 50)

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


@pytest.mark.parametrize("minutes", [1, 3])
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
