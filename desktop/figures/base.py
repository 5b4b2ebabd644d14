"""What every figure is, and how a figure is found: by being a file in this package."""

from __future__ import annotations

import importlib
import pkgutil
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, ClassVar, Generic, Literal, TypeVar

Direction = Literal["ltr", "rtl"]
State = TypeVar("State")


class FigureRefusedError(Exception):
    """The figure would mislead. The message says why in plain words and holds nothing personal."""


@dataclass(frozen=True)
class Canvas:
    """What a figure is drawn on; all measures in pixels of the finished picture.

    Geometry may shrink to the canvas, text never does. `scale` is what geometry is multiplied by at most,
    `text` the size of the smallest words (18 at 100 %), `height` what is free (None: as much as it takes),
    `sources` numbers that citations are shown with.
    """

    colours: Mapping[str, str]
    width: float
    height: float | None = None
    scale: float = 1.0
    text: float = 18.0
    margin: float = 24.0
    direction: Direction = "ltr"
    language: str = "en"
    sources: Mapping[str, int] = field(default_factory=dict)

    def px(self, at_18: float) -> float:
        """A measure that goes with the text, given for words of 18 pixels."""
        return at_18 * self.text / 18.0


@dataclass(frozen=True)
class Table:
    """A figure's numbers as a table; the first column of `rows` names the row."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Figure(ABC, Generic[State]):
    """A picture of a state. Adding one means adding a file here and a template in resources/figures."""

    NAME: ClassVar[str]

    @abstractmethod
    def size(self, state: State, canvas: Canvas) -> tuple[float, float]:
        """Width and height of the picture on this canvas; raises `FigureRefusedError`."""

    @abstractmethod
    def svg(self, state: State, canvas: Canvas) -> str:
        """The picture as SVG, of exactly that size; raises `FigureRefusedError`."""

    @abstractmethod
    def title(self, state: State) -> str:
        """What the picture shows, in a few words."""

    @abstractmethod
    def alt(self, state: State) -> str:
        """Everything the picture says, in words, for who cannot see it."""

    def table(self, state: State) -> Table | None:  # noqa: ARG002
        """The numbers of the picture as a table, or None when it shows none."""
        return None

    def refusal(self, state: State) -> str:  # noqa: ARG002
        """Why this must not be drawn, in plain words; empty when it may be."""
        return ""


@cache
def figures() -> Mapping[str, Figure[Any]]:
    """Every figure by name, one or more from each file of this package."""
    import desktop.figures as package

    found: dict[str, Figure[Any]] = {}
    for file in pkgutil.iter_modules(package.__path__):
        module = importlib.import_module(f"{package.__name__}.{file.name}")
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, Figure) and hasattr(value, "NAME"):
                found[value.NAME] = value()
    return found
