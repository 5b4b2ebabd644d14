"""Signs that show nothing: taken out wherever words are shown, and no words by themselves."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Any

JOINERS = "\u200c\u200d"  # Zero-width non-joiner and joiner

_LINE_END = re.compile("\r\n|[\r\v\f\u0085\u2028\u2029]")
_JOINER = re.compile(f"[{JOINERS}]")
_COMMAND = "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"  # control characters that end no line
# Format characters that do show: Prepended_Concatenation_Mark in Unicode's PropList.
_SHOWN_FORMAT = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
# Marks and letters that Unicode has nobody draw (Default_Ignorable_Code_Point beside the format characters).
_NEVER_DRAWN = re.compile("VARIATION SELECTOR|HANGUL .*FILLER|COMBINING GRAPHEME JOINER|KHMER VOWEL INHERENT")
_TAGS = range(0xE0000, 0xE1000)  # never drawn either, also those that have no name yet
_BLANK_BRAILLE = "\u2800"
_VIRAMA = 9  # the combining class of signs that join two consonants


def seen(words: str) -> str:
    """Words without what shows nothing: marks of direction, joiners out of place, tags, fillers.

    Every line end becomes a plain one. What joins letters or pictures stays where it does so. The same
    words again give the same.
    """
    if words.isascii():
        return words if words.isprintable() else _LINE_END.sub("\n", words)
    words = _LINE_END.sub("\n", words).translate(_SEEN)
    return _JOINER.sub(lambda found: found[0] if _joins(words, found.start()) else "", words)


def seen_all(tree: Any) -> Any:
    """The same of every text in lists and tables."""
    match tree:
        case str():
            return seen(tree)
        case dict():
            return {key: seen_all(value) for key, value in tree.items()}
        case list():
            return [seen_all(value) for value in tree]
        case _:
            return tree


def shown(words: str) -> str:
    """Words as they are seen, with control characters as their codes: [U+0007]."""
    words = seen(words)
    return words if words.isprintable() else re.sub(_COMMAND, lambda found: code_of(found[0]), words)


def says_something(words: str) -> bool:
    """Whether anything can be read: spaces, controls, bare accents, signs that show nothing are no words."""
    return any(
        unicodedata.category(sign) not in ("Cc", "Cf", "Cs")
        and unicodedata.category(sign)[0] not in "MZ"
        and sign != _BLANK_BRAILLE
        for sign in seen(words)
    )


def code_of(sign: str) -> str:
    """A sign that cannot be shown, as its code."""
    return f"[U+{ord(sign):04X}]"


class _Seen:
    """A table for `str.translate` that leaves out what shows nothing."""

    def __getitem__(self, code: int) -> int | None:
        return _kept(code)


_SEEN = _Seen()


@lru_cache(maxsize=4096)
def _kept(code: int) -> int | None:
    sign = chr(code)
    if sign in JOINERS:
        return code
    if unicodedata.category(sign) == "Cf":
        return code if sign in _SHOWN_FORMAT else None
    never = code in _TAGS or _NEVER_DRAWN.search(unicodedata.name(sign, ""))
    return None if never else code


def _joins(words: str, at: int) -> bool:
    """Whether the joiner there joins letters (as RFC 5892, appendix A, has it) or pictures."""
    before, after = words[at - 1 : at], words[at + 1 : at + 2]
    if not before or not after:
        return False
    if _VIRAMA in (unicodedata.combining(before), unicodedata.combining(after)):
        return True
    while unicodedata.category(before) == "Mn" and at > 1:
        at -= 1
        before = words[at - 1]
    if unicodedata.category(before) in ("So", "Sk"):
        return unicodedata.category(after) == "So"
    cursive = ("AL", "R")
    return unicodedata.bidirectional(before) in cursive and unicodedata.bidirectional(after) in cursive
