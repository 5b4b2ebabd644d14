"""What is pressed twice by one gesture acts once, and nothing acts that came under the hand meanwhile."""

from __future__ import annotations

import gc
from weakref import ref

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from desktop.ui.blocks.choice import ChoiceView
from desktop.ui.blocks.decision import DecisionSheet, DecisionView
from desktop.ui.blocks.free_text import FreeTextView
from desktop.ui.blocks.papers import PapersView
from desktop.ui.blocks.signal import SignalView
from desktop.ui.blocks.statements import StatementsView
from desktop.ui.shell.sheets import ParkSheet, SkipSheet
from tests.ui.pressed import BY_KEY, MISTAKEN, PRESSED, close_talk, last_page, shows
from tests.ui.quick import ALT, CTRL, NONE, Hand
from tests.ui.room import LEFT, Room, destroy_what_waits, scroll_to, settle

SHIFT = Qt.KeyboardModifier.ShiftModifier
SPEEDS: list[tuple[int, tuple[int, int]]] = [(40, (1280, 800)), (120, (1366, 768)), (300, (1920, 1080))]
MOUSE = [(what, *SPEEDS[number % 3]) for number, what in enumerate(PRESSED)]
MOUSE += [
    (what, *SPEEDS[(number + extra) % 3])
    for number, what in enumerate(PRESSED)
    if what in MISTAKEN
    for extra in (1, 2)
]


@pytest.mark.parametrize(("what", "after", "size"), MOUSE)
def test_pressed_twice_by_one_gesture_is_pressed_once(
    small_room: Room, what: str, after: int, size: tuple[int, int]
) -> None:
    small_room.window.resize(*size)
    settle()
    control = PRESSED[what](small_room)
    hand = Hand(small_room)
    spot, before = hand.spot(control), shows(small_room)
    hand.rest()
    hand.press(spot)
    once = shows(small_room)
    assert once != before
    hand.press(spot, after=after)
    assert shows(small_room) == once


@pytest.mark.parametrize("what", [*MISTAKEN, *BY_KEY])
def test_space_pressed_twice_by_one_gesture_is_pressed_once(small_room: Room, what: str) -> None:
    control = PRESSED[what](small_room)
    scroll_to(control)
    control.setFocus(Qt.FocusReason.TabFocusReason)
    hand = Hand(small_room)
    hand.rest()
    before = shows(small_room)
    hand.key(Qt.Key.Key_Space)
    once = shows(small_room)
    assert once != before
    hand.key(Qt.Key.Key_Space, after=120)
    assert shows(small_room) == once


def test_what_we_agreed_is_kept_once_and_the_sheet_does_not_open_again(room: Room) -> None:
    room.begin()
    room.go_to("where-you-are")
    hand = Hand(room)
    hand.press(room.view(DecisionView).write)
    hand.type("A trial")
    hand.rest()
    keep = hand.spot(room.sheet(DecisionSheet).keep)
    hand.press(keep)
    hand.press(keep, after=120)
    assert room.screen.over.sheet is None
    assert room.state.decision is not None
    assert room.state.page == "where-you-are"


@pytest.mark.parametrize("after", [40, 120, 300])
@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_PageDown, NONE), (Qt.Key.Key_Right, ALT)])
def test_a_page_key_pressed_twice_by_one_gesture_turns_one_page(
    small_room: Room, key: Qt.Key, modifier: Qt.KeyboardModifier, after: int
) -> None:
    hand = Hand(small_room)
    hand.key(key, modifier)
    hand.key(key, modifier, after=after)
    assert small_room.state.page == "how-likely"
    hand.rest()
    hand.key(key, modifier)
    assert small_room.state.page == "your-choices"


@pytest.mark.parametrize("flagged", [True, False])
def test_a_page_key_that_is_held_turns_one_page(small_room: Room, flagged: bool) -> None:
    """Some remotes and remote desktops do not say that what they send is a key that is held."""
    hand = Hand(small_room)
    QTest.keyPress(hand.handle, Qt.Key.Key_PageDown)
    for _ in range(40):
        hand.hold(Qt.Key.Key_PageDown, flagged=flagged)
    assert small_room.state.page == "how-likely"
    assert small_room.state.shown == ("welcome", "how-likely")


def test_what_is_held_in_a_box_repeats(small_room: Room) -> None:
    hand = Hand(small_room)
    hand.press(small_room.view(FreeTextView).edit)
    for _ in range(3):
        hand.hold(Qt.Key.Key_A, "a", flagged=True)
    assert small_room.view(FreeTextView).edit.words() == "aaa"


def test_the_other_way_to_turn_a_page_is_the_same_gesture(small_room: Room) -> None:
    hand = Hand(small_room)
    hand.press(small_room.screen.bar.next)
    hand.key(Qt.Key.Key_PageDown, after=120)
    assert small_room.state.page == "how-likely"


@pytest.mark.parametrize("after", [120, 300])
def test_a_key_that_opens_a_sheet_and_one_that_presses_do_not_follow_at_once(
    small_room: Room, after: int
) -> None:
    small_room.go_to("how-likely")
    hand = Hand(small_room)
    hand.key(Qt.Key.Key_S, CTRL | SHIFT)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        hand.key(key, after=after // 3)
    assert small_room.sheet(SkipSheet)
    assert small_room.state.skipped == {}


def test_enter_that_keeps_a_question_does_nothing_to_what_has_the_keyboard_then(small_room: Room) -> None:
    small_room.screen.bar.park.setFocus()
    hand = Hand(small_room)
    hand.key(Qt.Key.Key_Space)
    hand.type("May I swim?")
    hand.rest()
    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_Return, after=120)
    hand.key(Qt.Key.Key_Space, after=120)
    assert small_room.screen.over.sheet is None
    assert [one.text for one in small_room.state.questions] == ["May I swim?"]


def test_a_digit_does_not_answer_a_statement_that_just_came(small_room: Room) -> None:
    view = last_page(small_room, StatementsView)
    hand = Hand(small_room)
    hand.press(view.answers["understand"])
    hand.press(small_room.screen.bar.next, after=120)
    hand.press(view.answers["understand"], after=120)
    hand.key(Qt.Key.Key_1, after=120)
    assert len(small_room.state.statements) == 1
    hand.rest()
    hand.key(Qt.Key.Key_1)
    assert len(small_room.state.statements) == 2


def test_no_statement_is_run_over_by_a_second_press(room: Room) -> None:
    room.begin()
    room.go_to("your-statements")
    hand = Hand(room)
    hand.rest()
    spot = hand.spot(room.screen.bar.next)
    hand.press(spot)
    hand.press(spot, after=120)
    hand.key(Qt.Key.Key_PageDown, after=120)
    assert (room.state.page, room.view(StatementsView).index) == ("your-statements", 1)


def test_the_last_statement_is_not_left_by_the_press_that_brought_it(room: Room) -> None:
    room.begin()
    room.go_to("your-statements")
    view = room.view(StatementsView)
    view.show_card(len(view.statements) - 2)
    hand = Hand(room)
    hand.rest()
    spot = hand.spot(room.screen.bar.next)
    hand.press(spot)
    hand.press(spot, after=120)
    assert (room.state.page, view.index) == ("your-statements", len(view.statements) - 1)


# What is never held up


def test_a_quick_hand_goes_from_an_answer_to_the_next_statement(small_room: Room) -> None:
    view = last_page(small_room, StatementsView)
    hand = Hand(small_room)
    hand.press(view.answers["understand"])
    hand.press(small_room.screen.bar.next, after=120)
    assert (len(small_room.state.statements), view.index) == (1, 1)


def test_several_of_many_are_chosen_as_quickly_as_one_likes(small_room: Room) -> None:
    view = small_room.view(ChoiceView)
    hand = Hand(small_room)
    for button_ in view.buttons.values():
        hand.press(button_, after=100)
    assert [*small_room.state.choices.values()] == [tuple(view.buttons)]


def test_a_control_made_for_it_is_pressed_again_and_again(room: Room) -> None:
    room.begin()
    room.go_to("why-legs-cramp")
    view = room.view(SignalView)
    hand = Hand(room)
    before = view.state.step
    for _ in range(2):
        hand.press(view.stronger, after=100)
    assert view.state.step == before + 2


def test_typing_goes_on_at_once_in_what_has_opened(small_room: Room) -> None:
    hand = Hand(small_room)
    hand.key(Qt.Key.Key_K, CTRL)
    hand.type("May I swim?  Soon")
    assert small_room.sheet(ParkSheet).edit.words() == "May I swim?  Soon"


def test_escape_takes_back_at_once_what_a_press_has_opened(small_room: Room) -> None:
    hand = Hand(small_room)
    hand.press(small_room.screen.bar.park)
    hand.key(Qt.Key.Key_Escape, after=120)
    assert small_room.screen.over.sheet is None


def test_two_steps_of_text_size_may_follow_at_once(small_room: Room) -> None:
    hand = Hand(small_room)
    hand.key(Qt.Key.Key_Equal, CTRL)
    hand.key(Qt.Key.Key_Equal, CTRL, after=120)
    assert small_room.window.display.choices.zoom == 1.5


def test_marks_for_the_clinician_are_corrected_at_once(small_room: Room) -> None:
    small_room.go_to("tell-it-back")
    hand = Hand(small_room)
    hand.key(Qt.Key.Key_F2)
    hand.key(Qt.Key.Key_F3, after=120)
    assert next(iter(small_room.state.teach_back.values())).mark == "again"


def test_what_a_wheel_brought_is_pressed_at_once(small_room: Room) -> None:
    small_room.window.resize(1280, 520)
    box = last_page(small_room, PapersView).tiles["summary"].tick
    scroll_to(box)
    small_room.screen.bar.park.setFocus()
    hand = Hand(small_room)
    hand.wheel(small_room.page.viewport())
    hand.press(box.mapTo(small_room.window, box.rect().center()), after=60)
    assert "summary" not in small_room.screen.desk.picked.names


def test_space_may_follow_tab_at_once(small_room: Room) -> None:
    small_room.go_to("how-likely")
    small_room.screen.bar.park.setFocus()
    hand = Hand(small_room)
    hand.key(Qt.Key.Key_Tab)
    hand.key(Qt.Key.Key_Space, after=60)
    assert small_room.sheet(SkipSheet)


# What moves by itself


def test_what_came_by_itself_is_not_pressed_by_a_hand_that_was_on_its_way(small_room: Room) -> None:
    hand = Hand(small_room)
    talking = small_room.window.talking
    assert talking is not None
    talking.pause()  # as it does when nobody was there for long
    settle()
    assert talking.curtain is not None
    later = hand.spot(talking.curtain.later)
    hand.press(later, after=120)
    assert small_room.window.talking is talking
    hand.press(later, after=500)
    assert small_room.window.talking is None


def test_what_lay_under_a_dialog_is_not_pressed_by_the_press_that_closed_it(
    small_room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Office"])
    view = last_page(small_room, PapersView)
    hand = Hand(small_room)
    close, printing = hand.spot(view.close_talk), hand.spot(view.print)
    hand.rest()
    hand.press(printing)
    dialog = next(one for one in small_room.window.findChildren(QDialog) if one.isVisible())
    hand.rest()
    dialog.reject()
    settle()
    hand.press(close, after=120)
    assert small_room.screen.over.sheet is None
    hand.press(close, after=500)
    assert small_room.screen.over.sheet is not None


def test_what_takes_long_is_not_done_twice_by_a_press_that_waited(small_room: Room) -> None:
    hand = Hand(small_room)
    spot = hand.spot(small_room.screen.bar.next)
    small_room.screen.talk.store.changed.connect(lambda _: setattr(hand, "now", hand.now + 3_000))
    QTest.mouseClick(hand.handle, LEFT, NONE, spot)
    QTest.mouseClick(hand.handle, LEFT, NONE, spot)  # was made while nothing could be seen of the first
    assert small_room.state.page == "how-likely"


def test_what_is_painted_slowly_is_not_pressed_by_a_press_that_waited(small_room: Room) -> None:
    hand = Hand(small_room)
    spot = hand.spot(small_room.screen.bar.next)

    class Slow(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                hand.now += 700
            return False

    slow = Slow()
    small_room.screen.rail.installEventFilter(slow)
    QTest.mouseClick(hand.handle, LEFT, NONE, spot)
    settle()
    QTest.mouseClick(hand.handle, LEFT, NONE, spot)  # was made while nothing could be seen of the first
    assert small_room.state.page == "how-likely"


def test_a_trembling_hand_may_go_on_trembling(small_room: Room) -> None:
    hand = Hand(small_room)
    for _ in range(6):
        hand.press(small_room.screen.bar.next, after=300)
    assert small_room.state.page == "how-likely"


def test_nothing_that_is_gone_is_remembered(small_room: Room) -> None:
    button = close_talk(small_room)
    hand, row = Hand(small_room), ref(small_room.screen.rail)
    hand.spot(button)
    hand.rest()
    hand.press(button)
    assert small_room.window.talk is None
    destroy_what_waits()
    gc.collect()
    assert row() is None
