"""Which modules there are, and exactly which content each of them holds."""

from __future__ import annotations

from pathlib import Path

from desktop.library.folder import look_through
from desktop.problems import Problems


def find_modules(root: Path) -> list[Path]:
    """The folders of all modules below `root`, by name."""
    if not root.is_dir():
        return []
    return sorted(file.parent for file in root.glob("*/module.yaml"))


def content_of(folder: Path) -> bytes:
    """Name, length and text of every content file, in every language, sorted by name.

    A line's end counts the same on every system. Sign-off, licence and examples are not content. A file that
    must not be read counts with what is wrong with it.
    """
    problems = Problems()
    parts = []
    for name in look_through(folder, problems).fit:
        try:
            data = (folder / name).read_bytes().replace(b"\r\n", b"\n")
        except OSError as fault:  # reading the module tells of it
            data = str(fault.strerror).encode()
        parts += [f"{name}\0{len(data)}\0".encode(), data]
    return b"".join([*parts, *(str(problem).encode() for problem in problems.found)])


def content_digest(folder: Path) -> str:
    """SHA-256 over the content of a module."""
    import hashlib

    return hashlib.sha256(content_of(folder)).hexdigest()
