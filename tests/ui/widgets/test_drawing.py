from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QApplication

from desktop.ui.look import THEMES, Look
from desktop.ui.widgets.drawing import Drawing, Lens


@pytest.mark.parametrize("theme", THEMES)
def test_it_is_painted_in_the_ink_of_its_look(theme: str, qapp: QApplication) -> None:
    look = Look(theme=theme)
    image = Drawing("talk", look, 380).grab().toImage()
    painted = {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(0, 200, 9)}
    assert look.colour("ink").name() in painted
    assert image.width() >= 380


def test_decoration_has_no_name_and_a_picture_is_a_graphic_with_one(qapp: QApplication) -> None:
    look = Look()
    assert Drawing("leg", look, 60).accessibleName() == ""
    picture = Drawing("leg", look, 60, "picture")
    heard = QAccessible.queryAccessibleInterface(picture)
    assert heard.role() == QAccessible.Role.Graphic
    assert "cramp" in heard.text(QAccessible.Text.Name)


def test_a_lens_shows_its_part_inside_a_ring(qapp: QApplication) -> None:
    look = Look()
    lens = Lens("body", look, 250, at=(150, 285), wide=120)
    image = lens.grab().toImage()
    ratio = image.width() / lens.width()
    assert lens.width() == lens.height() == 250
    corner, ring = image.pixelColor(2, 2), image.pixelColor(round(125 * ratio), round(1 * ratio))
    assert ring.lightness() < 90 < corner.lightness()
