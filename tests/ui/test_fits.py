"""Everything fits: no page scrolls at 100 %, and no words are cut at any text size."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QScrollArea, QWidget

from desktop.consultation.events import QuestionParked
from desktop.library.model import Module
from desktop.ui.appearance import Choices
from desktop.ui.shell.rail_rows import RailRow
from desktop.ui.widgets.buttons import Button
from tests.ui.room import Room, described, focusable, settle, shipped

INDICATIONS = [one.id for one in shipped().indications]
ROUTES = [("full", one) for one in INDICATIONS] + [("essentials", INDICATIONS[0])]


def pages(room: Room) -> Iterator[str]:
    """Brings every page of the talk in turn."""
    for page in room.state.pages:
        room.go_to(page)
        yield page


def too_tall(room: Room) -> dict[str, int]:
    """How many pixels each page is too tall for the window."""
    found = {page: room.page.verticalScrollBar().maximum() for page in pages(room)}
    return {page: by for page, by in found.items() if by}


@pytest.mark.parametrize(("route", "indication"), ROUTES)
def test_no_page_scrolls_at_100_percent(room: Room, route: str, indication: str) -> None:
    room.begin(route=route, indication=indication)
    assert too_tall(room) == {}


@pytest.mark.parametrize("indication", INDICATIONS)
def test_no_page_scrolls_in_high_contrast(room: Room, indication: str) -> None:
    room.begin(indication=indication)
    room.window.display.choose(theme="contrast")
    settle()
    assert too_tall(room) == {}


def test_no_page_scrolls_on_a_large_screen(make_room: Callable[..., Room]) -> None:
    room = make_room()
    room.window.resize(1920, 1080)
    room.begin()
    assert too_tall(room) == {}


def test_the_set_up_does_not_scroll_at_100_percent(room: Room) -> None:
    assert room.set_up.area.verticalScrollBar().maximum() == 0


def too_small(root: QWidget) -> list[str]:
    """Controls that are smaller than a finger needs. Source: UX 1.6, WCAG 2.2, 2.5.8."""
    return [
        f"{described(widget)} {widget.width()}x{widget.height()}"
        for widget in focusable(root)
        if min(widget.width(), widget.height()) < 48
    ]


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080)])
def test_everything_to_press_is_large_enough(make_room: Callable[..., Room], size: tuple[int, int]) -> None:
    room = make_room()
    room.window.resize(*size)
    assert too_small(room.window) == []
    room.begin()
    found = {page: too_small(room.window) for page in pages(room)}
    assert {page: small for page, small in found.items() if small} == {}


def test_no_page_is_wider_than_the_window(room: Room) -> None:
    room.begin()
    room.window.display.choose(zoom=2.0)
    settle()
    for page in pages(room):
        inside = room.page.widget()
        assert inside is not None
        assert inside.width() <= room.page.viewport().width(), page


def cut(root: QWidget) -> list[str]:
    """What has less room than its words need, or sticks out of what holds it."""
    found = []
    for widget in root.findChildren(QWidget):
        if isinstance(widget, QLabel | QAbstractButton) and widget.isVisible() and words(widget):
            fault = short(widget) or sticking_out(widget)
            if fault:
                found.append(f"{described(widget)}: {fault}")
    return found


def words(widget: QLabel | QAbstractButton) -> bool:
    return bool(widget.text())


def short(widget: QWidget) -> str:
    """How a widget is too small for its words, in words; empty when it is not."""
    if isinstance(widget, RailRow):
        room = widget.width() - widget._look.px(58)
        needs = widget.fontMetrics().horizontalAdvance(widget.text())
        return f"{needs - room} px too narrow" if needs > room else ""
    if widget.hasHeightForWidth():
        needs = widget.heightForWidth(widget.width())
        return f"{needs - widget.height()} px too low" if needs > widget.height() else ""
    hint = widget.sizeHint() if isinstance(widget, Button | QLabel) else written(widget)
    lacks = hint.width() - widget.width(), hint.height() - widget.height()
    return f"{lacks} px too small" if max(lacks) > 0 else ""


def written(widget: QWidget) -> QSize:
    """The size of the words of a button that paints itself, wrapped into its width."""
    assert isinstance(widget, QAbstractButton)
    room = QRect(0, 0, widget.width(), 10_000)
    return widget.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), widget.text()).size()


def sticking_out(widget: QWidget) -> str:
    """How a widget sticks out of its parent; a scroll area may be smaller than what it holds."""
    parent = widget.parentWidget()
    if parent is None or isinstance(parent.parentWidget(), QScrollArea):
        return ""
    return "" if parent.rect().contains(widget.geometry()) else "sticks out of what holds it"


@pytest.mark.parametrize(("zoom", "touch"), [(1.0, False), (1.5, True), (2.0, False)])
def test_no_words_are_cut(room: Room, zoom: float, touch: bool) -> None:
    assert cut(room.window) == []
    room.begin(interpreter="yes")
    for number in range(3):
        text = f"Would it {'really ' * 12 * number}help?"
        room.screen.talk.store.record(QuestionParked, question=f"q{number}", text=text, page="welcome")
    room.window.display.choose(zoom=zoom, touch=touch)
    settle()
    faults = {}
    for page in pages(room):
        for opener in room.page.findChildren(QPushButton):
            if opener.isCheckable() and opener.isVisible():
                opener.click()
        settle()
        faults[page] = cut(room.window)
    assert {page: found for page, found in faults.items() if found} == {}


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_no_words_of_the_set_up_are_cut(make_room: Callable[..., Room], small: Module, zoom: float) -> None:
    room = make_room(modules=(shipped(), small))
    room.window.display.choose(zoom=zoom)
    room.click(room.set_up.start)
    room.click(room.form.lead)
    room.click(room.form.interpreter.buttons["yes"])
    assert cut(room.window) == []


def test_what_has_the_keyboard_is_in_sight_however_long_the_set_up_is(room: Room) -> None:
    room.begin()
    room.close()
    room.open(Choices(zoom=2.0))
    focus, edge = room.window.focusWidget(), room.set_up.more
    assert room.set_up.unfinished is not None
    assert room.set_up.unfinished.isVisible()
    assert focus is room.form.role
    below = focus.mapTo(room.window, focus.rect().bottomLeft()).y()
    assert below < edge.mapTo(room.window, edge.rect().topLeft()).y()


@pytest.mark.parametrize(("size", "zoom"), [((1024, 768), 2.0), ((800, 600), 1.5), ((640, 480), 1.0)])
def test_large_text_makes_no_window_wider_than_a_small_screen(
    make_room: Callable[..., Room], size: tuple[int, int], zoom: float
) -> None:
    room = make_room()
    room.window.resize(*size)
    room.window.display.choose(zoom=zoom)
    settle()
    assert room.window.minimumSizeHint().width() <= size[0]
    room.begin()
    settle()
    assert room.window.minimumSizeHint().width() <= size[0]
    assert [page for page in pages(room) if room.window.size() != QSize(*size)] == []
    assert cut(room.window) == []


def test_a_quarter_of_the_width_is_scrolled_in_one_direction_only(make_room: Callable[..., Room]) -> None:
    """As on a screen of 1280 that a system shows four times as large.

    Source: WCAG 2.2, 1.4.10.
    """
    room = make_room()
    room.window.setMinimumSize(1, 1)
    room.window.resize(320, 640)
    settle()
    assert cut(room.window) == []
    room.begin()
    for page in room.state.pages:
        view = room.go_to(page)
        content = view.widget()
        assert content is not None
        assert (page, content.minimumSizeHint().width() <= view.viewport().width()) == (page, True)
        assert (page, cut(room.window)) == (page, [])


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("shows", ["the set-up", "a talk", "a sheet"])
def test_a_window_that_comes_to_a_smaller_screen_is_no_larger_than_it(
    make_room: Callable[..., Room], zoom: float, shows: str
) -> None:
    room = make_room()
    room.window.resize(1920, 1080)
    room.window.display.choose(zoom=zoom)
    if shows != "the set-up":
        room.begin()
    if shows == "a sheet":
        room.screen.over.park()
        room.keys("May I swim?")
    room.window.resize(1366, 768)
    settle()
    assert room.window.size() == QSize(1366, 768)
    within = room.window.rect()
    for widget in room.window.findChildren(QAbstractButton):
        if widget.isVisible():
            place = widget.mapTo(room.window, widget.rect().topLeft())
            assert within.left() <= place.x(), described(widget)
            assert place.x() + widget.width() <= within.right() + 1, described(widget)
    assert cut(room.window) == []


def test_a_window_on_another_screen_is_made_to_fit_it(room: Room) -> None:
    screen = room.window.screen()  # 800x800, smaller than the window was
    handle = room.window.windowHandle()
    handle.screenChanged.emit(screen)
    settle()
    room_there = screen.availableSize()
    assert room.window.width() <= room_there.width()
    assert room.window.height() <= room_there.height()


@pytest.mark.parametrize("size", [(640, 480), (900, 700)])
def test_text_is_only_as_large_as_the_window_can_hold(
    make_room: Callable[..., Room], size: tuple[int, int]
) -> None:
    room = make_room()
    room.window.display.choose(zoom=2.0)
    room.window.resize(*size)
    settle()
    assert cut(room.window) == []
    room.begin()
    assert cut(room.window) == []
    assert room.window.size() == QSize(*size)
