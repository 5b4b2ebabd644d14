"""No word for how often beside a number: people read the word, and read it far too high."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks._words import PER_100, sentences
from desktop.library.model import Module
from desktop.problems import Problem

NAME = "no word for how often stands beside a number"

_WORDS = re.compile(
    r"\b(?:rare|rarely|(?:un)?common|(?:un)?commonly|(?:un)?likely|(?:in)?frequent|(?:in)?frequently|often|seldom"
    r"|usual|usually|(?:im)?probable|probably|sometimes|occasional|occasionally)\b",
    re.IGNORECASE,
)


def check(module: Module) -> Iterator[Problem]:
    """Every sentence with both."""
    for sentence in sentences(module):
        if PER_100.search(sentence.words) and (found := _WORDS.search(sentence.words)):
            yield sentence.problem(module, f"'{found[0]}' stands beside a number", "keep the number alone")
