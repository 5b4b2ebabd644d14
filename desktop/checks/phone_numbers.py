"""No number of an emergency or advice line: which one is right depends on the country."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks._words import sentences
from desktop.library.model import Module
from desktop.problems import Problem

NAME = "no emergency number stands in a guide"

# In New Zealand 111 is the ambulance, in England it is for advice.
_NUMBER = re.compile(r"(?<![\d.,])(?<!\d[ \u00a0\u202f])(?:000|111|112|911|999)(?![.,]?\d)")
_RIGHT = "write {{ clinic.emergency }} or {{ clinic.urgent }}, with what shows where they are not set"


def check(module: Module) -> Iterator[Problem]:
    """Every sentence with one."""
    for sentence in sentences(module):
        if found := _NUMBER.search(sentence.words):
            yield sentence.problem(module, f"the number {found[0]} is right in some countries only", _RIGHT)
