"""What is known of the records beside them, so that records which are gone or fell back are noticed.

The mark is a small file. It says how the key is kept, how large the file of the records was, and how often
anything was kept. It is written after each commit, and holds nothing of any talk.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from pathlib import Path
from typing import Literal

import msgspec

from desktop.records.files import own_file

MARK = "records.mark"
_SIZE = 512  # bytes: one sector, written in place and so never half

Kept = Literal["keyring", "file"]


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """How the key is kept and which it is, and the counts as they were last.

    `pages` is the least that the file of the records has; `changes` and `begun` are those of the ledger.
    """

    kept: Kept
    key: str
    pages: int = 0
    changes: int = 0
    begun: int = 0


def key_mark(value: bytes) -> str:
    """What tells one key from another; the key, which is random, cannot be found from it."""
    return hashlib.sha256(b"beforehand records " + value).hexdigest()[:16]


def read_mark(folder: Path) -> Mark | None:
    """The mark of a folder, or None when there is none or it is damaged."""
    try:
        return _decoded((folder / MARK).read_bytes())
    except OSError:
        return None


class MarkFile:
    """The mark of a folder, held open to be written often. A mark that cannot be written costs no answer."""

    def __init__(self, folder: Path, kept: Kept, key: bytes) -> None:
        own_file(folder / MARK)
        self._descriptor = os.open(folder / MARK, os.O_RDWR | getattr(os, "O_BINARY", 0))
        self._mark = Mark(kept=kept, key=key_mark(key))

    def read(self) -> Mark:
        """The mark as it is; a new one where there is none, it is damaged, or it is that of another key."""
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        mark = _decoded(os.read(self._descriptor, _SIZE))
        return mark if mark is not None and mark.key == self._mark.key else self._mark

    def raise_to(self, *, pages: int = 0, changes: int = 0, begun: int = 0) -> None:
        """Write what there is now; no count ever falls, also when another window was quicker."""
        with contextlib.suppress(OSError):
            before = self.read()
            mark = msgspec.structs.replace(
                self._mark,
                pages=max(pages, before.pages),
                changes=max(changes, before.changes),
                begun=max(begun, before.begun),
            )
            body = msgspec.json.encode(mark)
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.write(self._descriptor, (_check(body) + b" " + body).ljust(_SIZE - 1) + b"\n")

    def settle(self) -> None:
        """Have it on the disk for sure."""
        with contextlib.suppress(OSError):
            os.fsync(self._descriptor)

    def close(self) -> None:
        """Close the file."""
        os.close(self._descriptor)


def _decoded(line: bytes) -> Mark | None:
    check, _, body = line.strip().partition(b" ")
    try:
        return msgspec.json.decode(body, type=Mark) if check == _check(body) else None
    except msgspec.DecodeError:
        return None


def _check(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest()[:16].encode("ascii")
