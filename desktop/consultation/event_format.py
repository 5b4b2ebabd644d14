"""Events as they are kept: JSON that says the version of its format; every earlier version is read."""

from __future__ import annotations

from typing import Any, cast

import msgspec

from desktop.consultation.events import VERSION, Event
from desktop.consultation.upgrades import EVENTS, upgraded

_encoder = msgspec.json.Encoder(order="deterministic")
_decoder: msgspec.json.Decoder[Event] = msgspec.json.Decoder(cast("type[Event]", Event))


class NewerEventError(ValueError):
    """The event was kept by a newer version of Beforehand."""


class UnreadableEventError(ValueError):
    """What was kept is no event; the message names the place of the fault."""


class _Head(msgspec.Struct):
    version: int = 1  # of the first version only the start of a talk said so


def encode(event: Event) -> bytes:
    """An event as JSON, the same bytes for the same event."""
    return _encoder.encode(event)


def decode(data: bytes) -> Event:
    """An event from JSON of this version or an earlier one.

    Raises `NewerEventError`, and `UnreadableEventError` for what is no event.
    """
    try:
        version = msgspec.json.decode(data, type=_Head).version
        if version == VERSION:
            return _decoder.decode(data)
        if version > VERSION:
            raise NewerEventError(f"format {version}, and this reads up to {VERSION}")
        raw = msgspec.json.decode(data, type=dict[str, Any])
        return msgspec.convert(upgraded(raw, version, EVENTS), cast("type[Event]", Event))
    except (msgspec.DecodeError, KeyError) as error:
        raise UnreadableEventError(str(error)) from error
