"""YAML read with the line of every key: plain data only, and a problem for every fault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop.decoding import KeyPath, Written, key_words
from desktop.problems import Problems
from desktop.reading import read_text

_DEEPEST = 12  # levels; the format needs four


class _Stop(Exception):  # noqa: N818
    """The rest of the file cannot be read."""


def read_yaml(path: Path, file: str, problems: Problems) -> Written | None:
    """A YAML file as plain data with lines; None when it is not YAML, which is then noted."""
    text = read_text(path, file, problems)
    return None if text is None else parse_yaml(text, file, problems)


def parse_yaml(text: str, file: str, problems: Problems, first_line: int = 1) -> Written | None:
    """YAML as plain data with lines, counted from `first_line`; None when it is wrong, which is then noted.

    Every key is text and stands once; anchors, aliases and tags are refused, so the data is a small tree.
    """
    import yaml

    before = len(problems.found)
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
    except _Stop:
        pass
    finally:
        reader.loader.dispose()
    if len(problems.found) > before:
        return None
    return Written(file, data, reader.lines, problems)


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
    """Builds data from parser events. PyYAML's own composer overflows the stack on deep nesting."""

    def __init__(self, loader: Any, file: str, problems: Problems, first_line: int) -> None:
        self.loader = loader
        self.lines: dict[KeyPath, int] = {}
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
                self._value((*here, "again"), self.loader.get_event())
                continue
            self.lines[here] = self._line(event)
            made[key] = self._value(here, self.loader.get_event())
        return made

    def _key(self, path: KeyPath, event: Any) -> str:
        value = self._plain(path, event)
        if not isinstance(value, str):
            self._note(event, path, f"the key '{event.value}' is not read as text", "put the key in quotes")
        return str(event.value)

    def _plain(self, path: KeyPath, event: Any) -> Any:
        """A scalar as YAML reads it: text, number, true or false, nothing, or a date."""
        import yaml

        if not event.implicit[0]:
            return event.value
        tag = self.loader.resolve(yaml.ScalarNode, event.value, (True, False))
        make = _MAKERS.get(tag)
        if make is None:
            return event.value
        node = yaml.ScalarNode(tag, event.value, event.start_mark, event.end_mark)
        try:
            return getattr(self.loader, make)(node)
        except (ValueError, OverflowError, KeyError):
            what = "date" if make.endswith("timestamp") else "number"
            right = (
                "write a real one, such as 2026-11-24"
                if what == "date"
                else "correct it, or put it in quotes"
            )
            self._note(event, path, f"'{event.value[:40]}' is no {what}", right)
            return event.value


_MAKERS = {
    "tag:yaml.org,2002:null": "construct_yaml_null",
    "tag:yaml.org,2002:bool": "construct_yaml_bool",
    "tag:yaml.org,2002:int": "construct_yaml_int",
    "tag:yaml.org,2002:float": "construct_yaml_float",
    "tag:yaml.org,2002:timestamp": "construct_yaml_timestamp",
}
