"""When to call is told by the one list of warning signs, and by nothing beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.library.model import Module
from desktop.problems import Problem

NAME = "when to call is told by the list of warning signs alone"

_BESIDE = (
    (re.compile(r"^:+ *callout +(?:call-now|call-today|next-visit)\b", re.MULTILINE), "a box of signs"),
    (re.compile(r"\bwhen_to_call\.\w+"), "the clinic's own signs"),
)


def check(module: Module) -> Iterator[Problem]:
    """Boxes and lines that would tell a sign a second time, perhaps in another tier."""
    if not module.signs:
        return
    for page in (*module.pages.values(), *module.papers.values()):
        for pattern, what in _BESIDE:
            for found in pattern.finditer(page.body):
                line = page.line + page.body.count("\n", 0, found.start())
                wrong = f"{what} beside the list of signs"
                yield Problem(page.file, line, "signs", wrong, "write it in signs.yaml, and '::: signs' here")
