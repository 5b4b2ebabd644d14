"""Headings, paragraphs and lists."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.library.blocks.words import BulletList, Heading, Paragraph
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.widgets.text import Bullets, TextLabel


class HeadingView(BlockView):
    """A heading inside a page."""

    block_type = Heading

    def __init__(self, block: Heading, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        role = "h2" if block.level == 2 else "h3"
        self.column.addWidget(TextLabel(block.text, self.look, role, context.ink))


class ParagraphView(BlockView):
    """A paragraph."""

    block_type = Paragraph

    def __init__(self, block: Paragraph, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        self.column.addWidget(TextLabel(block.text, self.look, "body", context.ink))


class BulletListView(BlockView):
    """A list, with bullets or numbers."""

    block_type = BulletList

    def __init__(self, block: BulletList, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        mark = "primary" if context.surface != "hero" else context.ink
        self.column.addWidget(
            Bullets(
                (item.text for item in block.items), self.look, "body", context.ink,
                ordered=block.ordered, mark=mark,
            )
        )  # fmt: skip
