"""No "1 in X": it makes a chance look larger, and cannot be compared."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks._language import wording
from desktop.checks._words import sentences
from desktop.library.model import Module
from desktop.problems import Problem

NAME = "no number is told as 1 in X"
WORDED = True


def check(module: Module) -> Iterator[Problem]:
    """Every sentence that tells a number so."""
    words = wording(module.language)
    if words is None:
        return
    for sentence in sentences(module):
        if found := words.one_in.search(sentence.words):
            yield sentence.problem(module, f"'{found[0]}'", "tell how many in 100 people")
