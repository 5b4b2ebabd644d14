"""Whether a file of answers holds more than a talk can: looked at first, so that nothing else takes long."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from desktop.consultation.limits import (
    FIRST_YEAR,
    LAST_YEAR,
    LONGEST_KEY,
    LONGEST_TEXT,
    MOST_ITEMS,
    MOST_LINES,
    MOST_POINTS,
    MOST_QUESTIONS,
    MOST_TEXT,
)
from desktop.decoding import KeyPath, Written


def check_sizes(written: Written) -> bool:
    """Note every text, list, table and time that is beyond what a talk can hold; whether there was none."""
    before = len(written.problems.found)
    characters = questions = points = 0
    for path, value in _values(written):
        if isinstance(value, str):
            characters += len(value)
            _text(written, path, value)
        elif isinstance(value, dt.datetime) and not FIRST_YEAR <= value.year <= LAST_YEAR:
            written.add(
                path, f"is in the year {value.year}", f"write a year from {FIRST_YEAR} to {LAST_YEAR}"
            )
        elif isinstance(value, list) and path[-1:] == ("questions",):
            questions += len(value)
        elif isinstance(value, list) and len(path) > 1 and path[-2] == "strokes":
            points += len(value)
    for count, most, what in (
        (characters, MOST_TEXT, "characters of text"),
        (questions, MOST_QUESTIONS, "questions"),
        (points, MOST_POINTS, "points in drawings"),
    ):
        if count > most:
            written.add((), f"has {count} {what} in all", f"write at most {most}")
    return len(written.problems.found) == before


def _text(written: Written, path: KeyPath, text: str) -> None:
    if len(text) > LONGEST_TEXT:
        written.add(path, f"has {len(text)} characters", f"write at most {LONGEST_TEXT}")
    if (lines := text.count("\n") + 1) > MOST_LINES:
        written.add(path, f"has {lines} lines", f"write at most {MOST_LINES}")


def _values(written: Written) -> Iterator[tuple[KeyPath, Any]]:
    """Everything in the file, each with its place; what is too long is noted, and not looked into."""
    waiting: list[tuple[KeyPath, Any]] = [((), written.data)]
    while waiting:
        path, value = waiting.pop()
        yield path, value
        if isinstance(value, dict):
            if long := [key for key in value if len(key) > LONGEST_KEY]:
                wrong = f"has a key of {len(long[0])} characters"
                written.add(path, wrong, f"write at most {LONGEST_KEY}")
            elif _few(written, path, len(value), "keys"):
                waiting += [((*path, key), held) for key, held in value.items()]
        elif isinstance(value, list) and "strokes" in path[-2:]:  # its points are counted
            waiting += [((*path, number), held) for number, held in enumerate(value) if path[-1] == "strokes"]
        elif isinstance(value, list) and _few(written, path, len(value), "items"):
            waiting += [((*path, number), item) for number, item in enumerate(value)]


def _few(written: Written, path: KeyPath, count: int, what: str) -> bool:
    if count > MOST_ITEMS:
        written.add(path, f"has {count} {what}", f"write at most {MOST_ITEMS}")
    return count <= MOST_ITEMS
