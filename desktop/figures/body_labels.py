"""The picture with words on lines that lead to what they name: for paper, where nothing stands beside it."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.figures.base import Canvas
from desktop.figures.body_places import BodyLayout
from desktop.library.text import Text

LABELLED: dict[str, tuple[float, float]] = {}


def labelled(canvas: Canvas, words: Mapping[str, Text], note: str) -> BodyLayout:
    raise NotImplementedError
