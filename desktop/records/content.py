"""Content as it was when a talk used it, so that the talk can go on with it whatever is installed later.

It is kept as the files that people wrote, which every later version reads. The first versions kept it as it
was once read, which is opened for as long as that can be understood.
"""

from __future__ import annotations

import io
from pathlib import Path

from msgspec.structs import replace

from desktop.consultation.journal import JournalError
from desktop.language import tr
from desktop.library.model import Module
from desktop.library.packing import UnreadablePackError, unpacked
from desktop.records.files import told

_ZIP = b"PK"


def files_of(module: Module) -> bytes:
    """The files of a module in one: a zip, of which the same content gives the same bytes."""
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    whole = io.BytesIO()
    with ZipFile(whole, "w") as kept:
        for name, data in module.files.items():
            entry = ZipInfo(f"{module.id}/{name}")  # without the time of this computer
            kept.writestr(entry, data, ZIP_DEFLATED)
    return whole.getvalue()


def recovered(data: bytes, digest: str, language: str) -> Module:
    """The module that was kept under a digest, in one language; its source language when that is empty.

    Raises `JournalError` when it cannot be read.
    """
    try:
        module = _read(data, language) if data.startswith(_ZIP) else unpacked(data)
    except UnreadablePackError:
        module = None
    except OSError as error:
        raise JournalError(told(error)) from error
    if module is None:
        raise JournalError(tr("The guide that this talk used cannot be read by this Beforehand."))
    return replace(module, folder=Path(module.id), digest=digest)


def guide_in(data: bytes) -> str:
    """The id of the guide whose files `files_of` put together; empty when that cannot be told."""
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(io.BytesIO(data)) as kept:
            return next((name.partition("/")[0] for name in kept.namelist()), "")
    except BadZipFile:
        return ""


def _read(data: bytes, language: str) -> Module | None:
    """The module of a zip, read as any other, though a later version may find fault with it."""
    from tempfile import TemporaryDirectory
    from zipfile import BadZipFile, ZipFile

    from desktop.library.digest import find_modules
    from desktop.library.loading import read_module

    with TemporaryDirectory(prefix="beforehand-") as place:
        try:
            with ZipFile(io.BytesIO(data)) as kept:
                kept.extractall(place)
        except BadZipFile:
            return None
        return next(
            (read_module(folder, language or None).module for folder in find_modules(Path(place))), None
        )
