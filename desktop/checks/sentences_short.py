"""Sentences are short enough to hear."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks._words import sentences
from desktop.library.model import Module
from desktop.problems import Problem

NAME = "no sentence is longer than 20 words"
BLOCKS = False

MOST = 20


def check(module: Module) -> Iterator[Problem]:
    """Sentences that a patient reads or hears, and that are too long."""
    for sentence in sentences(module, cues=False):
        words = len(sentence.words.split())
        if words > MOST:
            yield sentence.problem(module, f"{words} words", f"say it in at most {MOST}, or in two sentences")
