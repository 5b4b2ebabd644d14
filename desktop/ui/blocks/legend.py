"""What the numbers in a picture stand for, on the screen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.library.blocks.legend import Legend, LegendEntry
from desktop.library.text import plain
from desktop.ui.accessible.telling import say_nothing, speak_as
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.look import Look
from desktop.ui.widgets.hair_line import HairLine
from desktop.ui.widgets.panel import SURFACES
from desktop.ui.widgets.text import TextLabel

DISC = 34
AIR = 11  # above and below each rule


class LegendDisc(TextLabel):
    """A number in a filled disc, as it stands in the picture."""

    def __init__(self, number: int, look: Look, ink: str, ground: str) -> None:
        super().__init__(str(number), look, "h3", ground, wrap=False)
        self._fill = look.colour(ink)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedSize(look.px(DISC), look.px(DISC))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._fill)
        painter.drawEllipse(QRectF(self.rect()))
        painter.end()
        super().paintEvent(event)


class LegendLine(QWidget):
    """A name with its number in a disc, and what it is; told whole, as one item of a list."""

    def __init__(self, number: int, entry: LegendEntry, context: ViewContext) -> None:
        super().__init__()
        look = context.look
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.px(16))
        disc = LegendDisc(number, look, context.ink, SURFACES.get(context.surface, "bg"))
        say_nothing(disc)
        line.addWidget(disc, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(entry.name, look, "lead", context.ink))
        words.addWidget(TextLabel(entry.words, look, "body", context.ink))
        line.addLayout(words, 1)
        speak_as(self, "item", f"{number}. {plain(entry.name)}: {plain(entry.words)}", whole=True)


class LegendView(BlockView):
    """Names with their numbers in discs, and a rule between each two."""

    block_type = Legend

    def __init__(self, block: Legend, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(AIR))
        for number, entry in enumerate(block.entries, 1):
            if number > 1:
                column.addWidget(HairLine(self.look))
            column.addWidget(LegendLine(number, entry, context))
        speak_as(listed, "list")
        self.column.addWidget(listed)
