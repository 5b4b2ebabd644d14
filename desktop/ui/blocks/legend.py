"""What the numbers in a picture stand for, on the screen."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.library.blocks.legend import Legend
from desktop.library.text import Text, plain
from desktop.ui.accessible.telling import speak_as
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.look import Look
from desktop.ui.widgets.hairline import Hairline
from desktop.ui.widgets.panel import SURFACES
from desktop.ui.widgets.text import TextLabel

DISC = 34
AIR = 11  # above and below each rule


class LegendDisc(TextLabel):
    """A number in a filled disc, as it stands in the picture."""

    def __init__(self, number: int, look: Look, ink: str, ground: str) -> None:
        super().__init__(str(number), look, "h3", ground, wrap=False, level=0)
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


class LegendView(BlockView):
    """Names with their numbers in discs, and a rule between each two."""

    block_type = Legend

    def __init__(self, block: Legend, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(block, context, parent)
        look = self.look
        self.column.setSpacing(look.px(AIR))
        for number, item in enumerate(block.items, 1):
            if number > 1:
                self.column.addWidget(Hairline(look))
            entry = QWidget()
            line = QHBoxLayout(entry)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(look.px(16))
            disc = LegendDisc(number, look, context.ink, SURFACES.get(context.surface, "bg"))
            line.addWidget(disc, 0, Qt.AlignmentFlag.AlignTop)
            words = QVBoxLayout()
            words.setSpacing(0)
            name, rest = _named(item.text)
            words.addWidget(TextLabel(name, look, "lead", context.ink))
            words.addWidget(TextLabel(rest, look, "body", context.ink, numbers=context.numbers))
            line.addLayout(words, 1)
            self.column.addWidget(entry)
            speak_as(entry, "item", f"{number}. {plain(name)}: {plain(rest)}", whole=True)
        speak_as(self, "list")


def _named(text: Text) -> tuple[Text, Text]:
    """The name and what it is: a colon between them, and the room after it, go with the line that ends."""
    first, second, *more = text
    name = replace(first, words=first.words.rstrip(": "))
    return (name,), (replace(second, words=second.words.lstrip(": ")), *more)
