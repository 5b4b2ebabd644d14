"""How much a talk can hold, so that its papers can always be made in time, and what a paper can be.

The window lets nobody write more; a file of answers, or a paper to be verified, that has more is told so.
"""

from __future__ import annotations

LONGEST_TEXT = 2_000  # characters of one answer, note or name
MOST_LINES = 100  # of one text
MOST_QUESTIONS = 50
MOST_POINTS = 20_000  # of all that is drawn
FIRST_YEAR, LAST_YEAR = 2000, 2099

# A file of answers.
MOST_ITEMS = 100  # of one list or table
LONGEST_KEY = 100  # characters
MOST_TEXT = 60_000  # characters in all

# A paper to be verified: far more than any talk gives, and never so much that it cannot be looked at.
LARGEST_PAPER = 10_000_000  # bytes
MOST_PAGES = 1_000
LARGEST_RECORD = 4_000_000  # bytes
MOST_RECORD_TEXT = 400_000  # characters
MOST_RECORD_LINES = 20_000
MOST_RECORD_PARTS = 5_000  # answers, pages, sources and the like
FIRST_RECORD_YEAR, LAST_RECORD_YEAR = 1970, 2199  # clocks have been wrong, and the papers must still verify


def shortened(words: str, room: int = LONGEST_TEXT, lines: int = MOST_LINES) -> str:
    """As much of the words as can be kept: so many characters, in so many lines."""
    kept = words[: max(room, 0)]
    return "\n".join(kept.split("\n")[: max(lines, 0)])
