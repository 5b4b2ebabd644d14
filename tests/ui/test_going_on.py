"""Whatever comes between, one goes on where one was: with the keyboard, and with the words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.consultation.events import Closed, DecisionGiven
from desktop.consultation.record_json import encode_record
from desktop.consultation.recording import build_record
from desktop.ui.blocks.decision import DecisionSheet, DecisionView
from desktop.ui.blocks.free_text import FreeTextView
from desktop.ui.setup.unfinished import UnfinishedPanel
from desktop.ui.shell.sheets import ParkSheet
from tests.ui.room import Room, button, settle

CTRL = Qt.KeyboardModifier.ControlModifier


def write(room: Room, words: str) -> None:
    """Type where the keyboard is."""
    focus = room.window.focusWidget()
    assert focus is not None, "nothing has the keyboard"
    room.qtbot.keyClicks(focus, words)


def keep_agreement(room: Room, words: str) -> DecisionSheet:
    room.go_to("where-you-are")
    room.click(room.view(DecisionView).write)
    sheet = room.sheet(DecisionSheet)
    write(room, words)
    return sheet


@pytest.mark.parametrize("change", [{"zoom": 1.5}, {"zoom": 2.0}, {"theme": "dark"}])
def test_one_writes_on_after_a_change_of_size_or_colours(room: Room, change: dict[str, object]) -> None:
    room.begin()
    room.go_to("what-matters")
    room.view(FreeTextView).edit.setFocus()
    write(room, "first half,")
    room.window.display.choose(**change)
    settle()
    write(room, " second half")
    assert room.view(FreeTextView).edit.words() == "first half, second half"


def test_on_the_set_up_words_go_on_in_the_field_they_began_in(room: Room) -> None:
    room.form.companion.setFocus()
    write(room, "daugh")
    room.window.display.choose(zoom=1.25)
    settle()
    write(room, "ter")
    assert (room.form.companion.words(), room.form.role.words()) == ("daughter", "")


def test_after_a_pause_the_keyboard_is_where_it_was(room: Room) -> None:
    room.begin()
    room.go_to("what-matters")
    room.view(FreeTextView).edit.setFocus()
    write(room, "first half,")
    room.key(Qt.Key.Key_L, CTRL)
    room.key(Qt.Key.Key_Space)
    write(room, " second half")
    assert room.view(FreeTextView).edit.words() == "first half, second half"


def test_after_a_pause_an_open_sheet_has_the_keyboard(small_room: Room) -> None:
    small_room.key(Qt.Key.Key_K, CTRL)
    write(small_room, "May I sw")
    small_room.key(Qt.Key.Key_L, CTRL)
    small_room.key(Qt.Key.Key_Space)
    write(small_room, "im?")
    small_room.key(Qt.Key.Key_Return)
    assert [question.text for question in small_room.state.questions] == ["May I swim?"]


def test_a_question_half_written_is_kept_when_the_talk_is_left(small_room: Room) -> None:
    small_room.key(Qt.Key.Key_K, CTRL)
    write(small_room, "May I swim?")
    small_room.key(Qt.Key.Key_L, CTRL)
    assert small_room.window.talking is not None
    small_room.click(small_room.window.talking.curtain.later)  # type: ignore[union-attr]
    (panel,) = small_room.set_up.findChildren(UnfinishedPanel)
    small_room.click(button(panel, "Continue"))
    assert [question.text for question in small_room.state.questions] == ["May I swim?"]


def test_what_was_agreed_is_kept_when_the_window_is_closed(room: Room) -> None:
    room.begin()
    keep_agreement(room, "Plan a trial")
    consultation = room.state.consultation
    assert room.close()
    room.open()
    room.window.setting_up.go_on_with(consultation)
    assert room.state.decision is not None
    assert room.state.decision.text == "Plan a trial"


def test_escape_keeps_nothing_and_offers_the_words_again(room: Room) -> None:
    room.begin()
    sheet = keep_agreement(room, "Plan a trial")
    room.key(Qt.Key.Key_Escape)
    assert room.state.decision is None
    assert room.screen.toast.words == "Not kept."
    room.click(button(room.screen.toast, "Undo"))
    assert room.sheet(DecisionSheet) is not sheet
    assert room.sheet(DecisionSheet).text.words() == "Plan a trial"


@pytest.mark.parametrize("change", [{"zoom": 2.0}, {"theme": "dark"}])
def test_one_writes_on_in_a_sheet_after_a_change_of_size_or_colours(
    room: Room, change: dict[str, object]
) -> None:
    room.begin()
    sheet = keep_agreement(room, "Plan a ")
    room.click(sheet.provisional)
    sheet.text.setFocus()
    room.window.display.choose(**change)
    settle()
    write(room, "trial")
    room.click(room.sheet(DecisionSheet).keep)
    assert room.view(DecisionView).told == {"For now, not final": "Plan a trial"}
    assert room.state.half_written == {}


def test_words_that_were_left_are_no_longer_half_written(room: Room) -> None:
    room.begin()
    keep_agreement(room, "Plan a trial").note_now()
    assert room.state.half_written == {"agreement": ("Plan a trial", "", "", "", "")}
    room.key(Qt.Key.Key_Escape)
    assert room.state.half_written == {}
    room.click(button(room.screen.toast, "Undo"))
    assert room.state.half_written == {"agreement": ("Plan a trial", "", "", "", "")}


def test_half_written_words_are_in_no_record(room: Room) -> None:
    room.begin()
    keep_agreement(room, "Zebulon").note_now()
    talk = room.screen.talk
    record = build_record(talk.store.state, talk.module, talk.pages, software="")
    assert "Zebulon" not in encode_record(record).decode()


def test_a_sheet_in_which_nothing_was_written_says_nothing(small_room: Room) -> None:
    small_room.key(Qt.Key.Key_K, CTRL)
    small_room.sheet(ParkSheet).dismiss()
    assert not small_room.screen.toast.isVisible()


def test_next_steps_alone_show_as_agreed(room: Room) -> None:
    room.begin()
    room.go_to("where-you-are")
    view = room.view(DecisionView)
    room.screen.talk.store.record(DecisionGiven, text="", provisional=False, actions_you="Call us")
    assert view.told == {"You do": "Call us"}
    assert view.write.text() == "Change it"


@pytest.mark.parametrize("ended", [True, False])
def test_a_talk_that_another_window_ended_is_told_and_leaves_the_list(small_room: Room, ended: bool) -> None:
    assert small_room.window.talking is not None
    consultation = small_room.state.consultation
    store = small_room.screen.talk.store
    small_room.window.talking.finish_later()
    settle()
    records = small_room.services.records()
    if ended:
        small_room.window.setting_up.go_on_with(consultation)
        store = small_room.screen.talk.store
        store.record(Closed)
        small_room.services.release(consultation)
    else:
        records.delete(consultation)
    small_room.window.setting_up.go_on_with(consultation)
    assert small_room.window.notice.words == "This talk was ended or deleted in another window."


def test_the_last_page_cannot_be_skipped_by_its_key_either(small_room: Room) -> None:
    small_room.go_to("finish")
    small_room.key(Qt.Key.Key_S, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert small_room.screen.over.sheet is None
    assert small_room.state.page == "finish"


def test_the_offer_to_keep_a_deleted_talk_outlives_larger_text(small_room: Room) -> None:
    assert small_room.window.talking is not None
    small_room.window.talking.finish_later()
    settle()
    (panel,) = small_room.set_up.findChildren(UnfinishedPanel)
    small_room.click(button(panel, "Delete"))
    small_room.window.display.choose(zoom=1.25)
    settle()
    assert small_room.set_up.first.deleted
    small_room.click(button(small_room.window, "Undo"))
    assert not small_room.set_up.first.deleted
    assert button(small_room.window, "Continue")


def test_a_talk_that_goes_on_at_its_papers_has_them_made_again(room: Room) -> None:
    room.begin()
    room.go_to("thank-you")
    assert room.window.talking is not None
    room.window.talking.finish_later()
    settle()
    panel = room.set_up.unfinished
    assert panel is not None
    room.click(button(panel, "Continue"))
    assert room.state.page == "thank-you"
    room.qtbot.waitUntil(lambda: bool(room.screen.desk.made), timeout=60_000)
