"""How hard Spanish words are to read: the INFLESZ scale, on the formula of Szigriszt-Pazos."""

from __future__ import annotations

import re
from collections.abc import Iterable

# From here on a text is "bastante fácil", and from 80 on "muy fácil".
QUITE_EASY = 65

_WORD = re.compile(r"[^\W\d_]+")
_OPEN, _CLOSED, _STRESSED = "aeoáéó", "iuü", "íú"


def syllables(word: str) -> int:
    """How many syllables a word has: two vowels are one sound unless both are open, or one is í or ú."""
    heard = re.sub(r"y$", "i", re.sub(r"([gq])u(?=[eiéí])", r"\1", word.lower()))
    count, before = 0, ""
    for letter in heard:
        if letter in _OPEN + _CLOSED + _STRESSED:
            joined = before in _CLOSED or letter in _CLOSED
            stressed = letter in _STRESSED or before in _STRESSED
            if not before or stressed or not joined:
                count += 1
            before = letter
        else:
            before = ""
    return max(count, 1)


def inflesz(sentences: Iterable[str]) -> float:
    """206.835 less 62.3 for each syllable of a word, and less the words of a sentence."""
    split = [words for sentence in sentences if (words := _WORD.findall(sentence))]
    words = [word for sentence in split for word in sentence]
    return 206.835 - 62.3 * sum(map(syllables, words)) / len(words) - len(words) / len(split)
