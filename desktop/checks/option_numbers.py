"""A number of an option is a fact, told whole: who was counted, for how long, and how well it is known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks._language import per_100
from desktop.checks._places import problem_at
from desktop.decoding import KeyPath, key_words
from desktop.library.model import Module
from desktop.library.options import OptionCell
from desktop.problems import Problem

NAME = "every number of an option is a fact"
_DIGIT = re.compile(r"\d")
_WHOLE = ("brief", "known")


def check(module: Module) -> Iterator[Problem]:
    """Numbers in the words of cells, and facts of cells that do not say all that a reader must know."""
    if module.options is None:
        return
    for name, option in module.options.options.items():
        for row, cell in option.cells():
            yield from _in_words(module, ("options", name, row), cell)
    named = {fact for option in module.options.options.values() for fact in option.facts()}
    for name in sorted(named & module.facts.keys()):
        if not module.facts[name].scope.strip() and not module.facts[name].means.strip():
            wrong = "stands in an option without 'scope' or 'means'"
            yield problem_at(module, "facts.yaml", (name,), name, wrong, "say what it counts")
        for key in _WHOLE:
            if not str(getattr(module.facts[name], key)).strip():
                wrong, right = f"stands in an option without '{key}'", f"write '{key}'"
                yield problem_at(module, "facts.yaml", (name,), f"{name}.{key}", wrong, right)


def _in_words(module: Module, path: KeyPath, cell: OptionCell) -> Iterator[Problem]:
    for key in ("words", "on_paper", "more"):
        words = getattr(cell, key)
        if found := per_100(module.language).search(words):
            wrong, right = f"'{found[0]}' is no fact", "write it in facts.yaml, and name it under 'facts'"
        elif _DIGIT.search(words) and not (cell.sources if key != "more" else cell.more_sources):
            wrong = "states a number without a source"
            right = "name it under 'sources'" if key != "more" else "name it under 'more_sources'"
        else:
            continue
        yield problem_at(module, "options.yaml", (*path, key), key_words((*path, key)), wrong, right)
