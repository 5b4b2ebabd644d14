"""At the end of a talk nobody can paste its words, and what was copied in other programs stays."""

from __future__ import annotations

from collections.abc import Callable
from functools import partialmethod
from typing import cast

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QClipboard
from pytestqt.qtbot import QtBot

from desktop.ui.clipboard import OwnClipboard

Mode = QClipboard.Mode


class SharedClipboard(QObject):
    """The clipboard of a system with other programs, an edge: who put what in which place."""

    changed = Signal(Mode)

    def __init__(self) -> None:
        super().__init__()
        self.held: dict[Mode, tuple[str, str]] = {}

    def put(self, who: str, words: str, mode: Mode) -> None:
        self.held[mode] = (who, words)
        self.changed.emit(mode)

    def text(self, mode: Mode) -> str:
        return self.held.get(mode, ("", ""))[1]

    def clear(self, mode: Mode) -> None:
        self.held.pop(mode, None)

    def _owned(self, mode: Mode) -> bool:
        return self.held.get(mode, ("", ""))[0] == "us"

    ownsClipboard = partialmethod(_owned, Mode.Clipboard)  # noqa: N815 - as Qt calls it
    ownsSelection = partialmethod(_owned, Mode.Selection)  # noqa: N815
    ownsFindBuffer = partialmethod(_owned, Mode.FindBuffer)  # noqa: N815


Copied = Callable[[SharedClipboard, Mode], None]


def by_us(system: SharedClipboard, mode: Mode) -> None:
    system.put("us", "what the patient said", mode)


def by_us_and_then_by_another(system: SharedClipboard, mode: Mode) -> None:
    by_us(system, mode)
    system.put("another", "a telephone number", mode)


def by_us_and_taken_over(system: SharedClipboard, mode: Mode) -> None:
    by_us(system, mode)
    system.put("a clipboard manager", "what the patient said", mode)


def by_another(system: SharedClipboard, mode: Mode) -> None:
    system.put("another", "a telephone number", mode)


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize(
    ("copied", "left"),
    [
        (by_us, ""),
        (by_us_and_taken_over, ""),
        (by_another, "a telephone number"),
        (by_us_and_then_by_another, "a telephone number"),
    ],
)
def test_what_is_ours_goes_and_what_is_of_others_stays(
    qtbot: QtBot, mode: Mode, copied: Copied, left: str
) -> None:
    system, parent = SharedClipboard(), QObject()
    ours = OwnClipboard(parent, cast("QClipboard", system))
    copied(system, mode)
    ours.clear()
    assert system.text(mode) == left
