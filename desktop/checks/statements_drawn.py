"""The drawing beside a statement is one that there is."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks._places import problem_at
from desktop.decoding import nearest
from desktop.figures.drawings import drawing_names
from desktop.library.model import Module
from desktop.problems import Problem

NAME = "the drawing beside a statement is known"


def check(module: Module) -> Iterator[Problem]:
    """Statements that name a drawing which is not there."""
    for place, statement in enumerate(module.statements):
        if statement.drawing and statement.drawing not in drawing_names():
            wrong = f"there is no drawing '{statement.drawing}'"
            right = nearest(statement.drawing, drawing_names())
            yield problem_at(
                module, "statements.yaml", (place, "drawing"), f"[{place}].drawing", wrong, right
            )
