"""Pictures of what opens over a page, and of what can go wrong: taken in the real window, offscreen."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QEventLoop, QTimer

from desktop.consultation.events import QuestionParked
from desktop.problems import Problem
from desktop.records.store import Records
from desktop.settings import Screen, Settings
from desktop.ui.appearance import Appearance, Choices
from desktop.ui.services import Services
from desktop.ui.setup.screen import SetUpScreen
from desktop.ui.shell.preview import Preview
from desktop.ui.shell.talk_screen import TalkScreen
from desktop.ui.talking import Talking
from desktop.ui.widgets.pin import PinSheet
from desktop.ui.window import MainWindow
from tests.ui.room import KEY, FullDisk, set_up_for, settle, shipped

PAPERS_WAIT_MS = 5_000
BROKEN = Problem(
    "facts.yaml",
    12,
    "unpleasant-change.n",
    "'two hundred' is not a whole number",
    "write digits, such as 272",
)


def state_pictures(folder: Path, size: tuple[int, int], choices: Choices) -> list[Path]:
    """One PNG for each thing that can lie over a page, each error and each empty state."""
    folder.mkdir(parents=True, exist_ok=True)
    taken: list[Path] = []
    for number, (name, window) in enumerate(_states(size, choices)):
        settle()
        taken.append(folder / f"{number:02d}-{name}.png")
        window.grab().save(str(taken[-1]))
    return taken


def _window(records: Records, size: tuple[int, int], choices: Choices, **given: object) -> MainWindow:
    services = Services(
        **{
            "modules": (shipped(),),
            "problems": (),
            "settings": Settings(),
            "open_records": lambda: records,
            "software": lambda: "Beforehand",
            **given,
        }  # type: ignore[arg-type]
    )
    window = MainWindow(services, Appearance(choices))
    window.resize(*size)
    window.show()
    settle()
    return window


def _states(size: tuple[int, int], choices: Choices) -> Iterator[tuple[str, MainWindow]]:
    with tempfile.TemporaryDirectory() as place:
        records = FullDisk(Path(place), KEY)
        for name, given in (
            ("no-module", {"modules": ()}),
            ("broken-module", {"problems": (BROKEN,)}),
        ):
            window = _window(records, size, choices, **given)
            yield name, window
            window.deleteLater()
        window = _window(records, size, choices)
        screen = window.set_up_screen
        if screen is not None:
            screen.start.click()
        yield "nothing-filled-in", window
        window.setting_up.start(shipped(), set_up_for(shipped()), "full")
        settle()
        yield from _over_a_page(window)
        yield from _last_pages(window)
        records.full = True
        _screen(window).go_to("what-matters")
        yield "disk-full", window
        records.full = False
        window.close()
        window.deleteLater()
        settle()
        guarded = Settings(screen=Screen(pin="2468"))
        window = _window(FullDisk(Path(place), KEY), size, choices, settings=guarded)
        yield "unfinished", window
        yield from _with_a_pin(window)
        window.close()
        window.deleteLater()
        settle()


def _screen(window: MainWindow) -> TalkScreen:
    return cast("TalkScreen", window.talk_screen)


def _over_a_page(window: MainWindow) -> Iterator[tuple[str, MainWindow]]:
    opening: dict[str, Callable[[TalkScreen], object]] = {
        "display": lambda _screen: window.show_display(),
        "keys": lambda screen: screen.keys.show_list(),
        "pages": lambda screen: screen.over.show_pages(),
        "park": lambda screen: screen.over.park(),
        "skip": lambda screen: screen.over.skip(),
        "menu": lambda screen: screen.show_menu(),
        "more": lambda screen: screen.over.show_more(),
        "sources": lambda screen: screen.over.show_sources(),
        "who-to-call": lambda screen: screen.over.show_call(),
        "notes": lambda screen: screen.over.show_notes(),
    }
    for name, open_it in opening.items():
        _screen(window).go_to("how-likely")
        open_it(_screen(window))
        yield name, window
        _screen(window).over.close_top()
        settle()
    _screen(window).top.pause.click()
    yield "paused", window
    if window.talking is not None:
        window.talking.resume()


def _with_a_pin(window: MainWindow) -> Iterator[tuple[str, MainWindow]]:
    screen = cast("SetUpScreen", window.set_up_screen)
    screen.continue_requested.emit(screen.first.unfinished[0].consultation)
    yield "pin", window
    sheet = cast("PinSheet", screen.findChild(PinSheet))
    sheet.entry.edit.setText("2468")
    sheet.entry.check()
    settle()
    _screen(window).top.pause.click()
    cast("Talking", window.talking).curtain.entry.check()  # type: ignore[union-attr]
    yield "paused-with-pin", window


def _last_pages(window: MainWindow) -> Iterator[tuple[str, MainWindow]]:
    screen = _screen(window)
    screen.go_to("what-matters")
    yield "nothing-chosen", window
    screen.go_to("questions")
    yield "no-questions", window
    screen.talk.store.record(QuestionParked, question="q1", text="May I swim?", page="welcome")
    with _waiting_for(screen.desk.made_anew):
        screen.go_to("thank-you")
    screen.desk.print()
    yield "no-printer", window
    for asked, name in (("note", "note"), ("save", "folder")):
        screen.requests.papers_requested.emit(asked)
        yield name, window
        if screen.over.sheet is not None:
            screen.over.sheet.dismiss()
        settle()
    with _waiting_for(screen.desk.pages_made):
        screen.over.show_paper("summary")
    yield "preview", window
    for preview in screen.findChildren(Preview):
        preview.dismiss()


@contextmanager
def _waiting_for(signal: Any) -> Iterator[None]:
    """What happens inside makes something beside the window; goes on when that is there."""
    loop = QEventLoop()
    signal.connect(loop.quit)
    QTimer.singleShot(PAPERS_WAIT_MS, loop.quit)
    yield
    loop.exec()
    signal.disconnect(loop.quit)
