"""The key that seals papers: one a data folder, made at the first need and kept as the records' key is.

The public keys of the folder lie beside it in clear: what was sealed with an earlier one is still ours.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path

from desktop.language import tr
from desktop.records.files import create_private, own_file, own_folder, read_private, told
from desktop.records.key import (
    PATIENCE,
    SERVICE,
    KeyStore,
    KeyUnavailableError,
    NoKeyStoreError,
    ask_keyring,
    parsed_key,
)
from desktop.records.locks import exclusive
from desktop.seals import KEY_SIZE, PublicKey, Signed, public_key

_FILE, _NAME, _PUBLIC, _LOCK = "seal.key", "seal.name", "seal.public", "seal.lock"


def sealing_in(folder: Path, store: KeyStore | None = None) -> Callable[[bytes], Signed]:
    """What signs with the key of a data folder; the key is read when something is signed, and not kept.

    What it gives raises `KeyUnavailableError`.
    """

    def sign(said: bytes) -> Signed:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        secret = _obtained(folder, store or seal_store(folder))
        return Signed(_public(secret), Ed25519PrivateKey.from_private_bytes(secret).sign(said))

    return sign


def seal_key(folder: Path, store: KeyStore | None = None) -> PublicKey:
    """The public key of the seal of a data folder, which is made when there is none yet.

    Raises `KeyUnavailableError`.
    """
    return _public(_obtained(folder, store or seal_store(folder)))


def own_keys(folder: Path) -> tuple[PublicKey, ...]:
    """Every public key that papers were sealed with in this data folder; makes none.

    Raises `KeyUnavailableError` when they cannot be read.
    """
    try:
        lines = read_private(folder / _PUBLIC).decode("utf-8", "replace").splitlines()
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise KeyUnavailableError(told(error)) from error
    try:
        return tuple(map(public_key, lines))
    except ValueError as error:
        words = tr("The file “{name}” in the folder for the records is damaged. Put it back from a backup.")
        raise KeyUnavailableError(words.format(name=_PUBLIC)) from error


def seal_store(folder: Path, patience: float = PATIENCE) -> KeyStore:
    """The system's keyring, which knows the secret by a random name that lies in the folder."""

    def name() -> str:
        return "seal " + read_private(folder / _NAME).decode("ascii", "replace").strip()

    def read() -> str | None:
        if not (folder / _NAME).exists():
            return None
        return ask_keyring(lambda keyring: keyring.get_password(SERVICE, name()), patience)

    def write(secret: str) -> None:
        if not (folder / _NAME).exists():
            create_private(folder / _NAME, secrets.token_hex(8).encode("ascii"))
        ask_keyring(lambda keyring: keyring.set_password(SERVICE, name(), secret), patience)

    return KeyStore(read, write)


def _obtained(folder: Path, store: KeyStore) -> bytes:
    try:
        own_folder(folder)
        with exclusive(folder / _LOCK):  # or two windows at the first paper would each make a key
            secret = _kept(folder, store) or _made(folder, store)
            if _public(secret).value not in {key.value for key in own_keys(folder)}:
                _note(folder, _public(secret))
            return secret
    except OSError as error:
        raise KeyUnavailableError(told(error)) from error


def _kept(folder: Path, store: KeyStore) -> bytes | None:
    """The key that is there; None where there is none, or it is lost and another must take its place."""
    if (folder / _FILE).exists():
        return parsed_key(read_private(folder / _FILE).decode("ascii", "replace"), _damaged())
    try:
        secret = store.read()
    except NoKeyStoreError as error:
        if not own_keys(folder):
            return None
        raise KeyUnavailableError(
            tr("The keyring that holds the key of the seal does not answer. Unlock it, then try again.")
        ) from error
    return None if secret is None else parsed_key(secret, _damaged())


def _made(folder: Path, store: KeyStore) -> bytes:
    secret = secrets.token_bytes(KEY_SIZE)
    try:
        store.write(secret.hex())
        if store.read() == secret.hex():  # some keyrings accept a secret and keep nothing
            return secret
    except NoKeyStoreError:
        pass
    (folder / _NAME).unlink(missing_ok=True)  # no keyring took a key under it
    create_private(folder / _FILE, secret.hex().encode("ascii"))
    return secret


def _damaged() -> str:
    return tr("The key of the seal is damaged. Restore it from a backup of this computer.")


def _note(folder: Path, key: PublicKey) -> None:
    own_file(folder / _PUBLIC)
    with (folder / _PUBLIC).open("a", encoding="utf-8") as file:
        file.write(f"{key.line} own\n")


def _public(secret: bytes) -> PublicKey:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return PublicKey(Ed25519PrivateKey.from_private_bytes(secret).public_key().public_bytes_raw())
