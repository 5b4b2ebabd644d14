"""Talks that did not end: each is deleted by itself, and brought back by itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.consultation.journal import JournalError
from desktop.library.model import Module
from desktop.records.store import Records
from desktop.ui.setup import deleting
from desktop.ui.setup.unfinished import TalkRow, UnfinishedPanel
from tests.ui.hearing import listening
from tests.ui.room import KEY, Room, button, settle, shipped, words_on

REFUSED = "The folder of the records cannot be written to."


class ReadOnlyDisk(Records):
    """Records on a disk from which nothing can be deleted."""

    def delete(self, consultation: str) -> None:
        """Refused with why."""
        raise JournalError(REFUSED)


@pytest.fixture
def talks(small_room: Room) -> Room:
    """The set-up with four talks that did not end."""
    for _ in range(3):
        leave(small_room)
        small_room.begin()
    leave(small_room)
    return small_room


def leave(room: Room) -> None:
    assert room.window.talking is not None
    room.window.talking.finish_later()
    settle()


def panel(room: Room) -> UnfinishedPanel:
    assert room.set_up.unfinished is not None
    return room.set_up.unfinished


def rows(room: Room) -> list[TalkRow]:
    return [row for row in panel(room).findChildren(TalkRow) if row.isVisible()]


def kept(room: Room) -> set[str]:
    return {entry.consultation for entry in room.services.records().unfinished()}


def test_each_deleted_talk_is_brought_back_by_its_own_undo(talks: Room) -> None:
    first, second, _ = panel(talks).rows
    for row in rows(talks)[:2]:
        talks.click(button(row, "Delete"))
    talks.click(button(rows(talks)[0], "Undo"))
    assert talks.services.deleted == {second}
    assert button(rows(talks)[0], "Continue")
    assert talks.close()
    talks.open()
    assert kept(talks) >= {first}
    assert second not in kept(talks)


def test_a_deleted_talk_stays_where_it_was_so_that_no_other_comes_under_the_hand(talks: Room) -> None:
    before = [row.geometry() for row in rows(talks)]
    talks.click(button(rows(talks)[1], "Delete"))
    assert [row.geometry() for row in rows(talks)] == before
    assert "Deleted." in " ".join(words_on(rows(talks)[1]))


def test_the_keyboard_goes_to_undo_and_back(talks: Room) -> None:
    row = rows(talks)[1]
    talks.click(button(row, "Delete"))
    assert talks.window.focusWidget() is row.undo
    talks.click(row.undo)
    assert talks.window.focusWidget() is button(row, "Delete")


def test_each_has_its_own_time_and_the_form_is_not_touched(
    talks: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, _ = panel(talks).rows
    talks.click(button(rows(talks)[1], "Delete"))
    monkeypatch.setattr(deleting, "STAYS_MS", 0)
    talks.click(button(rows(talks)[0], "Delete"))
    talks.type(talks.form.role, "Nur")
    talks.qtbot.waitUntil(lambda: first not in kept(talks))
    talks.keys("se")
    assert talks.form.role.words() == "Nurse"
    assert second in kept(talks)
    assert len(rows(talks)) == 3  # one of those that are older came into sight
    talks.click(rows(talks)[0].undo)
    assert talks.services.deleted == set()


@pytest.mark.parametrize("then", ["start", "continue"])
def test_the_next_talk_ends_the_offer(talks: Room, then: str) -> None:
    first = next(iter(panel(talks).rows))
    talks.click(button(rows(talks)[0], "Delete"))
    if then == "start":
        talks.begin()
    else:
        talks.click(button(rows(talks)[1], "Continue"))
    assert first not in kept(talks)
    assert talks.services.deleted == set()


def test_a_talk_that_cannot_be_deleted_is_offered_again_and_why_is_told(
    make_room: Callable[..., Room], small: Module, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = make_room(modules=(small,), open_records=lambda: ReadOnlyDisk(tmp_path / "records", KEY))
    room.begin()
    leave(room)
    monkeypatch.setattr(deleting, "STAYS_MS", 0)
    room.click(button(panel(room), "Delete"))
    room.qtbot.waitUntil(lambda: room.window.notice.isVisible())
    assert room.window.notice.words == REFUSED
    assert button(panel(room), "Continue")


def test_the_list_goes_with_its_last_talk(small_room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    leave(small_room)
    monkeypatch.setattr(deleting, "STAYS_MS", 0)
    small_room.click(button(panel(small_room), "Delete"))
    small_room.qtbot.waitUntil(lambda: not panel(small_room).isVisible())


def test_another_guide_shows_the_list_as_it_is_now(make_room: Callable[..., Room], small: Module) -> None:
    room = make_room(modules=(shipped(), small))
    room.begin()
    leave(room)
    room.click(button(panel(room), "Delete"))
    room.click(room.set_up.pick.buttons[small.id])
    assert rows(room)[0].undo.isVisible()


def test_for_who_listens_the_time_of_an_offer_stands_still_while_it_has_the_keyboard(
    talks: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = next(iter(panel(talks).rows))
    monkeypatch.setattr(deleting, "STAYS_MS", 50)
    with listening():
        talks.click(button(rows(talks)[0], "Delete"))
        talks.qtbot.wait(200)  # four times as long as it would take
        assert first in kept(talks)
        talks.form.role.setFocus()
        talks.qtbot.waitUntil(lambda: first not in kept(talks))
