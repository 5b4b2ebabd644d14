"""Pictures taken apart, and blocks to draw."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import Any

from desktop.figures.base import Canvas, FigureKind
from desktop.figures.themes import theme
from desktop.library.blocks.figure import Figure
from desktop.library.blocks.words import Item
from desktop.library.text import Span, Text

SVG = "{http://www.w3.org/2000/svg}"


def canvas(**changes: Any) -> Canvas:
    """A canvas as wide as the main column."""
    return Canvas(**{"colours": theme("light"), "width": 624.0, "margin": 8.0, **changes})


def drawn(figure: FigureKind[Any], state: Any, on: Canvas | None = None) -> ET.Element:
    """The picture as a tree."""
    return ET.fromstring(figure.svg(state, on or canvas()))  # noqa: S314


def words(svg: ET.Element) -> str:
    """Every word of a picture, in the order set."""
    return " ".join(text.text or "" for text in svg.iter(f"{SVG}text"))


def colours(svg: ET.Element) -> set[str]:
    """Every colour of a picture."""
    return {
        element.attrib[key] for element in svg.iter() for key in ("fill", "stroke") if key in element.attrib
    } - {"none"}


def text(words: str, *, strong: bool = False, cites: tuple[str, ...] = ()) -> Text:
    """A text of one span."""
    return (Span(words, strong=strong, cites=cites),)


def item(name: str, rest: str = "", *classes: str) -> Item:
    """A line of a list: strong words, and others."""
    spans = (*text(name, strong=True), *(text(f" {rest}") if rest else ()))
    return Item(text=spans, id=name.lower().replace(" ", "-"), classes=classes)


def figure_block(name: str, /, *parts: Item, **settings: str) -> Figure:
    """A `::: figure` block."""
    return Figure(name=name, state=tuple(settings.items()), parts=parts, line=7)
