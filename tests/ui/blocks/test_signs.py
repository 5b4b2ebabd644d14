"""The warning signs on the screen: all of them, the urgent ones at once, and what the set-up tells."""

from __future__ import annotations

import pytest

from desktop.settings import Clinic, OwnSign, Settings, SettingsRead, SignSettings
from desktop.ui.blocks.signs import SignsView
from desktop.ui.widgets.panel import Panel
from tests.ui.room import Room, words_on

CLINIC = Settings(
    clinic=Clinic("A clinic", "01632 960 123", "9 to 5", emergency="112", urgent="116 117"),
    signs=SignSettings(tiers={"fever": "emergency"}, own=(OwnSign("today", "A rash"),)),
)


@pytest.mark.parametrize("indication", ["bladder", "retention"])
def test_every_sign_stands_in_the_box_of_its_tier(room: Room, indication: str) -> None:
    room.begin(indication=indication)
    room.go_to("when-to-call")
    view = room.view(SignsView)
    boxes = view.findChildren(Panel)
    assert len(boxes) == len(view.block.tiers) == 4
    for box, tier in zip(boxes, view.block.tiers, strict=True):
        said = " ".join(words_on(box))
        assert tier.title in said
        assert [sign.id for sign in tier.signs if sign.text not in said or sign.why not in said] == []


def test_the_urgent_signs_need_no_scrolling(room: Room) -> None:
    room.begin()
    page = room.go_to("when-to-call")
    box = room.view(SignsView).findChildren(Panel)[0]
    bottom = box.mapTo(page.viewport(), box.rect().bottomLeft()).y()
    assert bottom <= page.viewport().height()


def told_before_a_talk(room: Room, settings: Settings) -> str:
    room.settings = SettingsRead(settings)
    return " ".join(words_on(room.open()))


def test_the_set_up_tells_what_a_clinic_has_moved_and_what_needs_a_look(room: Room) -> None:
    told = told_before_a_talk(room, CLINIC)
    assert "Warning signs: 1 moved, 1 of your own." in told
    assert "less urgent" not in told
    lower = SignSettings(tiers={"fever": "next-visit"}, own=(OwnSign("today", "Chest pain"),))
    told = told_before_a_talk(room, Settings(signs=lower))
    assert "signs.tiers.fever: is 'next-visit', less urgent than the guide's 'today'" in told
    assert "'Chest pain' is 'today'; the guide has 'Chest pain or trouble breathing' as 'emergency'" in told
