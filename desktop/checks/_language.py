"""What rules about words look for in a language: one file each, such as `_en.py`, found by its name."""

from __future__ import annotations

import importlib
import re
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec

_PERCENT = re.compile(r"\d ?%")  # a share of 100 in any language


@dataclass(frozen=True)
class Wording:
    """The words of a language that rules look for.

    `per_100` is a number told as so many in 100, `frequency` a word for how often, `one_in` a chance told as
    1 in X, `relative` a risk told as a multiple; `off` that something is turned off, `any_time` that one may
    whenever one wants; `longest` is how many words a sentence may have; `filler` are words that do not tell
    what a line is about.
    """

    per_100: re.Pattern[str]
    frequency: re.Pattern[str]
    one_in: re.Pattern[str]
    relative: re.Pattern[str]
    off: re.Pattern[str]
    any_time: re.Pattern[str]
    longest: int
    filler: frozenset[str] = frozenset()


@cache
def wording(language: str) -> Wording | None:
    """What rules look for in a language such as "en-GB"; None when nobody has written it down."""
    name = f"{__package__}._{language.partition('-')[0]}"
    if find_spec(name) is None:
        return None
    found: Wording = importlib.import_module(name).WORDING
    return found


def per_100(language: str) -> re.Pattern[str]:
    """A number told as so many in 100: where nobody has written down how that is said, with % alone."""
    words = wording(language)
    return words.per_100 if words else _PERCENT
