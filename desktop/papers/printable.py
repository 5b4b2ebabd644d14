"""Any text, made safe to print: nothing that shows is dropped, or breaks the page; markup stays text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from desktop.figures.lettering import REGULAR, face
from desktop.unseen import JOINERS, code_of, seen

ZERO_WIDTH_SPACE = "\u200b"

_GAP = re.compile("\n(?:[ \u00a0]*\n){3,}")  # empty lines beyond two would only waste pages
_WIDEST_WORD = 12.0  # ems; the narrowest column that holds typed words
_STRIDE = 10  # characters
_NUMBER = re.compile(r"\d[\d:.,]{0,18}\d")  # is read as one: a time, a date, a count


def printable(tree: Any) -> tuple[Any, bool]:
    """Strings in lists and dicts made printable, and whether a sign had to be shown as its code."""
    if isinstance(tree, str):
        return printable_words(tree)
    if isinstance(tree, dict):
        pairs = {key: printable(value) for key, value in tree.items()}
        return {key: value[0] for key, value in pairs.items()}, any(value[1] for value in pairs.values())
    if isinstance(tree, list | tuple):
        items = [printable(value) for value in tree]
        return [item[0] for item in items], any(item[1] for item in items)
    return tree, False


def printable_words(words: str) -> tuple[str, bool]:
    """Words with every sign that the bundled font lacks as its code, [U+1F600], and long words breakable."""
    words = seen(words).replace("\t", "    ")
    words = _GAP.sub("\n\n\n", words).rstrip("\n")
    shown = list(_shown_all(words))
    coded = any(len(sign) > 1 for sign in shown)
    return "\n".join(_breakable(line) for line in "".join(shown).split("\n")), coded


def _shown_all(words: str) -> Iterator[str]:
    """Every sign as it is shown; a mark on a letter that is shown as its code is shown as its own."""
    coded = False
    for char in words:
        shown = code_of(char) if coded and unicodedata.combining(char) else _shown(char)
        coded = len(shown) > 1
        yield shown


def _shown(char: str) -> str:
    if char in JOINERS:  # what it joins is shown as codes
        return ""
    return char if char == "\n" or face(REGULAR).covers(char) else code_of(char)


def _breakable(line: str) -> str:
    return "".join(part if part.isspace() else _broken(part) for part in re.split(r"(\s+)", line))


def _broken(word: str) -> str:
    if len(word) <= _STRIDE or face(REGULAR).width(word) <= _WIDEST_WORD:
        return word
    pieces = [word[0]]
    since = 1
    numbers = {at for found in _NUMBER.finditer(word) for at in range(found.start() + 1, found.end())}
    for at, char in enumerate(word[1:], 1):
        # A mark stays with its letter, a digit with its number; codes break before they begin.
        if (since >= _STRIDE or char == "[") and not unicodedata.combining(char) and at not in numbers:
            pieces.append(ZERO_WIDTH_SPACE)
            since = 0
        pieces.append(char)
        since += 1
    return "".join(pieces)
