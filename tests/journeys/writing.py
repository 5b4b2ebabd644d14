"""A process in which someone writes without a rest in the real window, until it is ended from outside."""

from __future__ import annotations

import itertools
import os
import signal
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import make_application, run
from desktop.ui.blocks.decision import DecisionView
from desktop.ui.blocks.free_text import FreeTextView
from desktop.ui.blocks.questions import QuestionCard
from desktop.ui.blocks.signature import SignatureView
from desktop.ui.ending import ASKING
from desktop.ui.page_view import PageView
from desktop.ui.shell.talk_screen import TalkScreen
from desktop.ui.window import MainWindow
from tests.ui.room import set_up_for

KEY_EVERY_MS = 15
LETTERS = "abcdefghij"


def _box(screen: TalkScreen) -> QWidget:
    page = _on(screen, "what-matters")
    screen.step_on()  # the box is on the second step of the page
    return cast("FreeTextView", page.findChild(FreeTextView)).edit


def _question(screen: TalkScreen) -> QWidget:
    screen.over.park()
    return screen.window().focusWidget()


def _agreement(screen: TalkScreen) -> QWidget:
    cast("DecisionView", _on(screen, "where-you-are").first(DecisionView)).write.click()
    return screen.window().focusWidget()


def _name(screen: TalkScreen) -> QWidget:
    view = cast("SignatureView", _on(screen, "sign").first(SignatureView))
    view.ways["typed"].click()
    return view.name


def _note(screen: TalkScreen) -> QWidget:
    _question(screen)
    QTest.keyClicks(screen.window().focusWidget(), "May I swim?\r")
    card = _on(screen, "questions").findChildren(QuestionCard)[0]
    card.buttons["answered"].click()
    return card.note


def _on(screen: TalkScreen, page: str) -> PageView:
    screen.go_to(page)
    return screen.page_view


PLACES: dict[str, Callable[[TalkScreen], QWidget]] = {
    "box": _box,
    "question": _question,
    "agreement": _agreement,
    "name": _name,
    "note": _note,
}


def main(folder: str, place: str, told: Connection) -> None:
    """Open the window as `beforehand` does, write in a place, and tell after each letter how many."""
    os.environ |= {"BEFOREHAND_DATA": folder, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    for number in ASKING:  # where tests run in the background, one of them is ignored
        signal.signal(number, signal.SIG_DFL)
    make_application()
    letters = itertools.count()
    beat = QTimer()

    def write(edit: QWidget) -> None:
        if not edit.isVisible():  # nobody writes in a window that is gone
            return
        number = next(letters)
        QTest.keyClicks(edit, LETTERS[number % len(LETTERS)])
        told.send(number + 1)

    def begin() -> None:
        window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
        window.setting_up.start(window.services.modules[0], set_up_for(window.services.modules[0]), "full")
        edit = PLACES[place](cast("TalkScreen", window.talk_screen))
        edit.setFocus(Qt.FocusReason.OtherFocusReason)
        beat.timeout.connect(lambda: write(edit))
        beat.start(KEY_EVERY_MS)

    QTimer.singleShot(0, begin)
    sys.exit(run())
