"""Text size and colours of one window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSize
from pytestqt.qtbot import QtBot

from desktop.ui.appearance import THEME_CHOICES, ZOOMS, Appearance, Choices
from tests.ui.room import Room


def test_text_grows_step_by_step_to_twice_its_size_and_back(qtbot: QtBot) -> None:
    display = Appearance()
    grown = []
    for _ in range(6):
        display.larger()
        grown.append(display.choices.zoom)
    assert grown == [1.25, 1.5, 1.75, 2.0, 2.0, 2.0]
    display.smaller()
    assert display.choices.zoom == 1.75
    display.usual_size()
    assert display.choices.zoom == 1.0
    display.smaller()
    assert display.choices.zoom == ZOOMS[0]


def test_the_same_choice_again_is_not_told(qtbot: QtBot) -> None:
    display = Appearance()
    with qtbot.assertNotEmitted(display.changed):
        display.choose(zoom=1.0)
    with qtbot.waitSignal(display.changed):
        display.choose(theme="dark")


def test_themes_take_turns(qtbot: QtBot) -> None:
    display = Appearance()
    seen = []
    for _ in THEME_CHOICES:
        display.next_theme()
        seen.append(display.choices.theme)
    assert sorted(seen) == sorted(THEME_CHOICES)


@pytest.mark.parametrize(
    ("size", "zoom", "scale"),
    [
        ((1280, 800), 1.0, 1.0),
        ((1280, 800), 2.0, 2.0),
        ((1920, 1080), 1.0, 1.35),
        ((1920, 1010), 1.0, 1.25),
        ((1366, 768), 1.0, 1.0),
        ((3440, 1440), 1.0, 1.8),
        ((640, 480), 1.0, 1.0),
    ],
)
def test_everything_scales_with_text_size_and_screen(
    qtbot: QtBot, size: tuple[int, int], zoom: float, scale: float
) -> None:
    assert Appearance(Choices(zoom=zoom, theme="dark")).look(QSize(*size)).scale == pytest.approx(scale)


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080)])
@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("touch", [False, True])
def test_nothing_pushes_beyond_the_screen_or_the_page(
    room: Room, size: tuple[int, int], zoom: float, touch: bool
) -> None:
    room.window.resize(*size)
    room.begin()
    room.window.display.choose(zoom=zoom, touch=touch)
    for page in room.screen.talk.pages:
        view = room.go_to(page.id)
        content = view.widget()
        assert content is not None
        assert content.minimumSizeHint().width() <= view.viewport().width(), page.id
    assert (room.window.width(), room.window.height()) == size


def test_another_text_size_leaves_in_sight_what_was_read(room: Room) -> None:
    room.window.resize(1280, 800)
    room.begin()
    room.window.display.choose(zoom=1.5)
    page = room.go_to("living-with-it")
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    read, _ = page.first_seen
    assert read > 0
    room.window.display.choose(zoom=2.0)

    def still_there() -> bool:
        top = room.page.views[read].mapTo(room.page.viewport(), QPoint(0, 0)).y()
        return top <= 0 < top + room.page.views[read].height()

    room.qtbot.waitUntil(still_there)
