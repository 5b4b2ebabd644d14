"""Papers against other ways of making them, on the same content: cold, warm, and memory; medians of 20.

Cold is a whole process, from its start to the file. WeasyPrint comes with `uv sync --group bench`; Chromium
is looked for on the computer. What is not there is left out, and said so.
"""

from __future__ import annotations

import importlib.util
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.papers.base import Form, papers
from desktop.papers.compiling import set_pdf
from tests.benchmarks.as_html import summary_html
from tests.benchmarks.browser import chromium as browser
from tests.benchmarks.example import example

TIMES = 20
COLD_SET, WARM_PAPER = 500, 60  # milliseconds
MAKING = str(Path(__file__).parent / "making.py")


@dataclass(frozen=True)
class Measured:
    """Milliseconds and megabytes; `warm` is None where a process makes one file only."""

    name: str
    cold: float
    warm: float | None
    memory: float


def run() -> None:
    """Print both tables."""
    beside_other_programs()
    whole_set()
    each_paper()


def process(command: Sequence[str]) -> tuple[float, float, str]:
    """Wall time of a process in milliseconds, its largest memory in MB, and what it printed."""
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as child:
        assert child.stdout is not None
        said = child.stdout.read()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode == 0, command
    return (time.perf_counter() - began) * 1000, usage.ru_maxrss / 1024, said


def measured(name: str, engine: str, folder: Path) -> Measured:
    """One program through `making.py`."""
    once = [process([sys.executable, MAKING, engine, str(folder), "1"]) for _ in range(TIMES)]
    _, memory, said = process([sys.executable, MAKING, engine, str(folder), str(TIMES + 1)])
    return Measured(name, statistics.median(it[0] for it in once), float(said.split()[1]), memory)


def chromium(folder: Path) -> Measured | None:
    """Chromium without a window, or None where it is not there."""
    found = browser()
    if found is None:
        return None
    flags = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}"]
    out, page = f"--print-to-pdf={folder / 'chromium.pdf'}", (folder / "summary.html").as_uri()
    times = [process([found, *flags, out, page]) for _ in range(TIMES)]
    cold, memory = statistics.median(it[0] for it in times), max(it[1] for it in times)
    return Measured("Chromium, headless (largest process)", cold, None, memory)


def programs(folder: Path) -> Iterator[Measured]:
    """Every program that is there, ours first."""
    yield measured("Beforehand (Typst)", "ours", folder)
    yield measured("QTextDocument", "qt", folder)
    if importlib.util.find_spec("weasyprint"):
        yield measured("WeasyPrint", "weasyprint", folder)
    else:
        print("\nWeasyPrint is not here: uv sync --group bench")
    if other := chromium(folder):
        yield other
    else:
        print("\nChromium is not here")


def beside_other_programs() -> None:
    """The summary, as each program makes it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paper = papers()["summary"].manuscript(example(), Form())
        kept = {
            "words": paper.words,
            "pictures": paper.pictures,
            "made": paper.made.isoformat(),
            "record": paper.record.decode(),
        }
        (folder / "manuscript.json").write_text(json.dumps(kept), encoding="utf-8")
        (folder / "summary.html").write_text(summary_html(paper), encoding="utf-8")
        found = list(programs(folder))
    ours = found[0]
    print(f"\n{'the summary':38}{'cold ms':>9}{'x':>7}{'warm ms':>9}{'x':>7}{'MB':>7}{'x':>7}")
    for it in found:
        warm = f"{it.warm:9.0f}{it.warm / (ours.warm or 1):7.1f}" if it.warm else f"{'–':>9}{'':7}"
        memory = f"{it.memory:7.0f}{it.memory / ours.memory:7.1f}"
        print(f"{it.name:38}{it.cold:9.0f}{it.cold / ours.cold:7.1f}{warm}{memory}")


def whole_set() -> None:
    """Every paper, the note and the record."""
    once = [process([sys.executable, MAKING, "set", ".", "1"]) for _ in range(TIMES)]
    cold = statistics.median(float(it[2].split()[0]) for it in once)
    _, memory, said = process([sys.executable, MAKING, "set", ".", str(TIMES + 1)])
    print(f"\nthe whole set, first in a new process {cold:6.0f} ms (budget {COLD_SET})")
    print(f"with the process around it            {statistics.median(it[0] for it in once):6.0f} ms")
    print(f"the whole set, warm                   {float(said.split()[1]):6.0f} ms, {memory:.0f} MB")
    sealed = [process([sys.executable, MAKING, "sealed", ".", "1"]) for _ in range(TIMES)]
    cold = statistics.median(float(it[2].split()[0]) for it in sealed)
    words = "the whole set, sealed, first in a process"
    print(f"{words:38}{cold:6.0f} ms (budget {COLD_SET}), that has shown it small")


def each_paper() -> None:
    """One paper at a time, each time with other words, so that nothing set before can be used again."""
    material = example()
    print(f"\neach paper, warm (budget {WARM_PAPER} ms)")
    for name, paper in papers().items():
        taken, setting = [], []
        for number in range(TIMES + 1):
            began = time.perf_counter()
            made = paper.manuscript(material, Form("letter" if number % 2 else "a4"))
            told = time.perf_counter()
            set_pdf(replace(made, words={**made.words, "document": f"{made.words['document']} {number}"}))
            setting.append((time.perf_counter() - told) * 1000)
            taken.append((time.perf_counter() - began) * 1000)
        warm, of_it = statistics.median(taken[1:]), statistics.median(setting[1:])
        print(f"{name:38}{warm:6.0f} ms, of which setting {of_it:.0f}")


if __name__ == "__main__":
    run()
