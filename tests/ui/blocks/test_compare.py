"""The options on the screen: a grid where there is room, else cards; a press shows all that a cell says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.library.loading import load_module
from desktop.library.options import ROWS
from desktop.ui.blocks.compare import CompareView
from desktop.ui.widgets.cell_sheet import CellSheet
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.text import TextLabel
from tests.options import make_module_with_options
from tests.ui.room import Room, button, settle

WHAT, HELP, LEG = 0, 1, 2


@pytest.fixture
def compared(make_room: Callable[..., Room], tmp_path: Path) -> Room:
    room = make_room(modules=(load_module(make_module_with_options(tmp_path)),))
    room.begin()
    room.go_to("your-choices")
    return room


def words_of(view: CompareView, row: int, column: int) -> str:
    return " ".join(view.cells[row, column].words)


def test_every_option_has_every_row_and_none_is_wider_than_another(compared: Room) -> None:
    view = compared.view(CompareView)
    assert set(view.cells) == {(row, column) for row in range(len(ROWS)) for column in range(3)}
    widths = {cell.width() for cell in view.cells.values()}
    assert max(widths) - min(widths) <= 1
    assert words_of(view, HELP, 0) == (
        "42 in 100 did well, 58 did not. 77 people, mild symptoms, 6 months. Paid by A maker."
    )
    assert words_of(view, HELP, 2).startswith("25 in 100 (15 to 38) had another operation, 75 did not.")


def test_a_cell_says_by_name_which_option_and_row_it_is(compared: Room) -> None:
    cell = compared.view(CompareView).cells[HELP, 0]
    assert cell.accessibleName().startswith("Carry on: Can it help? 42 in 100 did well")


def test_a_press_shows_who_was_counted_how_sure_and_the_source(compared: Room) -> None:
    compared.click(compared.view(CompareView).cells[HELP, 0])
    said = " ".join(label.plain_words for label in compared.sheet(CellSheet).findChildren(TextLabel))
    for words in (
        "Carry on: Can it help?",
        "42 in 100 did well at 6 months, 58 did not.",
        "77 people with mild symptoms.",
        "“Did well” means half fewer leaks.",
        "The range cannot be worked out.",
        "Known: some.",
        "A study that was made up for tests",
    ):
        assert words in said


def test_from_one_cell_one_goes_on_to_the_same_row_of_the_next_option(compared: Room) -> None:
    compared.click(compared.view(CompareView).cells[HELP, 0])
    sheet = compared.sheet(CellSheet)
    compared.click(button(sheet, "Pills"))
    settle()
    assert compared.sheet(CellSheet).accessibleName() == "Pills: Can it help?"


def test_arrows_lead_from_cell_to_cell_that_opens(compared: Room) -> None:
    view = compared.view(CompareView)
    view.cells[WHAT, 0].setFocus(Qt.FocusReason.TabFocusReason)
    compared.key(Qt.Key.Key_Right)
    assert view.cells[WHAT, 1].hasFocus()
    compared.key(Qt.Key.Key_Down)
    assert view.cells[HELP, 1].hasFocus()
    compared.key(Qt.Key.Key_Down)  # below are only words
    assert view.cells[HELP, 1].hasFocus()
    compared.key(Qt.Key.Key_Space)
    assert compared.sheet(CellSheet).accessibleName() == "Pills: Can it help?"


def test_what_says_nothing_more_is_no_button(compared: Room) -> None:
    cell = compared.view(CompareView).cells[LEG, 0]
    assert (cell.opens, cell.focusPolicy()) == (False, Qt.FocusPolicy.NoFocus)


def test_large_text_makes_one_card_of_each_option(compared: Room) -> None:
    compared.window.display.choose(zoom=2.0)
    settle()
    view = compared.view(CompareView)
    cards = [panel for panel in view.findChildren(Panel) if panel.parent() is view]
    titles = [next(label.plain_words for label in card.findChildren(TextLabel)) for card in cards]
    assert titles == ["Carry on", "Pills", "Trial"]
    heads = [label.plain_words for label in cards[0].findChildren(TextLabel)]
    assert [words for words in heads if words in ("What it is", "Can it help?", "My leg")] == [
        "What it is",
        "Can it help?",
        "My leg",
    ]
