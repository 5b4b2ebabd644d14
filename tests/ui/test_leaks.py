"""Talks come and go for a whole clinic day: nothing of them piles up."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.library.model import Module
from tests.ui.room import Room, destroy_what_waits, set_up_for, settle

TALKS = 50


def living() -> Counter[str]:
    """How many widgets there are, and how many objects Python holds of each class of ours and of Qt."""
    destroy_what_waits()
    gc.collect()
    of_python = Counter(type(one).__name__ for one in gc.get_objects() if isinstance(one, QObject))
    return of_python + Counter({"all widgets": len(QApplication.allWidgets())})


def talk_and_close(room: Room) -> None:
    """A short talk."""
    room.window.setting_up.start(room.modules[0], set_up_for(room.modules[0]), "full")
    room.screen.go_on()
    assert room.window.talking is not None
    room.window.talking.close_and_clear()
    QApplication.processEvents()


def talk_with_everything(room: Room) -> None:
    """A short talk that opens and closes what a talk opens."""
    room.begin()
    room.screen.go_on()
    room.screen.over.park()
    settle()
    room.screen.over._park("Why?")
    if room.screen.over.sheet is not None:
        room.screen.over.sheet.dismiss()
    room.screen.over.show_notes()
    assert room.window.talking is not None
    room.window.talking.pause()
    room.window.talking.resume()
    room.window.talking.close_and_clear()
    settle()


def test_fifty_talks_leave_no_more_behind_than_one(make_room: Callable[..., Room], small: Module) -> None:
    room = make_room(modules=(small,))
    talk_with_everything(room)
    before = living()
    for number in range(TALKS):
        (talk_and_close if number % 10 else talk_with_everything)(room)
    assert living() - before == Counter()


def test_a_closed_window_is_gone(make_room: Callable[..., Room], small: Module) -> None:
    room = make_room(modules=(small,))
    room.begin()
    assert room.close()
    del room.window, room.services
    destroy_what_waits()
    gc.collect()
    assert QApplication.topLevelWidgets() == []


def test_a_change_of_colours_leaves_no_screen_behind(small_room: Room) -> None:
    small_room.screen.go_to(small_room.screen.talk.pages[-1].id)  # where no next page is made ready meanwhile
    small_room.window.display.choose(theme="dark")
    before = living()
    for _ in range(10):
        for theme in ("light", "contrast", "dark"):
            small_room.window.display.choose(theme=theme)
    assert living() - before == Counter()
