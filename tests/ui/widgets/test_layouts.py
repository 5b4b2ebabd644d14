"""Things that are equal stand equally wide."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.layouts import EqualRow


@pytest.mark.parametrize("width", [600, 601, 602, 900])
def test_what_stands_in_a_row_of_equals_is_equally_wide_to_the_pixel(qtbot: QtBot, width: int) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = EqualRow(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(16)
    buttons = [QPushButton(words) for words in ("I", "A much longer answer", "No")]
    for button in buttons:
        row.addWidget(button)
    holder.resize(width, 60)
    holder.show()
    (wide,) = {button.width() for button in buttons}
    assert [button.x() for button in buttons] == [0, wide + 16, 2 * (wide + 16)]
    assert width - (3 * wide + 32) < 3
