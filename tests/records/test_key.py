from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from desktop.consultation.journal import JournalError
from desktop.records.key import KeyStore, KeyUnavailableError, keyring_store, obtain_key
from tests.records.builders import no_keyring, opened, remembered


def test_the_keyring_keeps_one_random_key(tmp_path: Path) -> None:
    kept: dict[str, str] = {}
    key = obtain_key(tmp_path, store=remembered(kept))
    assert (key.kept, key.weaker, len(key.value)) == ("keyring", False, 32)
    assert kept == {"secret": key.value.hex()}
    assert obtain_key(tmp_path, store=remembered(kept)) == key
    assert obtain_key(tmp_path / "other", store=remembered({})) != key


def test_without_a_keyring_a_key_file_is_made_and_called_weaker(tmp_path: Path) -> None:
    key = obtain_key(tmp_path, store=no_keyring())
    assert (key.kept, key.weaker) == ("file", True)
    assert obtain_key(tmp_path, store=no_keyring()) == key
    if os.name == "posix":
        assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {0o600}


def test_a_key_file_is_used_on_when_a_keyring_comes(tmp_path: Path) -> None:
    key = obtain_key(tmp_path, store=no_keyring())
    assert obtain_key(tmp_path, store=remembered({})) == key


def test_a_keyring_that_forgets_at_once_is_none(tmp_path: Path) -> None:
    forgets = KeyStore(lambda: None, lambda _secret: None)
    assert obtain_key(tmp_path, store=forgets).kept == "file"


def test_records_behind_a_passphrase_are_told_and_left(tmp_path: Path) -> None:
    (tmp_path / "key.salt").write_bytes(bytes(16))
    for store in (no_keyring(), remembered({})):
        with pytest.raises(KeyUnavailableError, match=r"“key\.salt” .* passphrase.* have another one set"):
            obtain_key(tmp_path, store=store)
    assert {path.name for path in tmp_path.iterdir()} <= {"key.salt", "key.lock"}


@pytest.mark.parametrize(
    ("store", "told"),
    [(remembered({}), "the keyring was emptied"), (no_keyring(), "keyring .* does not answer")],
    ids=["emptied", "silent"],
)
def test_records_whose_key_is_lost_get_no_new_key(tmp_path: Path, store: KeyStore, told: str) -> None:
    opened(tmp_path, obtain_key(tmp_path, store=remembered({}))).close()
    before = sorted(path.name for path in tmp_path.iterdir())
    with pytest.raises(KeyUnavailableError, match=told):
        obtain_key(tmp_path, store=store)
    assert sorted(path.name for path in tmp_path.iterdir()) == before


@pytest.mark.parametrize("damaged", ["", "zz", "00" * 31, "é"])
def test_a_damaged_key_is_told_and_not_replaced(tmp_path: Path, damaged: str) -> None:
    (tmp_path / "records.key").write_text(damaged, encoding="utf-8")
    with pytest.raises(KeyUnavailableError, match="damaged"):
        obtain_key(tmp_path, store=no_keyring())
    assert (tmp_path / "records.key").read_text(encoding="utf-8") == damaged


def test_a_key_never_shows(tmp_path: Path) -> None:
    key = obtain_key(tmp_path, store=no_keyring())
    assert key.value.hex() not in f"{key!r} {key!s}"
    assert repr(key.value) not in f"{key!r} {key!s}"


def test_a_computer_with_no_keyring_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    assert obtain_key(tmp_path).kept == "file"


def test_a_keyring_that_never_answers_counts_as_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import keyring

    answered = threading.Event()
    monkeypatch.setattr(keyring, "set_password", lambda *_: answered.wait(5))
    assert obtain_key(tmp_path, store=keyring_store(tmp_path, patience=0.01)).kept == "file"
    answered.set()


def test_a_keyring_of_the_system_keeps_the_key_under_a_name_of_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import keyring

    kept: dict[tuple[str, str], str] = {}
    monkeypatch.setattr(keyring, "get_password", lambda *name: kept.get(name))
    monkeypatch.setattr(keyring, "set_password", lambda *given: kept.update({given[:2]: given[2]}))
    key = obtain_key(tmp_path / "here")
    (tmp_path / "here").rename(tmp_path / "moved")
    assert obtain_key(tmp_path / "moved") == key
    assert obtain_key(tmp_path / "other") != key
    assert len(kept) == 2


def test_a_folder_that_cannot_be_made_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "folder").touch()
    with pytest.raises(JournalError, match="A file is where the folder for the records should be"):
        obtain_key(tmp_path / "folder")


def test_a_key_file_that_is_gone_is_told_as_that(tmp_path: Path) -> None:
    opened(tmp_path, obtain_key(tmp_path, store=no_keyring())).close()
    (tmp_path / "records.key").unlink()
    for store in (no_keyring(), remembered({})):
        with pytest.raises(KeyUnavailableError, match=r"“records\.key”.* is gone"):
            obtain_key(tmp_path, store=store)


def test_a_name_that_is_gone_is_told_as_that(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import keyring

    kept: dict[tuple[str, str], str] = {}
    monkeypatch.setattr(keyring, "get_password", lambda *name: kept.get(name))
    monkeypatch.setattr(keyring, "set_password", lambda *given: kept.update({given[:2]: given[2]}))
    opened(tmp_path, obtain_key(tmp_path)).close()
    (tmp_path / "key.name").unlink()
    with pytest.raises(KeyUnavailableError, match=r"“key\.name”.* is gone"):
        obtain_key(tmp_path)


@pytest.mark.parametrize(
    ("named", "store", "told"),
    [
        (False, no_keyring(), r"“records\.key”.* is gone"),
        (False, remembered({}), r"“records\.key”.* is gone"),
        (True, no_keyring(), "no key file, and the keyring does not give it"),
        (True, remembered({}), "no key file, and the keyring does not give it"),
    ],
)
def test_where_an_earlier_version_left_no_mark_only_what_can_be_known_is_told(
    tmp_path: Path, named: bool, store: KeyStore, told: str
) -> None:
    opened(tmp_path, obtain_key(tmp_path, store=no_keyring())).close()
    (tmp_path / "records.mark").unlink()
    (tmp_path / "records.key").unlink()
    if named:  # that version made the name before it asked the keyring
        (tmp_path / "key.name").write_text("0123456789abcdef", encoding="ascii")
    with pytest.raises(KeyUnavailableError, match=told):
        obtain_key(tmp_path, store=store)


def test_a_name_under_which_no_keyring_took_a_key_is_not_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    obtain_key(tmp_path)
    assert not (tmp_path / "key.name").exists()
