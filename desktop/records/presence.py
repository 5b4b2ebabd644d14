"""Whether the records that were kept in a folder are still there, found out before anything is opened."""

from __future__ import annotations

from pathlib import Path

from desktop.consultation.journal import JournalError
from desktop.language import tr
from desktop.records.files import DATABASE, LOCKS, LOG, size_of, told
from desktop.records.mark import MARK, read_mark

PAGE = 4096  # bytes of a page in SQLCipher 4; each is encrypted by itself
_SALT = 16  # bytes at the start of the file, never all zero


class DamagedError(JournalError):
    """A part of the records, or all of them, cannot be read any more."""


class MissingError(JournalError):
    """Records were kept here, and their file is gone or empty."""


def look(folder: Path) -> None:
    """Raise when records were kept in `folder` and their file is gone or not whole; changes nothing.

    To open what is left would make new records over them, and would empty the log, from which they can
    be recovered. A folder in which nothing was ever kept may hold a key: the first start was cut off there.
    Raises `MissingError`, `DamagedError`, or `JournalError` when the folder cannot be looked into.
    """
    try:
        if _kept_before(folder):  # asked first: another window may be making the file just now
            _look_at(folder)
    except OSError as error:
        raise JournalError(told(error)) from error


def _kept_before(folder: Path) -> bool:
    """Whether a database was ever whole here: the lock file is made after it, in every version."""
    return bool((folder / LOCKS).exists() or (folder / MARK).exists() or size_of(folder / LOG))


def _look_at(folder: Path) -> None:
    size = size_of(folder / DATABASE)
    if not size:
        what = (
            tr("Records were kept here, but their file is missing.")
            if size is None
            else tr("Records were kept here, but their file is empty.")
        )
        raise MissingError(f"{what} {way_on()}")
    log, mark = size_of(folder / LOG), read_mark(folder)
    pages = 1 if mark is None else max(1, mark.pages)
    # While there is a log its pages are on their way to the end of the file: none of those before is missing.
    short = size < pages * PAGE if log else size % PAGE > 0
    with (folder / DATABASE).open("rb") as file:
        blank = not any(file.read(_SALT))
    if short or blank:
        raise damaged()


def damaged() -> DamagedError:
    """The fault of a file that cannot be opened any more."""
    return DamagedError(" ".join((tr("The file of the records is damaged or cut short."), way_on())))


def way_on() -> str:
    """What to do when the file of the records cannot be used."""
    return tr(
        "Move everything out of the folder for the records and keep it. "
        "Then put the files of a backup there, or begin anew."
    )
