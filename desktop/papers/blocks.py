"""Blocks of a guide as a layout takes them: plain data, with the pictures they need."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from desktop.figures.base import figure_of
from desktop.library.blocks.base import Block
from desktop.library.blocks.callout import Callout
from desktop.library.blocks.figure import Figure as FigureBlock
from desktop.library.blocks.no_number import NoNumber
from desktop.library.blocks.risk import Risk
from desktop.library.blocks.sources import Sources
from desktop.library.blocks.words import BulletList, Heading, Paragraph
from desktop.library.citations import short_reference, source_numbers
from desktop.library.model import Module, Page
from desktop.library.text import Text, plain
from desktop.papers.drawn import Drawer
from desktop.papers.frame import text_width
from desktop.papers.numbers import number_block, number_pictures

NARROW, LARGE = 0.34, 0.6  # of the width: a picture with words beside it; the same in large print
_NARROW_FIGURES = ("nerves",)


@dataclass
class Printed:
    """The blocks of a page as data for a layout, and pictures as SVG by name."""

    page: Page
    module: Module
    drawer: Drawer
    pictures: dict[str, str] = field(default_factory=dict)

    @property
    def numbers(self) -> dict[str, int]:
        """The numbers of the sources that the page cites."""
        return source_numbers((self.page,))

    def blocks(self) -> list[dict[str, Any]]:
        """Everything on the page in order; what follows a narrow picture stands beside it."""
        shown: list[dict[str, Any]] = []
        narrow: dict[str, Any] | None = None
        for block in self.page.blocks:
            made = self._block(block)
            if made["kind"] == "heading":
                narrow = None
            if narrow is not None:
                narrow["blocks"].append(made)
                continue
            shown.append(made)
            if made.get("narrow"):
                narrow = made
        return shown

    def _block(self, block: Block) -> dict[str, Any]:
        match block:
            case Heading():
                return {"kind": "heading", "level": block.level, "runs": self.runs(block.text)}
            case Paragraph():
                return {"kind": "para", "runs": self.runs(block.text)}
            case BulletList():
                items = [self.runs(item.text) for item in block.items]
                return {"kind": "list", "ordered": block.ordered, "items": items}
            case Callout():
                inner = [self._block(it) for it in block.blocks]
                return {"kind": "callout", "tone": block.tone, "title": plain(block.title), "blocks": inner}
            case NoNumber():
                lines = [self.runs(line) for line in block.lines]
                return {"kind": "unknown", "title": plain(block.title), "lines": lines}
            case Risk():
                return self._number(block)
            case Sources():
                return {"kind": "sources", "items": list(self._sources())}
        return self._picture(block)

    def runs(self, text: Text) -> list[dict[str, Any]]:
        """Words with their weight, and the numbers of what they cite."""
        numbers = self.numbers
        return [
            {
                "words": span.words,
                "strong": span.strong,
                "cites": ", ".join(str(numbers[source]) for source in span.cites if source in numbers),
            }
            for span in text
        ]

    def _number(self, block: Risk) -> dict[str, Any]:
        self.pictures |= number_pictures([block.fact], self.drawer)
        sources = {source: f"[{number}]" for source, number in self.numbers.items()}
        return {"kind": "number", **number_block(block.fact, plain(block.gist), sources)}

    def _sources(self) -> Iterator[dict[str, Any]]:
        for source, number in self.numbers.items():
            if source in self.module.sources:
                yield {"number": number, "said": short_reference(self.module.sources[source])}

    def _picture(self, block: Block) -> dict[str, Any]:
        figure = figure_of(block)
        if figure is None:
            raise ValueError(f"a paper cannot hold '::: {block.kind}'")
        state, key = figure.state_of(block), f"picture-{len(self.pictures) + 1}"
        small, large = figure.NAME in _NARROW_FIGURES, self.drawer.form.large
        share = (LARGE if large else NARROW) if small else 1.0
        width = text_width(self.drawer.form) * share
        self.pictures[key] = self.drawer.svg(figure.NAME, state, width)
        caption = self.runs(block.caption) if isinstance(block, FigureBlock) else []
        return {
            "kind": "picture",
            "picture": key,
            "alt": figure.alt(state),
            "caption": caption,
            "share": share * 100,
            "narrow": small and not large,
            "blocks": [],
        }
