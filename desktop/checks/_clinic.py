"""What a clinic's settings say beside a guide: signs of its own that the guide has in other words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from desktop.checks._language import wording
from desktop.decoding import KeyPath, key_words, nearest
from desktop.library.model import Module, WarningSign
from desktop.library.signs import TIERS, own_signs, same_words
from desktop.problems import Problem, Problems
from desktop.reading import read_toml
from desktop.settings import ClinicSays

_WORD = re.compile(r"\w+")
_LIKE = 0.6  # of a line's words
_STEM = 4  # letters that words of one kind share


def settings_advice(module: Module, clinic: ClinicSays, file: Path) -> Iterator[Problem]:
    """What to look at in a clinic's settings, for whoever writes the file that they were read from."""
    written = read_toml(file, file.name, Problems())
    for path, wrong, right in _to_look_at(module, clinic):
        line = written.line(path) if written is not None else 0
        yield Problem(file.name, line, key_words(path), wrong, right)


def moved_signs(module: Module, clinic: ClinicSays) -> int:
    """How many signs of the guide stand in another tier for this clinic."""
    return sum(clinic.signs.tiers.get(sign.id, sign.tier) != sign.tier for sign in module.signs)


def _to_look_at(module: Module, clinic: ClinicSays) -> Iterator[tuple[KeyPath, str, str]]:
    """Where, what is wrong, and what would be right."""
    known = {sign.id: sign for sign in module.signs}
    for name, tier in clinic.signs.tiers.items():
        path: KeyPath = ("signs", "tiers", name)
        if name not in known:
            yield path, "the guide has no sign of this id", nearest(name, known)
        elif TIERS.index(tier) > TIERS.index(known[name].tier):
            wrong = f"is '{tier}', less urgent than the guide's '{known[name].tier}'"
            yield path, wrong, "keep it only where a clinician has decided so"
    for own in own_signs(clinic) if module.signs else ():
        if other := _in_other_words(own, module):
            wrong = f"'{own.text}' is '{own.tier}'; the guide has '{other.text}' as '{other.tier}'"
            right = f"if it is the same, take it out, and set signs.tiers.{other.id} if you want another tier"
            yield _place(own, clinic), wrong, right


def _place(own: WarningSign, clinic: ClinicSays) -> KeyPath:
    """Where a clinic has written a sign of its own, where it says it as it counts."""
    for n, line in enumerate(clinic.signs.own):
        if (line.tier, same_words(line.text)) == (own.tier, same_words(own.text)):
            return ("signs", "own", n, "text")
    for name in clinic.when_to_call.__struct_fields__:
        for n, text in enumerate(getattr(clinic.when_to_call, name)):
            if same_words(text) == same_words(own.text):
                return ("when_to_call", name, n)
    return ("signs", "own")


def _in_other_words(own: WarningSign, module: Module) -> WarningSign | None:
    """A sign of another tier that seems to say what a clinic's line says, where none of its own tier does."""
    words = _telling(own.text, module.language)
    if not words:
        return None
    like = [(_share(words, sign, module.language), sign) for sign in module.signs]
    most = max(share for share, _ in like)
    if most < _LIKE:
        return None
    return next((sign for share, sign in like if share == most and sign.tier != own.tier), None)


def _share(words: frozenset[str], sign: WarningSign, language: str) -> float:
    said = _telling(f"{sign.text} {sign.short}", language)
    return sum(any(_same(word, other) for other in said) for word in words) / len(words)


def _same(one: str, other: str) -> bool:
    """Whether two words begin alike, such as "numb" and "numbness"."""
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= _STEM and long.startswith(short[: max(_STEM, len(short) - 2)]))


def _telling(text: str, language: str) -> frozenset[str]:
    """The words of a line that tell what it is about."""
    known = wording(language)
    filler = known.filler if known is not None else frozenset[str]()
    return frozenset(_WORD.findall(text.casefold())) - filler
