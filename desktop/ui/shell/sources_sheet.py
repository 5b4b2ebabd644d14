"""Sources of this page: each quotes what it backs, and says what it is, who was counted and who paid."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.language import tr
from desktop.library.backing import backed, told_of
from desktop.library.citations import reference
from desktop.library.model import Source
from desktop.library.text import Span
from desktop.ui.context import ViewContext
from desktop.ui.look import Look
from desktop.ui.page_sheet import PageSheet
from desktop.ui.widgets.text import TextLabel


class SourcesSheet(PageSheet):
    """The sources that the page cites, in the order in which it does."""

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(tr("Sources of this page"), context, parent)
        module = context.module
        for id_, sentences in backed(context.page).items():
            source = module.sources.get(id_)
            if source is not None:
                told = told_of(source, module.facts.values())
                self.column.addWidget(SourceEntry(source, sentences, told, self.look))

    def open(self, first: QWidget | None = None) -> None:
        """Show; there is nothing in it to press but the way out."""
        super().open(first or self.way_out)


class SourceEntry(QWidget):
    """One source: what it backs, then what it is."""

    def __init__(self, source: Source, sentences: tuple[str, ...], told: str, look: Look) -> None:
        super().__init__()
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(14), 0, look.px(6))
        column.setSpacing(look.px(4))
        for sentence in sentences:
            quoted = tr("“{words}”").format(words=sentence.strip("“”"))
            column.addWidget(TextLabel((Span(quoted, strong=True),), look))
        column.addWidget(TextLabel(reference(source), look))
        column.addWidget(TextLabel(told, look, "who", "ink2"))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), self._look.px(1), self._look.colour("hair2"))
