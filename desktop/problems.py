"""What is wrong in a file that a person wrote, told so that the person can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec


class Problem(msgspec.Struct, frozen=True, order=True):
    """One fault in one file: where it is, what is wrong and what would be right."""

    file: str
    line: int
    key: str
    wrong: str
    right: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}: " + (f"{self.key}: " if self.key else "")
        return f"{where}{self.wrong}; {self.right}"


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

    def raise_if_any(self) -> None:
        """Raise `ProblemsFound` when anything was noted."""
        if self.found:
            raise ProblemsFound(self.found)
