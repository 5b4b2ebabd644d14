from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

import msgspec
import pytest

from desktop.decoding import Written, decode, key_words, nearest, one_of
from desktop.problems import Problems


class Inner(msgspec.Struct, frozen=True):
    id: str
    size: float


class Outer(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    day: dt.date
    count: int = 0
    ready: bool = False
    colour: Annotated[str, one_of("red", "blue")] = "red"
    inner: tuple[Inner, ...] = ()
    table: dict[str, Inner] = {}


def told(data: Any, shape: Any = Outer) -> list[str]:
    problems = Problems()
    assert decode(Written("f", data, {}, problems), shape) is None
    return sorted(str(problem).removeprefix("f:1: ") for problem in problems.found)


def test_plain_data_becomes_a_struct() -> None:
    data = {
        "name": "x",
        "day": dt.date(2026, 11, 24),
        "inner": [{"id": "a", "size": 1}],
        "table": {"b": {"size": 2.5}},
    }
    made = decode(Written("f", data, {}, Problems()), Outer)
    assert made == Outer(
        name="x", day=dt.date(2026, 11, 24), inner=(Inner("a", 1.0),), table={"b": Inner("b", 2.5)}
    )


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("name", 3, "name: is a number, not text; put it in quotes"),
        ("name", ["x"], "name: is a list, not text; write text"),
        ("name", " ", "name: is empty; write text"),
        ("name", None, "name: is empty; write text or take the key out"),
        ("day", "soon", "day: is text, not a date such as 2026-11-24; write a date such as 2026-11-24"),
        (
            "day",
            dt.datetime(2026, 1, 1),
            "day: holds a time of day; write the date alone, such as 2026-11-24",
        ),
        ("count", 1.5, "count: is a number, not a whole number; write a whole number"),
        ("count", True, "count: is true or false, not a whole number; write a whole number"),
        ("ready", "yes", "ready: is text, not true or false; write true or false"),
        ("colour", "bluw", "colour: 'bluw' is not known here; did you mean 'blue'?"),
        ("inner", {}, "inner: is a table of keys; write a list, each item on a line of its own after '- '"),
        ("inner", ["x"], "inner[0]: is text; write the keys id, size"),
        ("inner", [{"id": "a"}], "inner[0]: 'size' is missing; add 'size' with a number"),
        (
            "inner",
            [{"id": "a", "size": float("nan")}],
            "inner[0].size: is not a number to count with; write a number",
        ),
        ("table", [], "table: is a list; write keys and values, each as 'key: value'"),
        (
            "table",
            {"a": {"id": "b", "size": 1}},
            "table.a.id: is not known here; the key above is the id",
        ),
        ("nam", 1, "nam: is not a key that is known here; use one of colour, count, inner, ready, table"),
    ],
)
def test_what_is_wrong_is_told_in_plain_words(key: str, value: Any, message: str) -> None:
    assert told({"name": "x", "day": dt.date(2026, 1, 1), key: value}) == [message]


def test_every_fault_is_told_at_once() -> None:
    assert len(told({"name": 1, "count": "x", "inner": [{"size": 1}, 3], "more": 1})) == 6


def test_a_file_that_is_empty_is_told() -> None:
    assert told(None) == ["is empty; write the file"]


def test_the_line_is_that_of_the_nearest_thing() -> None:
    written = Written("f", {}, {(): 1, ("a",): 4, ("a", 0): 5}, Problems())
    assert [written.line(path) for path in [("a", 0, "b"), ("a", 1), ("c",)]] == [5, 4, 1]


def test_a_key_is_shown_as_a_person_writes_it() -> None:
    assert key_words(("visits", 0, "routes", 1, "minutes")) == "visits[0].routes[1].minutes"


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("a\nb", "a\\nb"),
        ("a\r\tb", "a\\r\\tb"),
        ("\x1b[2J", "\\x1b[2J"),
        ("a\u2028b", "a\\u2028b"),
        ("naïve →", "naïve →"),
    ],
)
def test_a_fault_at_a_key_with_line_ends_is_told_in_one_line(key: str, shown: str) -> None:
    assert key_words(("table", key, 0)) == f"table.{shown}[0]"
    (line,) = told({"name": "x", "day": dt.date(2026, 1, 1), key: 1})
    assert line.startswith(f"{shown}: is not a key")
    (line,) = told({"name": "x", "day": dt.date(2026, 1, 1), "colour": key})
    assert line.startswith(f"colour: '{shown}' is not known here")


@pytest.mark.parametrize(
    ("word", "known", "advice"),
    [
        ("phne", ["phone", "name"], "did you mean 'phone'?"),
        ("zzz", ["phone", "name"], "use one of name, phone"),
        ("zzz", ["phone"], "use phone"),
        ("zzz", [], "take it out"),
    ],
)
def test_the_nearest_right_word_is_told(word: str, known: list[str], advice: str) -> None:
    assert nearest(word, known) == advice
