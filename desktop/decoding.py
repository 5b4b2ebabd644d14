"""Plain data from a hand-written file made into typed values: every fault told, each with its line."""

from __future__ import annotations

import datetime as dt
import math
import re
import types
from collections.abc import Iterable, Mapping
from typing import Annotated, Any, TypeAlias, Union, get_args, get_origin

import msgspec

from desktop.problems import Problems, one_line
from desktop.shapes import KINDS, fields_of, found_words, kind_words, leaf_of, names_of
from desktop.unseen import says_something

KeyPath: TypeAlias = tuple[str | int, ...]

_MOST_COMPARED = 500  # names; to compare with more takes too long
_MOST_LISTED = 40
_LONGEST_NAME = 100


class Refused:
    """Stands for a value that was told as a problem when it was read; nothing more is said of it."""

    def __repr__(self) -> str:
        return "REFUSED"


REFUSED = Refused()


class Written(msgspec.Struct, frozen=True):
    """What was read from one file: plain data, and the line of every key and item in it."""

    file: str
    data: Any
    lines: Mapping[KeyPath, int]
    problems: Problems

    def line(self, path: KeyPath) -> int:
        """The line of a key, or of the nearest thing around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def add(self, path: KeyPath, wrong: str, right: str) -> None:
        """Note a problem at a key."""
        self.problems.add(self.file, self.line(path), key_words(path), wrong, right)


def key_words(path: KeyPath) -> str:
    """A path as a person writes it: `visits[0].minutes`."""
    words = ""
    for part in path:
        words += f"[{part}]" if isinstance(part, int) else f".{part}" if words else part
    return one_line(words)


def nearest(word: str, known: Iterable[str]) -> str:
    """What would be right instead of a word that is not known: the nearest known one, or all of them."""
    import difflib

    names = sorted(name for name in known if len(name) <= _LONGEST_NAME)
    if len(names) > _MOST_COMPARED:
        return "use one that is there"
    close = difflib.get_close_matches(word[:_LONGEST_NAME], names, n=1)
    if close:
        return f"did you mean '{close[0]}'?"
    if not names:
        return "take it out"
    if len(names) == 1:
        return f"use {names[0]}"
    more = f" and {len(names) - _MOST_LISTED} more" if len(names) > _MOST_LISTED else ""
    return f"use one of {', '.join(names[:_MOST_LISTED])}{more}"


def one_of(*names: str) -> msgspec.Meta:
    """For `Annotated[str, one_of("a", "b")]`: a text that is one of these names, or empty."""
    return msgspec.Meta(extra={"one_of": ("", *names)})


def between(least: int, most: int) -> msgspec.Meta:
    """For `Annotated[int, between(0, 60)]`: a whole number within these bounds, both included."""
    return msgspec.Meta(ge=least, le=most, description=f"a whole number from {least} to {most}")


def at_most(most: int, description: str) -> msgspec.Meta:
    """For `Annotated[tuple[str, ...], at_most(3, "three steps")]`: a list of no more than that."""
    return msgspec.Meta(max_length=most, description=f"at most {description}")


def like(pattern: str, description: str) -> msgspec.Meta:
    """For `Annotated[str, like("[0-9]{4}", "4 digits")]`: text of this form."""
    return msgspec.Meta(pattern=rf"\A{pattern}\Z", description=description)


def written_like(pattern: str, description: str) -> msgspec.Meta:
    """Like `like`, but asked of hand-written files alone: what was kept before it was asked is still read."""
    return msgspec.Meta(description=description, extra={"pattern": rf"\A{pattern}\Z"})


def secret(pattern: str, description: str) -> msgspec.Meta:
    """For `Annotated[str, secret("[0-9]{4}", "4 digits")]`: text of this form that no message repeats."""
    return msgspec.Meta(pattern=rf"\A{pattern}\Z", description=description, extra={"secret": True})


def decode(written: Written, shape: Any) -> Any:
    """Make `shape` of all that was written; None when something is wrong, which is then noted.

    A shape is a msgspec struct, a tuple or dict of shapes, a text, number, date, bool, or annotated text.
    In a dict of structs that have an `id`, the key is the id.
    """
    return _decode(written, (), written.data, shape, required=True)


def decode_what_is_right(written: Written, shape: type[msgspec.Struct], path: KeyPath = ()) -> Any:
    """Like `decode`, but what is wrong keeps its default; every key of the shape must have one."""
    value = written.data
    for key in path:
        value = value[key]
    made: dict[str, Any] = {}
    if not isinstance(value, dict):
        _decode(written, path, value, shape, required=True)
        return shape()
    _note_unknown(written, path, value, fields_of(shape))
    for name, field in fields_of(shape).items():
        if name not in value:
            continue
        here = (*path, name)
        if fields_of(field.type):
            item = decode_what_is_right(written, field.type, here)
        elif get_origin(field.type) is dict and isinstance(value[name], dict):
            item = _entries_that_are_right(written, here, value[name], get_args(field.type)[1])
        else:
            item = _decode(written, here, value[name], field.type, required=False)
        if item is not None:
            made[name] = item
    return shape(**made)


def _entries_that_are_right(
    written: Written, path: KeyPath, value: Mapping[str, Any], shape: Any
) -> dict[str, Any]:
    """The entries of a table, each by itself: one that is wrong takes no other with it."""
    made = {name: _decode(written, (*path, name), item, shape, required=True) for name, item in value.items()}
    return {name: item for name, item in made.items() if item is not None}


def _decode(written: Written, path: KeyPath, value: Any, shape: Any, *, required: bool) -> Any:
    if value is REFUSED:
        return None
    if value is None:
        written.add(
            path, "is empty", f"write {kind_words(shape)} or take the key out" if path else "write the file"
        )
        return None
    meta = None
    if get_origin(shape) is Annotated and get_origin(get_args(shape)[0]) is tuple:
        shape, meta = get_args(shape)
    origin = get_origin(shape)
    if origin in (Union, types.UnionType):  # `shape | None`: nothing that is written is None
        return _decode(written, path, value, get_args(shape)[0], required=required)
    if origin is tuple:
        return _decode_list(written, path, value, get_args(shape)[0], meta)
    if origin is dict:
        return _decode_table(written, path, value, *get_args(shape))
    if isinstance(shape, type) and issubclass(shape, msgspec.Struct):
        return _decode_struct(written, path, value, shape)
    return _decode_leaf(written, path, value, shape, required=required)


def _decode_list(
    written: Written, path: KeyPath, value: Any, shape: Any, meta: msgspec.Meta | None
) -> tuple[Any, ...] | None:
    if not isinstance(value, list):
        written.add(
            path, f"is {found_words(value)}", "write a list, each item on a line of its own after '- '"
        )
        return None
    if meta is not None and len(value) > (meta.max_length or 0):
        written.add(path, f"holds {len(value)}", f"write {meta.description}")
        return None
    items = [_decode(written, (*path, i), item, shape, required=True) for i, item in enumerate(value)]
    return None if any(item is None for item in items) else tuple(items)


def _decode_table(written: Written, path: KeyPath, value: Any, key: Any, shape: Any) -> dict[str, Any] | None:
    if not isinstance(value, dict):
        written.add(path, f"is {found_words(value)}", "write keys and values, each as 'key: value'")
        return None
    made: dict[str, Any] = {}
    for name, item in value.items():
        here = (*path, name)
        named = _decode_leaf(written, here, name, key, required=True)
        if isinstance(item, dict) and "id" in fields_of(shape):
            if "id" in item:
                written.add((*here, "id"), "is not known here", "the key above is the id")
                made[name] = None
                continue
            item = {**item, "id": name}
        made[name] = _decode(written, here, item, shape, required=True) if named is not None else None
    return None if any(item is None for item in made.values()) else made


def _decode_struct(written: Written, path: KeyPath, value: Any, shape: type[msgspec.Struct]) -> Any:
    fields = fields_of(shape)
    if not isinstance(value, dict):
        written.add(path, f"is {found_words(value)}", f"write the keys {', '.join(fields)}")
        return None
    made: dict[str, Any] = {}
    _note_unknown(written, path, value, fields)
    for name, field in fields.items():
        if name in value:
            made[name] = _decode(written, (*path, name), value[name], field.type, required=field.required)
        elif field.required:
            wrong = f"'{name}' is missing"
            right = f"add '{name}' with {kind_words(field.type)}"
            written.add(path, wrong, right)
            made[name] = None
    if any(item is None for item in made.values()) or value.keys() - fields.keys():
        return None
    return shape(**made)


def _note_unknown(
    written: Written, path: KeyPath, value: Mapping[str, Any], fields: Mapping[str, Any]
) -> None:
    for name in value.keys() - fields.keys():
        unused = fields.keys() - value.keys()
        written.add((*path, name), "is not a key that is known here", nearest(name, unused or fields))


def _decode_leaf(written: Written, path: KeyPath, value: Any, shape: Any, *, required: bool) -> Any:
    kind, meta = leaf_of(shape)
    if kind is dt.date and isinstance(value, dt.datetime):
        written.add(path, "holds a time of day", "write the date alone, such as 2026-11-24")
        return None
    made: Any
    try:
        made = msgspec.convert(value, kind)
    except msgspec.ValidationError:
        right = (
            "put it in quotes"
            if kind is str and not isinstance(value, list | dict)
            else f"write {kind_words(shape)}"
        )
        written.add(path, f"is {found_words(value)}, not {KINDS[kind]}", right)
        return None
    if kind is float and not math.isfinite(made):
        written.add(path, "is not a number to count with", "write a number")
        return None
    if kind is str and required and not says_something(made):
        written.add(path, "is empty", "write text")
        return None
    return _narrowed(written, path, made, meta)


def _narrowed(written: Written, path: KeyPath, made: Any, meta: msgspec.Meta | None) -> Any:
    """The value, when it is one of the names, in the bounds, or of the form that the annotation asks for."""
    names = names_of(meta)
    if names is not None and made not in names:
        written.add(path, f"'{made}' is not known here", nearest(made, filter(None, names)))
        return None
    if meta is None or made == "":
        return made
    if meta.ge is not None and meta.le is not None and not meta.ge <= made <= meta.le:
        written.add(path, f"{made} is out of bounds", f"write {meta.description}")
        return None
    extra = meta.extra or {}
    pattern = meta.pattern or extra.get("pattern")
    if pattern is not None and not re.search(pattern, made):
        said = "what stands here" if extra.get("secret") else f"'{made}'"
        written.add(path, f"{said} is not written as it should be", f"write {meta.description}")
        return None
    return made
