"""A module in one piece: kept with a talk that used it, and kept so that the next start is quick."""

from __future__ import annotations

import contextlib
import zlib
from pathlib import Path
from typing import Any

import msgspec

from desktop.library.digest import content_of
from desktop.library.model import Module
from desktop.paths import make_private
from desktop.writing import replace_all


class UnreadablePackError(ValueError):
    """What was read is not a packed module of this version."""


def packed(module: Module) -> bytes:
    """A module whole, without the folder it came from, which may name a person."""
    bare = msgspec.structs.replace(module, folder=Path(module.id))
    return zlib.compress(msgspec.msgpack.encode(bare, enc_hook=str), 1)


def unpacked(data: bytes) -> Module:
    """The module that was packed; raises `UnreadablePackError`."""
    try:
        return msgspec.msgpack.decode(zlib.decompress(data), type=Module, dec_hook=_path)
    except (zlib.error, msgspec.DecodeError) as error:
        raise UnreadablePackError(str(error)) from error


def quick_module(folder: Path, keep: Path) -> Module:
    """The module in a folder, as `load_module` reads it, from what was kept when its content is the same.

    `keep` is a folder for packs; one that cannot be used costs nothing but time. Only modules without
    problems are kept, each with the whole content and the state of the code it was read with, and both
    are compared byte by byte. Raises `ProblemsFound`.
    """
    read_from = _reader() + content_of(folder)
    pack = keep / f"{folder.name}.pack"
    with contextlib.suppress(OSError, UnreadablePackError, msgspec.DecodeError):
        kept_from, kept = msgspec.msgpack.decode(pack.read_bytes(), type=tuple[bytes, bytes])
        if kept_from == read_from:
            return msgspec.structs.replace(unpacked(kept), folder=folder)
    from desktop.library.loading import load_module

    module = load_module(folder)
    with contextlib.suppress(OSError):
        make_private(keep)  # it may be the first in the folder of the records
        replace_all(keep, {pack.name: msgspec.msgpack.encode((read_from, packed(module)))})
    return module


def _reader() -> bytes:
    """The state of the code that reads modules: another version may read the same content differently."""
    files = [(file, file.stat()) for file in sorted(Path(__file__).parent.glob("**/*.py"))]
    return repr([(file.name, stat.st_size, stat.st_mtime_ns) for file, stat in files]).encode()


def _path(kind: type, value: Any) -> Any:
    return kind(value)
