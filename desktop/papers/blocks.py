"""Blocks of a guide as a layout takes them: plain data, with the pictures they need."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop.consultation.record import Record
from desktop.figures.base import figure_of
from desktop.library.blocks.base import Block
from desktop.library.model import Module, Page
from desktop.library.text import Span, Text
from desktop.papers.figure_drawer import Drawer
from desktop.papers.frame import text_width
from desktop.papers.kinds.base import on_paper

_NUMBER = re.compile(r"\d")

NARROW, LARGE = 0.34, 0.6  # of the width: a picture with words beside it; the same in large print


class SourcesInPrint(dict[str, int]):
    """Numbers of sources in the order in which they are printed: one that no printed word cites has none."""

    def __init__(self, known: Iterable[str]) -> None:
        super().__init__()
        self._known = frozenset(known)

    def __contains__(self, source: object) -> bool:
        return source in self._known

    def __getitem__(self, source: str) -> int:
        return self.setdefault(source, len(self) + 1)


@dataclass
class Printed:
    """The blocks of a page as data for a layout, and pictures as SVG by name. Each kind says how.

    `record` is that of the talk, if there was one; what was agreed there is printed on a `personal` paper.
    With `cites_numbers` only what tells a number says its source, so that a paper is not a list of sources.
    """

    page: Page
    module: Module
    drawer: Drawer
    record: Record | None = None
    personal: bool = False
    cites_numbers: bool = False
    pictures: dict[str, str] = field(default_factory=dict)

    @property
    def numbers(self) -> Mapping[str, int]:
        """The numbers of the sources that were printed so far; another one gets the next when it is asked."""
        return self.drawer.sources

    def blocks(self) -> list[dict[str, Any]]:
        """Everything on the page in order; what follows a narrow picture stands beside it."""
        shown: list[dict[str, Any]] = []
        narrow: dict[str, Any] | None = None
        for block in self.page.blocks:
            made = self.block(block)
            if made["kind"] == "heading":
                narrow = None
            if narrow is not None:
                narrow["blocks"].append(made)
                continue
            shown.append(made)
            if made.get("narrow"):
                narrow = made
        return shown

    def block(self, block: Block) -> dict[str, Any]:
        """One block; raises `ValueError` for one of a kind that cannot be printed."""
        kind = on_paper(block)
        if kind is None:
            raise ValueError(f"a paper cannot hold '::: {block.kind}'")
        return kind.data(block, self)

    def runs(self, text: Text) -> list[dict[str, Any]]:
        """Words with their weight, and the numbers of what they cite."""
        numbers = self.numbers
        return [
            {
                "words": span.words,
                "strong": span.strong,
                "cites": ", ".join(str(numbers[source]) for source in self._cited(span) if source in numbers),
            }
            for span in text
        ]

    def _cited(self, span: Span) -> tuple[str, ...]:
        return span.cites if not self.cites_numbers or _NUMBER.search(span.words) else ()

    def picture(self, block: Block, caption: Sequence[dict[str, Any]] = ()) -> dict[str, Any]:
        """The figure of a block. A tall one has words beside it, or in large print stands by itself."""
        figure = figure_of(block)
        if figure is None:
            raise ValueError(f"there is no figure of '::: {block.kind}'")
        state, key = figure.state_of(block), f"picture-{len(self.pictures) + 1}"
        large, tall = self.drawer.form.large, figure.BESIDE
        share = (LARGE if large else NARROW) if tall else 1.0
        self.pictures[key] = self.drawer.svg(figure.NAME, state, text_width(self.drawer.form) * share)
        return {
            "kind": "picture",
            "picture": key,
            "alt": figure.alt(state),
            "caption": list(caption),
            "share": share * 100,
            "narrow": tall and not large,
            "blocks": [],
        }
