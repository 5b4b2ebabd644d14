"""Numbers in hand-written files: only plain decimals are numbers, so that each is read as it looks."""

from __future__ import annotations

import re

MOST_DIGITS = 15  # every whole number of so many digits can be counted with exactly

# Patterns as text: compiled when there is a number to read, which the first window need not wait for.
_PLAIN = r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?"
# What YAML 1.1, YAML 1.2, TOML or a template reads as a number, and people may read as another.
_LIKE = (
    r"[+-]?(?:"
    r"[0-9][0-9_]*(?:[.,][0-9_]*)?(?:[eE][+-]?[0-9_]+)?"
    r"|[.,][0-9][0-9_]*(?:[eE][+-]?[0-9_]+)?"
    r"|0[xXoObB][0-9a-fA-F_]*"
    r"|[0-9][0-9_]*(?::[0-9_]+)+(?:\.[0-9_]*)?"
    r"|\.?(?:[iI]nf|INF|[nN]a[nN]|NAN)"
    r")"
)
_MENDED = r"[+]?0*(?P<whole>[0-9]*)(?:\.(?P<part>[0-9]*))?"


def plain_number(word: str) -> int | float | None:
    """The number that a word writes in plain decimals, such as 12 or -0.5; None for any other word."""
    if not re.fullmatch(_PLAIN, word) or _too_long(word):
        return None
    return float(word) if "." in word else int(word)


def odd_number(word: str) -> tuple[str, str] | None:
    """What is wrong with a word that looks like a number but is no plain one, and what would be right.

    None for a plain number, and for a word that nobody would take for a number.
    """
    if not re.fullmatch(_LIKE, word):
        return None
    if _too_long(word):
        return "a number is too long", f"write at most {MOST_DIGITS} digits, or put it in quotes"
    if re.fullmatch(_PLAIN, word):
        return None
    mended = re.fullmatch(_MENDED, word.replace("_", ""))
    right = "a plain number such as 272 or 1.5"
    if mended:
        part = mended["part"]
        right = (mended["whole"] or "0") + (f".{part}" if part else "")
    return f"'{word}' may not be read as the number it looks like", f"write {right}, or put it in quotes"


def _too_long(word: str) -> bool:
    return sum(letter.isdigit() for letter in word) > MOST_DIGITS
