"""Locks between processes: which talks are open in a window now, and a file that is held alone for a while.

A claim on a talk is a lock of the system on one byte of a file. It ends with the process, however that ends,
and leaves nothing behind; `filelock` locks whole files, so it would leave one there for each talk.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.records.files import own_file

_PATIENCE = 200.0  # seconds; who makes a key may ask the keyring three times, each for a minute


class Claims:
    """The claims of this process. Make one for a folder: closing any releases the process's claims there."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._held: set[str] = set()
        self._descriptor = self._open()

    def claim(self, consultation: str) -> bool:
        """Hold a talk until it is released; False when another process holds it."""
        self._follow()
        if consultation in self._held:
            return True
        if not _lock(self._descriptor, _place(consultation)):
            return False
        self._held.add(consultation)
        return True

    def release(self, consultation: str) -> None:
        """Let go of a talk."""
        if consultation in self._held:
            self._held.discard(consultation)
            _unlock(self._descriptor, _place(consultation))

    def held_elsewhere(self, consultation: str) -> bool:
        """Whether another process holds a talk."""
        self._follow()
        if consultation in self._held:
            return False
        if not _lock(self._descriptor, _place(consultation)):
            return True
        _unlock(self._descriptor, _place(consultation))
        return False

    def close(self) -> None:
        """Let go of everything."""
        self._held.clear()
        os.close(self._descriptor)

    def _open(self) -> int:
        own_file(self._path)
        return os.open(self._path, os.O_RDWR)

    def _follow(self) -> None:
        """Claim anew what is held where the file was replaced, as when its folder was put back."""
        with contextlib.suppress(OSError):  # the folder is gone, and so is what others could claim
            if self._path.exists() and os.path.samestat(self._path.stat(), os.fstat(self._descriptor)):
                return
            descriptor = self._open()
            os.close(self._descriptor)
            self._descriptor = descriptor
            self._held = {held for held in self._held if _lock(descriptor, _place(held))}


@contextmanager
def exclusive(path: Path, patience: float = _PATIENCE) -> Iterator[None]:
    """Hold a lock file alone, waiting for another process that holds it; `BlockingIOError` when it stays."""
    import filelock  # takes as long as much of the start, and is needed once for a folder

    own_file(path)
    lock = filelock.FileLock(path)
    try:
        lock.acquire(timeout=patience)
    except filelock.Timeout as fault:
        raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN)) from fault
    try:
        yield
    finally:
        lock.release()


def _place(consultation: str) -> int:
    """The byte that stands for a talk: 30 bits, which every system's locks can address."""
    digest = hashlib.sha256(consultation.encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:4], "big") >> 2


if sys.platform == "win32":

    def _lock(descriptor: int, place: int) -> bool:
        import msvcrt

        os.lseek(descriptor, place, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(descriptor: int, place: int) -> None:
        import msvcrt

        os.lseek(descriptor, place, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:

    def _lock(descriptor: int, place: int) -> bool:
        import fcntl

        try:
            fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, place)
        except (BlockingIOError, PermissionError):
            return False
        return True

    def _unlock(descriptor: int, place: int) -> None:
        import fcntl

        fcntl.lockf(descriptor, fcntl.LOCK_UN, 1, place)
