"""The record as JSON, and read from it: the same record gives the same bytes."""

from __future__ import annotations

from typing import Any

import msgspec

from desktop.consultation.record import FORMAT, VERSION, Record
from desktop.consultation.upgrades import RECORDS, upgraded
from desktop.language import tr


class UnreadableRecordError(ValueError):
    """What was read is not a record. The message is a plain sentence, with the place of the fault."""


class NewerRecordError(UnreadableRecordError):
    """The record was written by a newer version."""


def encode_record(record: Record) -> bytes:
    """The record as indented JSON in UTF-8: the same bytes for the same record."""
    return msgspec.json.format(msgspec.json.encode(record), indent=2) + b"\n"


def decode_record(data: bytes) -> Record:
    """The record in JSON, of this version or an earlier one.

    Raises `UnreadableRecordError` telling where it is not as it should be.
    """
    try:
        head = msgspec.json.decode(data, type=_Head)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UnreadableRecordError(tr("This is not a record: {why}").format(why=error)) from error
    if head.format != FORMAT or head.version < 1:
        raise UnreadableRecordError(tr("This is not a record of Beforehand."))
    if head.version > VERSION:
        raise NewerRecordError(
            tr(
                "This record has the form {theirs}; this Beforehand reads up to {ours}. Install a newer one."
            ).format(theirs=head.version, ours=VERSION)
        )
    try:
        if head.version == VERSION:
            return msgspec.json.decode(data, type=Record)
        raw = msgspec.json.decode(data, type=dict[str, Any])
        return msgspec.convert(upgraded(raw, head.version, RECORDS), Record)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UnreadableRecordError(tr("This record is damaged: {why}").format(why=error)) from error


def form_of(data: bytes) -> int:
    """The version that the JSON of a record names."""
    return msgspec.json.decode(data, type=_Head).version


def is_as_written(data: bytes) -> bool:
    """Whether the JSON of a record stands as the version that it names writes it, byte for byte.

    Raises `UnreadableRecordError`.
    """
    record = decode_record(data)
    if form_of(data) == VERSION:
        return encode_record(record) == data
    return msgspec.json.format(msgspec.json.encode(msgspec.json.decode(data)), indent=2) + b"\n" == data


class _Head(msgspec.Struct):
    format: str = ""
    version: int = 0
