"""Signs that show nothing are on no screen and no paper, and are no words."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.unseen import JOINERS, says_something, seen, seen_all, shown

# Anything, with more than its share of what is looked for here.
ODD = st.sampled_from(
    "\u200b\u200c\u200d\u200e\u202a\u202c\u202e\u2060\u2066\u2069\u00ad\ufeff\u061c\u034f\u3164\ufe0f\U000e0041"
    "\x00\x1b\r\n\u2028 aمش\u094d\u0915👩👧\u0301"
)
WORDS = st.text(st.one_of(ODD, st.characters(codec="utf-8")))
SHOWN_FORMAT = {*map(chr, range(0x600, 0x606)), *"\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"}


@given(WORDS)
def test_of_signs_that_show_nothing_only_joiners_are_left(words: str) -> None:
    formats = {sign for sign in seen(words) if unicodedata.category(sign) == "Cf"}
    assert formats <= {*JOINERS, *SHOWN_FORMAT}


@given(WORDS)
def test_the_same_words_again_are_the_same(words: str) -> None:
    assert seen(seen(words)) == seen(words)
    assert shown(shown(words)) == shown(words)


@given(WORDS)
def test_nothing_that_can_be_seen_is_lost(words: str) -> None:
    def visible(said: str) -> list[str]:
        return [
            sign
            for sign in said
            if not sign.isspace()
            and (unicodedata.category(sign) not in ("Cf", "Cc", "Mn", "Cn") or sign in SHOWN_FORMAT)
            and "FILLER" not in unicodedata.name(sign, "")
        ]

    assert visible(seen(words)) == visible(words)


def test_every_sign_of_every_language_stays() -> None:
    signs = map(chr, range(sys.maxunicode + 1))
    lost = {sign for sign in signs if sign not in seen(sign) and unicodedata.category(sign)[0] in "LNPSZ"}
    assert lost == {*"\u115f\u1160\u3164\uffa0\u2028\u2029"}  # four fillers and two line ends


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("\u202a020 7946 0000\u202c", "020 7946 0000"),
        ("\u2066(0)\u200e20\u2069\u00a07946\u2060-0000\ufeff", "(0)20\u00a07946-0000"),
        ("ab\u00adcd\u200bef\u200dgh", "abcdefgh"),
        ("☎\ufe0f", "☎"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\u200cمی\u200c \u200dخ\u200d", "می خ"),
        ("क\u094d\u200dष र\u200d\u094dय", "क\u094d\u200dष र\u200d\u094dय"),
        ("👩🏽\u200d⚕\ufe0f 👩\u200d👩\u200d👧\u200d", "👩🏽\u200d⚕ 👩\u200d👩\u200d👧"),
        ("a\r\nb\rc\vd\fe\x85f\u2028g\u2029h", "a\nb\nc\nd\ne\nf\ng\nh"),
    ],
    ids=ascii,
)
def test_marks_without_meaning_go_and_joiners_stay_where_they_join(words: str, left: str) -> None:
    assert seen(words) == left


def test_every_text_of_a_tree_is_looked_at() -> None:
    assert seen_all({"a": ["\ufeffb", 3], "c": {"d": "\u200ee"}}) == {"a": ["b", 3], "c": {"d": "e"}}


def test_control_characters_are_shown_as_codes() -> None:
    assert shown("\x1b[31m\ta\nb\x9f") == "[U+001B][31m\ta\nb[U+009F]"


@pytest.mark.parametrize(
    "words",
    [
        "",
        " \t\n\u00a0\u3000",
        "\u202e\u2066",
        "\u200d",
        "\u0301\u0308",
        "\x07",
        "\u3164",
        "\u2800",
        "\U000e0041",
    ],
)
def test_what_cannot_be_read_says_nothing(words: str) -> None:
    assert not says_something(words)


@pytest.mark.parametrize("words", ["a", "?", "\u202ea", "李", "م", "👍", "7", "\ufffd", "\ue000"])
def test_anything_that_can_be_read_says_something(words: str) -> None:
    assert says_something(words)


@given(WORDS)
def test_what_says_something_shows_something(words: str) -> None:
    assert not says_something(words) or seen(words).strip()
