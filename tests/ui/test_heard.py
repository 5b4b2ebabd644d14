"""Who cannot see the screen hears all of it: every text of every page, in order, as what it is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from desktop.language import in_use, use
from desktop.ui.widgets.grid_cell import GridCell
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.statement_tab import StatementTab
from desktop.ui.widgets.tile import Tile
from desktop.ui.widgets.topics import TopicRow
from tests.ui.hearing import Role, listening, of_role, stops_of, texts_shown, told
from tests.ui.room import Room, described, settle, shipped

PAGES = shipped().first_visit.pages


@pytest.fixture
def talk(room: Room) -> Iterator[Room]:
    """A talk that somebody listens to."""
    with listening():
        room.begin()
        yield room


def said_by(stop: QWidget) -> str:
    """What is told when the keyboard comes to a control or a text, with the group that it is in."""
    said = []
    part: QWidget | None = stop
    while part is not None and part is not stop.window():
        there = QAccessible.queryAccessibleInterface(part)
        if part is stop or there.role() in (Role.Grouping, Role.Dialog):
            said += [there.text(QAccessible.Text.Name), there.text(QAccessible.Text.Description)]
        part = part.parentWidget()
    return " ".join(said)


def unheard(root: QWidget, stops: list[QWidget]) -> list[str]:
    """Texts that show and that neither a stop tells nor an answer that an arrow leads to."""
    said = " ".join([*(said_by(stop) for stop in stops), *of_role(root, Role.RadioButton)])
    return [described(label) for label in texts_shown(root) if label.accessibleName() not in said]


def test_every_page_is_told_whole(talk: Room) -> None:
    """Each text at a stop of its own or by what it names; each stop with a name, and with its own."""
    for page in PAGES:
        view = talk.go_to(page)
        stops = stops_of(talk)
        names = [said_by(stop) for stop in stops]
        twice = [name for name, after in pairwise(names) if name == after]
        assert (page, unheard(view, stops), twice) == (page, [], [])
        assert all(name.strip() for name in names), page


def test_a_page_has_one_title_and_no_level_of_its_headings_is_skipped(talk: Room) -> None:
    for page in PAGES:
        view = talk.go_to(page)
        levels = [one.level for one in told(talk.screen) if one.role == Role.Heading]
        assert (page, levels.count(1), levels[0]) == (page, 1, 1)
        assert all(after - before <= 1 for before, after in pairwise(levels)), page
        assert of_role(view, Role.Document) == [view.context.page.title]


def test_texts_are_told_from_top_to_bottom(talk: Room) -> None:
    """Within each part that stands in one column: what is told first stands no lower."""
    for page in PAGES:
        view = talk.go_to(page)
        stops = [stop for stop in stops_of(talk) if view.isAncestorOf(stop)]
        for one, after in pairwise(stops):
            same = one.parentWidget() is after.parentWidget()
            assert not same or not _stands_below(one, after), (page, described(one), described(after))


def _stands_below(one: QWidget, other: QWidget) -> bool:
    across = one.x() < other.x() + other.width() and other.x() < one.x() + one.width()
    return across and one.y() >= other.y() + other.height()


def test_nobody_who_sees_the_screen_meets_the_stops(room: Room) -> None:
    room.begin()
    for page in PAGES:
        room.go_to(page)
        assert not [stop for stop in stops_of(room) if isinstance(stop, QLabel)], page


def test_the_stops_go_when_the_reader_does(talk: Room) -> None:
    talk.go_to("how-it-works")
    assert [stop for stop in stops_of(talk) if isinstance(stop, QLabel)]
    QAccessible.setActive(False)
    assert not [stop for stop in stops_of(talk) if isinstance(stop, QLabel)]


def test_lists_are_lists(talk: Room) -> None:
    view = talk.go_to("how-it-works")
    roles = [one.role for one in told(view)]
    assert roles.count(Role.List) == 1
    assert roles.count(Role.ListItem) == 4


def test_a_question_is_a_group_with_short_answers(talk: Room) -> None:
    view = talk.go_to("what-matters")
    assert "What worries you?" in of_role(view, Role.Grouping)
    assert "Having an operation" in of_role(view, Role.CheckBox)
    headings = [stop.accessibleName() for stop in stops_of(talk) if isinstance(stop, QLabel)]
    assert "What worries you?" not in headings  # the group tells it


def test_no_answer_repeats_its_question(talk: Room) -> None:
    for page in PAGES:
        repeated = [
            described(answer)
            for answer in talk.go_to(page).findChildren(QAbstractButton)
            if answer.isVisible() and (parent := answer.parentWidget()) is not None
            if parent.accessibleName() and parent.accessibleName() in answer.accessibleName()
        ]
        assert (page, repeated) == (page, [])


def test_what_is_told_is_in_the_language_of_the_guide(talk: Room) -> None:
    view = talk.go_to("how-it-works")
    label = texts_shown(view)[0]
    there = QAccessible.queryAccessibleInterface(label).attributesInterface()
    assert there.attributeValue(QAccessible.Attribute.Locale).bcp47Name() == shipped().language


def test_a_sheet_is_a_dialog_whose_words_tab_comes_to(talk: Room) -> None:
    talk.screen.over.park()
    settle()
    sheet = talk.sheet(Sheet)
    dialog = told(sheet)[0]
    assert (dialog.role, dialog.state.modal) == (Role.Dialog, 1)
    assert dialog.name in [label.accessibleName() for label in texts_shown(sheet)]
    assert unheard(sheet, stops_of_sheet(talk)) == []


def stops_of_sheet(room: Room) -> list[QWidget]:
    found: list[QWidget] = []
    while (focus := room.window.focusWidget()) not in found:
        assert focus is not None
        found.append(focus)
        room.key(Qt.Key.Key_Tab)
    return found


def test_a_box_says_whether_it_takes_one_line(talk: Room) -> None:
    view = talk.go_to("what-matters")
    boxes = [one.state.multiLine for one in told(view) if one.role == Role.EditableText]
    talk.click(talk.screen.bar.next)
    boxes += [one.state.multiLine for one in told(view) if one.role == Role.EditableText]
    assert set(boxes) == {0, 1}


def test_what_opens_says_whether_it_is_open(talk: Room) -> None:
    talk.go_to("the-trial")
    talk.click(talk.screen.top.more)
    opener = talk.sheet(Sheet).findChildren(TopicRow)[1]
    there = QAccessible.queryAccessibleInterface(opener)
    assert (there.state().collapsed, there.state().expanded) == (1, 0)
    talk.click(opener)
    assert (there.state().collapsed, there.state().expanded) == (0, 1)


def test_which_of_several_shows_is_told(talk: Room) -> None:
    tabs = talk.go_to("your-statements").findChildren(StatementTab)
    for shows in (0, 2):
        talk.click(tabs[shows])
        told_chosen = [QAccessible.queryAccessibleInterface(tab).state().selected for tab in tabs]
        assert told_chosen == [number == shows for number in range(len(tabs))]


@pytest.mark.parametrize(("page", "opens"), [("compare-your-choices", GridCell), ("what-can-be-done", Tile)])
def test_a_sheet_of_a_page_says_the_language_of_the_guide(talk: Room, page: str, opens: type[Tile]) -> None:
    talk.click(next(one for one in talk.go_to(page).findChildren(opens) if one.opens))
    there = QAccessible.queryAccessibleInterface(talk.sheet(Sheet)).attributesInterface()
    before = in_use()
    use("es")
    try:
        assert there.attributeValue(QAccessible.Attribute.Locale).bcp47Name() == shipped().language
    finally:
        use(before)
