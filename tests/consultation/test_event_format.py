from __future__ import annotations

from typing import Any, cast, get_args

import msgspec
import pytest

from desktop.consultation import events
from desktop.consultation.apply import apply
from desktop.consultation.event_format import NewerEventError, UnreadableEventError, decode, encode
from desktop.consultation.events import Event
from desktop.consultation.set_up import set_up_with
from desktop.consultation.state import ConsultationState
from desktop.library.model import Indication
from desktop.settings import Clinic, Screen, Settings
from tests.consultation.builders import NURSE, set_up, started
from tests.formats import FORMATS

EARLIER = {
    1: frozenset(get_args(Event)) - {events.TakenBack, events.HalfWritten},
    2: frozenset(get_args(Event)),
}


def kept(version: int) -> list[bytes]:
    """One event of each kind as a version wrote it."""
    return (FORMATS / f"events-{version}.jsonl").read_bytes().splitlines()


def changed(line: bytes, **fields: Any) -> bytes:
    return msgspec.json.encode({**msgspec.json.decode(line), **fields})


@pytest.mark.parametrize("version", EARLIER)
def test_events_of_every_earlier_version_are_read_and_happen(version: int) -> None:
    read = [decode(line) for line in kept(version)]
    assert {type(event) for event in read} == EARLIER[version]
    state = ConsultationState()
    for event in read:
        after = apply(state, event)
        assert after is not state or isinstance(event, events.PageLeft), f"{event} no longer happens"
        state = after
    assert state.status == "closed"
    assert [encode(event) for event in read] == [encode(decode(encode(event))) for event in read]


def test_an_event_says_which_version_of_the_format_it_has() -> None:
    assert all(msgspec.json.decode(encode(decode(line)))["version"] == events.VERSION for line in kept(1))


def test_an_event_of_a_later_version_is_not_guessed_at() -> None:
    with pytest.raises(NewerEventError, match="format 99"):
        decode(changed(kept(1)[1], version=99))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b"\xff",
        b'{"event":"unheard-of"}',
        b'{"event":"closed","at":"now"}',
        b'{"version":"x"}',
    ],
)
def test_what_is_no_event_is_told(data: bytes) -> None:
    with pytest.raises(UnreadableEventError):
        decode(data)


def test_a_field_that_is_not_known_is_never_passed_over() -> None:
    with pytest.raises(UnreadableEventError, match="mood"):
        decode(changed(kept(1)[1], mood="good"))


def test_the_settings_of_an_earlier_version_are_one_object_now() -> None:
    assert cast("events.Started", decode(kept(1)[0])).set_up.settings == set_up().settings


def test_no_event_can_hold_the_pin() -> None:
    settings = Settings(clinic=Clinic("Clinic"), screen=Screen(pin="246813"))
    indication = Indication("bladder", "Bladder", "Overactive bladder")
    told = set_up_with(settings, indication, seen_by=NURSE, responsible=NURSE)
    assert b"246813" not in encode(msgspec.structs.replace(started(), set_up=told))
    with pytest.raises(TypeError, match="PIN"):
        msgspec.structs.replace(told, settings=settings)
