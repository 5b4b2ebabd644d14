"""No relative risk: "twice as likely" says nothing without the number it began from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks._words import sentences
from desktop.library.model import Module
from desktop.problems import Problem

NAME = "no risk is told as a multiple"

_RELATIVE = re.compile(
    r"\b(?:twice|half|thrice) (?:as (?:likely|many|often|common)|the (?:risk|chance|number|odds))\b"
    r"|\btimes (?:as|more|less|higher|lower|greater)\b"
    r"|\b(?:doubl|tripl|halv)(?:e|es|ed|ing) (?:the |your )?(?:risk|chance|odds)\b"
    r"|\b(?:two|three|four|five)-?fold\b"
    r"|(?:%|per ?cent) (?:more|less|higher|lower|greater) (?:\w+ )?(?:likely|risk|chance)\b"
    r"|\b(?:relative risk|odds ratio)\b",
    re.IGNORECASE,
)


def check(module: Module) -> Iterator[Problem]:
    """Every sentence that tells one."""
    for sentence in sentences(module):
        if found := _RELATIVE.search(sentence.words):
            yield sentence.problem(
                module, f"'{found[0]}'", "say 'more likely', and that we cannot say by how much"
            )
