"""How long a browser takes to start and to show one page: what the start of the app is measured against."""

from __future__ import annotations

import shutil
import subprocess
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--headless", "--no-sandbox", "--no-first-run", "--no-default-browser-check")
LIMIT_S = 60.0
# Two frames: the second is asked for only once the first was painted.
PAGE = b"""<!doctype html><title>Before the talk</title><h1>Before the talk</h1>
<script>requestAnimationFrame(() => requestAnimationFrame(() => fetch("/painted")))</script>"""


def chromium() -> str | None:
    """The program, or None where it is not installed."""
    return next(filter(None, map(shutil.which, CHROMIUMS)), None)


class _Page(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        """Give the page, or note that it is painted."""
        self.server.painted = self.path == "/painted"  # type: ignore[attr-defined]
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def until_painted(program: str, profile: Path) -> float:
    """Milliseconds from the start of the process to the page, painted; a profile is to be used again."""
    with HTTPServer(("127.0.0.1", 0), _Page) as server:
        server.timeout, server.painted = LIMIT_S, False  # type: ignore[attr-defined]
        address = f"http://127.0.0.1:{server.server_port}/"
        began = time.monotonic()
        command = [program, *FLAGS, f"--user-data-dir={profile}", address]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            while not server.painted and time.monotonic() - began < LIMIT_S:  # type: ignore[attr-defined]
                server.handle_request()
            taken = time.monotonic() - began
            process.terminate()
        assert server.painted, "the browser showed no page"  # type: ignore[attr-defined]
    return taken * 1000
