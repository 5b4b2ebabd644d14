"""Where things stand in a TOML text: the line of every table, key and item, and every number as written.

Most files have no fault, so a text is taken apart only when something is asked that it must be for.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.decoding import KeyPath
from desktop.numerals import odd_number

if TYPE_CHECKING:
    from tree_sitter import Node

MOST_PARTS = 30  # of a dotted key; to read one of thousands takes minutes

_NUMBERS = ("integer", "float", "local_time")  # 4:32:00 may be meant as one
_LONGEST_NUMBER = 100  # characters; Python itself refuses numbers of thousands of digits
# Every word without quotes that is a value or an item, and some that only stand like one.
_VALUES = re.compile(r"(?:[=\[,]|^)[ \t]*([\w.:+-]+)", re.MULTILINE)


class TomlPlaces(Mapping[KeyPath, int]):
    """The places in a text, by path: the line of each.

    What is too long may be asked of any text; all else of valid TOML in which nothing is.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    def __getitem__(self, path: KeyPath) -> int:
        return self._walk.lines[path]

    def __iter__(self) -> Iterator[KeyPath]:
        return iter(self._walk.lines)

    def __len__(self) -> int:
        return len(self._walk.lines)

    def long_key(self) -> int | None:
        """The line of the first key with too many parts to be read."""
        if all(line.count(".") < MOST_PARTS for line in self._text.split("\n")):
            return None
        return next((_line(node) for node in _within(self._root) if _has_many_parts(node)), None)

    def long_number(self) -> int | None:
        """The line of the first number that is too long to be read."""
        if not self._may_hold_odd:
            return None
        numbers = (node for node in _within(self._root) if node.type in _NUMBERS)
        return next((_line(node) for node in numbers if len(_text(node)) > _LONGEST_NUMBER), None)

    def odd_numbers(self) -> list[KeyPath]:
        """Where a number stands that may be read otherwise than it looks."""
        if not self._may_hold_odd:
            return []
        return [path for path, word in self._walk.numbers.items() if odd_number(word)]

    @cached_property
    def _may_hold_odd(self) -> bool:
        return any(odd_number(word) for word in _VALUES.findall(self._text))

    @cached_property
    def _root(self) -> Node:
        from tree_sitter import Language, Parser
        from tree_sitter_toml import language

        return Parser(Language(language())).parse(self._text.encode("utf-8", "replace")).root_node

    @cached_property
    def _walk(self) -> _Walk:
        return _Walk(self._root)


class _Walk:
    """Goes once through valid TOML."""

    def __init__(self, root: Node) -> None:
        self.lines: dict[KeyPath, int] = {}
        self.numbers: dict[KeyPath, str] = {}
        self._rows: dict[KeyPath, int] = {}  # the latest of each array of tables
        for node in _told(root):
            if node.type == "pair":
                self._pair((), node)
            else:
                self._table(node)

    def _table(self, node: Node) -> None:
        header, *rest = _told(node)
        *around, last = _parts(header)
        path: KeyPath = ()
        for part in around:
            path = (*path, part)
            self.lines.setdefault(path, _line(node))
            if path in self._rows:
                path = (*path, self._rows[path])
        path = (*path, last)
        if node.type == "table_array_element":
            self.lines.setdefault(path, _line(node))
            self._rows[path] = self._rows.get(path, -1) + 1
            path = (*path, self._rows[path])
        self.lines[path] = _line(node)
        for pair in rest:
            self._pair(path, pair)

    def _pair(self, path: KeyPath, node: Node) -> None:
        key, value = _told(node)
        for part in _parts(key):
            path = (*path, part)
            self.lines.setdefault(path, _line(node))
        self._value(path, value)

    def _value(self, path: KeyPath, node: Node) -> None:
        self.lines.setdefault(path, _line(node))
        if node.type == "array":
            for index, item in enumerate(_told(node)):
                self._value((*path, index), item)
        elif node.type == "inline_table":
            for pair in _told(node):
                self._pair(path, pair)
        elif node.type in _NUMBERS:
            self.numbers[path] = _text(node)


def _line(node: Node) -> int:
    return node.start_point.row + 1


def _text(node: Node) -> str:
    return (node.text or b"").decode("utf-8")


def _told(node: Node) -> list[Node]:
    return [child for child in node.named_children if child.type != "comment"]


def _within(node: Node) -> Iterator[Node]:
    """A node and all in it, in the order of the text; a key is one."""
    todo = [node]
    while todo:  # not by recursion: an array may be nested as deeply as the text is long
        node = todo.pop()
        yield node
        if node.type != "dotted_key":
            todo += reversed(node.children)


def _has_many_parts(node: Node) -> bool:
    parts = 1 + sum(child.type == "." for child in node.children) if node.type == "ERROR" else 1
    while node.type == "dotted_key" and parts <= MOST_PARTS:  # the last part, after all before it as one
        node = node.children[0]
        parts += 1
    return parts > MOST_PARTS


def _parts(key: Node) -> Iterator[str]:
    """The names that a key writes, one for each part."""
    if key.type == "dotted_key":
        for part in _told(key):
            yield from _parts(part)
    elif key.type == "quoted_key":
        yield from tomllib.loads(f"{_text(key)} = 0")
    else:
        yield _text(key)
