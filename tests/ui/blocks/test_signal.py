from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest

from desktop.figures.nerve_reach import sentence
from desktop.library.blocks.signal import POSITIONS, STEPS
from desktop.ui.blocks.signal import SignalView
from desktop.ui.shell.more_sheet import MoreSheet
from tests.ui.quick import Hand
from tests.ui.room import Room, settle, words_on

KEY = Qt.Key


def said(view: SignalView) -> str:
    """What the panel says of the step."""
    return f"{view.told.plain_words} {view.more.plain_words}".strip()


@pytest.fixture
def view(room: Room) -> SignalView:
    room.begin()
    room.go_to("why-legs-cramp")
    return room.view(SignalView)


def test_it_starts_switched_off_in_the_usual_position(view: SignalView) -> None:
    assert (view.state.step, view.state.position) == (0, "usual")
    assert not view.weaker.isEnabled()
    assert said(view) == sentence(0, "usual")


def test_plus_and_minus_go_one_step(room: Room, view: SignalView) -> None:
    room.click(view.stronger)
    room.click(view.stronger)
    room.click(view.weaker)
    assert view.state.step == 1
    assert view.where.plain_words == "Step 1 of 6"


def test_keys_go_step_by_step_and_home_switches_off(room: Room, view: SignalView) -> None:
    view.slider.setFocus()
    for key, step in (
        (KEY.Key_Right, 1),
        (KEY.Key_Right, 2),
        (KEY.Key_Left, 1),
        (KEY.Key_End, 6),
        (KEY.Key_Home, 0),
    ):
        room.key(key)
        assert view.state.step == step


def test_pressing_the_track_goes_to_that_step(room: Room, view: SignalView) -> None:
    for part, step in ((0.5, 3), (0.99, 6), (0.01, 0)):
        spot = QPoint(round(view.slider.width() * part), view.slider.height() // 2)
        QTest.mouseClick(view.slider, Qt.MouseButton.LeftButton, pos=spot)
        assert view.state.step == step


def test_right_to_left_the_low_end_is_at_the_right(room: Room, view: SignalView) -> None:
    view.slider.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    spot = QPoint(view.slider.width() - 2, view.slider.height() // 2)
    QTest.mouseClick(view.slider, Qt.MouseButton.LeftButton, pos=spot)
    assert view.state.step == 0


@pytest.mark.parametrize("position", POSITIONS)
def test_every_step_of_a_position_tells_its_sentence(room: Room, view: SignalView, position: str) -> None:
    room.click(view.positions[position])
    for step in range(STEPS):
        view.show_step(step)
        assert said(view) == sentence(step, position)
        assert sentence(step, position) in view.frame.picture.accessibleDescription()


def test_arrow_keys_choose_a_position(room: Room, view: SignalView) -> None:
    view.positions["usual"].setFocus()
    room.key(KEY.Key_Down)
    assert view.state.position == "closer"


def test_a_screen_reader_hears_the_step_and_each_nerve(view: SignalView) -> None:
    view.show_step(5)
    assert view.slider.accessibleName() == "How strong is the signal?"
    assert view.slider.accessibleDescription() == (
        f"Step 5 of 6. {sentence(5, 'usual')} "
        "Leg nerve: Reached. Target nerve: Reached. Lower nerve: Not reached."
    )


def test_the_picture_is_a_graphic_with_name_and_description(view: SignalView) -> None:
    heard = QAccessible.queryAccessibleInterface(view.frame.picture)
    assert heard.role() == QAccessible.Role.Graphic
    assert heard.text(QAccessible.Text.Name) == "The nerves low in your back"
    assert "sketch" in heard.text(QAccessible.Text.Description)


def test_the_edge_of_what_is_said_has_the_colour_of_the_leg_once_its_nerve_is_reached(
    view: SignalView,
) -> None:
    def edge() -> str:
        image = view.box.grab().toImage()
        return QColor(image.pixel(2, image.height() // 2)).name()

    view.show_step(2)
    assert edge() == view.look.colour("target").name()
    view.show_step(5)
    assert edge() == view.look.colour("leg").name()


def test_the_panel_is_as_high_at_every_step(room: Room, view: SignalView) -> None:
    heights = set()
    for position in POSITIONS:
        view.show_position(position)
        for step in range(STEPS):
            view.show_step(step)
            settle()
            heights.add(view.box.height())
    assert len(heights) == 1


def test_the_description_in_words_follows_the_step(room: Room, view: SignalView) -> None:
    view.show_step(2)
    room.click(room.screen.top.more)
    topics = room.sheet(MoreSheet).topics
    assert topics.rows[-1].text() == "Describe the picture"
    room.click(topics.rows[-1])
    assert "Step 2 of 6" in " ".join(words_on(topics))


def test_nothing_is_recorded(room: Room, view: SignalView) -> None:
    before = room.stored()
    room.click(view.stronger)
    room.click(view.positions["moved"])
    assert room.stored() == before


def test_a_wheel_that_scrolls_the_page_leaves_the_signal_as_it_is(room: Room, view: SignalView) -> None:
    hand = Hand(room)
    hand.press(view.stronger)
    hand.wheel(view.slider)
    assert view.state.step == 1
