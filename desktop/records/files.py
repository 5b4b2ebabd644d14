"""Files that only their owner can read, and what a fault of the disk is called in plain words."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Literal

from desktop.language import tr
from desktop.writing import write_new

DATABASE = "records.db"
LOCKS = "records.lock"

Fault = Literal["full", "read-only", "busy", "other"]


def fault_words(fault: Fault) -> str:
    """A fault of the disk as one plain sentence that says what to do; no path, which might name a person."""
    match fault:
        case "full":
            return tr("The disk is full. Free some space, then try again.")
        case "read-only":
            return tr("The folder for the records cannot be written to. Make it writable, then try again.")
        case "busy":
            return tr("Another program is using the records. Close it, then try again.")
        case _:
            return tr("The disk did not take the record. Check that it is still connected, then try again.")


def own_folder(folder: Path) -> None:
    """Make the folder, and let only its owner look into it."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if folder.stat().st_mode & 0o077:
        folder.chmod(0o700)


def own_file(path: Path) -> None:
    """Make the file when it is not there, and let only its owner read it."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    if path.stat().st_mode & 0o077:
        path.chmod(0o600)


def create_private(path: Path, content: bytes) -> None:
    """Write a new file that only its owner can read, whole and durably; never over one that is there."""
    write_new(path.parent, [path.name], content)


def read_private(path: Path) -> bytes:
    """The content of a file, after taking away what others may do with it."""
    if path.stat().st_mode & 0o077:
        path.chmod(0o600)
    return path.read_bytes()


def told(error: OSError) -> str:
    """What the system says about the disk, in words for the person."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return fault_words("full")
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return fault_words("read-only")
    return fault_words("other")
