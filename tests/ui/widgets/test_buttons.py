"""Each kind of button looks as what it is, in every theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look import THEMES, Look
from desktop.ui.widgets.buttons import Button, Kind


def shown(qtbot: QtBot, look: Look, kind: Kind, *, enabled: bool = True) -> QImage:
    button = Button("Go on", look, kind)
    qtbot.addWidget(button)
    button.setEnabled(enabled)
    button.resize(120, 48)
    image = QImage(button.size(), QImage.Format.Format_RGB32)
    image.fill(look.colour("bg"))
    button.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return image


def edge(image: QImage) -> list[str]:
    """The colours along its lower edge, between the round corners."""
    return [image.pixelColor(x, image.height() - 1).name() for x in range(12, image.width() - 12)]


@pytest.mark.parametrize("theme", THEMES)
def test_a_button_is_told_by_its_edge_and_its_fill(qtbot: QtBot, theme: str) -> None:
    look = Look(theme)
    colour = {role: look.colour(role).name() for role in ("primary", "line", "park", "surface")}
    main, plain, park = (shown(qtbot, look, kind) for kind in ("primary", "secondary", "park"))
    assert set(edge(main)) == {colour["primary"]}
    assert set(edge(plain)) == {colour["line"]}
    assert set(edge(park)) == {colour["park"]}
    inside = {image.pixelColor(6, 24).name() for image in (plain, park)}
    assert inside == {colour["surface"]}


@pytest.mark.parametrize("theme", THEMES)
def test_a_quiet_button_has_an_edge_in_high_contrast_only(qtbot: QtBot, theme: str) -> None:
    look = Look(theme)
    ground = look.colour("line" if theme == "contrast" else "bg").name()
    assert set(edge(shown(qtbot, look, "quiet"))) == {ground}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("kind", ["primary", "secondary", "park", "quiet"])
def test_what_cannot_be_pressed_has_a_broken_edge_and_no_fill(qtbot: QtBot, theme: str, kind: Kind) -> None:
    look = Look(theme)
    image = shown(qtbot, look, kind, enabled=False)
    along = edge(image)
    assert look.colour("line").name() in along, "no edge"
    assert look.colour("bg").name() in along, "no gaps in it"
    assert image.pixelColor(6, 24).name() == look.colour("bg").name(), "it is filled"
