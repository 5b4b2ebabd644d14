"""The options on the screen: a grid where there is room, else cards; a press shows all that a cell says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.library.loading import load_module
from desktop.library.options import ROWS
from desktop.ui.blocks.cell_sheet import CellSheet
from desktop.ui.blocks.compare import CompareView
from desktop.ui.widgets.grid_head import GridHead
from desktop.ui.widgets.text import TextLabel
from tests.options import make_module_with_options
from tests.ui.room import Room, button, settle, words_on

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
    assert view.cells[HELP, 0].words == [
        "42 did well",
        "58 did not",
        "77 people, mild symptoms, 6 months",
        "Paid by A maker",
    ]
    assert words_of(view, HELP, 2).startswith("25 (15 to 38) had another operation 75 did not")


def test_both_numbers_are_of_one_size_and_no_head_is_higher_than_another(compared: Room) -> None:
    view = compared.view(CompareView)
    numbers = [label for label in view.cells[HELP, 0].findChildren(TextLabel) if label.plain_words.isdigit()]
    assert [label.plain_words for label in numbers] == ["42", "58"]
    assert len({label.font().pixelSize() for label in numbers}) == 1
    assert len({head.height() for head in view.findChildren(GridHead)}) == 1


def test_a_cell_says_by_name_which_option_and_row_it_is(compared: Room) -> None:
    cell = compared.view(CompareView).cells[HELP, 0]
    assert cell.accessibleName().startswith("Carry on: Can it help? 42 in 100 did well")


def test_a_press_shows_who_was_counted_how_sure_and_the_source(compared: Room) -> None:
    compared.click(compared.view(CompareView).cells[HELP, 0])
    said = " ".join(label.plain_words for label in compared.sheet(CellSheet).findChildren(TextLabel))
    for words in (
        "Carry on: Can it help?",
        "42 in 100 did well at 6 months 58 in 100 did not",
        "Who: 77 people with mild symptoms.",
        "“Did well” means half fewer leaks.",
        "The range cannot be worked out.",
        "Known: some.",
        "Compare only the first two.",
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


def test_large_text_makes_a_card_of_each_option_and_leads_from_one_to_the_next(compared: Room) -> None:
    compared.window.display.choose(zoom=2.0)
    settle()
    card = compared.view(CompareView).card
    assert card is not None
    said = [label.plain_words for label in card.cards[0].findChildren(TextLabel)]
    heads = [words for words in said if words in ("What it is", "My leg", "Can I undo it?")]
    assert (said[0], heads) == ("Carry on", ["What it is", "My leg", "Can I undo it?"])
    assert [one.isVisible() for one in card.cards] == [True, False, False]
    assert not card.before.isEnabled()
    compared.click(card.after)
    assert [one.isVisible() for one in card.cards] == [False, True, False]
    assert "2 of 3" in words_on(card)


def test_another_text_size_shows_the_same_option(compared: Room) -> None:
    compared.window.display.choose(zoom=2.0)
    settle()
    shown = compared.view(CompareView).card
    assert shown is not None
    compared.click(shown.after)
    compared.window.display.choose(zoom=1.75)
    settle()
    again = compared.view(CompareView).card
    assert again is not None
    assert again.at == 1
