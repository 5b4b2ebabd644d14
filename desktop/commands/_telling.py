"""How a command tells what is wrong, or what to look at: on the stream for errors, a line for each."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.problems import one_line

if TYPE_CHECKING:
    from desktop.library.model import Module
    from desktop.settings import Settings


def complain(words: str) -> None:
    """Say something on the stream for errors; a sign that would drive the terminal is written as its code."""
    sys.stderr.write("\n".join(map(one_line, words.split("\n"))) + "\n")


def advise(module: Module | Path, settings: Settings) -> None:
    """Say what to look at in the clinic's settings, beside a guide or what can be read in its folder."""
    from desktop.checks import settings_advice
    from desktop.library.loading import read_module
    from desktop.paths import settings_file

    guide = read_module(module).module if isinstance(module, Path) else module
    for advice in settings_advice(guide, settings, settings_file()) if guide is not None else ():
        complain(f"advice: {advice}")
