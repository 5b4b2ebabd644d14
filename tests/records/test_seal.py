from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.records.key import KeyUnavailableError
from desktop.records.seal import own_keys, seal_key, seal_store, sealing_in
from tests.records.builders import no_keyring, remembered


def test_a_key_is_made_at_the_first_need_and_used_on(tmp_path: Path) -> None:
    kept: dict[str, str] = {}
    assert own_keys(tmp_path) == ()
    key = seal_key(tmp_path, remembered(kept))
    signed = sealing_in(tmp_path, remembered(kept))(b"a paper")
    assert signed.key == key
    assert key.signed(b"a paper", signed.signature)
    assert not key.signed(b"another paper", signed.signature)
    assert [own.value for own in own_keys(tmp_path)] == [key.value]
    assert seal_key(tmp_path / "other", remembered({})) != key


def test_without_a_keyring_it_is_a_file_that_only_its_owner_can_read(tmp_path: Path) -> None:
    key = seal_key(tmp_path, no_keyring())
    assert seal_key(tmp_path, remembered({})) == key
    assert (tmp_path / "seal.key").read_text(encoding="ascii") not in key.line
    if os.name == "posix":
        assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {0o600}


def test_a_keyring_that_is_silent_for_now_gives_no_new_key(tmp_path: Path) -> None:
    seal_key(tmp_path, remembered({}))
    with pytest.raises(KeyUnavailableError, match="Unlock it, then try again"):
        sealing_in(tmp_path, no_keyring())(b"a paper")
    assert not (tmp_path / "seal.key").exists()


def test_where_the_key_was_lost_another_takes_its_place_and_both_are_ours(tmp_path: Path) -> None:
    lost = seal_key(tmp_path, remembered({}))
    now = seal_key(tmp_path, remembered({}))
    assert [key.value for key in own_keys(tmp_path)] == [lost.value, now.value]


@pytest.mark.parametrize("damaged", ["", "zz", "00" * 31])
def test_a_damaged_key_is_told_and_not_replaced(tmp_path: Path, damaged: str) -> None:
    (tmp_path / "seal.key").write_text(damaged, encoding="ascii")
    with pytest.raises(KeyUnavailableError, match="key of the seal is damaged"):
        seal_key(tmp_path, no_keyring())


def test_damaged_public_keys_are_told(tmp_path: Path) -> None:
    (tmp_path / "seal.public").write_text("rubbish\n", encoding="ascii")
    with pytest.raises(KeyUnavailableError, match=r"“seal\.public” .* is damaged"):
        own_keys(tmp_path)


def test_the_system_keyring_keeps_it_apart_from_the_key_of_the_records(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import keyring

    kept: dict[tuple[str, str], str] = {}
    monkeypatch.setattr(keyring, "get_password", lambda *name: kept.get(name))
    monkeypatch.setattr(keyring, "set_password", lambda *given: kept.update({given[:2]: given[2]}))
    key = seal_key(tmp_path / "here")
    (tmp_path / "here").rename(tmp_path / "moved")
    assert seal_key(tmp_path / "moved", seal_store(tmp_path / "moved")) == key
    assert [name.split()[0] for _, name in kept] == ["seal"]
