"""Whether the list of records opens as fast with 50,000 talks in it as with a few."""

from __future__ import annotations

import datetime as dt
import tempfile
import time
from pathlib import Path

from desktop.consultation.events import Closed, Started
from desktop.records.store import Records
from tests.benchmarks.figures import Line, median, show
from tests.ui.room import KEY, set_up_for, shipped

FEW, MANY = 50, 50_000
START = dt.datetime(2026, 1, 1, 8, tzinfo=dt.UTC)


def fill(records: Records, count: int) -> None:
    """Talks that ended, one a minute, in one transaction each hundred."""
    set_up = set_up_for(shipped())
    for number in range(count):
        at = START + dt.timedelta(minutes=number)
        started = Started(
            at=at, consultation=f"talk-{number}", module="guide", module_version="1.0", digest="d",
            language="en", visit="v", route="full", pages=("welcome",), set_up=set_up,
        )  # fmt: skip
        records.append(f"talk-{number}", [started, Closed(at=at)])
        records.release(f"talk-{number}")


def opened(folder: Path) -> list[float]:
    """Milliseconds to open the records and read the first page of the list, and what did not end."""
    times = []
    for _ in range(20):
        began = time.perf_counter()
        records = Records(folder, KEY)
        records.entries(limit=100)
        records.unfinished()
        times.append((time.perf_counter() - began) * 1000)
        records.close()
    return times


def run() -> None:
    """A few, then very many."""
    with tempfile.TemporaryDirectory() as folder:
        few, many = Path(folder) / "few", Path(folder) / "many"
        for place, count in ((few, FEW), (many, MANY)):
            records = Records(place, KEY)
            fill(records, count)
            records.close()
        lines = [
            Line(
                f"open, list and unfinished, {MANY:,} talks",
                median(opened(many)),
                "ms",
                median(opened(few)),
                1.5,
            )
        ]
    show(f"The list of records (against {FEW} talks)", lines)
