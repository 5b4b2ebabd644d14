"""A summary with one bit changed, 1,000 times: is it noticed, and what is it called?"""

from __future__ import annotations

import random
import time
from collections import Counter

from desktop.papers.base import Form, papers
from desktop.papers.verify import NotVerifiableError, verify_paper
from tests.benchmarks.example import example

CHANGES = 1000


def named(data: bytes) -> str:
    """What a file is called, without its numbers; empty when nothing was noticed."""
    try:
        verdict = verify_paper(data)
    except NotVerifiableError as error:
        return str(error)
    return "" if verdict.sound else verdict.lines[0].split(":")[0]


def run() -> None:
    """Change, verify, and print what was found how often."""
    made = papers()["summary"].pdf(example(), Form())
    chance = random.Random(4)  # noqa: S311 - nothing secret
    found: Counter[str] = Counter()
    began = time.perf_counter()
    for _ in range(CHANGES):
        changed = bytearray(made)
        changed[chance.randrange(len(made))] ^= 1 << chance.randrange(8)
        found[named(bytes(changed))] += 1
    took = (time.perf_counter() - began) / CHANGES
    print(f"\n{CHANGES} files of {len(made)} bytes with one bit changed, {took * 1000:.0f} ms each")
    print(f"{CHANGES - found['']:5} noticed")
    for words, count in found.most_common():
        print(f"{count:5}  {words or 'NOT NOTICED'}")


if __name__ == "__main__":
    run()
