"""From the start of the process to the first page that can be used."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.browser import chromium, until_painted
from tests.benchmarks.figures import Line, median, show

PAIRS = 12
STARTING = Path(__file__).with_name("starting.py")


def once(what: str, data: str) -> dict[str, float]:
    """The times of one start, in milliseconds; code is compiled once, as where the app is installed."""
    command = [sys.executable, str(STARTING), what, str(time.monotonic())]
    places = {"BEFOREHAND_DATA": data, "BEFOREHAND_SETTINGS": f"{data}/settings.toml"}
    compiled = {"PYTHONPYCACHEPREFIX": f"{data}/compiled", "PYTHONDONTWRITEBYTECODE": ""}
    told = subprocess.run(
        command, env=os.environ | places | compiled, capture_output=True, text=True, check=True
    )
    return {line.split()[0]: float(line.split()[1]) * 1000 for line in told.stdout.splitlines()}


def run() -> None:
    """Starts of the app and of a bare window in turn; the first of each is not counted."""
    with tempfile.TemporaryDirectory() as data:
        (Path(data) / "settings.toml").touch()
        pairs = [(once("app", data), once("bare", data)) for _ in range(PAIRS + 1)][1:]
    lines = []
    for what, key in (("start to first page, painted", "painted"), ("start to nothing waiting", "idle")):
        app, bare = median([one[key] for one, _ in pairs]), median([one[key] for _, one in pairs])
        lines.append(Line(what, app, "ms", bare, 1.8 if key == "painted" else None))
    show(f"Start (median of {PAIRS}, against a bare window in the same font)", lines)
    beside_a_browser()


def beside_a_browser() -> None:
    """Starts of the app and of a browser in turn; the first of each is not counted."""
    browser = chromium()
    if browser is None:
        print("  Chromium is not installed: the start is not measured against a browser")
        return
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as data:
        (Path(data) / "settings.toml").touch()
        profile = Path(data) / "profile"
        pairs = [(once("app", data)["painted"], until_painted(browser, profile)) for _ in range(PAIRS + 1)][
            1:
        ]
    app, page = (median(taken) for taken in zip(*pairs, strict=True))
    lines = [Line("start to first page, painted", app, "ms", page, 0.35)]
    show("Start (against Chromium, without a window of the system, showing one page)", lines)
