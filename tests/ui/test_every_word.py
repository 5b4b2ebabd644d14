"""In a made-up language no word of ours stays English: on the set-up, on every page, in every sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from tests.made_up_language import known, made_up, unmarked
from tests.ui.room import Room, settle, shipped, words_on

TAGS, BOLD = re.compile("<[^>]*>|&nbsp;"), re.compile("</?b>")
# Names, days, and keys of letters.
NAMES = (
    "Beforehand, tested",
    "Beforehand",
    "A4",
    "Specialist nurse",
    "November",
    "December",
    "Español",
)
KEYS = ("F6", "F1", "F8", "F9", "K", "L", "J", "S", "C", "Z", "P")
GUIDE = known(shipped(), *NAMES)


@pytest.fixture(autouse=True)
def _made_up(tmp_path: Path) -> Iterator[None]:
    with made_up(tmp_path / "locales"):
        yield


def english(root: QWidget) -> set[str]:
    """What stands on a widget, or is told about it, and is neither marked nor of the guide."""
    named = {widget.objectName() for widget in (root, *root.findChildren(QWidget))}
    shown = {words for words in words_on(root) if words not in named}
    return {left for words in shown if (left := _left(words)) and _left(BOLD.sub("", words))}


def _left(words: str) -> str:
    """What is English of words as they are set; what is bold may be a text of its own, or part of one."""
    return unmarked(unescape(TAGS.sub(" ", words)), GUIDE)


def test_the_set_up(room: Room) -> None:
    assert english(room.window) == set()


def test_every_page(room: Room) -> None:
    room.begin()
    for page in shipped().first_visit.pages:
        room.go_to(page)
        assert (page, english(room.window)) == (page, set())


def test_every_sheet(room: Room) -> None:
    over = room.begin().over
    for show in (over.park, over.skip, over.show_pages, over.show_notes, over.show_call):
        show()
        settle()
        assert (show.__name__, english(room.window)) == (show.__name__, set())
        over.close_top()


def test_the_list_of_keys(room: Room) -> None:
    room.begin().keys.show_list()
    left = {words for it in english(room.window) for words in it.replace("+", " ").replace(",", "").split()}
    assert left - set(KEYS) == set()
