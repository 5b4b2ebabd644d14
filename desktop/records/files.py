"""Files that only their owner can read, and what a fault of the disk is called in plain words."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path
from typing import Literal

from desktop.language import tr
from desktop.paths import make_private
from desktop.writing import write_new

DATABASE = "records.db"
LOG = "records.db-wal"  # SQLite names it so
LOCKS = "records.lock"

_TRIAL = "records.trial"
_ROOM = 1 << 20  # bytes; more than a long talk and the content it used take

Fault = Literal["full", "read-only", "protected", "shared", "a file", "busy", "other"]

_FAULTS: dict[int, Fault] = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EACCES: "read-only",
    errno.EPERM: "read-only",
    errno.EROFS: "protected",
    errno.ENOTDIR: "a file",
    errno.EISDIR: "a file",
    errno.EAGAIN: "busy",
}


class SharedFolderError(PermissionError):
    """Others on this computer can write to the folder, so that it cannot hold records."""


def fault_words(fault: Fault) -> str:
    """A fault of the disk as one plain sentence that says what to do; no path, which might name a person."""
    match fault:
        case "full":
            return tr("The disk is full. Free some space, then try again.")
        case "read-only":
            return tr("The folder for the records cannot be written to. Make it writable, then try again.")
        case "protected":
            return tr(
                "The disk of the folder for the records can only be read. Make it writable, then try again."
            )
        case "shared":
            return tr(
                "Other people on this computer can write to the folder for the records. "
                "Let only your account write to it, or have another folder set, then try again."
            )
        case "a file":
            return tr(
                "A file is where the folder for the records should be, or a folder where a file should be. "
                "Move it away, then try again."
            )
        case "busy":
            return tr("Another program is using the records. Close it, then try again.")
        case _:
            return tr("The disk did not take the record. Check that it is still connected, then try again.")


def own_folder(folder: Path) -> None:
    """Make the folder for its owner alone; one that is there stays as it is.

    Raises `SharedFolderError` when others can write to it: they could replace or remove the records.
    """
    make_private(folder)
    if os.name == "posix" and folder.stat().st_mode & 0o022:
        raise SharedFolderError(errno.EPERM, os.strerror(errno.EPERM))


def own_file(path: Path) -> None:
    """Make the file when it is not there, and let only its owner read it."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    if path.stat().st_mode & 0o077:
        path.chmod(0o600)


def create_private(path: Path, content: bytes | Path) -> None:
    """Write a new file that only its owner can read, whole and durably; never over one that is there.

    `content` may be another file, which is copied.
    """
    write_new(path.parent, [path.name], content)


def read_private(path: Path) -> bytes:
    """The content of a file, after taking away what others may do with it."""
    if path.stat().st_mode & 0o077:
        path.chmod(0o600)
    return path.read_bytes()


def try_to_write(folder: Path) -> None:
    """Write as much as a talk needs, and take it away again; raises `OSError` when the disk is full."""
    trial = folder / _TRIAL
    try:
        with os.fdopen(os.open(trial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(bytes(_ROOM))
            file.flush()
            os.fsync(file.fileno())
    finally:
        trial.unlink(missing_ok=True)


def size_of(path: Path) -> int | None:
    """How many bytes a file has, or None when there is none."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return None


def is_full(folder: Path) -> bool:
    """Whether there is hardly any room left on the disk of a folder."""
    try:
        return shutil.disk_usage(folder).free < _ROOM
    except OSError:
        return False


def told(error: OSError) -> str:
    """What the system says about the disk, in words for the person."""
    if isinstance(error, SharedFolderError):
        return fault_words("shared")
    return fault_words(_FAULTS.get(error.errno or 0, "other"))
