"""Content as it was when a talk used it, so that the talk can go on with it whatever is installed later."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import Any

import msgspec

from desktop.consultation.session import JournalError
from desktop.language import tr
from desktop.library.model import Module


def packed(module: Module) -> bytes:
    """A module whole, without the folder it came from, which may name a person."""
    bare = msgspec.structs.replace(module, folder=Path(module.id))
    return zlib.compress(msgspec.msgpack.encode(bare, enc_hook=str))


def unpacked(data: bytes) -> Module:
    """The module that was packed; raises `JournalError` when this version cannot read it."""
    try:
        return msgspec.msgpack.decode(zlib.decompress(data), type=Module, dec_hook=_path)
    except (zlib.error, msgspec.DecodeError) as error:
        raise JournalError(tr("The guide that this talk used cannot be read by this Beforehand.")) from error


def _path(kind: type, value: Any) -> Any:
    return kind(value)
