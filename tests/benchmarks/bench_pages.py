"""How long a page change and an answer take until they are painted, on a large screen."""

from __future__ import annotations

import itertools
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from desktop.app import make_application
from desktop.settings import Settings
from desktop.ui.blocks.signal import SignalView
from desktop.ui.blocks.statements import StatementsView
from desktop.ui.services import Services
from desktop.ui.shell.talk_screen import TalkScreen
from desktop.ui.window import MainWindow
from tests.benchmarks.figures import Line, median, percentile, show
from tests.ui.room import records_in, set_up_for, settle, shipped

FRAME_MS = 16.0
ROUNDS = 12


class Painted(QObject):
    """Notices when a window is asked to paint what changed in it.

    Attributes:
        seen: whether it was since this was last set to False.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window, self.seen = window, False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Looks on."""
        if event.type() == QEvent.Type.UpdateRequest:
            self.seen = True
        return False


def timed(action: Callable[[], object], painted: Painted) -> float:
    """Milliseconds until what an action changes is painted."""
    began = time.perf_counter()
    painted.seen = False
    action()
    QApplication.processEvents()
    if not painted.seen:
        painted.window.repaint()
    return (time.perf_counter() - began) * 1000


def breathe() -> None:
    """As long as a quick hand takes between two presses; the page that comes next is prepared meanwhile."""
    until = time.perf_counter() + 0.1
    while time.perf_counter() < until:
        QApplication.processEvents()


def walked(screen: TalkScreen, painted: Painted) -> tuple[list[float], list[float]]:
    """Page changes: the first time through, and when every page was seen."""
    times = []
    for _ in range(ROUNDS):
        screen.go_to(screen.talk.pages[0].id)
        breathe()
        for page in screen.talk.pages[1:]:
            times.append(timed(lambda page=page: screen.go_to(page.id), painted))  # type: ignore[misc]
            breathe()
    first = len(screen.talk.pages) - 1
    return times[:first], times[first:]


def answered(screen: TalkScreen, painted: Painted) -> list[float]:
    """Statement answers: on the disk, and shown."""
    screen.go_to("your-statements")
    settle()
    view = next(view for view in screen.page_view.views if isinstance(view, StatementsView))
    times = []
    for number in range(200):
        view.show_card(number % len(view.statements))
        answer = view.answers["understand" if number // len(view.statements) % 2 else "disagree"]
        settle()
        times.append(timed(answer.click, painted))
    return times


def stepped(screen: TalkScreen, painted: Painted) -> list[float]:
    """Steps of the picture of nerves and signal, up and down."""
    screen.go_to("why-legs-cramp")
    settle()
    view = next(view for view in screen.page_view.views if isinstance(view, SignalView))
    steps = itertools.cycle((1, 4, 6, 3, 5, 2, 0))
    return [timed(lambda: view.show_step(next(steps)), painted) for _ in range(400)]


def run() -> None:
    """The shipped guide at 1920 by 1080, records on this disk."""
    application = make_application()
    with tempfile.TemporaryDirectory() as folder:
        services = Services(
            modules=(shipped(),), problems=(), settings=Settings(), software=lambda: "bench",
            open_records=lambda: records_in(Path(folder)),
        )  # fmt: skip
        window = MainWindow(services)
        window.resize(1920, 1080)
        window.show()
        settle()
        window.setting_up.start(shipped(), set_up_for(shipped()), "full")
        settle()
        screen = window.talk_screen
        assert screen is not None
        painted = Painted(window)
        empty = [timed(lambda: None, painted) for _ in range(200)]
        first, again = walked(screen, painted)
        answers = answered(screen, painted)
        steps = stepped(screen, painted)
        window.close()
    nothing = percentile(empty, 0.99)
    lines = [
        Line("empty repaint of the whole window, 99th percentile", nothing, "ms"),
        Line("page change, first time, median", median(first), "ms", median(empty)),
        Line("page change, first time, 99th percentile", percentile(first, 0.99), "ms", budget=FRAME_MS),
        Line("page change, seen before, 99th percentile", percentile(again, 0.99), "ms", budget=FRAME_MS),
        Line("statement answer, median", median(answers), "ms", median(empty)),
        Line("statement answer, 99th percentile", percentile(answers, 0.99), "ms", budget=FRAME_MS),
        Line("figure step, median", median(steps), "ms", median(empty)),
        Line("figure step, 99th percentile", percentile(steps, 0.99), "ms", budget=FRAME_MS),
    ]
    show("Pages at 1920 x 1080 (until painted; one frame is 16 ms)", lines)
    application.processEvents()
