"""What changed between two versions of a guide, in the words that people read, page by page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any

import msgspec

from desktop.checks._words import sentences
from desktop.library.model import Module

# Of a module: what is told by its words on pages, or says only where and when it was read.
_TOLD_ELSEWHERE = frozenset(
    {"folder", "digest", "files", "pages", "papers", "statements", "signs", "options"}
)


class Difference(msgspec.Struct, frozen=True):
    """One change: the file it is in, the key of data that is no sentence, and what stood and stands there.

    An empty `was` is something new, an empty `now` something taken out.
    """

    file: str
    key: str
    was: str
    now: str

    def __str__(self) -> str:
        place = f"{self.file}: {self.key}: " if self.key else f"{self.file}: "
        if not self.was:
            return f"{place}new: {self.now}"
        return f"{place}was: {self.was}\n{place}now: {self.now or '(nothing)'}"


def differences(old: Module, new: Module) -> list[Difference]:
    """Every sentence, number and other value that changed, in the order of the files of the new version."""
    return [*_of_sentences(old, new), *_of_data(old, new)]


def _of_sentences(old: Module, new: Module) -> Iterator[Difference]:
    """Changed sentences; where one took the place of another, both are told together."""
    before, after = _by_file(old), _by_file(new)
    for file in dict.fromkeys((*after, *before)):
        was, now = before.get(file, []), after.get(file, [])
        for kind, i, j, m, n in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
            if kind == "equal":
                continue
            gone, come = was[i:j], now[m:n]
            for at in range(max(len(gone), len(come))):
                yield Difference(
                    file, "", gone[at] if at < len(gone) else "", come[at] if at < len(come) else ""
                )


def _by_file(module: Module) -> dict[str, list[str]]:
    """Every sentence of a module, each once a file, in the order in which they stand there."""
    found: dict[str, dict[str, None]] = {}
    for sentence in sentences(module):
        found.setdefault(sentence.file, {})[sentence.words] = None
    return {file: list(said) for file, said in found.items()}


def _of_data(old: Module, new: Module) -> Iterator[Difference]:
    """Changed numbers, sources, names and dates."""
    before, after = _values(old), _values(new)
    for place in dict.fromkeys((*after, *before)):
        was, now = before.get(place, ""), after.get(place, "")
        if was != now:
            yield Difference(*place, was, now)


def _values(module: Module) -> dict[tuple[str, str], str]:
    """Every value of a module that is no sentence of a page, by its file and key."""
    data: dict[str, Any] = {
        name: getattr(module, name) for name in module.__struct_fields__ if name not in _TOLD_ELSEWHERE
    }
    found: dict[tuple[str, str], str] = {}
    for name, value in data.items():
        own = name in ("facts", "sources", "coverage")
        file = f"{name}.yaml" if own else "module.yaml"
        _collect(msgspec.to_builtins(value, enc_hook=str), "" if own else name, file, found)
    return found


def _collect(value: Any, key: str, file: str, found: dict[tuple[str, str], str]) -> None:
    if isinstance(value, Mapping):
        for name, part in value.items():
            _collect(part, f"{key}.{name}".lstrip("."), file, found)
    elif isinstance(value, list | tuple):
        for n, part in enumerate(value):
            name = part.get("id", n) if isinstance(part, Mapping) else n
            _collect(part, f"{key}.{name}".lstrip("."), file, found)
    elif value not in (None, ""):
        found[file, key] = str(value)
