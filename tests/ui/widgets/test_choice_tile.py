"""A tile to choose has room for all its words, and choosing it moves none of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from pytestqt.qtbot import QtBot

from desktop.ui.look import Look
from desktop.ui.widgets.choice_tile import RING, ChoiceTile

LONG = "I would like to talk about this with somebody who knows it well"


@pytest.fixture
def tile(qtbot: QtBot) -> ChoiceTile:
    made = ChoiceTile(LONG, Look(), height=64, icon=RING)
    qtbot.addWidget(made)
    made.resize(220, made.heightForWidth(220))
    made.show()
    return made


def test_narrower_words_need_more_height(tile: ChoiceTile) -> None:
    assert tile.heightForWidth(220) > tile.heightForWidth(600) >= 64


def test_words_below_have_room_and_are_told_to_a_screen_reader(tile: ChoiceTile) -> None:
    before = tile.heightForWidth(220)
    tile.say_below("Will sign on paper")
    assert tile.heightForWidth(220) > before
    assert tile.accessibleDescription() == "Will sign on paper"


def test_every_spot_of_it_presses(qtbot: QtBot, tile: ChoiceTile) -> None:
    corner = QPoint(tile.width() - 3, tile.height() - 3)
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton, pos=corner)
    assert tile.isChecked()


def test_to_choose_it_changes_no_size(tile: ChoiceTile) -> None:
    before = (tile.sizeHint(), tile.heightForWidth(220))
    tile.setChecked(True)
    assert (tile.sizeHint(), tile.heightForWidth(220)) == before


def test_a_tile_that_the_pointer_is_not_on_looks_like_the_others(tile: ChoiceTile) -> None:
    QCursor.setPos(tile.mapToGlobal(QPoint(tile.width() + 200, tile.height() + 200)))
    tile.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    plain = tile.grab().toImage()
    tile.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)  # as after it moved away from below the pointer
    assert tile.grab().toImage() == plain
