"""Hand-written files read as text and as TOML: a fault is a problem with its line, never a traceback."""

from __future__ import annotations

import re
import stat
import tomllib
from pathlib import Path

from desktop.decoding import REFUSED, KeyPath, Written
from desktop.numerals import MOST_DIGITS, odd_number
from desktop.problems import Problems

_LARGEST = 1_000_000  # bytes; a hand-written file is far below
_LONGEST_NUMBER = 100  # characters; Python itself refuses numbers of thousands of digits
_MOST_PARTS = 30  # of a dotted key; to read one of thousands takes minutes


def read_text(path: Path, file: str, problems: Problems, most: int = _LARGEST) -> str | None:
    """The text of a file of at most so many bytes, its line ends as one newline.

    None when it cannot be read, is larger, or is no file but a pipe or device, which is then noted.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # to open a pipe would wait for ever
            problems.add(file, 1, "", "is not a file of text", "put a file of text in its place")
            return None
        with path.open("rb") as opened:
            data = opened.read(most + 1)
    except FileNotFoundError:
        problems.add(file, 1, "", "there is no such file", "write it, or correct the name")
        return None
    except (OSError, ValueError) as fault:  # a name with a NUL in it is a ValueError
        why = fault.strerror if isinstance(fault, OSError) else "that is no name of a file"
        problems.add(file, 1, "", f"cannot be read ({why})", "make it a file that you may read")
        return None
    if len(data) > most:
        problems.add(file, 1, "", f"is larger than {most:,} bytes", "make it shorter")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        problems.add(file, line, "", "a character is not UTF-8", "save the file as UTF-8")
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_toml(path: Path, file: str, problems: Problems, most: int = _LARGEST) -> Written | None:
    """A TOML file of at most so many bytes as plain data with lines; None when it is not, which is noted.

    A number that is not a plain decimal, such as 1_000, 0x1F or inf, is noted; `REFUSED` stands in its place.
    """
    text = read_text(path, file, problems, most)
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
    walk = _TomlWalk(text)
    written = Written(file, data, walk.lines, problems)
    placed = [_as_it_looks(written, path, word) for path, word in walk.words.items()]  # all of them are told
    return written if all(placed) else None


def _as_it_looks(written: Written, path: KeyPath, word: str) -> bool:
    """Note a number that may be read otherwise than it looks; False when its place cannot be found."""
    if not odd_number(word):
        return True
    wrong = "is a number that may not be read as it looks"  # and may be a secret, so it is not repeated
    written.add(path, wrong, "write it in plain digits, such as 272 or 1.5, or put it in quotes")
    around = written.data
    try:
        for key in path[:-1]:
            around = around[key]
        around[path[-1]] = REFUSED
    except (LookupError, TypeError):  # a key in quotes with escapes
        return False
    return True


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
        if kind == "bare" and len(word) > _LONGEST_NUMBER and _NUMBER.fullmatch(word):
            return line, "", "a number is too long", f"write at most {MOST_DIGITS} digits"
        at = token.end()
        line += word.count("\n")
    return None


def toml_lines(text: str) -> dict[KeyPath, int]:
    """The line of every table, key and list item of a text that is valid TOML."""
    return _TomlWalk(text).lines


class _TomlWalk:
    """Walks once over valid TOML. `words` holds what stands without quotes as a value, by key path."""

    def __init__(self, text: str) -> None:
        self.lines: dict[KeyPath, int] = {}
        self.words: dict[KeyPath, str] = {}
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
            self._pair(self._table)

    def _pair(self, base: KeyPath) -> None:
        line = self._line
        path = self._keys(base, "=")
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
        """Pass over a value and what is in it."""
        self.lines.setdefault(path, self._line)
        kind, word = self._next()
        if word == "[" and kind == "mark":
            item = 0
            while self._inside("]"):
                self._value((*path, item))
                item += 1
        elif word == "{" and kind == "mark":
            while self._inside("}"):
                self._pair(path)
        elif kind == "bare":
            while self._peek() not in ("\n", ",", "]", "}"):  # a number with a point is three tokens
                word += self._next()[1]
            self.words[path] = word

    def _inside(self, end: str) -> bool:
        """Whether one more item follows; passes over what stands before it, or over the end."""
        while (word := self._peek()) in ("\n", ",") and self._at < len(self._tokens):
            self._next()
        if word == end:
            self._next()
        return word != end and self._at < len(self._tokens)
