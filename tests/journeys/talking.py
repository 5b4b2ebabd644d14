"""The real app in a process of its own, pressed and typed through a talk until it is killed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection

import msgspec
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.app import make_application, make_services
from desktop.ui.blocks.choice import ChoiceView
from desktop.ui.blocks.free_text import FreeTextView
from desktop.ui.blocks.statements import StatementsView
from desktop.ui.shell.sheets import ParkSheet
from desktop.ui.shell.talk_screen import TalkScreen
from desktop.ui.store import Change
from desktop.ui.window import MainWindow
from tests.ui.room import set_up_for

Do = Callable[[], object]


def press(widget: QWidget) -> Do:
    """Press a control."""
    return lambda: QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())


def write(edit: QWidget, words: str) -> Iterator[Do]:
    """Type into a box, and leave it."""
    yield lambda: edit.setFocus(Qt.FocusReason.OtherFocusReason)
    yield lambda: QTest.keyClicks(edit, words)
    yield lambda: QTest.keyClick(edit, Qt.Key.Key_Tab)


def talk(screen: TalkScreen) -> Iterator[Do]:
    """What is done, for ever: chips and words, a question, every statement, and round again."""
    round_ = 0
    while True:
        round_ += 1
        yield lambda: screen.go_to("what-matters")
        for view in [view for view in screen.page_view.views if isinstance(view, ChoiceView)]:
            buttons: list[QAbstractButton] = list(view.buttons.values())
            yield press(buttons[round_ % len(buttons)])
        for free in [view for view in screen.page_view.views if isinstance(view, FreeTextView)]:
            yield from write(free.edit, f"words {round_} ")
        yield screen.over.park
        if isinstance(screen.over.sheet, ParkSheet):
            yield from write(screen.over.sheet.edit, f"question {round_}")
            yield press(screen.over.sheet.keep)
        yield lambda: screen.go_to("your-statements")
        for cards in [view for view in screen.page_view.views if isinstance(view, StatementsView)]:
            for index in range(len(cards.statements)):
                yield press(cards.tabs[index])
                yield press(cards.answers["disagree" if round_ % 2 else "understand"])


def main(folder: str, told: Connection) -> None:
    """Open the window on the records of a folder, begin a talk, and go on until the end of the process.

    Tells the state of the talk after each event that the window took as kept.
    """
    os.environ["BEFOREHAND_DATA"] = folder
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    application = make_application()
    window = MainWindow(make_services())
    window.show()
    application.processEvents()
    window.setting_up.start(window.services.modules[0], set_up_for(window.services.modules[0]), "full")
    screen, current = window.talk_screen, window.talk
    if screen is None or current is None:
        raise SystemExit("no talk began")

    def say(change: Change) -> None:
        told.send_bytes(msgspec.json.encode(change.after))

    current.store.changed.connect(say)
    doing = talk(screen)
    beat = QTimer()
    beat.timeout.connect(lambda: next(doing)())
    beat.start(0)
    application.exec()
