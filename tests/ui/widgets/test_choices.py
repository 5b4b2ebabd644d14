"""What is chosen shows it in every theme by a mark, and not by colour alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from desktop.ui.look import Look
from desktop.ui.widgets.choices import CheckRow, RadioRow
from tests.figures.test_themes import contrast


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("kind", [RadioRow, CheckRow])
def test_the_mark_of_what_is_chosen_can_be_seen(
    qtbot: QtBot, theme: str, kind: type[RadioRow] | type[CheckRow]
) -> None:
    look = Look(theme)
    row = kind("Fewer leaks", look)
    qtbot.addWidget(row)
    row.setPalette(look.palette())
    row.resize(240, 52)
    row.setChecked(True)
    mark = QRect(14, (52 - 24) // 2, 24, 24).adjusted(3, 3, -3, -3)
    seen = row.grab(mark).toImage()
    colours = {seen.pixelColor(x, y).name() for x in range(seen.width()) for y in range(seen.height())}
    assert max(contrast(one, other) for one in colours for other in colours) >= 3


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("kind", [RadioRow, CheckRow])
def test_choosing_moves_no_words(qtbot: QtBot, theme: str, kind: type[RadioRow] | type[CheckRow]) -> None:
    row = kind("Fewer leaks", Look(theme))
    qtbot.addWidget(row)
    before = (row.sizeHint(), row.heightForWidth(130))
    row.setChecked(True)
    assert (row.sizeHint(), row.heightForWidth(130)) == before
