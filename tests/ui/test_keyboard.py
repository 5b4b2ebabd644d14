"""Where the keyboard is: what Enter and Escape do, what takes over, and what is left to screen readers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop.consultation.events import Answer, SignatureGiven, StatementAnswered
from desktop.ui.blocks.choice import ChoiceView
from desktop.ui.blocks.leaning import LeaningView
from desktop.ui.blocks.questions import QuestionsView
from desktop.ui.blocks.rating import RatingView
from desktop.ui.blocks.signal import SignalView
from desktop.ui.blocks.signature import SignatureView
from desktop.ui.blocks.statements import StatementsView
from desktop.ui.shell.display_sheet import DisplaySheet
from desktop.ui.shell.preview import Preview
from desktop.ui.shell.sheets import KeysSheet, ParkSheet
from tests.ui.room import Room, button, settle

Key = Qt.Key
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, KEYPAD = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier
PLACE_1, PLACE_2, PLACE_3, PLACE_0 = 10, 11, 12, 19  # of the keys of the top row on X11


def press(room: Room, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press a key as the window system does: the window finds who gets it."""
    QTest.keyClick(room.window.windowHandle(), key, modifier)
    settle()


def press_place(
    room: Room, place: int, key: int, text: str, modifier: Qt.KeyboardModifier = NONE, native: int = 0
) -> None:
    """Press the key at a place of the board, which writes this here."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifier, place, 0, native, text)
    QApplication.sendEvent(room.window.windowHandle(), event)
    settle()


def focus(room: Room) -> QWidget | None:
    return room.window.focusWidget()


def within(room: Room, part: QWidget) -> bool:
    """Whether something on a part of the window has the keyboard."""
    now = focus(room)
    return now is not None and now is not part and part.isAncestorOf(now)


def at_statements(room: Room) -> StatementsView:
    room.begin()
    room.go_to("your-statements")
    return room.view(StatementsView)


def answers(room: Room) -> dict[str, str]:
    return {name: given.answer for name, given in room.state.statements.items() if given.answer}


@pytest.fixture
def listening() -> Iterator[None]:
    """A screen reader is on."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


# -- what a number answers


def test_the_card_comes_along_with_the_keyboard_and_a_number_answers_it(room: Room) -> None:
    view = at_statements(room)
    view.show_card(2)
    view.tabs[5].setFocus()
    assert view.wording.plain_words == view.statements[5].text
    press(room, Key.Key_1)
    assert answers(room) == {view.statements[5].id: "understand"}
    assert room.screen.toast.words == "Noted for statement 6: I understand this"


def test_tab_comes_to_the_card_that_shows_and_arrows_turn_the_cards(room: Room) -> None:
    view = at_statements(room)
    room.click(view.answers["understand"])
    room.click(view.next)
    press(room, Key.Key_Backtab)  # from Next statement over the page, the answers, to the tab
    while focus(room) not in view.tabs:
        press(room, Key.Key_Backtab)
    assert focus(room) is view.tabs[1]
    press(room, Key.Key_Right)
    assert (focus(room), view.index) == (view.tabs[2], 2)
    press(room, Key.Key_Up)
    press(room, Key.Key_Left)
    press(room, Key.Key_Left)
    assert (focus(room), view.index) == (view.tabs[0], 0)


def test_a_card_turned_by_other_means_takes_the_keyboard_along(room: Room) -> None:
    view = at_statements(room)
    view.tabs[0].setFocus()
    view.next.click()  # as a screen reader presses it
    assert focus(room) is view.tabs[1]


@pytest.mark.parametrize(
    ("place", "key", "text", "answer"),
    [
        (PLACE_1, Key.Key_Ampersand, "&", "understand"),
        (PLACE_2, Key.Key_Eacute, "é", "talk"),
        (PLACE_3, Key.Key_QuoteDbl, '"', "disagree"),
        (PLACE_2, 0x11A, "ě", "talk"),
    ],
)
def test_the_keys_of_the_digits_answer_where_they_write_something_else(
    room: Room, place: int, key: int, text: str, answer: str
) -> None:
    view = at_statements(room)
    view.tabs[0].setFocus()
    press_place(room, place, key, text)
    assert answers(room) == {view.statements[0].id: answer}


@pytest.mark.parametrize(
    ("place", "key", "text", "modifier", "native"),
    [
        (PLACE_1, Key.Key_Exclam, "!", SHIFT, 1),
        (16, Key.Key_Ampersand, "&", SHIFT, 1),
        (48, Key.Key_QuoteDbl, '"', SHIFT, 1),
        (61, Key.Key_Eacute, "é", NONE, 0),
        (PLACE_2, Key.Key_AsciiTilde, "~", NONE, 0x80),
        (PLACE_1, Key.Key_1, "1", CTRL, 4),
        (PLACE_1, Key.Key_1, "1", Qt.KeyboardModifier.AltModifier, 8),
    ],
)
def test_the_same_signs_elsewhere_answer_nothing(
    room: Room, place: int, key: Qt.Key, text: str, modifier: Qt.KeyboardModifier, native: int
) -> None:
    at_statements(room).tabs[0].setFocus()
    press_place(room, place, key, text, modifier, native)
    assert answers(room) == {}


def test_digits_of_the_number_pad_answer(room: Room) -> None:
    view = at_statements(room)
    view.tabs[0].setFocus()
    press(room, Key.Key_3, KEYPAD)
    assert answers(room) == {view.statements[0].id: "disagree"}


# -- what is still open


def test_the_first_statement_without_an_answer_is_one_press_away(room: Room) -> None:
    view = at_statements(room)
    understood: Answer = "understand"
    for statement in view.statements[:-1]:
        fields = {"statement": statement.id, "wording": statement.text}
        room.screen.talk.store.record(StatementAnswered, answer=understood, **fields)
    view.show_card(len(view.statements) - 2)
    room.go_to("thank-you")
    room.click(button(room.page, "1 statement has no answer yet"))
    view = room.view(StatementsView)
    assert view.wording.plain_words == view.statements[-1].text
    assert focus(room) is view.tabs[-1]
    press(room, Key.Key_1)
    assert view.statements[-1].id in answers(room)


def test_who_has_not_signed_is_one_press_away(room: Room) -> None:
    room.begin()
    room.go_to("questions-and-sign")
    room.screen.talk.store.record(SignatureGiven, who="patient", way="declined", name="", strokes=())
    room.go_to("thank-you")
    room.click(button(room.page, "1 person has not signed"))
    sign = room.view(SignatureView)
    assert (sign.who, focus(room)) == ("clinician", sign.people["clinician"])


def test_what_is_half_signed_stays_when_a_link_leads_there(room: Room) -> None:
    room.begin()
    room.go_to("questions-and-sign")
    sign = room.view(SignatureView)
    room.click(sign.ways["typed"])
    room.type(sign.name, "Wil")
    room.go_to("thank-you")
    room.click(button(room.page, "2 people have not signed"))
    assert (sign.who, sign.name.words()) == ("patient", "Wil")


def test_the_first_open_question_is_one_press_away(room: Room) -> None:
    room.begin()
    for words in ("May I swim?", "May I ride?"):
        room.screen.over._park(words)
    room.go_to("questions-and-sign")
    first, second = room.view(QuestionsView).cards.values()
    room.click(first.buttons["answered"])
    room.go_to("thank-you")
    room.click(button(room.page, "1 question is open"))
    assert within(room, second)
    assert not any(one.isChecked() for one in second.buttons.values())


# -- an arrow only moves


def test_an_arrow_among_the_answers_of_a_statement_only_moves(room: Room) -> None:
    view = at_statements(room)
    room.click(view.answers["understand"])
    press(room, Key.Key_Right)
    assert focus(room) is view.answers["talk"]
    assert answers(room) == {view.statements[0].id: "understand"}
    assert room.screen.over.sheet is None
    press(room, Key.Key_Space)
    assert focus(room) is room.sheet(ParkSheet).edit
    press(room, Key.Key_Escape)
    assert (room.screen.over.sheet, focus(room)) == (None, view.answers["talk"])
    assert answers(room) == {view.statements[0].id: "talk"}


def test_an_arrow_to_another_person_takes_no_half_made_signature(room: Room) -> None:
    room.begin()
    room.go_to("questions-and-sign")
    sign = room.view(SignatureView)
    room.click(sign.ways["typed"])
    room.type(sign.name, "Wil")
    sign.people["patient"].setFocus()
    press(room, Key.Key_Right)
    assert focus(room) is sign.people["clinician"]
    assert (sign.who, sign.name.words()) == ("patient", "Wil")


@pytest.mark.parametrize("key", [Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down])
def test_no_arrow_opens_anything_or_turns_a_page(room: Room, key: Qt.Key) -> None:
    room.begin()
    for page in room.state.pages:
        for control in room.go_to(page).findChildren(QAbstractButton):
            if control.isVisible() and control.isEnabled():
                control.setFocus()
                press(room, key)
                assert (room.screen.over.covered, room.state.page) == (False, page)


def test_escape_closes_a_sheet_that_nothing_in_the_window_has_the_keyboard_of(room: Room) -> None:
    room.begin()
    press(room, Key.Key_K, CTRL)
    room.screen.bar.back.setFocus()  # whatever tries to take it
    room.screen.top.notes.setFocus()
    assert within(room, room.sheet(ParkSheet))
    (focus(room) or room.window).clearFocus()
    press(room, Key.Key_Escape)
    assert room.screen.over.sheet is None


def test_escape_closes_what_is_open_from_the_top(room: Room) -> None:
    room.begin()
    press(room, Key.Key_F8)
    press(room, Key.Key_K, CTRL)
    press(room, Key.Key_Escape)
    assert (room.screen.over.sheet, room.screen.over.drawer is None) == (None, False)
    press(room, Key.Key_Escape)
    assert room.screen.over.drawer is None


# -- what takes over


def at_the_end_of_steps(room: Room) -> tuple[QWidget, QWidget]:
    steps = room.go_to("tell-it-back").steps
    assert steps is not None
    steps.show_step(len(steps.views) - 2)
    return steps.after, steps.before


def at_the_strongest(room: Room) -> tuple[QWidget, QWidget]:
    room.go_to("why-legs-cramp")
    view = room.view(SignalView)
    view.show_step(view.slider.maximum() - 1)
    return view.stronger, view.slider


def at_the_weakest(room: Room) -> tuple[QWidget, QWidget]:
    room.go_to("why-legs-cramp")
    view = room.view(SignalView)
    view.show_step(1)
    return view.weaker, view.slider


def at_the_last_card_but_one(room: Room) -> tuple[QWidget, QWidget]:
    room.go_to("your-statements")
    view = room.view(StatementsView)
    view.show_card(len(view.statements) - 2)
    return view.next, view.tabs[-1]


@pytest.mark.parametrize(
    "case", [at_the_end_of_steps, at_the_strongest, at_the_weakest, at_the_last_card_but_one]
)
@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_Enter])
def test_what_goes_grey_hands_the_keyboard_to_its_neighbour(room: Room, case: object, key: Qt.Key) -> None:
    room.begin()
    last, neighbour = case(room)  # type: ignore[operator]
    last.setFocus()
    press(room, key, KEYPAD if key == Key.Key_Enter else NONE)
    assert not last.isEnabled()
    assert focus(room) is neighbour


@pytest.mark.parametrize("start", [1, -2])
def test_at_the_first_and_the_last_page_the_page_has_the_keyboard(room: Room, start: int) -> None:
    room.begin()
    room.go_to(room.state.pages[start])
    turn = room.screen.bar.back if start == 1 else room.screen.bar.next
    turn.setFocus()
    press(room, Key.Key_Space)
    assert not turn.isEnabled()
    assert focus(room) is room.page
    page = room.state.page
    press(room, Key.Key_Space)
    assert room.state.page == page


@pytest.mark.parametrize("page", ["welcome", "what-matters", "why-legs-cramp", "what-can-be-done"])
def test_after_more_below_the_keyboard_stays_on_the_page(room: Room, page: str) -> None:
    room.begin()
    room.window.display.choose(zoom=2.0)
    settle()
    more = room.go_to(page).more
    settle()
    more.setFocus()
    for _ in range(20):
        if not more.isVisible():
            break
        press(room, Key.Key_Space)
    assert not more.isVisible()
    assert focus(room) is room.page or within(room, room.page)
    assert room.state.page == page


def test_what_was_told_gives_the_keyboard_back_to_the_page(room: Room) -> None:
    view = at_statements(room)
    room.click(view.answers["understand"])
    button(room.screen.toast, "Undo").setFocus()
    press(room, Key.Key_Return)
    assert answers(room) == {}
    assert focus(room) is view.answers["understand"]


def test_the_notes_give_the_keyboard_back_to_the_page(room: Room) -> None:
    room.begin()
    room.go_to("what-matters")
    first = next(iter(room.views(ChoiceView)[0].buttons.values()))
    first.setFocus()
    press(room, Key.Key_F8)
    assert room.screen.over.drawer is not None
    room.screen.over.drawer.close_button.setFocus()
    press(room, Key.Key_Space)
    assert room.screen.over.drawer is None
    assert focus(room) is first


def test_own_words_lead_on_to_their_answers_and_past_them_once_emptied(room: Room) -> None:
    room.begin()
    room.go_to("weigh-it-up")
    view = room.view(RatingView)
    room.type(view.own["own-1"], "Work")
    press(room, Key.Key_Tab)
    assert focus(room) is next(iter(view.buttons["own-1"].values()))
    view.own["own-1"].setFocus()
    view.own["own-1"].selectAll()
    press(room, Key.Key_Delete)
    press(room, Key.Key_Tab)
    assert focus(room) not in (*view.buttons["own-1"].values(), view.own["own-1"], None)


def test_the_sizes_of_a_paper_hand_over_to_each_other(room: Room) -> None:
    room.begin()
    room.go_to("thank-you")
    room.screen.over.show_paper("summary")
    (preview,) = room.screen.findChildren(Preview)
    for pressed, other in ((preview.smaller, preview.larger), (preview.larger, preview.smaller)):
        pressed.setFocus()
        while pressed.isEnabled():
            press(room, Key.Key_Space)
        assert focus(room) is other
    press(room, Key.Key_Escape)
    assert room.screen.findChildren(Preview) == []


@pytest.mark.usefixtures("listening")
@pytest.mark.parametrize("in_talk", [True, False])
def test_with_a_screen_reader_each_step_of_size_and_colours_stays_in_the_sheet(
    room: Room, in_talk: bool
) -> None:
    if in_talk:
        room.begin()
    opener = room.screen.top.text_size if in_talk else room.set_up.text_size
    opener.setFocus()
    press(room, Key.Key_Space)

    def sheet() -> DisplaySheet:
        shows = room.screen.over.sheet if in_talk else room.set_up.sheet
        assert isinstance(shows, DisplaySheet)
        return shows

    for _ in range(2):
        press(room, Key.Key_Right)
    assert focus(room) is sheet().sizes.buttons["1.5"]
    sheet().themes.buttons["system"].setFocus()
    press(room, Key.Key_Right)
    assert focus(room) is sheet().themes.buttons["light"]
    press(room, Key.Key_Escape)
    assert focus(room) is (room.screen.top.text_size if in_talk else room.set_up.text_size)


@pytest.mark.usefixtures("listening")
def test_with_a_screen_reader_a_change_of_size_leaves_the_keyboard_where_it_is(room: Room) -> None:
    view = at_statements(room)
    view.answers["talk"].setFocus()
    press(room, Key.Key_Plus, CTRL)
    assert focus(room) is room.view(StatementsView).answers["talk"]


def test_the_keyboard_is_found_again_among_others_of_its_name_on_other_pages(room: Room) -> None:
    view = at_statements(room)  # "Go back to that page" stands on another page too
    room.go_to("tell-it-back")
    room.go_to("your-statements")
    view.go_back.setFocus()
    press(room, Key.Key_Plus, CTRL)
    assert focus(room) is room.view(StatementsView).go_back


def test_a_control_that_another_size_does_not_have_leaves_the_keyboard_on_the_page(room: Room) -> None:
    room.begin()
    rail = room.screen.rail
    next(iter(rail.rows.values())).setFocus()  # type: ignore[union-attr]
    room.window.display.choose(zoom=2.0)
    settle()
    assert focus(room) is room.page


def test_after_a_pause_in_another_size_the_keyboard_is_where_it_was(room: Room) -> None:
    view = at_statements(room)
    view.answers["talk"].setFocus()
    press(room, Key.Key_L, CTRL)
    press(room, Key.Key_Plus, CTRL)
    press(room, Key.Key_Space)
    assert room.state.status == "open"
    assert focus(room) is room.view(StatementsView).answers["talk"]


# -- Enter presses


@pytest.mark.parametrize(("key", "modifier"), [(Key.Key_Return, NONE), (Key.Key_Enter, KEYPAD)])
def test_enter_presses_whatever_can_be_pressed(
    room: Room, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    room.begin()
    pressed: list[QWidget] = []
    for page in room.state.pages:
        for control in room.go_to(page).findChildren(QAbstractButton):
            if control.isVisible() and control.isEnabled():
                control.blockSignals(True)  # only what it does to itself, or the page would go
                before = control.isChecked()
                control.setFocus()
                press(room, key, modifier)
                control.blockSignals(False)
                if control.isCheckable() and control.isChecked() != before:
                    pressed.append(control)
    assert len(pressed) > 20


def test_enter_on_the_set_up_starts_the_talk_and_in_the_talk_turns_the_page(room: Room) -> None:
    form = room.form
    room.type(form.role, "Nurse")
    for control in (form.indication.buttons["bladder"], form.interpreter.buttons["no"]):
        control.setFocus()
        press(room, Key.Key_Return)
    room.set_up.content.confirm.setFocus()
    press(room, Key.Key_Enter, KEYPAD)
    room.set_up.start.setFocus()
    press(room, Key.Key_Return)
    room.screen.bar.next.setFocus()
    press(room, Key.Key_Return)
    assert room.state.page == room.state.pages[1]


def test_enter_held_down_presses_once(room: Room) -> None:
    room.begin()
    room.screen.bar.next.setFocus()
    for again in (False, True, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, NONE, "\r", again)
        QApplication.sendEvent(room.window.windowHandle(), event)
    assert room.state.page == room.state.pages[1]


def test_enter_in_a_box_of_the_pin_presses_nothing_behind_it(room: Room) -> None:
    room.begin()
    press(room, Key.Key_K, CTRL)
    room.keys("Why?")
    press(room, Key.Key_Return)
    assert [question.text for question in room.state.questions] == ["Why?"]
    assert (room.screen.over.sheet, room.state.page) == (None, room.state.pages[0])


# -- keys of the set-up, of screen readers, and of other boards


def test_f1_on_the_set_up_lists_its_keys_and_escape_closes_the_list(room: Room) -> None:
    room.form.role.setFocus()
    press(room, Key.Key_F1)
    assert isinstance(room.set_up.sheet, KeysSheet)
    press(room, Key.Key_F1)
    press(room, Key.Key_Escape)
    assert room.set_up.sheet is None
    assert focus(room) is room.form.role


def test_f6_goes_round_the_parts_of_the_set_up(room: Room) -> None:
    room.form.role.setFocus()
    parts = [part for part in room.set_up.parts if part.isVisible()]
    seen = []
    for _ in parts:
        press(room, Key.Key_F6)
        seen.append(next(part for part in parts if within(room, part)))
    assert seen == [*parts[1:], parts[0]]
    press(room, Key.Key_F6, SHIFT)
    assert within(room, parts[-1])


def test_every_part_of_every_page_can_be_left_by_f6(room: Room) -> None:
    room.begin()
    for page in room.state.pages:
        room.go_to(page)
        room.screen.top.notes.setFocus()
        for _ in range(6):
            press(room, Key.Key_F6)
            if within(room, room.screen.top):
                break
        else:
            raise AssertionError(f"F6 does not come round on {page}")


@pytest.mark.parametrize("key", [Key.Key_PageDown, Key.Key_PageUp])
def test_page_keys_of_the_number_pad_turn_no_page(room: Room, key: Qt.Key) -> None:
    room.begin()
    room.go_to(room.state.pages[3])
    press(room, key, KEYPAD)
    assert room.state.page == room.state.pages[3]
    press(room, key)
    assert room.state.page == room.state.pages[4 if key == Key.Key_PageDown else 2]


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Key.Key_Plus, CTRL),
        (Key.Key_Equal, CTRL),
        (Key.Key_Plus, CTRL | KEYPAD),
    ],
)
def test_plus_makes_text_larger_however_it_is_typed(
    room: Room, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    press(room, key, modifier)
    assert room.window.display.choices.zoom == 1.25
    press(room, Key.Key_Minus, CTRL | (modifier & KEYPAD))
    assert room.window.display.choices.zoom == 1.0


@pytest.mark.parametrize("sheet", [False, True])
@pytest.mark.parametrize(
    ("key", "text", "modifier"),
    [
        (Key.Key_0, "0", CTRL),
        (Key.Key_0, "0", CTRL | KEYPAD),
        (Key.Key_Agrave, "à", CTRL),
        (Key.Key_Eacute, "é", CTRL),
    ],
)
def test_the_key_of_the_0_sets_text_back_whatever_it_writes(
    room: Room, key: Qt.Key, text: str, modifier: Qt.KeyboardModifier, sheet: bool
) -> None:
    room.window.display.choose(zoom=1.5)
    if sheet:
        press(room, Key.Key_F1)
    if text == "0":
        press(room, key, modifier)
    else:
        press_place(room, PLACE_0, key, text, modifier)
    assert room.window.display.choices.zoom == 1.0


# -- Tab comes to what is chosen


def test_after_a_change_of_size_tab_comes_to_the_chosen_answer_of_every_group(room: Room) -> None:
    room.begin()
    room.go_to("questions-and-sign")
    room.click(room.view(LeaningView).buttons["later"])
    room.go_to("weigh-it-up")
    rated = room.view(RatingView).buttons["matters-no-operation"]
    room.click(rated["a-little"])
    press(room, Key.Key_Plus, CTRL)
    rated = room.view(RatingView).buttons["matters-no-operation"]
    assert by_tab(room, set(rated.values())) == [rated["a-little"]]
    room.go_to("questions-and-sign")
    leaning = room.view(LeaningView).buttons
    assert by_tab(room, set(leaning.values())) == [leaning["later"]]


def by_tab(room: Room, group: set[QAbstractButton]) -> list[QWidget | None]:
    """Where Tab comes to in a group on its way round the window."""
    room.screen.top.pause.setFocus()
    found: list[QWidget | None] = []
    for _ in range(120):
        press(room, Key.Key_Tab)
        if focus(room) is room.screen.top.pause:
            return found
        if focus(room) in group:
            found.append(focus(room))
    raise AssertionError("Tab never comes round")


def test_tab_comes_back_to_the_chosen_answer_and_not_to_the_one_last_looked_at(room: Room) -> None:
    view = at_statements(room)
    room.click(view.answers["understand"])
    press(room, Key.Key_Right)
    press(room, Key.Key_Right)
    assert by_tab(room, set(view.answers.values())) == [view.answers["understand"]]


def test_tab_comes_to_what_is_chosen_on_the_set_up(room: Room) -> None:
    form = room.form
    room.click(form.interpreter.buttons["not-sure"])
    room.window.display.choose(zoom=1.25, theme="dark")
    settle()
    group = room.form.interpreter.buttons
    assert [key for key, one in group.items() if one.focusPolicy() & Qt.FocusPolicy.TabFocus] == ["not-sure"]
    planned = room.form.stage.buttons
    assert [key for key, one in planned.items() if one.focusPolicy() & Qt.FocusPolicy.TabFocus] == ["trial"]


def test_an_answer_taken_back_opens_its_group_again(room: Room) -> None:
    view = at_statements(room)
    room.click(view.answers["disagree"])
    room.click(button(room.screen.toast, "Undo"))
    room.screen.top.pause.setFocus()
    assert all(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in view.answers.values())


def test_what_is_deleted_leaves_the_keyboard_at_the_talks_that_are_left(room: Room) -> None:
    for _ in range(2):
        room.begin()
        assert room.window.talking is not None
        room.window.talking.finish_later()
        settle()
    talks = room.set_up.unfinished
    assert talks is not None
    button(talks, "Delete").setFocus()
    press(room, Key.Key_Return)
    assert focus(room) is next(iter(talks.rows.values())).undo
    press(room, Key.Key_Tab)
    assert within(room, talks)
