"""Files written whole or not at all: a file that can be seen under its name is complete."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path

_PART = ".beforehand-"  # begins the name of what is not whole yet, in every version
_ABANDONED = 600.0  # seconds after which nobody is writing a part any more


def write_new(folder: Path, names: Iterable[str], content: bytes | Path) -> Path:
    """Write a new file that only its owner can read, under the first of `names` that is free.

    `content` may be another file, which is copied. Never over a file that is there, whoever makes it
    meanwhile. Where the system can, the file has no name before it is whole and on the disk, so that nothing
    is left when this program is killed; elsewhere what is left goes with the next file that is written into
    the folder after ten minutes. Raises `FileExistsError` when every name is taken, and `OSError`.
    """
    with _unnamed(folder) as descriptor:
        if descriptor is not None:
            _fill(descriptor, content)
            path = _named(partial(_link_unnamed, descriptor), folder, names)
        else:
            part = _part(folder, content)
            try:
                path = _named(partial(_link_part, part), folder, names)
            finally:
                part.unlink(missing_ok=True)
    _sync(folder)
    _sweep(folder, path)
    return path


def replace_all(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Write files into a folder, made when it is not there, over those of the same names: all, or none."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in files:
        if (folder / name).is_dir():  # no file can take its place
            raise IsADirectoryError(errno.EISDIR, "there is a folder of this name", str(folder / name))
    written: list[tuple[Path, Path]] = []
    with ExitStack() as undo:
        for name, content in files.items():
            part = _part(folder, content)
            undo.callback(part.unlink, missing_ok=True)
            written.append((part, folder / name))
        for part, path in written:
            part.chmod(0o644)
            part.replace(path)
    paths = [path for _, path in written]
    for path in paths[:1]:
        _sweep(folder, path)
    return paths


@contextmanager
def _unnamed(folder: Path) -> Iterator[int | None]:
    """A new file without a name; None where the system or the disk has no such thing."""
    kind = getattr(os, "O_TMPFILE", 0)
    descriptor = None
    with suppress(OSError):  # a part has the same fault, and tells it
        if kind and Path("/proc/self/fd").is_dir():
            descriptor = os.open(folder, kind | os.O_WRONLY, 0o600)
    try:
        yield descriptor
    finally:
        if descriptor is not None:
            os.close(descriptor)


def _part(folder: Path, content: bytes | Path) -> Path:
    """A file with all the content, under a name that says it is in the making."""
    descriptor, name = tempfile.mkstemp(dir=folder, prefix=_PART, suffix=".part")
    part = Path(name)
    try:
        _fill(descriptor, content)
    except OSError:
        part.unlink(missing_ok=True)
        raise
    finally:
        os.close(descriptor)
    return part


def _fill(descriptor: int, content: bytes | Path) -> None:
    with os.fdopen(descriptor, "wb", closefd=False) as file:
        if isinstance(content, Path):
            with content.open("rb") as source:
                shutil.copyfileobj(source, file)
        else:
            file.write(content)
        file.flush()
        os.fsync(descriptor)


def _named(give: Callable[[Path], object], folder: Path, names: Iterable[str]) -> Path:
    for name in names:
        with suppress(FileExistsError):
            give(folder / name)
            return folder / name
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(folder))


def _link_unnamed(descriptor: int, path: Path) -> None:
    # Only with a folder does Python have the system follow this name to the file itself.
    os.link(f"/proc/self/fd/{descriptor}", path, src_dir_fd=descriptor, follow_symlinks=True)


def _link_part(part: Path, path: Path) -> None:
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:  # such as a memory stick, where a file has one name: take the name, then move there
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        part.replace(path)


def _sync(folder: Path) -> None:
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError:  # some shares cannot; the file itself is on the disk
        return
    finally:
        os.close(descriptor)


def _sweep(folder: Path, written: Path) -> None:
    """Take away what a killed program left, which may hold a whole paper; the time is that of the disk."""
    with suppress(OSError):
        now = written.stat().st_mtime
        for left in folder.glob(f"{_PART}*"):
            if now - left.lstat().st_mtime > _ABANDONED:
                left.unlink()
