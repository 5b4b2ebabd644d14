"""No relative risk: "twice as likely" says nothing without the number it began from."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks._words import worded
from desktop.library.model import Module
from desktop.problems import Problem

NAME = "no risk is told as a multiple"
WORDED = True


def check(module: Module) -> Iterator[Problem]:
    """Every sentence that tells one."""
    for sentence, words in worded(module):
        if found := words.relative.search(sentence.words):
            yield sentence.problem(
                module, f"'{found[0]}'", "say 'more likely', and that we cannot say by how much"
            )
