"""The files in a module's folder, looked at before any is read: their names, kinds and sizes."""

# ruff: noqa: PTH112, PTH114, PTH116 - `Path` raises where it may not look, and is slow for many files

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

import msgspec

from desktop.problems import Problems

FILES = ("module", "sources", "facts", "statements")
OPTIONAL = ("signs", "options", "coverage")  # a guide may do without
PAGE_ENDING = ".md.j2"
PAPERS = "papers"
WORDS = "words.yaml"

_MOST = 500  # files and folders in one folder
_LARGEST_MODULE = 5_000_000  # bytes, all languages together
_LARGEST = {PAGE_ENDING: 60_000, ".yaml": 200_000}  # bytes; about seven times the largest that ships
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")


class ModuleFiles(msgspec.Struct, frozen=True):
    """The content files of a module by name from its folder down, such as `en/welcome.md.j2`.

    `fit` can be read, in order; `unfit` are there, but must not be opened. `whole` says that every folder
    could be looked through.
    """

    fit: tuple[str, ...]
    unfit: frozenset[str]
    whole: bool

    def pages(self, language: str) -> list[str]:
        """The page ids of a language, in order."""
        return self._in(f"{language}/")

    def papers(self, language: str) -> list[str]:
        """The names of a language's papers, in order."""
        return self._in(f"{language}/{PAPERS}/")

    def languages(self) -> list[str]:
        """The folders that hold pages, in order."""
        return sorted({name.split("/")[0] for name in self.fit if name.count("/") == 1 and _is_page(name)})

    def _in(self, folder: str) -> list[str]:
        names = (name.removeprefix(folder) for name in self.fit if name.startswith(folder))
        return [name.removesuffix(PAGE_ENDING) for name in names if "/" not in name and _is_page(name)]


def look_through(folder: Path, problems: Problems) -> ModuleFiles:
    """The content files of a module's folder; what cannot be read as content is noted.

    Every file must be a file of text of a size that a person can write, and be inside the folder.
    """
    fit, unfit, before = list[str](), set[str](), len(problems.found)
    size = 0
    for name in _candidates(folder, problems):
        if fault := _unfit(folder, name):
            unfit.add(name)
            problems.add_whole(f"{folder.name}/{name}", *fault)
        else:
            fit.append(name)
            size += os.stat(f"{folder}/{name}").st_size
    if size > _LARGEST_MODULE:
        wrong = f"its files are larger than {_LARGEST_MODULE:,} bytes together"
        problems.add_whole(folder.name, wrong, "make them shorter")
    return ModuleFiles(tuple(sorted(fit)), frozenset(unfit), len(problems.found) == before + len(unfit))


def _candidates(folder: Path, problems: Problems) -> Iterator[str]:
    for name in _entries(folder, "", problems):
        if name in (f"{one}.yaml" for one in (*FILES, *OPTIONAL)):
            yield name
        elif os.path.isdir(f"{folder}/{name}"):
            if fault := _outside(folder, name):
                problems.add_whole(f"{folder.name}/{name}", *fault)
                continue
            inside = _entries(folder, name, problems)
            yield from (f"{name}/{one}" for one in inside if one == WORDS or _is_page(one))
            papers = f"{name}/{PAPERS}"
            if PAPERS in inside and os.path.isdir(f"{folder}/{papers}"):
                if fault := _outside(folder, papers):
                    problems.add_whole(f"{folder.name}/{papers}", *fault)
                    continue
                yield from (f"{papers}/{one}" for one in _entries(folder, papers, problems) if _is_page(one))


def _entries(folder: Path, name: str, problems: Problems) -> list[str]:
    """What is in a folder, by name; nothing when it is too much or cannot be read, which is noted."""
    found: list[str] = []
    shown = f"{folder.name}/{name}".rstrip("/")
    try:
        with os.scandir(f"{folder}/{name}") as entries:
            for entry in entries:
                found.append(entry.name)
                if len(found) > _MOST:
                    problems.add_whole(shown, f"holds more than {_MOST} files", "keep only the module in it")
                    return []
    except OSError as fault:
        problems.add_whole(shown, f"cannot be read ({fault.strerror})", "make it a folder that you may read")
        return []
    return sorted(found)


def _is_page(name: str) -> bool:
    return name.endswith(PAGE_ENDING)


def _unfit(folder: Path, name: str) -> tuple[str, str] | None:
    """Why a file must not be read, and what would be right."""
    ending = PAGE_ENDING if _is_page(name) else ".yaml"
    if _is_page(name) and not _ID.match(name.rpartition("/")[2].removesuffix(PAGE_ENDING)):
        return "the name of the file is no id", f"write lower-case words joined by hyphens, then {ending}"
    if fault := _outside(folder, name):
        return fault
    try:
        about = os.stat(f"{folder}/{name}")
    except OSError as error:
        return f"cannot be read ({error.strerror})", "make it a file that you may read"
    if not stat.S_ISREG(about.st_mode):
        return "is not a file of text", "put a file of text in its place"
    if about.st_size > _LARGEST[ending]:
        return f"is larger than {_LARGEST[ending]:,} bytes", "make it shorter"
    return None


def _outside(folder: Path, name: str) -> tuple[str, str] | None:
    """Whether a link leads out of the module: what is not in its folder is not sent along with it."""
    place = f"{folder}/{name}"
    if os.path.islink(place) and not Path(os.path.realpath(place)).is_relative_to(os.path.realpath(folder)):
        return "is a link that leads out of the module", "put a copy of what it leads to in its place"
    return None
