"""No "1 in X": it makes a chance look larger, and cannot be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks._words import sentences
from desktop.library.model import Module
from desktop.problems import Problem

NAME = "no number is told as 1 in X"

_NUMBERS = r"\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|a hundred|a thousand"
_ONE_IN = re.compile(
    rf"(?<![\d.,])\b(?:1|one) (?:person |patient )?(?:in|out of) (?:every )?(?!100\b)(?:{_NUMBERS})\b",
    re.IGNORECASE,
)


def check(module: Module) -> Iterator[Problem]:
    """Every sentence that tells a number so."""
    for sentence in sentences(module):
        if found := _ONE_IN.search(sentence.words):
            yield sentence.problem(module, f"'{found[0]}'", "tell how many in 100 people")
