"""The key of the records: random, kept by the system's keyring wherever there is one."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import msgspec

from desktop.consultation.journal import JournalError
from desktop.language import tr
from desktop.records.files import DATABASE, create_private, own_folder, read_private, size_of, told
from desktop.records.locks import exclusive
from desktop.records.mark import Kept, read_mark
from desktop.records.presence import look

SERVICE = "beforehand"
_SIZE = 32  # bytes; SQLCipher takes a raw 256-bit key
_SALT, _FILE, _NAME, _LOCK = "key.salt", "records.key", "key.name", "key.lock"
PATIENCE = 60.0  # seconds in which a person can unlock the keyring


class KeyUnavailableError(JournalError):
    """The records cannot be opened. The message is one plain sentence for the person."""


class Key(msgspec.Struct, frozen=True):
    """The key and where it is kept; `weaker` says that who can read the data folder can read the records."""

    value: bytes
    kept: Kept

    @property
    def weaker(self) -> bool:
        """Whether the key lies beside what it locks, which the window must say plainly."""
        return self.kept == "file"

    def __repr__(self) -> str:
        """Without the key, so that no log or report can hold it."""
        return f"Key(kept={self.kept!r})"


class KeyStore(msgspec.Struct, frozen=True):
    """How to read and write the one secret of this data folder; `None` where nothing is kept."""

    read: Callable[[], str | None]
    write: Callable[[str], None]


class NoKeyStoreError(Exception):
    """This computer has no keyring, or it does not answer."""


def obtain_key(folder: Path, *, store: KeyStore | None = None) -> Key:
    """The key of the records in `folder`, made at the first use.

    A key file that is there is used on; else the system's keyring; else a new key file that only its
    owner can read. Raises `KeyUnavailableError` when records are there
    whose key is not, as a new key would not open them, and `JournalError` when the records are gone.
    """
    look(folder)
    try:
        own_folder(folder)
        if _how_kept(folder) is not None:  # where records are no key is made, so nobody is waited for
            return _obtain(folder, store or keyring_store(folder))
        with exclusive(folder / _LOCK):  # or two windows at the first start would each make a key
            return _obtain(folder, store or keyring_store(folder))
    except OSError as error:
        raise KeyUnavailableError(told(error)) from error


def _obtain(folder: Path, store: KeyStore) -> Key:
    kept = _from_file(folder)
    if kept is not None:
        return kept
    if (folder / _SALT).exists():
        raise _with_passphrase()
    how = _how_kept(folder)
    if how == "file":
        raise _lost(_FILE)
    try:
        return _from_store(folder, store)
    except NoKeyStoreError as error:
        if how is not None:
            raise (_silent() if how == "keyring" else _nowhere()) from error
    (folder / _NAME).unlink(missing_ok=True)  # no keyring took a key under it
    value = secrets.token_bytes(_SIZE)
    create_private(folder / _FILE, value.hex().encode("ascii"))
    return Key(value, "file")


def _how_kept(folder: Path) -> Kept | Literal["unknown"] | None:
    """How the key of the records that are there is kept; None where there are none yet.

    Versions that left no mark asked the keyring first, under a name, so without one the key was in a file.
    """
    if not size_of(folder / DATABASE):
        return None
    if (mark := read_mark(folder)) is not None:
        return mark.kept
    return "unknown" if (folder / _NAME).exists() else "file"


def _lost(name: str) -> KeyUnavailableError:
    words = tr(
        "The file “{name}”, without which the records cannot be opened, is gone from their folder. "
        "Put it back from a backup."
    )
    return KeyUnavailableError(words.format(name=name))


def _with_passphrase() -> KeyUnavailableError:
    return KeyUnavailableError(
        tr(
            "The file “key.salt” says that the records in this folder are locked with a passphrase, "
            "which this version cannot ask for. Leave the folder as it is and have another one set."
        )
    )


def _silent() -> KeyUnavailableError:
    words = tr("The keyring that holds the key to the records does not answer. Unlock it, then try again.")
    return KeyUnavailableError(words)


def _emptied() -> KeyUnavailableError:
    return KeyUnavailableError(
        tr(
            "There are records here, but the keyring has no key for them. "
            "They were made by another user or on another computer, or the keyring was emptied."
        )
    )


def _nowhere() -> KeyUnavailableError:
    return KeyUnavailableError(
        tr(
            "The key to the records is missing: there is no key file, and the keyring does not give it. "
            "Unlock the keyring, or put “records.key” back from a backup."
        )
    )


def keyring_store(folder: Path, patience: float = PATIENCE) -> KeyStore:
    """The system's keyring. The secret's random name lies in the folder, so that the folder can be moved.

    A keyring that does not answer within `patience` seconds counts as none.
    """

    def read() -> str | None:
        if not (folder / _NAME).exists():
            if _how_kept(folder) is not None:
                raise _lost(_NAME)
            return None
        return ask_keyring(lambda keyring: keyring.get_password(SERVICE, _name(folder)), patience)

    def write(secret: str) -> None:
        if not (folder / _NAME).exists():
            create_private(folder / _NAME, secrets.token_hex(8).encode("ascii"))
        ask_keyring(lambda keyring: keyring.set_password(SERVICE, _name(folder), secret), patience)

    return KeyStore(read, write)


def _name(folder: Path) -> str:
    return "records " + read_private(folder / _NAME).decode("ascii", "replace").strip()


def ask_keyring(ask: Callable[[Any], str | None], patience: float) -> str | None:
    """What the system's keyring answers; raises `NoKeyStoreError` when there is none or it stays silent."""
    import threading

    answers: list[str | None] = []

    def work() -> None:
        import keyring

        with contextlib.suppress(Exception):  # each system's keyring has faults of its own
            answers.append(ask(keyring))

    thread = threading.Thread(target=work, name="keyring", daemon=True)
    thread.start()
    thread.join(patience)
    if not answers:
        raise NoKeyStoreError
    return answers[0]


def _from_store(folder: Path, store: KeyStore) -> Key:
    secret = store.read()
    if secret is not None:
        return Key(_parsed(secret), "keyring")
    how = _how_kept(folder)
    if how is not None:
        raise _emptied() if how == "keyring" else _nowhere()
    value = secrets.token_bytes(_SIZE)
    store.write(value.hex())
    if store.read() != value.hex():  # some keyrings accept a secret and keep nothing
        raise NoKeyStoreError
    return Key(value, "keyring")


def _from_file(folder: Path) -> Key | None:
    path = folder / _FILE
    if not path.exists():
        return None
    return Key(_parsed(read_private(path).decode("ascii", "replace")), "file")


def _parsed(secret: str) -> bytes:
    return parsed_key(
        secret, tr("The key to the records is damaged. Restore it from a backup of this computer.")
    )


def parsed_key(secret: str, damaged: str) -> bytes:
    """A key as it was kept in words; raises `KeyUnavailableError`, with what to say of a damaged one."""
    try:
        value = bytes.fromhex(secret.strip())
    except ValueError:
        value = b""
    if len(value) != _SIZE:
        raise KeyUnavailableError(damaged)
    return value
