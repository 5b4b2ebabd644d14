from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.figures.lettering import REGULAR, face
from desktop.papers.printable import ZERO_WIDTH_SPACE, printable, printable_words


@given(st.text())
def test_only_what_the_font_has_is_left(words: str) -> None:
    shown, _ = printable_words(words)
    assert all(char == "\n" or face(REGULAR).covers(char) for char in shown)


@given(st.text(st.sampled_from("abc XYZ é ß Ω я ✓ 12,.;")))
def test_ordinary_words_stay_as_they_are(words: str) -> None:
    shown, coded = printable_words(words)
    assert shown.replace(ZERO_WIDTH_SPACE, "") == words
    assert not coded


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("hi 😀", "hi [U+1F600]"),
        ("a\x00b", "a[U+0000]b"),
        ("\u202eabc\u202c", "abc"),
        ("\u202a020 7946 0000\u202c", "020 7946 0000"),
        ("👩\u200d👧 a\u200db", "[U+1F469][U+1F467] ab"),
        ("☎\ufe0f 🙂\ufe0f", "[U+260E] [U+1F642]"),
        ("\ufeffa", "a"),
        ("\u200b\ufeffa\n\ufeffb\ufeffc\ufeff", "a\nbc"),
        ("a\ufffeb", "a[U+FFFE]b"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\tb", "a    b"),
        ("a\n\n\n\n\n\nb\n\n", "a\n\n\nb"),
    ],
)
def test_what_cannot_be_set_is_shown_by_another_way(words: str, shown: str) -> None:
    assert printable_words(words)[0] == shown


@pytest.mark.parametrize("words", ["\ufeffa", "a\u202eb", "\u00ad", "a\n\u200fb", "☎\ufe0f\U000e0041"])
def test_what_shows_nothing_is_not_told_as_a_sign_that_is_missing(words: str) -> None:
    assert printable_words(words)[1] == ("☎" in words)


@pytest.mark.parametrize("word", ["x" * 100, "W" * 20, "😀" * 20, "e\u0301" * 60])
def test_a_long_word_can_break_but_never_between_a_letter_and_its_accent(word: str) -> None:
    parts = printable_words(word)[0].split(ZERO_WIDTH_SPACE)
    assert len(parts) > 1
    assert max(face(REGULAR).width(part) for part in parts) < 12
    assert not any(part.startswith("\u0301") for part in parts)


def test_every_string_of_a_tree_is_made_printable_and_codes_are_noticed() -> None:
    assert printable({"a": ["😀", 3], "b": ("c", None)}) == ({"a": ["[U+1F600]", 3], "b": ["c", None]}, True)
    assert printable({"a": ["c"]})[1] is False
