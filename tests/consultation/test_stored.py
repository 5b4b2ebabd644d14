from __future__ import annotations

from typing import Any, get_args

import msgspec
import pytest

from desktop.consultation import events
from desktop.consultation.apply import apply
from desktop.consultation.events import Event
from desktop.consultation.state import ConsultationState
from desktop.consultation.stored import NewerEventError, UnreadableEventError, decode, encode
from tests.formats import FORMATS

EARLIER = {1: frozenset(get_args(Event)) - {events.TakenBack, events.HalfWritten}}


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
