"""What opens over a page: it can be left, keeps the keyboard, and gives it back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.consultation.events import PageSkipped, QuestionParked
from desktop.consultation.limits import MOST_QUESTIONS
from desktop.ui.blocks.base import BlockView
from desktop.ui.blocks.decision import DecisionSheet, DecisionView
from desktop.ui.blocks.papers import PapersView
from desktop.ui.shell.appearance_sheet import DisplaySheet
from desktop.ui.shell.call_sheet import CallSheet
from desktop.ui.shell.folder_sheet import FolderSheet
from desktop.ui.shell.more_sheet import MoreSheet
from desktop.ui.shell.notes_sheet import NotesSheet
from desktop.ui.shell.sheets import CloseSheet, KeysSheet, PagesSheet, ParkSheet, SkipSheet
from desktop.ui.shell.sources_sheet import SourcesSheet
from desktop.ui.widgets.more_below import MoreBelow
from desktop.ui.widgets.noted_edit import NotedEdit
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import TextLabel
from tests.ui.room import Room, button, described, destroy_what_waits, focusable, scroll_to, settle, words_on


def on(page: str, kind: type[BlockView], control: str) -> Callable[[Room], object]:
    """Press a control of a view on a page."""

    def press(room: Room) -> None:
        room.go_to(page)
        room.click(getattr(room.view(kind), control))

    return press


def press_on(room: Room, _page: object, control: QPushButton) -> None:
    room.click(control)


SHEETS: dict[type[Sheet], Callable[[Room], object]] = {
    ParkSheet: lambda room: room.screen.over.park(),
    SkipSheet: lambda room: room.screen.over.skip(),
    KeysSheet: lambda room: room.key(Qt.Key.Key_F1),
    PagesSheet: lambda room: room.screen.over.show_pages(),
    DisplaySheet: lambda room: room.choose("Text size and colours"),
    MoreSheet: lambda room: press_on(room, room.go_to("how-likely"), room.screen.top.more),
    SourcesSheet: lambda room: press_on(room, room.go_to("how-likely"), room.screen.top.sources),
    CallSheet: lambda room: room.key(Qt.Key.Key_F9),
    NotesSheet: lambda room: room.key(Qt.Key.Key_F8),
    CloseSheet: on("thank-you", PapersView, "close_talk"),
    FolderSheet: on("thank-you", PapersView, "save"),
    DecisionSheet: on("where-you-are", DecisionView, "write"),
}
every_sheet = pytest.mark.parametrize("kind", SHEETS, ids=lambda kind: kind.__name__)


@pytest.fixture
def talk(room: Room) -> Room:
    room.begin()
    room.go_to("what-matters")
    return room


def opened(room: Room, kind: type[Sheet]) -> Sheet:
    SHEETS[kind](room)
    settle()
    return room.sheet(kind)


@every_sheet
def test_the_keyboard_stays_in_it_and_the_page_below_does_not_turn(talk: Room, kind: type[Sheet]) -> None:
    sheet = opened(talk, kind)
    page = talk.state.page
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        seen = set()
        for _ in range(len(focusable(sheet)) + 1):
            talk.qtbot.keyClick(talk.window.focusWidget(), key)
            seen.add(talk.window.focusWidget())
        ends = set(sheet.findChildren(MoreBelow))  # these come and go
        assert seen - ends == set(focusable(sheet)) - ends
    for key in (Qt.Key.Key_F6, Qt.Key.Key_F8, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        talk.key(key)
        assert sheet.isAncestorOf(talk.window.focusWidget())
        assert talk.state.page == page


@every_sheet
def test_it_fits_has_names_and_escape_gives_the_keyboard_back(talk: Room, kind: type[Sheet]) -> None:
    talk.screen.top.menu.setFocus()
    sheet = opened(talk, kind)
    for control in focusable(sheet):
        assert control.accessibleName() or getattr(control, "text", str)()
        scroll_to(control)
        assert talk.window.rect().contains(control.mapTo(talk.window, control.rect().bottomRight()))
    opener = talk.view(PapersView).close_talk if kind is CloseSheet else talk.screen.top.menu
    opener = talk.view(PapersView).save if kind is FolderSheet else opener
    opener = talk.view(DecisionView).write if kind is DecisionSheet else opener
    opener = talk.screen.top.more if kind is MoreSheet else opener
    opener = talk.screen.top.sources if kind is SourcesSheet else opener
    talk.key(Qt.Key.Key_Escape)
    assert talk.screen.over.sheet is None
    assert talk.window.focusWidget() is opener


def test_only_one_is_open_at_a_time(talk: Room) -> None:
    opened(talk, ParkSheet)
    talk.key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    talk.sheet(ParkSheet)


def test_a_ready_question_is_parked_with_one_press(talk: Room) -> None:
    opened(talk, ParkSheet)
    talk.click(next(b for b in focusable(talk.sheet(ParkSheet)) if "hopes" in getattr(b, "text", str)()))
    (question,) = talk.state.questions
    assert (question.text, question.page) == ("What if my hopes are too high?", "what-matters")


def test_more_questions_than_a_summary_holds_are_not_parked(talk: Room) -> None:
    for number in range(MOST_QUESTIONS):
        talk.screen.talk.store.record(
            QuestionParked, question=f"q{number + 1}", text=f"{number}?", page="what-matters"
        )
    talk.screen.over.park()
    assert talk.screen.over.sheet is None
    assert talk.screen.toast.words == "The summary has room for 50 questions. Write this one on the paper."


@pytest.mark.parametrize("words", ["", "  ", "\u202e", "\u2800\u0301"], ids=ascii)
def test_an_empty_question_is_not_parked(talk: Room, words: str) -> None:
    sheet = opened(talk, ParkSheet)
    assert isinstance(sheet, ParkSheet)
    sheet.edit.setPlainText(words)
    talk.click(sheet.keep)
    assert (talk.state.questions, talk.screen.over.sheet) == ((), sheet)
    assert talk.window.focusWidget() is sheet.edit


def test_a_core_page_is_not_skipped_without_a_reason(talk: Room) -> None:
    assert "Skip without a reason" in words_on(opened(talk, SkipSheet))
    talk.key(Qt.Key.Key_Escape)
    talk.go_to("how-likely")
    assert "Skip without a reason" not in words_on(opened(talk, SkipSheet))


def test_a_reason_to_skip_is_kept_and_the_next_page_comes(talk: Room) -> None:
    sheet = opened(talk, SkipSheet)
    assert isinstance(sheet, SkipSheet)
    talk.click(sheet.reasons["prefers-not"])
    assert talk.state.skipped == {"what-matters": "prefers-not"}
    assert talk.state.page == "your-choices"
    assert any(isinstance(event, PageSkipped) for event in talk.stored())


def test_the_list_of_keys_tells_every_key_that_does_something(talk: Room) -> None:
    said = " ".join(words_on(opened(talk, KeysSheet)))
    for key in (
        "PgDown",
        "PgUp",
        "Ctrl+K",
        "Ctrl+Shift+S",
        "Ctrl+Z",
        "Ctrl+L",
        "Ctrl+P",
        "F8",
        "F9",
        "F6",
        "Ctrl+J",
        "F1",
        "1, 2, 3",
    ):
        assert key in said
    assert not {"F2", "F3", "F4"} & set(said.split()), "those are for the clinician alone"


def test_what_was_agreed_is_kept_and_shown_as_not_final(talk: Room) -> None:
    sheet = opened(talk, DecisionSheet)
    assert isinstance(sheet, DecisionSheet)
    talk.type(sheet.text, "Wait three months")
    talk.click(sheet.provisional)
    talk.click(sheet.keep)
    assert talk.view(DecisionView).told == {"For now, not final": "Wait three months"}


def test_a_sheet_closes_although_what_had_the_keyboard_before_is_gone(talk: Room) -> None:
    gone = QPushButton("gone", talk.screen)
    gone.show()
    gone.setFocus()
    sheet = opened(talk, KeysSheet)
    gone.deleteLater()
    destroy_what_waits()
    sheet.dismiss()
    assert not sheet.isVisible()


@every_sheet
def test_no_words_of_a_sheet_are_cut_at_twice_the_text_size(talk: Room, kind: type[Sheet]) -> None:
    talk.window.display.choose(zoom=2.0)
    settle()
    sheet = opened(talk, kind)
    for edit in sheet.findChildren(NotedEdit):  # below it stands then that papers show codes
        edit.insertPlainText("李明")
    for _ in range(2):
        settle()
    for label in filter(TextLabel.isVisible, sheet.findChildren(TextLabel)):
        assert label.height() >= label.heightForWidth(label.width()), label.plain_words
    for control in focusable(sheet):
        assert control.height() >= control.minimumSizeHint().height(), described(control)


def place(room: Room, control: QWidget) -> QRect:
    return QRect(control.mapTo(room.window, QPoint(0, 0)), control.size())


def test_to_skip_without_a_reason_does_not_lie_where_skip_was_just_pressed(talk: Room) -> None:
    skip = place(talk, talk.screen.bar.skip)
    talk.click(talk.screen.bar.skip)
    assert not skip.intersects(place(talk, button(talk.sheet(SkipSheet), "Skip without a reason")))


@pytest.mark.parametrize(("zoom", "size"), [(1.0, (1280, 800)), (1.5, (1280, 800)), (2.0, (1366, 768))])
def test_to_close_without_papers_never_lies_where_close_was_just_pressed(
    talk: Room, zoom: float, size: tuple[int, int]
) -> None:
    talk.window.resize(*size)
    talk.window.display.choose(zoom=zoom)
    settle()
    talk.go_to("thank-you")
    close = talk.view(PapersView).close_talk
    scroll_to(close)
    pressed = place(talk, close)
    talk.click(close)
    assert not pressed.intersects(place(talk, button(talk.sheet(CloseSheet), "Close without papers")))
