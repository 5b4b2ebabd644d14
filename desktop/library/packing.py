"""A module in one piece, so that a talk can go on with the content it began with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from desktop.library.model import Module


def pack(module: Module) -> bytes:
    """A module as MessagePack; the folder it came from is left out, it may hold a person's name."""
    return msgspec.msgpack.encode(msgspec.structs.replace(module, folder=Path()), enc_hook=str)


def unpack(data: bytes) -> Module:
    """A module from `pack`; raises `msgspec.DecodeError` when it is damaged or from another version."""
    return msgspec.msgpack.decode(data, type=Module, dec_hook=_path)


def _path(kind: type, value: Any) -> Any:
    return kind(value)
