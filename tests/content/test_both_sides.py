"""A number of people on a page of the shipped module is told both ways: how many had it, how many did not."""

from __future__ import annotations

import re

from desktop.checks._variants import variants
from desktop.library.loading import load_module
from desktop.library.spoken import texts
from desktop.paths import content_folder

_IN_100 = re.compile(r"(\d+) in 100")
_WHOLE = re.compile(r"\b\d+\b")
NO_PEOPLE = {"40", "16"}  # "30 to 40 in 100" is quoted to be set right; "8 or 16 in 100" are ends of a range


def test_every_number_in_100_is_told_with_its_other_side() -> None:
    one_sided: dict[str, set[str]] = {}
    for variant in variants(load_module(content_folder() / "sacral-leg-cramps")):
        words = "\n".join(said for _, said in texts(variant.page.blocks + variant.page.side))
        told = set(_WHOLE.findall(words))
        for number in set(_IN_100.findall(words)) - NO_PEOPLE:
            if str(100 - int(number)) not in told:
                one_sided.setdefault(variant.page.id, set()).add(number)
    assert one_sided == {}
