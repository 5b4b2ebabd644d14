"""Content as it was when a talk used it, so that the talk can go on with it whatever is installed later."""

from __future__ import annotations

from desktop.consultation.journal import JournalError
from desktop.language import tr
from desktop.library.model import Module
from desktop.library.packing import UnreadablePackError, packed, unpacked

__all__ = ["packed", "recovered"]


def recovered(data: bytes) -> Module:
    """The module that was packed; raises `JournalError` when this version cannot read it."""
    try:
        return unpacked(data)
    except UnreadablePackError as error:
        raise JournalError(tr("The guide that this talk used cannot be read by this Beforehand.")) from error
