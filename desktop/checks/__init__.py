"""What a module must satisfy beyond being well written. One file a rule; a file here is a rule.

A rule file says `NAME`, what must hold, and `check(module)`, which yields the problems. A rule whose file
says `BLOCKS = False` only advises; one that says `WHOLE = True` tells what is missing, and is asked only
when every page could be read. One that says `WORDED = True` looks for words of a language, and is asked only
where these are written down (see `_language`). Files that begin with an underscore are helpers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.checks._clinic import moved_signs as moved_signs
from desktop.checks._clinic import settings_advice as settings_advice
from desktop.checks._language import wording
from desktop.checks._places import problem_at
from desktop.checks._variants import variants
from desktop.finding import files_in
from desktop.library.loading import read_module
from desktop.library.model import Module
from desktop.problems import Problem

Check = Callable[[Module], Iterable[Problem]]


@dataclass(frozen=True)
class Rule:
    """One rule: what must hold, how it is checked, and whether breaking it makes the module unfit.

    `whole` says that it can only be checked where nothing of the module is left out for another fault,
    `worded` that it looks for words of a language.
    """

    name: str
    check: Check
    blocks: bool = True
    whole: bool = False
    worded: bool = False


@dataclass(frozen=True)
class Findings:
    """What was found: `problems` make a module unfit, `advice` does not."""

    problems: tuple[Problem, ...]
    advice: tuple[Problem, ...]


def rules() -> tuple[Rule, ...]:
    """Every rule of this package, by the name of its file."""
    return tuple(
        Rule(
            file.NAME,
            file.check,
            getattr(file, "BLOCKS", True),
            getattr(file, "WHOLE", False),
            getattr(file, "WORDED", False),
        )
        for file in files_in(__name__)
    )


def check_module(module: Module, more: Sequence[Rule] = (), *, whole: bool = True) -> Findings:
    """Everything that the rules find in a loaded module; `more` are rules from elsewhere.

    `whole` says that every file of it could be read.
    """
    whole = whole and not any(variant.problems for variant in variants(module))
    problems: set[Problem] = set()
    advice: set[Problem] = set()
    unasked: list[str] = []
    for rule in (*rules(), *more):
        if rule.whole and not whole:
            continue
        if rule.worded and wording(module.language) is None:
            unasked.append(rule.name)
            continue
        (problems if rule.blocks else advice).update(rule.check(module))
    advice.update(_not_asked(module, unasked))
    return Findings(tuple(sorted(problems)), tuple(sorted(advice - problems)))


def _not_asked(module: Module, names: Sequence[str]) -> Iterator[Problem]:
    """Which rules could not be asked, for whoever reads the words instead."""
    if names:
        wrong = (
            f"no rule knows the words of '{module.language}', so these were not checked: {'; '.join(names)}; "
            "and that a number has a source only where it stands with %"
        )
        right = "have somebody who speaks it read every page for them"
        yield problem_at(module, "module.yaml", ("languages",), "languages", wrong, right)


def check_folder(folder: Path, more: Sequence[Rule] = ()) -> Findings:
    """Everything that is wrong with a module's folder, in every language it has."""
    problems: set[Problem] = set()
    advice: set[Problem] = set()
    first = read_module(folder)
    languages = first.module.languages if first.module else (None,)
    for language in languages:
        reading = first if language in (None, languages[0]) else read_module(folder, language)
        problems.update(reading.problems)
        if reading.module is not None:
            found = check_module(reading.module, more, whole=not reading.problems)
            problems.update(found.problems)
            advice.update(found.advice)
    return Findings(tuple(sorted(problems)), tuple(sorted(advice - problems)))
