"""More about this: all that a page has to say beyond its face, and its pictures in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.language import tr, trn
from desktop.library.blocks.detail import Detail
from desktop.library.text import plain
from desktop.ui.blocks.base import view_of
from desktop.ui.context import ViewContext
from desktop.ui.look import Look
from desktop.ui.page_sheet import PageSheet
from desktop.ui.widgets.figure_frame import FigureFrame
from desktop.ui.widgets.topics import Topics


class MoreSheet(PageSheet):
    """The topics of a page, one open at a time; *Describe the picture* is the last."""

    def __init__(
        self, details: Sequence[Detail], figures: Sequence[FigureFrame], context: ViewContext, parent: QWidget
    ) -> None:
        super().__init__(tr("More about this"), context, parent)
        self.topics = Topics(context.look)
        inside = replace(context, shape="narrow", surface="card")
        for detail in details:
            self.topics.add(plain(detail.title), partial(_detail, detail, inside))
        if figures:
            words = trn("Describe the picture", "Describe the pictures", len(figures))
            self.topics.add(words, partial(_described, figures, context.look))
        self.column.addWidget(self.topics)

    def open(self, first: QWidget | None = None) -> None:
        """Show, with the first topic ready to open."""
        super().open(first or self.topics.rows[0])


def _detail(detail: Detail, context: ViewContext) -> QWidget:
    view = view_of(detail, context)
    view.show_state(context.store.state)
    return view


def _described(figures: Sequence[FigureFrame], look: Look) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.px(12))
    for frame in figures:
        column.addWidget(frame.describe(titled=len(figures) > 1))
    return holder
