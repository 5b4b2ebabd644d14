"""Tiles fill the width: equally wide, or as wide as their words need where only that fits on one line."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look import Look
from desktop.ui.widgets.choices import RadioRow
from desktop.ui.widgets.flow import TileLayout

WORDS = ("None", "Now and then", "Most weeks")


@pytest.mark.parametrize(("width", "lines", "equal"), [(901, 1, True), (510, 1, False), (300, 3, True)])
def test_tiles_fill_the_width(qtbot: QtBot, width: int, lines: int, equal: bool) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = TileLayout(8, holder)
    tiles = [RadioRow(words, Look()) for words in WORDS]
    for tile in tiles:
        layout.addWidget(tile)
    holder.resize(width, layout.heightForWidth(width))
    holder.show()
    assert len({tile.y() for tile in tiles}) == lines
    assert (len({tile.width() for tile in tiles}) == 1) == equal
    assert max(tile.geometry().right() for tile in tiles) == width - 1
    assert all(tile.width() >= tile.sizeHint().width() for tile in tiles)
