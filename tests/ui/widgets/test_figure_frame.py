from __future__ import annotations

import logging

import pytest
from pytestqt.qtbot import QtBot

from desktop.figures.base import Canvas, FigureKind
from desktop.ui.look import Look
from desktop.ui.widgets.figure_frame import FigureFrame
from tests.ui.room import settle


class Broken(FigureKind[str]):
    """A figure that fails in one of its parts."""

    def size(self, state: str, canvas: Canvas) -> tuple[float, float]:
        if state == "size":
            raise KeyError("Mrs Example")
        return canvas.width, 100.0

    def svg(self, state: str, canvas: Canvas) -> str:
        if state == "svg":
            raise ZeroDivisionError
        return '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'

    def title(self, state: str) -> str:
        return "The title"

    def alt(self, state: str) -> str:
        return "What it would have shown."


@pytest.fixture(autouse=True)
def _named(monkeypatch: pytest.MonkeyPatch) -> None:
    # Only while a test runs: whoever looks for figures must not find this one.
    monkeypatch.setattr(Broken, "NAME", "broken", raising=False)


def frame(qtbot: QtBot, state: str) -> FigureFrame:
    made = FigureFrame(Look(), Broken(), state)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    settle()
    return made


def test_a_picture_that_can_be_drawn_shows(qtbot: QtBot) -> None:
    assert frame(qtbot, "well").picture.isVisible()


@pytest.mark.parametrize("state", ["size", "svg"])
def test_words_take_the_place_of_a_picture_that_fails(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture, state: str
) -> None:
    with caplog.at_level(logging.ERROR):
        made = frame(qtbot, state)
    assert not made.picture.isVisible()
    assert made.words_instead == "What it would have shown."
    assert "broken" in caplog.text
    assert "Example" not in caplog.text
