"""A summary with one byte changed, 1,000 times: is it noticed, and what is it called?"""

from __future__ import annotations

import random
import time
from collections import Counter
from pathlib import Path

from desktop.papers.verify import NotVerifiableError, verify_paper
from desktop.rehearsing import rehearse

CHANGES = 100
EXAMPLE = Path(__file__).parents[2] / "content" / "sacral-leg-cramps" / "rehearsal.toml"


def named(data: bytes) -> str:
    """What a file is called, without its numbers; empty when nothing was noticed."""
    try:
        verdict = verify_paper(data)
    except NotVerifiableError as error:
        return str(error)
    return "" if verdict.sound else verdict.lines[0].split(":")[0]


def test_every_changed_byte_is_noticed() -> None:
    made = rehearse(EXAMPLE).papers["summary.pdf"]
    chance = random.Random(4)  # noqa: S311 - nothing secret
    found: Counter[str] = Counter()
    began = time.perf_counter()
    for _ in range(CHANGES):
        changed = bytearray(made)
        at = chance.randrange(len(made))
        changed[at] ^= 1 << chance.randrange(8)
        found[named(bytes(changed))] += 1
    took = (time.perf_counter() - began) / CHANGES
    print(f"\n{CHANGES} files of {len(made)} bytes with one bit changed, {took * 1000:.0f} ms each")
    for words, count in found.most_common():
        print(f"{count:5}  {words or 'NOT NOTICED'}")
    assert not found[""]
