"""How much memory a talk takes, and whether it grows over a day of talks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.benchmarks.figures import Line, show

REMEMBERING = Path(__file__).with_name("remembering.py")
FLAT = 1.05


def told(what: str) -> list[float]:
    """Megabytes after each step of one process."""
    command = [sys.executable, str(REMEMBERING), what]
    out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [float(line) for line in out.split()]


def run() -> None:
    """Each in a process of its own."""
    bare, (last_page, papers, talk) = told("bare")[0], told("talk")
    _, ten, fifty, hundred = told("talks")
    _, seen, half, all_ = told("changes")
    lines = [
        Line("after a whole talk, against a bare window", talk, "MB", bare, 1.4),
        Line("on its last page, against a bare window", last_page, "MB", bare),
        Line("the process that makes papers, while the talk lasts", papers, "MB"),
        Line("after 50 talks, against 10", fifty, "MB", ten),
        Line("after 100 talks, against 10", hundred, "MB", ten, FLAT),
        Line("after 180 changes of colours, size and page, all seen before", half, "MB", seen),
        Line("after 360 changes", all_, "MB", seen, FLAT),
    ]
    show("Memory (resident)", lines)
