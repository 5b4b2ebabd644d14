"""What is wrong in a file that a person wrote, told so that the person can mend it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import msgspec

# What would end a line, drive a terminal, turn the direction of reading, or is half of a character.
_UNSEEN = "[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\U000e0000-\U000e007f]"


_LONGEST = 1000  # characters of a message; what it quotes may be longer


class Problem(msgspec.Struct, frozen=True, order=True):
    """One fault in one file: where it is, what is wrong and what would be right.

    A `line` of 0 means the file or folder as a whole.
    """

    file: str
    line: int
    key: str
    wrong: str
    right: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        where = f"{place}: " + (f"{self.key}: " if self.key else "")
        words = f"{where}{self.wrong}; {self.right}"
        return one_line(words if len(words) <= _LONGEST else words[:_LONGEST] + " ...")


class ProblemsFound(Exception):  # noqa: N818 - it reads as what it is
    """Raised with every problem found at once, sorted by file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class Problems:
    """Collects the problems of one reading, so that all are told together."""

    def __init__(self) -> None:
        self.found: list[Problem] = []

    def add(self, file: Path | str, line: int, key: str, wrong: str, right: str) -> None:
        """Note one problem and go on."""
        self.found.append(Problem(str(file), max(line, 1), key, wrong, right))

    def add_whole(self, file: Path | str, wrong: str, right: str) -> None:
        """Note a problem with a file or folder as a whole, in which no line can be named."""
        self.found.append(Problem(str(file), 0, "", wrong, right))

    def raise_if_any(self) -> None:
        """Raise `ProblemsFound` when anything was noted."""
        if self.found:
            raise ProblemsFound(self.found)


def one_line(words: str) -> str:
    """Words with every sign that cannot be seen as itself written as an escape, such as `\\n` or `\\x1b`."""
    return re.sub(_UNSEEN, lambda found: found[0].encode("unicode_escape", "surrogatepass").decode(), words)
