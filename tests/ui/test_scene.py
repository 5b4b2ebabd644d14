"""The page that a talk begins with: its picture reaches the edges of the window, clear of its words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from desktop.ui.appearance import Choices
from desktop.ui.blocks.display import DisplayView
from desktop.ui.blocks.question import DecisionAskedView
from desktop.ui.look import THEMES
from desktop.ui.scene import SceneBox
from desktop.ui.widgets.text import TextLabel
from tests.ui.room import Room, settle


@pytest.fixture
def welcome(room: Room) -> Room:
    room.begin()
    room.go_to("welcome")
    return room


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("mirrored", [False, True])
def test_the_picture_reaches_the_edges_of_the_window(welcome: Room, theme: str, mirrored: bool) -> None:
    way = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    before = QApplication.layoutDirection()
    QApplication.setLayoutDirection(way)
    try:
        welcome.window.display.choose(theme=theme)
        settle()
        image = welcome.window.grab().toImage()
    finally:
        QApplication.setLayoutDirection(before)
    sky, ground = (welcome.window.look.colour(role).name() for role in ("tone1", "bg"))
    edge, middle = (4, 640) if mirrored else (image.width() - 5, 640)
    assert image.pixelColor(edge, 4).name() == sky
    assert image.pixelColor(middle, 4).name() == ground


def test_no_word_lies_over_the_picture(welcome: Room) -> None:
    scene = welcome.page.scene
    assert scene is not None
    start = scene.mapTo(welcome.window, QPoint(0, 0)).x()
    for label in welcome.page.findChildren(TextLabel):
        if label.isVisible():
            assert label.mapTo(welcome.window, QPoint(0, 0)).x() + label.width() <= start, label.plain_words


def test_in_one_column_the_question_comes_first_and_the_picture_last(welcome: Room) -> None:
    welcome.window.display.choose(zoom=2.0)
    settle()
    question = welcome.view(DecisionAskedView)
    assert welcome.page.views[0] is question
    (box,) = welcome.page.findChildren(SceneBox)
    assert box.accessibleName().startswith("A nurse and an older person talk")
    bottoms = [view.mapTo(welcome.window, QPoint(0, 0)).y() + view.height() for view in welcome.page.views]
    assert box.mapTo(welcome.window, QPoint(0, 0)).y() >= max(bottoms)


def test_the_text_grows_by_a_press_until_it_is_as_large_as_it_gets(welcome: Room) -> None:
    buttons = welcome.view(DisplayView).buttons
    assert (buttons["smaller"].isEnabled(), buttons["larger"].isEnabled()) == (False, True)
    welcome.click(buttons["larger"])
    assert welcome.window.look.zoom == 1.25
    welcome.window.display.choose(zoom=Choices().zoom * 2)
    settle()
    buttons = welcome.view(DisplayView).buttons
    assert (buttons["smaller"].isEnabled(), buttons["larger"].isEnabled()) == (True, False)
