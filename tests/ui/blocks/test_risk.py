"""Numbers as people, on the screen: what the number is not, both numbers, how far off, and who they were."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.settings import Settings
from desktop.ui.blocks.no_number import NoNumberView
from desktop.ui.blocks.risk import RiskView
from desktop.ui.widgets.counted import NumberLabel, PeopleSign
from desktop.ui.widgets.text import TextLabel
from desktop.ui.widgets.unknown_sign import UnknownSign
from tests.ui import room as rooms
from tests.ui.room import Room, settle


def said(view: QWidget) -> list[str]:
    """The words of a view from the top down, each at its place."""
    labels = [label for label in view.findChildren(TextLabel) if label.isVisible()]
    labels.sort(key=lambda label: top(label, view))
    return [label.plain_words.replace("\u00a0", " ") for label in labels]


def top(widget: QWidget, view: QWidget) -> int:
    """How far down a widget begins in a view."""
    return widget.mapTo(view, QPoint(0, 0)).y()


def label_of(view: QWidget, words: str) -> TextLabel:
    """The label that begins so."""
    return next(label for label in view.findChildren(TextLabel) if label.plain_words.startswith(words))


def test_it_says_first_what_the_number_is_not_and_last_who_was_studied(room: Room) -> None:
    room.begin()
    room.go_to("how-likely")
    words = said(room.view(RiskView))
    assert words[0] == "Not the number for cramps."
    assert "It is not the number for leg cramps." in words[1]
    assert words[-1] == (
        "Who: 272 people treated for an overactive bladder, in the first year. "
        "Device: InterStim. Who paid: Medtronic, the maker."
    )


def test_both_numbers_are_alike_in_size_and_colour(room: Room) -> None:
    room.begin()
    room.go_to("how-likely")
    numbers = room.view(RiskView).findChildren(NumberLabel)
    assert [label.plain_words.replace("\u00a0", " ") for label in numbers] == [
        "about 12 in 100",
        "about 88 in 100",
    ]
    assert len({label.font().toString() for label in numbers}) == 1
    assert len({label.palette().windowText().color().name() for label in numbers}) == 1


def test_how_far_off_it_may_be_stands_level_with_the_bracket(room: Room) -> None:
    room.begin()
    room.go_to("how-likely")
    view = room.view(RiskView)
    words = label_of(view, "It could be 8 to 16.")
    picture = view.frame.picture
    row = picture.height() / 10
    foot = top(picture, view) + picture.height()
    assert foot - 2 * row < top(words, view) + words.height() / 2 < foot - row / 2


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_scope_and_who_remain_at_every_text_size(make_room: Callable[..., Room], zoom: float) -> None:
    room = make_room()
    room.window.display.choose(zoom=zoom)
    room.begin()
    room.go_to("how-likely")
    words = said(room.view(RiskView))
    assert any("not only in the leg" in line for line in words)
    assert any(line.startswith("Who: 272") for line in words)


def test_right_to_left_the_picture_stands_at_the_right_of_its_words(
    make_room: Callable[..., Room], right_to_left: None
) -> None:
    room = make_room()
    room.begin()
    room.go_to("how-likely")
    view = room.view(RiskView)
    picture = view.frame.picture.mapTo(view, QPoint(0, 0)).x()
    assert all(sign.mapTo(view, QPoint(0, 0)).x() < picture for sign in view.findChildren(PeopleSign))


@pytest.fixture
def right_to_left() -> object:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_what_is_not_known_is_read_first_and_has_a_sign(room: Room) -> None:
    room.begin()
    room.go_to("how-likely")
    view = room.view(NoNumberView)
    assert view.findChildren(UnknownSign)
    assert said(view)[0] == "Nobody has counted leg cramps"
    assert view.mapTo(room.page, QPoint(0, 0)).x() < room.view(RiskView).mapTo(room.page, QPoint(0, 0)).x()


def test_without_a_rail_the_title_of_the_page_stands_above_that_sentence(
    make_room: Callable[..., Room],
) -> None:
    room = make_room()
    room.window.display.choose(zoom=2.0)
    room.begin()
    page = room.go_to("how-likely")
    settle()
    assert said(room.view(NoNumberView))[:2] == ["How likely is it?", "Nobody has counted leg cramps"]
    assert said(page).count("How likely is it?") == 1


@pytest.mark.parametrize("indication", ["bladder", "retention", "bowel", "bladder-and-bowel"])
@pytest.mark.parametrize("kind", ["staged", "temporary"])
def test_the_trial_fits_its_page_for_every_problem_and_every_wire(
    make_room: Callable[..., Room], kind: str, indication: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = Settings()
    trial = msgspec.structs.replace(given.trial, kind=kind, length="about two weeks")
    monkeypatch.setattr(rooms, "Settings", lambda: msgspec.structs.replace(given, trial=trial))
    room = make_room()
    room.begin(indication=indication)
    assert room.go_to("the-trial").verticalScrollBar().maximum() == 0
