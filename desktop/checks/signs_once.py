"""Each warning sign stands once, in one tier, and no tier is empty."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks._places import problem_at
from desktop.library.model import Module
from desktop.library.signs import TIERS, merged, same_words
from desktop.problems import Problem
from desktop.settings import ClinicSays

NAME = "each warning sign stands once, in one tier"


def check(module: Module) -> Iterator[Problem]:
    """Signs that say the same to the same people, signs that no source supports, and tiers without a sign."""
    if not module.signs:
        return
    for indication in (one.id for one in module.indications):
        yield from _twice(module, indication)
        told = {sign.tier for sign in merged(module.signs, ClinicSays(), indication)}
        for tier in TIERS:
            if tier not in told:
                wrong = f"for '{indication}' no sign is of the tier '{tier}'"
                yield problem_at(module, "signs.yaml", (), "tier", wrong, "write the signs of each tier")
    for i, sign in enumerate(module.signs):
        if not sign.sources:
            right = "name what says that it is one"
            yield problem_at(module, "signs.yaml", (i,), sign.id, "is supported by no source", right)


def _twice(module: Module, indication: str) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for i, sign in enumerate(module.signs):
        if sign.indications and indication not in sign.indications:
            continue
        for words in {same_words(sign.text), same_words(sign.short)}:
            other = first.setdefault(words, sign.id)
            if other != sign.id:
                wrong = f"says the same as '{other}' for '{indication}'"
                yield problem_at(
                    module, "signs.yaml", (i,), sign.id, wrong, "keep one of them, in the tier that is right"
                )
