"""What a shape of plain data asks for, and what stands in its place, in words."""

from __future__ import annotations

import datetime as dt
import types
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin

import msgspec

KINDS: dict[type, str] = {
    str: "text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    dt.date: "a date such as 2026-11-24",
    dt.datetime: "a date and time such as 2026-11-24T10:00:00+00:00",
}


# The first that fits: a bool is an int to Python.
_FOUND: tuple[tuple[type, str], ...] = (
    (bool, "true or false"),
    (list, "a list"),
    (dict, "a table of keys"),
    (types.NoneType, "empty"),
    (dt.date, "a date"),
    (str, "text"),
)


@cache
def fields_of(shape: Any) -> dict[str, msgspec.structs.FieldInfo]:
    """The fields of a struct by name; none for what is no struct."""
    if not (isinstance(shape, type) and issubclass(shape, msgspec.Struct)):
        return {}
    return {field.name: field for field in msgspec.structs.fields(shape)}


def leaf_of(shape: Any) -> tuple[type, msgspec.Meta | None]:
    """The plain type of one value, and what more is asked of it."""
    if get_origin(shape) is Annotated:
        kind, *notes = get_args(shape)
        return kind, next((note for note in notes if isinstance(note, msgspec.Meta)), None)
    if get_origin(shape) is Literal:
        return str, msgspec.Meta(extra={"one_of": get_args(shape)})
    return shape, None


def names_of(meta: msgspec.Meta | None) -> tuple[str, ...] | None:
    """The names of which one must stand there; None where there is a choice of none."""
    return (meta.extra or {}).get("one_of") if meta is not None else None


def kind_words(shape: Any) -> str:
    """What belongs there, in words."""
    if get_origin(shape) is tuple:
        return "a list"
    if get_origin(shape) is dict or fields_of(shape):
        return "keys and values"
    kind, meta = leaf_of(shape)
    if names := names_of(meta):
        return f"one of {', '.join(filter(None, names))}"
    return meta.description if meta is not None and meta.description else KINDS[kind]


def found_words(value: Any) -> str:
    """What stands there, in words, without repeating it."""
    return next((words for kind, words in _FOUND if isinstance(value, kind)), "a number")
