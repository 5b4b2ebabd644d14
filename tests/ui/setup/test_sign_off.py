"""A clinician signs off a guide in the window; from then on nothing calls it a draft."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from desktop.library.loading import load_module
from desktop.library.model import Module
from desktop.library.sign_off import read_approvals
from desktop.ui.setup.sheets import SignOffSheet
from desktop.ui.widgets.text import TextLabel
from tests.helpers import edit
from tests.ui.room import Room, settle


def state(room: Room) -> str:
    words = [label.plain_words for label in room.set_up.content.findChildren(TextLabel)]
    return next(said for said in words if "igned off" in said)


@pytest.fixture
def small_set_up(make_room: Callable[..., Room], small: Module) -> Room:
    return make_room(modules=(small,))


def sign(room: Room, qtbot: QtBot, name: str, role: str) -> None:
    room.click(room.set_up.content.sign)
    sheet = room.set_up.sheet
    assert isinstance(sheet, SignOffSheet)
    room.type(sheet.name.edit, name)
    room.type(sheet.role.edit, role)
    with qtbot.waitSignal(room.window.setting_up.told, check_params_cb=lambda words: "checked" not in words):
        sheet._sign()


def test_who_signs_is_kept_beside_the_guide_and_it_is_no_draft_any_more(
    small_set_up: Room, small: Module, qtbot: QtBot
) -> None:
    assert state(small_set_up).startswith("Draft: not signed off")
    sign(small_set_up, qtbot, "A. Clinician", "Urologist")
    (approval,) = read_approvals(small.folder)
    assert (approval.name, approval.role, approval.digest) == ("A. Clinician", "Urologist", small.digest)
    assert state(small_set_up) == "Signed off by A. Clinician (Urologist)."
    settle()
    notice = small_set_up.window.notice
    assert (notice.words, notice.isVisible()) == ("Signed off.", True)
    assert not small_set_up.set_up.content.confirm.isVisible()
    form = small_set_up.form
    small_set_up.type(form.role, "Nurse")
    small_set_up.click(form.interpreter.buttons["no"])
    small_set_up.click(next(iter(form.indication.buttons.values())))
    small_set_up.click(small_set_up.set_up.start)
    set_up = small_set_up.state.set_up
    assert set_up is not None
    assert set_up.signed_off


def test_without_a_name_nothing_is_signed(small_set_up: Room, small: Module) -> None:
    small_set_up.click(small_set_up.set_up.content.sign)
    sheet = small_set_up.set_up.sheet
    assert isinstance(sheet, SignOffSheet)
    sheet._sign()
    assert small_set_up.window.focusWidget() is sheet.name.edit
    assert read_approvals(small.folder) == ()


def test_changed_words_under_the_same_version_are_refused_and_told(
    make_room: Callable[..., Room], small_set_up: Room, small: Module, qtbot: QtBot
) -> None:
    sign(small_set_up, qtbot, "A. Clinician", "Urologist")
    small_set_up.close()
    edit(small.folder, "statements.yaml", "twitch or", "twitch and")
    room = make_room(modules=(load_module(small.folder),))
    told: list[str] = []
    room.window.setting_up.told.connect(told.append)
    sign(room, qtbot, "A. Clinician", "Urologist")
    assert any("give the changed guide a new version" in words for words in told)
