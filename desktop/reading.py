"""Hand-written files read as text and as TOML: a fault is a problem with its line, never a traceback."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from desktop.decoding import KeyPath, Written
from desktop.problems import Problems

_LARGEST = 1_000_000  # bytes; a hand-written file is far below
_MOST_PARTS = 30  # of a dotted key; to read one of thousands takes minutes
_MOST_DIGITS = 100  # Python itself refuses numbers of thousands


def read_text(path: Path, file: str, problems: Problems) -> str | None:
    """The text of a file, its line ends as one newline; None when it cannot be read, which is then noted."""
    try:
        with path.open("rb") as opened:
            data = opened.read(_LARGEST + 1)  # not all of it: /dev/zero has no end
    except FileNotFoundError:
        problems.add(file, 1, "", "there is no such file", "write it, or correct the name")
        return None
    except OSError as fault:
        problems.add(file, 1, "", f"cannot be read ({fault.strerror})", "make it a file that you may read")
        return None
    if len(data) > _LARGEST:
        problems.add(file, 1, "", "is larger than a million bytes", "make it shorter")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        problems.add(file, line, "", "a character is not UTF-8", "save the file as UTF-8")
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_toml(path: Path, file: str, problems: Problems) -> Written | None:
    """A TOML file as plain data with lines; None when it is not TOML, which is then noted."""
    text = read_text(path, file, problems)
    if text is None:
        return None
    if fault_first := _beyond_reading(text):
        problems.add(file, *fault_first)
        return None
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        problems.add(file, *_toml_fault(str(fault), text))
        return None
    except RecursionError:
        problems.add(file, 1, "", "lists are nested too deeply", "write each list on its own")
        return None
    return Written(file, data, toml_lines(text), problems)


def _toml_fault(message: str, text: str) -> tuple[int, str, str, str]:
    found = re.search(r"\(at line (\d+), column \d+\)", message)
    line = int(found[1]) if found else text.count("\n") + 1
    what = message.split(" (at ")[0]
    return line, "", f"this is not TOML: {what}", 'write key = "text in quotes", one on a line'


_TOKEN = re.compile(
    r'(?P<string>"""(?:\\.|[^\\])*?"""+|\'\'\'.*?\'\'\'+|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\')'
    r"|(?P<comment>\#[^\n]*)|(?P<space>[ \t\r]+)|(?P<newline>\n)|(?P<mark>[\[\]{}=,.])"
    r"|(?P<bare>[^\s\[\]{}=,.\#\"']+)",
    re.DOTALL,
)
_NUMBER = re.compile(r"[+-]?[0-9][0-9A-Za-z_]*")


def _beyond_reading(text: str) -> tuple[int, str, str, str] | None:
    """The first key or number that is too long to be read, as a problem; looks no further than valid TOML."""
    at, line, dots = 0, 1, 0
    while token := _TOKEN.match(text, at):
        kind, word = token.lastgroup, token[0]
        if word == ".":
            dots += 1
        elif kind not in ("bare", "string", "space"):
            dots = 0
        if dots >= _MOST_PARTS:
            return line, "", "a key has too many parts", f"write at most {_MOST_PARTS}, with a dot between"
        if kind == "bare" and len(word) > _MOST_DIGITS and _NUMBER.fullmatch(word):
            return line, "", "a number is too long", f"write at most {_MOST_DIGITS} digits"
        at = token.end()
        line += word.count("\n")
    return None


def toml_lines(text: str) -> dict[KeyPath, int]:
    """The line of every table, key and list item of a text that is valid TOML."""
    return _TomlLines(text).lines


class _TomlLines:
    """Walks once over valid TOML; inside inline tables only the outer key has a line."""

    def __init__(self, text: str) -> None:
        self.lines: dict[KeyPath, int] = {}
        self._counts: dict[KeyPath, int] = {}
        self._table: KeyPath = ()
        self._line = 1
        self._tokens = [
            match for match in _TOKEN.finditer(text) if match.lastgroup not in ("space", "comment")
        ]
        self._at = 0
        while self._at < len(self._tokens):
            self._statement()

    def _next(self) -> tuple[str, str]:
        match = self._tokens[self._at]
        self._at += 1
        self._line += match[0].count("\n")
        return match.lastgroup or "", match[0]

    def _peek(self) -> str:
        return self._tokens[self._at][0] if self._at < len(self._tokens) else "\n"

    def _statement(self) -> None:
        if self._peek() == "\n":
            self._next()
        elif self._peek() == "[":
            self._header()
        else:
            line = self._line
            path = self._keys(self._table, "=")
            self.lines[path] = line
            self._value(path)

    def _keys(self, base: KeyPath, end: str) -> KeyPath:
        """The dotted key that follows, up to and with `end`."""
        path = base
        while self._at < len(self._tokens):
            kind, word = self._next()
            if word in (end, "\n"):
                break
            if word != ".":
                path = (*path, word[1:-1] if kind == "string" else word)
                self.lines.setdefault(path, self._line)
        return path

    def _header(self) -> None:
        line = self._line
        self._next()
        several = self._peek() == "["
        if several:
            self._next()
        base: KeyPath = ()
        names = self._keys((), "]")
        for part in names[:-1]:
            base = (*base, part)
            if base in self._counts:
                base = (*base, self._counts[base])
        path = (*base, names[-1])
        if several:
            self._next()
            self._counts[path] = self._counts.get(path, -1) + 1
            self.lines.setdefault(path, line)
            path = (*path, self._counts[path])
        self.lines[path] = line
        self._table = path

    def _value(self, path: KeyPath) -> None:
        """Pass over a value up to its line's end, noting where the items of a list begin."""
        depth, item, fresh = 0, 0, True
        while self._at < len(self._tokens):
            if depth == 0 and self._peek() == "\n":
                return
            starts = self._line
            kind, word = self._next()
            if word == "," and depth == 1 and kind == "mark":
                item, fresh = item + 1, True
            elif depth == 1 and fresh and word not in ("\n", "]", "}"):
                self.lines[(*path, item)] = starts
                fresh = False
            if kind == "mark":
                depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(word, 0)
