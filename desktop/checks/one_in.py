"""No "1 in X": it makes a chance look larger, and cannot be compared."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks._words import worded
from desktop.library.model import Module
from desktop.problems import Problem

NAME = "no number is told as 1 in X"
WORDED = True


def check(module: Module) -> Iterator[Problem]:
    """Every sentence that tells a number so."""
    for sentence, words in worded(module):
        if found := words.one_in.search(sentence.words):
            yield sentence.problem(module, f"'{found[0]}'", "tell how many in 100 people")
