"""How a command tells what is wrong: on the stream for errors, a line for each."""

from __future__ import annotations

import sys

from desktop.problems import one_line


def complain(words: str) -> None:
    """Say something on the stream for errors; a sign that would drive the terminal is written as its code."""
    sys.stderr.write("\n".join(map(one_line, words.split("\n"))) + "\n")
