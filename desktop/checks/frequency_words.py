"""No word for how often beside a number: people read the word, and read it far too high."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks._words import worded
from desktop.library.model import Module
from desktop.problems import Problem

NAME = "no word for how often stands beside a number"
WORDED = True


def check(module: Module) -> Iterator[Problem]:
    """Every sentence with both."""
    for sentence, words in worded(module):
        if words.per_100.search(sentence.words) and (found := words.frequency.search(sentence.words)):
            yield sentence.problem(module, f"'{found[0]}' stands beside a number", "keep the number alone")
