"""Every page looks as it did when somebody last looked at it."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui.looks import KEPT, difference, kept, taken

FEW = 0.004  # of the pixels: a blinking cursor, the edge of a letter


def test_every_page_looks_as_it_was_kept(qtbot: QtBot, tmp_path: Path) -> None:
    now, before = taken(tmp_path), kept()
    assert list(now) == list(before), f"look at the pages, and run `python -m tests.ui.looks` ({KEPT})"
    changed = {name: round(share, 4) for name in now if (share := difference(now[name], before[name])) > FEW}
    assert changed == {}, "look at these pages; where they are right, run `python -m tests.ui.looks`"
