"""The first look at the options: every one as large as the others, with its name and one line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.library.loading import load_module
from desktop.ui.blocks.first_look import FirstLookView
from desktop.ui.widgets.drawing import Drawing
from desktop.ui.widgets.option_tile import OptionTile
from desktop.ui.widgets.text import TextLabel
from tests.options import make_module_with_options
from tests.ui.room import Room, shipped


def tiles(room: Room) -> list[OptionTile]:
    room.begin()
    room.go_to("your-choices")
    return room.view(FirstLookView).findChildren(OptionTile)


def test_options_are_told_one_as_large_as_the_other(make_room: Callable[..., Room], tmp_path: Path) -> None:
    room = make_room(modules=(load_module(make_module_with_options(tmp_path)),))
    shown = tiles(room)
    said = [[label.plain_words for label in tile.findChildren(TextLabel)] for tile in shown]
    assert said == [[title, f"{title}, in a line."] for title in ("Carry on", "Pills", "Trial")]
    assert len({tile.height() for tile in shown}) == 1
    assert max(tile.width() for tile in shown) - min(tile.width() for tile in shown) <= 1


@pytest.mark.parametrize("indication", [one.id for one in shipped().indications])
def test_each_option_has_its_drawing_and_no_other_has_the_same(room: Room, indication: str) -> None:
    room.begin(indication=indication)
    room.go_to("your-choices")
    shown = room.view(FirstLookView).findChildren(OptionTile)
    drawn = [tile.findChildren(Drawing) for tile in shown]
    assert [len(found) for found in drawn] == [1] * len(shown)
    pictures = [found[0].grab().toImage() for found in drawn]
    assert all(one != other for at, one in enumerate(pictures) for other in pictures[:at])


def test_where_one_has_no_drawing_none_has(make_room: Callable[..., Room], tmp_path: Path) -> None:
    room = make_room(modules=(load_module(make_module_with_options(tmp_path)),))
    assert not any(tile.findChildren(Drawing) for tile in tiles(room))
