"""The ring round what has the keyboard: it shows whole, and a press on what is half hidden is a press."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from desktop.ui.blocks.rating import RatingView
from tests.ui.pressing import rest
from tests.ui.room import Room, settle


@pytest.fixture
def view(room: Room) -> RatingView:
    """A page that scrolls."""
    room.begin()
    room.window.display.choose(zoom=2.0)
    settle()
    room.go_to("weigh-it-up")
    return room.view(RatingView)


def test_a_press_on_what_is_half_hidden_works_as_a_press(room: Room, view: RatingView) -> None:
    answer = next(iter(next(iter(view.buttons.values())).values()))
    bar, port = room.page.verticalScrollBar(), room.page.viewport()
    top = answer.mapTo(room.page.widget(), QPoint(0, 0)).y()  # type: ignore[arg-type]
    bar.setValue(top + answer.height() // 2)  # its upper half is above the edge
    settle()
    rest(room)  # what has just moved is not pressed
    handle = room.window.windowHandle()
    assert handle is not None
    spot = answer.mapTo(room.window, QPoint(answer.width() // 2, answer.height() - 6))
    assert port.rect().contains(port.mapFrom(room.window, spot))
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    settle()
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    settle()
    assert answer.isChecked()
    where = QRect(answer.mapTo(port, QPoint(0, 0)), answer.size())
    assert port.rect().contains(where), "then it comes into view"


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_the_ring_of_everything_that_tab_reaches_shows_whole(room: Room, zoom: float) -> None:
    room.begin()
    room.window.display.choose(zoom=zoom)
    settle()
    room.go_to("what-matters")
    room.page.setFocus()
    for _ in range(25):
        room.key(Qt.Key.Key_Tab)
        focus = room.window.focusWidget()
        assert focus is not None
        here = QRect(focus.mapTo(room.window, QPoint(0, 0)), focus.size())
        assert room.window.ring.geometry().contains(here), focus
        if room.page.isAncestorOf(focus) and focus is not room.page.more:
            assert here.bottom() < room.screen.bar.mapTo(room.window, QPoint(0, 0)).y()
