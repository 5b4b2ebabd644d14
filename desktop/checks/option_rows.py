"""Every option is told from both sides, row by row: what one tells as a number, no other leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks._places import problem_at
from desktop.library.model import Module
from desktop.problems import Problem

NAME = "every option has help and harm told"
_SIDES = ("help", "harm")


def check(module: Module) -> Iterator[Problem]:
    """Cells on help or harm that tell neither a number nor that there is none; options with one side."""
    for name, option in module.options.options.items() if module.options else ():
        for row in _SIDES:
            cell, path = getattr(option, row), ("options", name, row)
            if not cell.facts and not cell.unknown:
                wrong = "tells neither a number nor that there is none"
                right = "name a fact under 'facts', or write 'unknown: true' and say so in the words"
                yield problem_at(module, "options.yaml", path, f"options.{name}.{row}", wrong, right)
            if cell.facts and cell.unknown:
                wrong, right = "tells a number, and that there is none", "take one of them out"
                yield problem_at(module, "options.yaml", path, f"options.{name}.{row}", wrong, right)
            if cell.speaks:
                wrong = "says for which side it speaks"
                right = "take 'speaks' out: help speaks for an option, harm against it"
                yield problem_at(module, "options.yaml", path, f"options.{name}.{row}", wrong, right)
