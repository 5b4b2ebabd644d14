"""The warning signs on the screen: all of them, the urgent ones at once, and what the set-up tells."""

from __future__ import annotations

import pytest

from desktop.consultation.events import Person
from desktop.consultation.set_up import set_up_with
from desktop.settings import Clinic, OwnSign, Settings, SettingsRead, SignSettings
from desktop.ui.blocks.signs import SignsView
from desktop.ui.widgets.text import TextLabel
from desktop.ui.widgets.tier_panel import TierPanel
from tests.ui.room import Room, settle, words_on

CLINIC = Settings(
    clinic=Clinic("A clinic", "01632 960 123", "9 to 5", emergency="112", urgent="116 117"),
    signs=SignSettings(tiers={"fever": "emergency"}, own=(OwnSign("today", "A rash"),)),
)


@pytest.mark.parametrize("indication", ["bladder", "retention"])
def test_every_sign_stands_in_the_box_of_its_tier(room: Room, indication: str) -> None:
    room.begin(indication=indication)
    room.go_to("when-to-call")
    view = room.view(SignsView)
    assert list(view.panels) == [tier.tier for tier in view.block.tiers]
    for tier in view.block.tiers:
        said = " ".join(words_on(view.panels[tier.tier]))
        assert (tier.head or tier.title) in said
        assert [sign.id for sign in tier.signs if sign.text not in said or sign.why not in said] == []


def test_the_urgent_signs_need_no_scrolling(room: Room) -> None:
    room.begin()
    page = room.go_to("when-to-call")
    for tier in ("emergency", "today"):
        box = room.view(SignsView).panels[tier]
        assert box.mapTo(page.viewport(), box.rect().bottomLeft()).y() <= page.viewport().height()


def test_the_numbers_to_ring_stand_in_the_heads_and_ours_once_more_below(room: Room) -> None:
    nurse, module = Person("", "Specialist nurse"), room.modules[0]
    set_up = set_up_with(CLINIC, module.indications[0], seen_by=nurse, responsible=nurse, interpreter="no")
    room.window.setting_up.start(module, set_up, "full")
    settle()
    room.go_to("when-to-call")
    view = room.view(SignsView)
    assert "Emergency: call 112" in words_on(view.panels["emergency"])
    today = words_on(view.panels["today"])
    assert "Today: call 01632 960 123" in today
    assert any(words.startswith("9 to 5. Nights, weekends and holidays: call 116 117.") for words in today)
    below = [label.plain_words for label in view.findChildren(TextLabel)]
    assert below[below.index("Our number") + 1] == "01632 960 123"


def test_what_to_look_for_is_bold_in_each_sign(room: Room) -> None:
    room.begin()
    room.go_to("when-to-call")
    labels = room.view(SignsView).panels["today"].findChildren(TextLabel)
    (cramp,) = [label for label in labels if "cramp" in label.plain_words]
    assert "A cramp that lasts <b>over 10 minutes</b>: most ease by then" in cramp.text()


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


def test_the_emergency_head_is_never_set_smaller_than_the_one_beside_it(room: Room) -> None:
    room.begin()  # without numbers its words are long
    room.go_to("when-to-call")
    panels = room.view(SignsView).panels
    heads = [panels[tier].findChildren(TextLabel)[0] for tier in ("emergency", "today")]
    assert [head.plain_words for head in heads] == [
        "Emergency: call your emergency number",
        "Today: call us",
    ]
    assert heads[0].font().pixelSize() == heads[1].font().pixelSize()


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080)])
def test_the_two_urgent_heads_are_equally_high_and_their_words_stay_in_them(
    room: Room, size: tuple[int, int]
) -> None:
    room.window.resize(*size)
    room.begin()
    room.go_to("when-to-call")
    heads = [panel.head for panel in room.view(SignsView).findChildren(TierPanel)]
    assert len(heads) == 2
    assert heads[0].height() == heads[1].height()
    for label in (label for head in heads for label in head.findChildren(TextLabel)):
        assert label.height() >= label.heightForWidth(label.width())
