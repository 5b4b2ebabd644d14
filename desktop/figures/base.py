"""What every figure is, and how a figure is found: by being a file in this package."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Generic, Literal, NamedTuple, TypeVar

from desktop.decoding import nearest
from desktop.finding import made_of
from desktop.library.blocks.base import Block
from desktop.library.blocks.figure import Figure

Direction = Literal["ltr", "rtl"]
Stands = Literal["box", "bare", "card"]
State = TypeVar("State")


class FigureRefusedError(Exception):
    """The figure would mislead. The message says why in plain words and holds nothing personal."""


class FigureBrokenError(Exception):
    """A figure's template cannot be filled in; says where and what, and holds nothing personal."""

    def __init__(self, file: str, line: int, key: str, wrong: str) -> None:
        super().__init__(f"{file}:{line}: {wrong}")
        self.file, self.line, self.key, self.wrong = file, line, key, wrong


class BadStateError(Exception):
    """A page asks for a picture that cannot be. `key` is the word at fault; `line` 0 is the block's own."""

    def __init__(self, key: str, wrong: str, right: str, line: int = 0) -> None:
        super().__init__(f"{key}: {wrong}")
        self.key, self.wrong, self.right, self.line = key, wrong, right, line


class Area(NamedTuple):
    """A rectangle of a picture, in pixels as they show: mirrored already where the picture is."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class Canvas:
    """What a figure is drawn on; all measures in pixels of the finished picture.

    Geometry may shrink to the canvas, text never does. `scale` is what geometry is multiplied by at most,
    `text` the size of the smallest words (18 at 100 %), `leading` how far apart lines are (1 on the screen),
    `height` what is free (None: as much as it takes), `sources` numbers that citations are shown with.
    """

    colours: Mapping[str, str]
    width: float
    height: float | None = None
    scale: float = 1.0
    text: float = 18.0
    leading: float = 1.0
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


class FigureKind(ABC, Generic[State]):
    """A picture of a state. Adding one means adding a file here and a template in resources/figures.

    `BESIDE` says that it is tall, so that on paper the words that follow stand beside it. `STANDS` says on
    what it stands: in a box of its own, on what is there, or on a card that it fills. One that `FILLS` takes
    the height that is free.
    """

    NAME: ClassVar[str]
    BLOCK: ClassVar[type[Block]] = Figure
    BESIDE: ClassVar[bool] = False
    STANDS: ClassVar[Stands] = "box"
    FILLS: ClassVar[bool] = True

    def state_of(self, block: Block) -> State:  # noqa: ARG002
        """The state that a block of a page asks for; raises `BadStateError`."""
        raise BadStateError(self.NAME, "is not shown by '::: figure'", f"write '::: {self.BLOCK.kind}'")

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

    def areas(self, state: State, canvas: Canvas) -> Mapping[str, Area]:  # noqa: ARG002
        """The parts of the picture that can be pressed, by id."""
        return {}

    def refusal(self, state: State) -> str:  # noqa: ARG002
        """Why this must not be drawn, in plain words; empty when it may be."""
        return ""


def figures() -> Mapping[str, FigureKind[Any]]:
    """Every figure by name, one or more from each file of this package."""
    return made_of("desktop.figures", FigureKind, "NAME")


def figure_of(block: Block) -> FigureKind[Any] | None:
    """The figure that shows a block, or None: the block is words, or names a figure that is not there."""
    if isinstance(block, Figure):
        return figures().get(block.name)
    return next((figure for figure in figures().values() if type(block) is figure.BLOCK), None)


def settings_of(block: Figure, known: Mapping[str, Collection[str]]) -> dict[str, str]:
    """The settings of a '::: figure' block; each must be known and have one of the values given for it.

    Raises `BadStateError`.
    """
    found: dict[str, str] = {}
    for key, value in block.state:
        if key not in known:
            raise BadStateError(key, f"the figure '{block.name}' has no '{key}'", nearest(key, known))
        if key in found:
            raise BadStateError(key, "stands twice", "write it once")
        if value not in known[key]:
            raise BadStateError(key, f"'{value}' cannot be", nearest(value, known[key]))
        found[key] = value
    return found
