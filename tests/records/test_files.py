from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from desktop.records.files import SharedFolderError, own_folder, told, try_to_write

pytestmark = pytest.mark.skipif(os.name != "posix", reason="permissions and devices of POSIX")


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o7777


@pytest.mark.parametrize("given", [0o1777, 0o777, 0o770, 0o2775, 0o702])
def test_a_folder_that_others_can_write_to_is_refused_and_stays_as_it_is(tmp_path: Path, given: int) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(given)
    with pytest.raises(SharedFolderError):
        own_folder(folder)
    assert mode(folder) == given


@pytest.mark.parametrize("given", [0o700, 0o750, 0o755, 0o711])
def test_a_folder_that_only_its_owner_can_write_to_is_used_and_stays_as_it_is(
    tmp_path: Path, given: int
) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    folder.chmod(given)
    own_folder(folder)
    assert mode(folder) == given


def test_folders_that_are_made_are_for_their_owner_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        own_folder(tmp_path / "one" / "two")
    finally:
        os.umask(before)
    assert [mode(tmp_path / "one"), mode(tmp_path / "one" / "two")] == [0o700, 0o700]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EDQUOT, "The disk is full"),
        (errno.EACCES, "cannot be written to"),
        (errno.EROFS, "can only be read"),
        (errno.ENOTDIR, "A file is where the folder"),
        (errno.EIO, "still connected"),
    ],
)
def test_each_fault_of_a_disk_is_told_as_what_it_is(number: int, words: str) -> None:
    assert words in told(OSError(number, os.strerror(number)))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_full_disk_is_found_before_anything_is_kept(tmp_path: Path) -> None:
    try_to_write(tmp_path)
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "records.trial").symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space left") as fault:
        try_to_write(tmp_path)
    assert "The disk is full" in told(fault.value)
