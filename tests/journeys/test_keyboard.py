"""A whole talk without a mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.consultation.events import Closed
from desktop.ui.blocks.choice import ChoiceView
from desktop.ui.blocks.free_text import FreeTextView
from desktop.ui.blocks.leaning import LeaningView
from desktop.ui.blocks.papers import PapersView
from desktop.ui.blocks.rating import RatingView
from desktop.ui.blocks.signature import SignatureView
from desktop.ui.blocks.statements import StatementsView
from desktop.ui.shell.sheets import CloseSheet, ParkSheet, SkipSheet
from tests.ui.reaching import reach
from tests.ui.room import Room

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def _no_mouse(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(Room, "click")


def choose(room: Room, widget: QWidget) -> None:
    """Press a control with the space bar; an arrow that led to it has chosen it already."""
    reach(room, widget)
    if not getattr(widget, "isChecked", bool)():
        room.key(Key.Key_Space)


def write(room: Room, edit: QWidget, words: str) -> None:
    """Go to a box and write."""
    reach(room, edit)
    room.keys(words)


def set_up(room: Room) -> None:
    """The form, from its first field to the button that starts."""
    write(room, room.form.role, "Nurse")
    choose(room, room.form.indication.buttons["retention"])
    choose(room, room.form.interpreter.buttons["no"])
    choose(room, room.set_up.route.route.buttons["full"])
    choose(room, room.set_up.content.confirm)
    choose(room, room.set_up.start)


def what_matters(room: Room) -> None:
    """A chip, own words, one of several, and a box."""
    hopes, _, legs, _ = room.views(ChoiceView)
    choose(room, hopes.buttons["emptying-myself"])
    room.key(Key.Key_PageDown)
    choose(room, legs.buttons["legs-most-weeks"])
    write(room, room.view(FreeTextView).edit, "Every night")


def ask(room: Room) -> None:
    """Park a question in own words."""
    room.key(Key.Key_K, CTRL)
    room.sheet(ParkSheet)
    room.keys("Will it hurt?")
    room.key(Key.Key_Return)


def skip(room: Room) -> None:
    """Pass over the page, which brings the next; the first reason is ready to press."""
    room.key(Key.Key_S, CTRL | SHIFT)
    room.sheet(SkipSheet)
    room.key(Key.Key_Space)


def weigh(room: Room) -> None:
    """One answer of a row."""
    choose(room, room.view(RatingView).buttons["matters-no-operation"]["a-little"])


def statements(room: Room) -> None:
    """By their numbers, card after card."""
    view = room.view(StatementsView)
    reach(room, view.tabs[0])
    for _ in view.statements:
        room.key(Key.Key_1)
        if view.index + 1 < len(view.statements):
            choose(room, room.screen.bar.next)


def lean(room: Room) -> None:
    """Where they are now."""
    choose(room, room.view(LeaningView).buttons["later"])


def decline(room: Room) -> None:
    """Not signing today."""
    sign = room.view(SignatureView)
    choose(room, sign.ways["declined"])


PAGES = {
    "what-matters": what_matters,
    "how-it-works": skip,
    "why-legs-cramp": ask,
    "weigh-it-up": weigh,
    "your-statements": statements,
    "where-you-are": lean,
    "sign": decline,
}


def walk(room: Room) -> None:
    """Every page by PgDn, but one that is skipped."""
    set_up(room)
    for page in room.state.pages[:-1]:
        assert room.state.page == page
        PAGES.get(page, lambda _: None)(room)
        while room.state.page == page:  # some have steps of their own
            room.key(Key.Key_PageDown)


def test_a_whole_talk_can_be_held_without_a_mouse(room: Room) -> None:
    walk(room)
    state = room.state
    assert state.choices == {
        "what-to-change": ("emptying-myself",), "legs-now": ("legs-most-weeks",)
    }  # fmt: skip
    assert (state.words, state.leaning) == ({"too-much": "Every night"}, "later")
    assert state.skipped == {"how-it-works": "known"}
    assert state.ratings == {"how-much-it-matters": {"matters-no-operation": "a-little"}}
    assert [question.text for question in state.questions] == ["Will it hurt?"]
    assert {given.answer for given in state.statements.values()} == {"understand"}
    assert len(state.statements) == len(room.screen.talk.module.statements)
    assert state.signatures["patient"].way == "declined"


def test_the_talk_can_be_ended_without_a_mouse(room: Room, tmp_path: Path) -> None:
    walk(room)
    consultation = room.state.consultation
    choose(room, room.view(PapersView).close_talk)
    sheet = room.sheet(CloseSheet)
    choose(room, next(one for one in sheet.findChildren(QWidget) if one.accessibleName() == "" and
                      getattr(one, "text", str)() == "Close without papers"))  # fmt: skip
    assert isinstance(room.services.records().events(consultation)[-1], Closed)
    assert room.set_up.isVisible()
