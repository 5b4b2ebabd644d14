"""Everyone can use it: every control has a name, can be reached by keyboard, and lets go again."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QRadioButton, QWidget

from desktop.consultation.events import QuestionParked, StatementAnswered
from desktop.ui.accessible.telling import SILENT
from desktop.ui.blocks.signature import SignatureView
from desktop.ui.widgets.figure_frame import Picture
from tests.ui.room import Room, described, focusable, settle, shipped

PAGES = shipped().visits[0].routes[-1].pages


@pytest.fixture
def talk(room: Room) -> Room:
    """A talk in which something was said, so that everything that can show does."""
    room.begin(interpreter="yes")
    store = room.screen.talk.store
    store.record(QuestionParked, question="q1", text="May I swim?", page="welcome")
    first = shipped().statements[0]
    store.record(StatementAnswered, statement=first.id, wording=first.text, answer="talk")
    return room


def spoken(widget: QWidget) -> str:
    """The name a screen reader says."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def nameless(root: QWidget) -> list[str]:
    return [described(widget) for widget in focusable(root) if not spoken(widget).strip()]


def walk(room: Room, key: Qt.Key) -> Iterator[QWidget]:
    """What has the keyboard after each press, as far as the first that comes again."""
    seen: list[QWidget] = []
    for _ in range(200):
        room.qtbot.keyClick(room.window.focusWidget() or room.window, key)
        focus = room.window.focusWidget()
        assert focus is not None
        if focus in seen:
            return
        seen.append(focus)
        yield focus
    raise AssertionError("the keyboard never comes round")


def unreached(root: QWidget, reached: list[QWidget]) -> list[str]:
    """Controls that neither Tab nor, among several to choose from, an arrow leads to."""
    beside = {widget.parentWidget() for widget in reached if isinstance(widget, QRadioButton)}
    return [
        described(widget)
        for widget in focusable(root)
        if widget not in reached
        and not (isinstance(widget, QRadioButton) and widget.parentWidget() in beside)
    ]


def test_every_control_of_every_page_has_a_name(talk: Room) -> None:
    found = {page: nameless(talk.go_to(page).window()) for page in PAGES}
    assert {page: names for page, names in found.items() if names} == {}


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_reaches_every_control_of_every_page_and_comes_round(talk: Room, key: Qt.Key) -> None:
    for page in PAGES:
        talk.go_to(page)
        assert unreached(talk.window, list(walk(talk, key))) == [], page


def test_tab_goes_as_the_eye_does(talk: Room) -> None:
    screen = talk.screen
    regions = {screen.rail: "rail", screen.stack: "page", screen.bar: "bar", screen.top: "top"}
    for page in PAGES:
        talk.go_to(page)
        screen.top.pause.setFocus()
        order = [
            next((name for region, name in regions.items() if region.isAncestorOf(widget)), "?")
            for widget in walk(talk, Qt.Key.Key_Tab)
        ]
        on_page = ["page"] * any(
            one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
            for one in talk.page.findChildren(QWidget)
        )
        assert [name for name, _ in groupby(order)] == ["top", *on_page, "bar", "rail", "top"], page


def test_the_set_up_can_be_filled_in_by_keyboard_from_top_to_bottom(room: Room) -> None:
    assert nameless(room.window) == []
    room.form.name.setFocus()
    order = [room.form.name, *walk(room, Qt.Key.Key_Tab)]
    assert unreached(room.window, order) == []
    assert order.index(room.form.role) == 1
    assert order.index(room.set_up.text_size) < order.index(room.set_up.start)
    assert order.index(room.set_up.content.confirm) < order.index(room.set_up.text_size)


@pytest.mark.parametrize("way", ["typed", "drawn"])
def test_whatever_way_of_signing_is_open_has_names_and_no_trap(talk: Room, way: str) -> None:
    talk.go_to("sign")
    view = talk.view(SignatureView)
    talk.click(view.ways[way])  # type: ignore[index]
    assert nameless(talk.window) == []
    assert unreached(talk.window, list(walk(talk, Qt.Key.Key_Tab))) == []


@pytest.mark.parametrize("listening", [True, False])
def test_a_new_page_is_told_to_who_listens_and_disturbs_nobody_else(talk: Room, listening: bool) -> None:
    QAccessible.setActive(listening)
    try:
        talk.go_to("compare-your-choices")
        talk.screen.bar.next.setFocus()
        talk.key(Qt.Key.Key_PageDown)
        told = talk.window.focusWidget()
        assert told is (talk.page if listening else talk.screen.bar.next)
        assert spoken(talk.page) == "Weigh it up"
        talk.key(Qt.Key.Key_Tab)
        assert talk.page.isAncestorOf(talk.window.focusWidget()) is listening
    finally:
        QAccessible.setActive(False)


def test_the_curtain_holds_the_keyboard(talk: Room) -> None:
    talk.click(talk.screen.top.pause)
    assert talk.window.talking is not None
    curtain = talk.window.talking.curtain
    assert curtain is not None
    assert nameless(curtain) == []
    assert all(curtain.isAncestorOf(widget) for widget in walk(talk, Qt.Key.Key_Tab))


def test_f6_goes_round_the_parts_of_the_screen(talk: Room) -> None:
    talk.go_to("what-matters")
    screen = talk.screen
    screen.top.menu.setFocus()
    for region in (screen.stack, screen.bar, screen.rail, screen.top):
        talk.key(Qt.Key.Key_F6)
        assert region.isAncestorOf(talk.window.focusWidget())
    talk.key(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert screen.rail.isAncestorOf(talk.window.focusWidget())


def test_every_picture_has_a_name_and_a_description(talk: Room) -> None:
    seen = 0
    for page in PAGES:
        for picture in pictures(talk.go_to(page)):
            interface = QAccessible.queryAccessibleInterface(picture)
            assert interface.text(QAccessible.Text.Name), page
            assert len(interface.text(QAccessible.Text.Description)) > 20, page
            seen += 1
    assert seen >= 2


def pictures(root: QWidget) -> list[QWidget]:
    """Those that say something: what only decorates is passed over."""
    shown = [widget for widget in root.findChildren(Picture) if widget.isVisible()]
    return [widget for widget in shown if not widget.property(SILENT)]


@pytest.mark.parametrize("zoom", [1.5, 2.0])
def test_no_control_is_lost_when_the_window_reflows(talk: Room, zoom: float) -> None:
    talk.window.display.choose(zoom=zoom)
    settle()
    for page in ("what-matters", "your-statements", "weigh-it-up"):
        talk.go_to(page)
        assert unreached(talk.window, list(walk(talk, Qt.Key.Key_Tab))) == []
