"""How long until an event is on the disk, against a bare SQLite commit of the same bytes."""

from __future__ import annotations

import datetime as dt
import sqlite3
import tempfile
import time
import uuid
from pathlib import Path

from desktop.consultation.event_format import encode
from desktop.consultation.events import WordsNoted
from desktop.ui.talk import start_talk
from tests.benchmarks.figures import Line, median, percentile, show
from tests.ui.room import records_in, set_up_for, shipped

EVENTS = 500
START = dt.datetime(2026, 11, 24, 10, tzinfo=dt.UTC)


def event(number: int) -> WordsNoted:
    """Something that was typed."""
    return WordsNoted(at=START + dt.timedelta(seconds=number), box="too-much", words=f"Two nights {number}")


def run() -> None:
    """One event after the other to each in turn, so that both meet the same disk."""
    with tempfile.TemporaryDirectory() as folder:
        bare = sqlite3.connect(Path(folder) / "bare.db", isolation_level=None)
        bare.execute("PRAGMA journal_mode=WAL")
        bare.execute("PRAGMA synchronous=FULL")
        bare.execute("CREATE TABLE events (id TEXT, seq INTEGER, body BLOB)")
        records = records_in(Path(folder) / "records")
        consultation = start_talk(shipped(), records, set_up_for(shipped()), "full").store.state.consultation
        ours, theirs = [], []
        for number in range(EVENTS):
            began = time.perf_counter()
            records.append(consultation, [event(number)])
            ours.append((time.perf_counter() - began) * 1000)
            body = encode(event(number))
            began = time.perf_counter()
            bare.execute("INSERT INTO events VALUES (?, ?, ?)", (uuid.uuid4().hex, number, body))
            theirs.append((time.perf_counter() - began) * 1000)
        bare.close()
        records.close()
    lines = [
        Line("event on the disk, median", median(ours), "ms", median(theirs), 2.0),
        Line("event on the disk, 99th percentile", percentile(ours, 0.99), "ms", percentile(theirs, 0.99)),
    ]
    show(f"Events (encrypted, chained; against a bare SQLite commit; {EVENTS} of each)", lines)
