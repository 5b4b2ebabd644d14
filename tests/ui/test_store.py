"""The object that views talk to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.consultation.events import ChoiceGiven, PageEntered
from desktop.consultation.session import Consultation
from desktop.library.model import Module
from desktop.ui.store import Change, ConsultationStore
from desktop.ui.talk import start_talk
from tests.ui.room import KEY, FullDisk, set_up_for


@pytest.fixture
def records(tmp_path: Path) -> Iterator[FullDisk]:
    opened = FullDisk(tmp_path / "records", KEY)
    yield opened
    opened.close()


@pytest.fixture
def store(records: FullDisk, small: Module) -> ConsultationStore:
    return start_talk(small, records, set_up_for(small), "full").store


def test_a_change_tells_what_was_and_what_is(store: ConsultationStore, qtbot: QtBot) -> None:
    before = store.state
    with qtbot.waitSignal(store.changed) as told:
        assert store.record(PageEntered, page="welcome")
    assert told.args == [Change(before, store.state)]
    assert told.args[0].after is store.state


def test_an_event_is_on_the_disk_before_anyone_hears_of_it(
    store: ConsultationStore, records: FullDisk
) -> None:
    kept: list[int] = []
    store.changed.connect(lambda change: kept.append(len(records.events(change.after.consultation))))
    store.record(PageEntered, page="welcome")
    assert kept == [2]


def test_what_changes_nothing_is_not_told(store: ConsultationStore, qtbot: QtBot) -> None:
    store.record(PageEntered, page="welcome")
    with qtbot.assertNotEmitted(store.changed):
        assert not store.record(PageEntered, page="welcome")


def test_what_cannot_be_saved_is_counted_until_it_is(
    store: ConsultationStore, records: FullDisk, qtbot: QtBot
) -> None:
    records.full = True
    with qtbot.waitSignal(store.saving_changed) as told:
        store.record(ChoiceGiven, choice="happens-now", chosen=("nothing",))
    assert (told.args, store.unsaved, store.trouble) == (
        [1],
        1,
        "The disk is full. Make room on it, then try again.",
    )
    assert store.state.choices == {"happens-now": ("nothing",)}
    assert not store.retry()
    records.full = False
    with qtbot.waitSignal(store.saving_changed) as told:
        assert store.retry()
    assert (told.args, store.trouble) == ([0], "")
    assert isinstance(records.events(store.state.consultation)[-1], ChoiceGiven)


def test_an_event_has_the_time_of_the_clock(records: FullDisk, small: Module) -> None:
    start = start_talk(small, records, set_up_for(small), "full").store.state
    assert start.started is not None
    assert start.started.utcoffset() is not None
    store = ConsultationStore(Consultation(records, state=start), lambda: start.started)  # type: ignore[arg-type,return-value]
    store.record(PageEntered, page="welcome")
    assert store.state.last == start.started
