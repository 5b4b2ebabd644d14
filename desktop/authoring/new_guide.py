"""A new guide to start from: small, with every kind of block, and everything in it an example."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from pathlib import Path

import msgspec

from desktop.library.digest import find_modules
from desktop.library.model import Id
from desktop.paths import content_folder, resource
from desktop.problems import Problems

_TEMPLATE = "new-guide"
_LONGEST = 60  # letters of a name
_NAMED = (
    f'"{_TEMPLATE}"',
    "module.yaml",
    "rehearsal.toml",
)  # its name as it stands in two files


def new_guide(name: str, folder: Path, today: dt.date) -> Path:
    """Write a guide of this name into a folder; returns its own folder.

    It is published today and read again in a year. Raises `ProblemsFound` when the name is no id or is
    taken, or the folder is not there, and `OSError` when it cannot be written; then nothing of it stays.
    """
    guide = folder / name
    _check(name, folder)
    files = _files(name, today)
    try:
        guide.mkdir()
    except FileExistsError:
        _refuse(str(guide), "is there already", "choose another name, or move it away")
    try:
        for path, content in files.items():
            (guide / path).parent.mkdir(parents=True, exist_ok=True)
            (guide / path).write_bytes(content)
    except OSError:
        shutil.rmtree(guide, ignore_errors=True)
        raise
    return guide


def _check(name: str, folder: Path) -> None:
    try:
        msgspec.convert(name, Id)
    except msgspec.ValidationError:
        right = "write small letters and digits with hyphens between words, such as my-guide"
        _refuse(f"'{name}'", "is no name for a guide", right)
    if name in (shipped.name for shipped in find_modules(content_folder())):
        _refuse(f"'{name}'", "is the name of a guide that is shipped", "choose another name")
    if not folder.is_dir():
        wrong = "is not a folder" if folder.exists() else "there is no such folder"
        _refuse(str(folder), wrong, "make it, or name another with --in")
    if len(name) > _LONGEST:
        _refuse(f"'{name}'", f"has {len(name)} letters", f"use at most {_LONGEST}")


def _refuse(what: str, wrong: str, right: str) -> None:
    problems = Problems()
    problems.add_whole(what, wrong, right)
    problems.raise_if_any()


def _files(name: str, today: dt.date) -> dict[str, bytes]:
    """The files of the template by their path in it, with name and dates put in."""
    template = resource(_TEMPLATE)
    files = {
        path.relative_to(template).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(template.rglob("*"))
        if path.is_file()
    }
    quoted, *named = _NAMED
    for path in named:
        files[path] = files[path].replace(quoted, f'"{name}"')
    files["module.yaml"] = _dated(files["module.yaml"], today)
    begun = f"start = {today.isoformat()}T10:00:00+00:00"
    files["rehearsal.toml"] = re.sub(r"(?m)^start = .*$", begun, files["rehearsal.toml"])
    return {path: words.encode() for path, words in files.items()}


def _dated(words: str, today: dt.date) -> str:
    again = today + dt.timedelta(days=365)
    words = re.sub(r"(?m)^published: .*$", f"published: {today.isoformat()}", words)
    return re.sub(r"(?m)^review_by: .*$", f"review_by: {again.isoformat()}", words)
