"""Which modules there are, and exactly which content each of them holds."""

from __future__ import annotations

from pathlib import Path

import msgspec

from desktop.library.folder import look_through
from desktop.problems import Problems


def find_modules(root: Path) -> list[Path]:
    """The folders of all modules below `root`, by name."""
    if not root.is_dir():
        return []
    return sorted(file.parent for file in root.glob("*/module.yaml"))


class Content(msgspec.Struct, frozen=True):
    """Every content file of a module by name, and the SHA-256 over all of them."""

    files: dict[str, bytes]
    digest: str


def read_content(folder: Path) -> Content:
    """The content of a module, read once."""
    import hashlib

    problems = Problems()
    files = _files(folder, problems)
    return Content(files, hashlib.sha256(_joined(files, problems)).hexdigest())


def content_of(folder: Path) -> bytes:
    """Name, length and text of every content file, in every language, sorted by name.

    Sign-off, licence and examples are not content. A file that must not be read counts with what is wrong
    with it.
    """
    problems = Problems()
    return _joined(_files(folder, problems), problems)


def _files(folder: Path, problems: Problems) -> dict[str, bytes]:
    """Every content file by name; a line's end counts the same on every system."""
    files = {}
    for name in look_through(folder, problems).fit:
        try:
            files[name] = (folder / name).read_bytes().replace(b"\r\n", b"\n")
        except OSError as fault:  # reading the module tells of it
            files[name] = str(fault.strerror).encode()
    return files


def _joined(files: dict[str, bytes], problems: Problems) -> bytes:
    parts = [part for name, data in files.items() for part in (f"{name}\0{len(data)}\0".encode(), data)]
    return b"".join([*parts, *(str(problem).encode() for problem in problems.found)])
