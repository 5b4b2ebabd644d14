"""YAML read with the line of every key: plain data only, and a problem for every fault."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from desktop.decoding import REFUSED, KeyPath, Written, key_words
from desktop.numerals import odd_number, plain_number
from desktop.problems import Problems
from desktop.reading import read_text

_DEEPEST = 12  # levels; the format needs four
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TEXT = "tag:yaml.org,2002:str"


class _Stop(Exception):  # noqa: N818
    """The rest of the file cannot be read."""


def read_yaml(path: Path, file: str, problems: Problems) -> Written | None:
    """A YAML file as plain data with lines; None when it is not YAML, which is then noted."""
    text = read_text(path, file, problems)
    return None if text is None else parse_yaml(text, file, problems)


def parse_yaml(text: str, file: str, problems: Problems, first_line: int = 1) -> Written | None:
    """YAML as plain data with lines, counted from `first_line`; None when it is wrong, which is then noted.

    Every key is text and stands once; anchors, aliases and tags are refused, so the data is a small tree.
    A word without quotes is true, false, a plain decimal number, a date or text. What YAML 1.1 would read as
    something else than it looks, such as 0272, 4:32 or no, is noted, and `REFUSED` stands in its place.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        reader = _Reader(loader(text), file, problems, first_line)
    except yaml.YAMLError as fault:
        problems.add(
            file, first_line, "", f"this is not YAML: {_reason(fault)}", "take out what cannot be printed"
        )
        return None
    try:
        data = reader.document()
    except yaml.YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        rows = text.split("\n")
        here = rows[mark.line][mark.column :] if mark and mark.line < len(rows) else ""
        line = min(mark.line, len(rows) - 1) if mark else 0
        problems.add(file, first_line + line, "", *_advice(_reason(fault), here))
        return None
    except _Stop:
        return None
    finally:
        reader.loader.dispose()
    return Written(file, data, reader.lines, problems) if reader.sound else None


def _reason(fault: Exception) -> str:
    return str(getattr(fault, "problem", None) or getattr(fault, "reason", None) or "it cannot be read")


def _advice(reason: str, here: str) -> tuple[str, str]:
    """What is wrong and what would be right, for the faults that people make."""
    if here.startswith("\t"):
        return "a tab stands where spaces belong", "use spaces"
    if "cannot start any token" in reason:
        return f"text cannot begin with '{here[:1]}'", "put the text in quotes"
    if "mapping values are not allowed" in reason:
        return "there is a colon where none can be", "put text that holds a colon in quotes"
    return (
        f"this is not YAML: {reason}",
        "check quotes, colons, brackets and spaces here and on the line above",
    )


class _Reader:
    """Builds data from parser events. PyYAML's own composer overflows the stack on deep nesting.

    `sound` says whether every key could be told from the others.
    """

    def __init__(self, loader: Any, file: str, problems: Problems, first_line: int) -> None:
        self.loader = loader
        self.lines: dict[KeyPath, int] = {}
        self.sound = True
        self._file, self._problems, self._first = file, problems, first_line

    def document(self) -> Any:
        """The one document of the file; None when there is none."""
        import yaml

        data = None
        documents = 0
        while not isinstance(event := self.loader.get_event(), yaml.StreamEndEvent):
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._fail(event, (), "a second document begins here", "keep one, and take '---' out")
                data = self._value((), self.loader.get_event())
        return data

    def _line(self, event: Any) -> int:
        return self._first + int(event.start_mark.line)

    def _note(self, event: Any, path: KeyPath, wrong: str, right: str) -> None:
        self._problems.add(self._file, self._line(event), key_words(path), wrong, right)

    def _fail(self, event: Any, path: KeyPath, wrong: str, right: str) -> None:
        self._note(event, path, wrong, right)
        raise _Stop

    def _value(self, path: KeyPath, event: Any) -> Any:
        import yaml

        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            self._fail(
                event, path, "'&' and '*' names are not used here", "write the text out, or put it in quotes"
            )
        if event.tag is not None:
            self._fail(
                event, path, "'!' tags are not used here", "take the tag out, or put the text in quotes"
            )
        if len(path) > _DEEPEST:
            self._fail(event, path, "is nested too deeply", "compare with the format")
        self.lines.setdefault(path, self._line(event))
        if isinstance(event, yaml.ScalarEvent):
            return self._plain(path, event)
        if isinstance(event, yaml.SequenceStartEvent):
            return [
                self._value((*path, i), item) for i, item in enumerate(self._until(yaml.SequenceEndEvent))
            ]
        return self._mapping(path)

    def _until(self, end: type) -> Iterator[Any]:
        while not isinstance(event := self.loader.get_event(), end):
            yield event

    def _mapping(self, path: KeyPath) -> dict[str, Any]:
        import yaml

        made: dict[str, Any] = {}
        for event in self._until(yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self._fail(event, path, "a key is not text", "write the key as one word before a colon")
            key = self._key(path, event)
            here = (*path, key)
            if key in made:
                wrong = f"stands twice, first in line {self.lines[here]}"
                self._note(event, here, wrong, "keep one of the two")
                self.sound = False
                self._value((*here, "again"), self.loader.get_event())
                continue
            self.lines[here] = self._line(event)
            made[key] = self._value(here, self.loader.get_event())
        return made

    def _key(self, path: KeyPath, event: Any) -> str:
        if not isinstance(self._read(event), str):
            self.sound = False
            wrong = f"the key '{event.value[:40]}' is not read as text"
            self._note(event, path, wrong, "put the key in quotes")
        return str(event.value)

    def _plain(self, path: KeyPath, event: Any) -> Any:
        value = self._read(event)
        if not isinstance(value, _Odd):
            return value
        self._note(event, path, value.wrong, value.right)
        return REFUSED

    def _read(self, event: Any) -> Any:
        """A scalar as it looks: text, a plain number, true or false, nothing, a date; or `_Odd`."""
        import yaml

        word = str(event.value)
        if not event.implicit[0]:  # in quotes, or a block of text
            return word
        if word in _WORDS:
            return _WORDS[word]
        if (number := plain_number(word)) is not None:
            return number
        if _DATE.fullmatch(word):
            try:
                return dt.date.fromisoformat(word)
            except ValueError:
                return _Odd(f"'{word}' is no date", "write a real one, such as 2026-11-24")
        if odd := odd_number(word):
            return _Odd(*odd)
        tag = self.loader.resolve(yaml.ScalarNode, word, (True, False))
        return word if tag == _TEXT else _odd_word(word[:40])


class _Odd(NamedTuple):
    """A word without quotes that YAML 1.1 reads as something else than it looks."""

    wrong: str
    right: str


def _odd_word(word: str) -> _Odd:
    meant = _MEANT.get(word.lower(), "")
    if meant:
        return _Odd(f"'{word}' may be read as {meant} or as text", f"write {meant}, or put it in quotes")
    if word[:1].isdigit():
        return _Odd(f"'{word}' is no plain date", "write it like 2026-11-24, or put it in quotes")
    return _Odd(f"'{word}' has a meaning of its own without quotes", "put it in quotes, or take it out")


_WORDS = {"": None, "true": True, "false": False}
_MEANT = dict.fromkeys(("true", "yes", "on"), "true") | dict.fromkeys(("false", "no", "off"), "false")
