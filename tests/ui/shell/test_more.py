"""More about this, sources, who to call: what a page says beyond its face."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.library.blocks.detail import Detail
from desktop.library.text import plain
from desktop.ui.shell.call_sheet import CallSheet
from desktop.ui.shell.more_sheet import MoreSheet
from desktop.ui.shell.sources_sheet import SourcesSheet
from desktop.ui.widgets.text import TextLabel
from tests.ui.room import Room, words_on


def test_every_detail_of_every_page_is_a_topic_wherever_it_stands(room: Room) -> None:
    room.begin()
    for page in room.state.pages:
        titles = [plain(one.title) for one in room.go_to(page).context.page.walk() if isinstance(one, Detail)]
        assert not set(titles) & set(words_on(room.page)), "it is not on the page itself"
        if titles:
            room.click(room.screen.top.more)
            assert [row.text() for row in room.sheet(MoreSheet).topics.rows][: len(titles)] == titles
            room.key(Qt.Key.Key_Escape)


def test_one_topic_is_open_at_a_time(room: Room) -> None:
    room.begin()
    room.go_to("the-trial")
    room.click(room.screen.top.more)
    first, second = room.sheet(MoreSheet).topics.rows[:2]
    room.click(first)
    room.click(second)
    assert (first.is_open, second.is_open) == (False, True)


def test_a_page_with_nothing_more_and_no_source_offers_neither(room: Room) -> None:
    room.begin()
    room.go_to("where-you-are")
    assert not room.screen.top.more.isVisible()
    assert not room.screen.top.sources.isVisible()


def test_a_source_quotes_what_it_backs_and_says_who_and_who_paid(room: Room) -> None:
    room.begin()
    room.go_to("how-likely")
    room.click(room.screen.top.sources)
    said = " ".join(label.plain_words for label in room.sheet(SourcesSheet).findChildren(TextLabel))
    for words in ("“12 in 100 had an unwanted change", "272 people", "Who paid: Medtronic", "2017"):
        assert words in said


def test_no_mark_of_a_source_stands_in_the_words_of_a_page(room: Room) -> None:
    room.begin()
    for page in room.state.pages:
        labels = room.go_to(page).findChildren(TextLabel)
        assert not [label.text() for label in labels if "[1" in label.text() or "[2" in label.text()], page


def test_who_to_call_opens_anywhere_with_every_sign(room: Room) -> None:
    room.begin()
    room.key(Qt.Key.Key_F9)
    said = " ".join(words_on(room.sheet(CallSheet)))
    for sign in room.screen.talk.module.signs:
        if sign.tier == "emergency" and not sign.indications:
            assert sign.text in said
