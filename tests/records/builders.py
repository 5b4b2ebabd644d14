"""Stores and keys for the tests of the records."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from desktop.consultation.events import Event, WordsNoted
from desktop.records.key import Key, KeyStore, NoKeyStoreError
from desktop.records.store import Records
from tests.consultation.builders import START, said, started

KEY = Key(bytes(range(32)), "file")


def opened(folder: Path, key: Key = KEY) -> Records:
    """The records of a folder."""
    return Records(folder, key)


def talk(consultation: str = "talk-1") -> tuple[Event, ...]:
    """A talk that did not end."""
    return (started(consultation), *said())


def noted(number: int) -> WordsNoted:
    """The number-th thing that was typed."""
    return WordsNoted(at=START + dt.timedelta(seconds=number), box="too-much", words=f"words {number}")


def remembered(kept: dict[str, str]) -> KeyStore:
    """A keyring that works."""
    return KeyStore(lambda: kept.get("secret"), lambda secret: kept.update(secret=secret))


def no_keyring() -> KeyStore:
    """A computer without a keyring."""

    def fails(*_: str) -> str | None:
        raise NoKeyStoreError

    def refuses(_: str) -> None:
        raise NoKeyStoreError

    return KeyStore(fails, refuses)
