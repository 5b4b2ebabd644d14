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
from tests.ui.room import shipped

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


def test_a_title_has_its_level_and_its_language(app: Listening) -> None:
    app.go_to("how-it-works")
    headings = [one for one in app.reader.told(app.place) if one.role == "heading"]
    assert app.reader.attributes(headings[0].place) == {"level": "1"}
    assert app.reader.attributes(headings[1].place) == {"level": "2"}
    assert app.reader.language(headings[1].place).startswith(shipped().language)


def test_a_list_has_its_items_and_a_question_its_answers(app: Listening) -> None:
    app.go_to("how-it-works")
    roles = [one.role for one in app.page()]
    assert (roles.count("list"), roles.count("list item")) == (1, 4)
    app.go_to("what-matters")
    assert ("panel", "What worries you?") in [(one.role, one.name) for one in app.page()]
    assert ("check box", "Having an operation") in [(one.role, one.name) for one in app.page()]


def test_a_press_of_a_reader_opens_a_dialog_and_the_page_stays(app: Listening) -> None:
    app.go_to("how-it-works")
    (ask,) = [one for one in app.reader.told(app.place) if one.name.startswith("Park a question")]
    app.reader.press(ask.place)
    until = time.monotonic() + 20
    while not (open_now := [one for one in app.reader.told(app.place) if one.role == "dialog"]):
        assert time.monotonic() < until
    close = next(one for one in app.reader.told(open_now[0].place) if one.name == "Close")
    app.reader.press(close.place)
    assert open_now[0].name


def test_tab_leads_through_all_that_shows(app: Listening) -> None:
    app.reader.follow_focus()
    shown = app.go_to("what-raises-it")
    said = ""
    for _ in range(60):
        app.reader.tab()
        one = app.reader.focused()
        if one.name.startswith("Park a question"):
            break
        said += f"{one.name}\n{one.more}\n"
    assert [words for words in shown if words not in said] == []


def test_every_word_that_shows_is_told(app: Listening) -> None:
    for page in app.pages:
        shown = app.go_to(page)
        said = "\n".join(f"{one.name}\n{one.more}" for one in app.page())
        assert (page, [words for words in shown if words not in said]) == (page, [])
