"""A whole talk with a hand that presses everything twice."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.consultation.events import (
    PageEntered,
    PageSkipped,
    QuestionAnswered,
    QuestionParked,
    SignatureGiven,
    SignatureTakenBack,
    StatementAnswered,
)
from tests.journeys import hands
from tests.ui.quick import NONE, Hand
from tests.ui.room import Room, shipped


class Trembling(Room):
    """Presses every control and every key a second time, 120 ms after the first."""

    @cached_property
    def hand(self) -> Hand:
        """The hand; its clock never goes back."""
        return Hand(self)

    def click(self, widget: QWidget) -> None:
        """Press a control twice with the mouse, at the same place."""
        spot = self.hand.spot(widget)
        self.hand.rest()
        self.hand.press(spot)
        self.hand.press(spot, after=120)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key twice."""
        self.hand.rest()
        self.hand.key(key, modifier)
        self.hand.key(key, modifier, after=120)


def test_what_a_trembling_hand_leaves_is_what_a_steady_one_would(qtbot: QtBot, tmp_path: Path) -> None:
    """It takes longer than others: a whole talk."""
    room = Trembling(qtbot, tmp_path / "records", modules=(shipped(),))
    hands.talk_through(room)
    state = room.state
    happened = Counter(type(event) for event in room.stored())
    assert happened[PageEntered] == len(state.pages)
    assert (happened[PageSkipped], [*state.skipped]) == (1, ["how-it-works"])
    assert (happened[QuestionParked], happened[QuestionAnswered]) == (1, 2)  # and once more for its note
    assert (happened[SignatureGiven], happened[SignatureTakenBack]) == (2, 0)
    assert happened[StatementAnswered] == len(state.statements)
