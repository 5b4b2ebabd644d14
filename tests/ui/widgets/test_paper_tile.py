"""A paper in the list: ticked, counted in pages, and not shown where it is not for the patient."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.look import Look
from desktop.ui.widgets.paper_tile import PaperTile


@pytest.mark.parametrize(("pages", "told"), [(0, ""), (1, "1 page"), (3, "3 pages")])
def test_pages_are_counted_in_the_words_of_one_and_of_many(qtbot: QtBot, pages: int, told: str) -> None:
    tile = PaperTile("Summary", Look())
    qtbot.addWidget(tile)
    tile.show_paper((b"page",) * pages, "", taken=True, done="")
    assert (tile.tick.below, tile.tick.isChecked()) == (told, True)
    tile.show_paper((b"page",) * pages, "", taken=True, done="Printed")
    assert tile.tick.below == ", ".join(filter(None, ("Printed", told)))


def test_a_paper_that_cannot_be_made_is_not_taken_and_its_press_tells_why(qtbot: QtBot) -> None:
    tile = PaperTile("Card", Look(), small=True)
    qtbot.addWidget(tile)
    tile.show()
    tile.show_paper((), "Set the clinic’s phone number.", taken=True, done="")
    assert not tile.tick.isChecked()
    assert not tile.tick.isEnabled()
    with qtbot.waitSignal(tile.opened):
        qtbot.mouseClick(tile.thumbnail, Qt.MouseButton.LeftButton)


def test_the_paper_of_the_clinic_is_a_name_only(qtbot: QtBot) -> None:
    tile = PaperTile("Clinic copy", Look(), small=True, name_only=True)
    qtbot.addWidget(tile)
    tile.show()
    tile.show_paper((b"page",), "", taken=False, done="")
    assert (tile.thumbnail.isVisible(), tile.tick.isVisible(), tile.tick.text()) == (
        False,
        True,
        "Clinic copy",
    )
