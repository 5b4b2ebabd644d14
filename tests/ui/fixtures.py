"""Fixtures of the tests that open the window; a conftest takes them over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.library.loading import load_module
from desktop.library.model import Module
from desktop.ui.papers_desk import PapersDesk
from tests.helpers import make_module
from tests.ui.room import Room, destroy_what_waits, shipped


@pytest.fixture(autouse=True)
def _nothing_left(qtbot: QtBot) -> Iterator[None]:
    """Every window is destroyed after the test, also where the test still refers to it."""
    yield
    for window in QApplication.topLevelWidgets():
        window.close()
        window.deleteLater()
    destroy_what_waits()


@pytest.fixture
def make_room(qtbot: QtBot, tmp_path: Path) -> Callable[..., Room]:
    """Opens a room; what is not given is the module that ships, and records in a new folder."""

    rooms: list[Room] = []  # a window that nobody holds is destroyed at any moment

    def make(**given: object) -> Room:
        given = {"modules": (shipped(),), **given}
        rooms.append(Room(qtbot, tmp_path / "records", **given))  # type: ignore[arg-type]
        return rooms[-1]

    return make


@pytest.fixture
def room(make_room: Callable[..., Room]) -> Room:
    """The window with the module that ships."""
    return make_room()


@pytest.fixture
def small(tmp_path: Path) -> Module:
    """A small module with every kind of block but a figure."""
    return load_module(make_module(tmp_path))


@pytest.fixture
def small_room(make_room: Callable[..., Room], small: Module) -> Room:
    """The window with the small module, in a talk that has just begun."""
    room = make_room(modules=(small,))
    room.begin()
    return room


@pytest.fixture
def desk(room: Room) -> PapersDesk:
    """The desk of a talk that is on its last page, with its papers made."""
    screen = room.begin()
    with room.qtbot.waitSignal(screen.desk.made_anew, timeout=60_000):
        room.go_to("thank-you")
    return screen.desk
