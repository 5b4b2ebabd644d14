"""How long a step of the nerve figure takes on a large screen, against painting the same picture again."""

from __future__ import annotations

import itertools
import os
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.blocks.signal import SignalView
from tests.ui.room import Room, shipped

ROUNDS = 400
MOST_TIMES_A_REPAINT = 10


def p99(act: Callable[[int], object]) -> float:
    """The 99th percentile of doing something until it is painted, in milliseconds."""
    taken = []
    for number in range(ROUNDS):
        start = time.perf_counter()
        act(number)
        QApplication.processEvents()
        taken.append((time.perf_counter() - start) * 1000)
    return sorted(taken)[int(ROUNDS * 0.99)]


def test_a_step_is_painted_within_a_frame(qtbot: QtBot, tmp_path: Path) -> None:
    room = Room(qtbot, tmp_path, modules=(shipped(),))
    room.window.resize(1920, 1080)
    room.begin()
    room.go_to("why-legs-cramp")
    view = room.view(SignalView)
    steps = itertools.cycle((1, 4, 6, 3, 5, 2, 0))
    step = p99(lambda _: view.show_step(next(steps)))
    repaint = p99(lambda _: view.frame.picture.update())
    print(f"\nfigure step, 99th percentile: {step:.1f} ms; repaint alone: {repaint:.1f} ms")
    assert step <= max(MOST_TIMES_A_REPAINT * repaint, 16.0)
    room.close()
