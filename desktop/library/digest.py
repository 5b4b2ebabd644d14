"""Which modules there are, and exactly which content each of them holds."""

from __future__ import annotations

from pathlib import Path

FILES = ("module", "sources", "facts", "statements", "coverage")
PAGE_ENDING = ".md.j2"
PAPERS = "papers"


def find_modules(root: Path) -> list[Path]:
    """The folders of all modules below `root`, by name."""
    if not root.is_dir():
        return []
    return sorted(file.parent for file in root.glob("*/module.yaml"))


def content_of(folder: Path) -> bytes:
    """Name, length and text of every content file, in every language, sorted by name.

    A line's end counts the same on every system. Sign-off, licence and examples are not content.
    """
    names = [folder / f"{name}.yaml" for name in FILES]
    names += [*folder.glob("*/words.yaml"), *folder.glob(f"*/*{PAGE_ENDING}")]
    names += folder.glob(f"*/{PAPERS}/*{PAGE_ENDING}")
    parts = []
    for file in sorted(names, key=lambda path: path.relative_to(folder).as_posix()):
        if file.is_file():
            data = file.read_bytes().replace(b"\r\n", b"\n")
            parts += [f"{file.relative_to(folder).as_posix()}\0{len(data)}\0".encode(), data]
    return b"".join(parts)


def content_digest(folder: Path) -> str:
    """SHA-256 over the content of a module."""
    import hashlib

    return hashlib.sha256(content_of(folder)).hexdigest()
