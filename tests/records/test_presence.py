from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.consultation.journal import JournalError
from desktop.records.key import KeyUnavailableError, obtain_key
from desktop.records.opening import WrongKeyError
from desktop.records.presence import DamagedError, MissingError
from desktop.records.store import Records
from tests.records.builders import KEY, no_keyring, opened, talk

DAMAGE: dict[str, tuple[Callable[[Path], object], type[JournalError]]] = {
    "missing": (lambda file: file.unlink(), MissingError),
    "empty": (lambda file: os.truncate(file, 0), MissingError),
    "its start zeroed": (lambda file: overwrite(file, 100), DamagedError),
    "all zeroed": (lambda file: overwrite(file, file.stat().st_size), DamagedError),
    "cut to 100 bytes": (lambda file: os.truncate(file, 100), DamagedError),
    "cut to two pages": (lambda file: os.truncate(file, 8192), DamagedError),
}


def overwrite(file: Path, count: int) -> None:
    with file.open("r+b") as opened_file:
        opened_file.write(bytes(count))


def as_the_app_does(folder: Path) -> Records:
    return Records(folder, obtain_key(folder, store=no_keyring()))


def kept_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "records.db-shm"}


@pytest.fixture
def left(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A folder as it was left, with the log of a talk that was cut off, or without one."""
    live = as_the_app_does(tmp_path / "live")
    live.append("talk-1", talk())
    live.gather()
    if request.param == "log":
        live.append("talk-2", talk("talk-2"))
    shutil.copytree(tmp_path / "live", tmp_path / "left")
    live.close()
    if request.param == "no log":
        (tmp_path / "left" / "records.db-wal").unlink()
    return tmp_path / "left"


@pytest.mark.parametrize("key", ["key", "no key"])
@pytest.mark.parametrize("left", ["log", "no log"], indirect=True)
@pytest.mark.parametrize("damage", DAMAGE)
def test_records_that_are_gone_stop_with_what_to_do_and_nothing_is_touched(
    left: Path, damage: str, key: str
) -> None:
    act, fault = DAMAGE[damage]
    act(left / "records.db")
    if key == "no key":
        (left / "records.key").unlink()
    before = kept_in(left)
    with pytest.raises(
        (fault, KeyUnavailableError), match=r"Move everything out of the folder|from a backup"
    ):
        as_the_app_does(left)
    assert kept_in(left) == before


@pytest.mark.parametrize("left", ["log", "no log"], indirect=True)
def test_records_of_a_version_that_left_no_mark_are_missed_too(left: Path) -> None:
    (left / "records.mark").unlink()
    (left / "records.db").unlink()
    before = kept_in(left)
    with pytest.raises(MissingError, match="missing"):
        as_the_app_does(left)
    assert kept_in(left) == before


@pytest.mark.parametrize("left", ["log"], indirect=True)
def test_a_first_page_that_was_overwritten_is_told_as_damage_and_the_log_stays(left: Path) -> None:
    with (left / "records.db").open("r+b") as file:
        file.write(bytes(range(256)) * 16)
    before = kept_in(left)
    with pytest.raises(DamagedError, match="damaged or cut short"):
        as_the_app_does(left)
    assert kept_in(left) == before


@pytest.mark.parametrize("left", ["log"], indirect=True)
def test_another_key_is_told_as_that_and_the_log_stays(left: Path) -> None:
    before = kept_in(left)
    with pytest.raises(WrongKeyError, match="another user or another computer"):
        opened(left, KEY)
    assert kept_in(left) == before


@pytest.mark.parametrize("begun", ["nothing", "a key", "an empty file"])
def test_a_folder_in_which_nothing_was_ever_kept_begins_anew(tmp_path: Path, begun: str) -> None:
    if begun != "nothing":
        obtain_key(tmp_path, store=no_keyring())
    if begun == "an empty file":
        (tmp_path / "records.db").touch()
    records = as_the_app_does(tmp_path)
    records.append("talk-1", talk())
    assert records.events("talk-1") == talk()
    records.close()
