"""A screen reader on the accessibility bus is told what the real window shows, page by page."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import IO, NamedTuple, cast

import pytest

from tests.journeys.bus import Reader, Told, accessible_desktop, missing

NAME = "Beforehand"

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing() or "all is there")


class Listening(NamedTuple):
    """A reader, the app it listens to, and a way to lead that to a page."""

    reader: Reader
    place: tuple[str, str]
    pages: list[str]
    process: subprocess.Popen[str]

    def go_to(self, page: str) -> list[str]:
        """Go to a page; gives the words that can be seen on it."""
        cast("IO[str]", self.process.stdin).write(f"{page}\n")
        cast("IO[str]", self.process.stdin).flush()
        return list(json.loads(cast("IO[str]", self.process.stdout).readline()))

    def page(self) -> list[Told]:
        """All that is told of the page that shows."""
        window = list(self.reader.told(self.place))
        at = next(index for index, one in enumerate(window) if one.role.startswith("document"))
        return list(self.reader.told(window[at].place))


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Listening]:
    """The app with a talk begun, and a reader."""
    with accessible_desktop(tmp_path_factory.mktemp("run")) as environment:
        command = [sys.executable, "-m", "tests.journeys.listening", str(tmp_path_factory.mktemp("records"))]
        pipe = subprocess.PIPE
        with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment) as process:
            try:
                pages = json.loads(cast("IO[str]", process.stdout).readline())
                reader = Reader(environment["DBUS_SESSION_BUS_ADDRESS"])
                yield Listening(reader, found(reader), pages, process)
                reader.close()
            finally:
                process.kill()


def found(reader: Reader) -> tuple[str, str]:
    """Where the app is, once it is on the bus."""
    until = time.monotonic() + 30
    while True:
        try:
            return reader.app(NAME)
        except LookupError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)  # another process: there is nothing here to wait for


def test_every_word_that_shows_is_told(app: Listening) -> None:
    for page in app.pages:
        shown = app.go_to(page)
        said = "\n".join(f"{one.name}\n{one.more}" for one in app.page())
        assert (page, [words for words in shown if words not in said]) == (page, [])
