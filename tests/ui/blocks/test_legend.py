from __future__ import annotations

from desktop.ui.blocks.legend import LegendDisc, LegendView
from desktop.ui.widgets.text import TextLabel
from tests.ui.room import Room


def test_the_numbers_beside_a_picture_are_those_in_it(room: Room) -> None:
    room.begin()
    page = room.go_to("how-it-works")
    discs = [disc.plain_words for disc in page.findChildren(LegendDisc)]
    assert discs == ["1", "2", "3", "4"]
    view = room.view(LegendView)
    said = [label.plain_words for label in view.findChildren(TextLabel)]
    assert said[0::3] == discs
    assert said[1::3] == ["Stimulator", "Wire (lead)", "Nerve", "Signal"]
