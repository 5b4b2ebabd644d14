"""Sentences are short enough to hear."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks._words import worded
from desktop.library.model import Module
from desktop.problems import Problem

NAME = "no sentence is too long to hear"
BLOCKS = False
WORDED = True


def check(module: Module) -> Iterator[Problem]:
    """Sentences that a patient reads or hears, and that are too long."""
    for sentence, words in worded(module, cues=False):
        long = len(sentence.words.split())
        if long > words.longest:
            right = f"say it in at most {words.longest}, or in two sentences"
            yield sentence.problem(module, f"{long} words", right)
