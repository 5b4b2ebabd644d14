"""A figure on the screen: painted from its SVG, with a name and a description for who cannot see it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.figures.base import Canvas, FigureRefusedError, Table
from desktop.figures.themes import theme
from desktop.language import tr
from desktop.ui.look import Look
from desktop.ui.widgets.disclosure import Disclosure
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.text import TextLabel

Size = Callable[[Canvas], tuple[float, float]]
Draw = Callable[[Canvas], str]


class Picture(QWidget):
    """Paints one figure as wide as its column; geometry scales, letters keep their size."""

    def __init__(
        self, look: Look, size: Size, draw: Draw, numbers: dict[str, int], margin: int, height: int | None
    ) -> None:
        super().__init__()
        self._look, self._size, self._draw, self._numbers = look, size, draw, numbers
        self._margin, self._height = margin, height
        self._renderer: QSvgRenderer | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def canvas(self, width: int) -> Canvas:
        """What to draw on at this width."""
        return Canvas(
            colours=theme(self._look.theme),
            width=width,
            height=self._look.px(self._height) if self._height else None,
            scale=self._look.scale,
            text=self._look.px(18),
            margin=self._look.px(self._margin),
            direction="rtl" if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else "ltr",
            sources=self._numbers,
        )

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._size(self.canvas(width))[1])

    def sizeHint(self) -> QSize:
        width = self._look.px(560)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(320), self._look.px(80))

    def redraw(self) -> None:
        """Draw again, because what the figure shows has changed."""
        self._renderer = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._renderer = None

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._renderer is None:
            svg = self._draw(self.canvas(self.width()))
            self._renderer = QSvgRenderer(QByteArray(svg.encode()))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self._renderer.defaultSize()
        self._renderer.render(painter, QRectF(0, 0, size.width(), size.height()))


class FigureFrame(Panel):
    """A picture in a box, with *Describe this picture* below it; words alone when it must not be drawn."""

    def __init__(
        self,
        look: Look,
        *,
        size: Size,
        draw: Draw,
        title: str,
        alt: str,
        table: Table | None = None,
        numbers: dict[str, int] | None = None,
        framed: bool = True,
        height: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            look, fill="surface" if framed else "bg", edge="line" if framed else None,
            padding=12 if framed else 0, spacing=6, parent=parent,
        )  # fmt: skip
        picture = Picture(look, size, draw, numbers or {}, 4 if framed else 18, height)
        try:
            picture.heightForWidth(look.px(560))
        except FigureRefusedError:
            self.column.addWidget(TextLabel(title, look, "h3"))
            self.column.addWidget(TextLabel(alt, look))
            return
        self.picture = picture
        picture.setAccessibleName(title)
        picture.setAccessibleDescription(alt)
        self.column.addWidget(picture)
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(TextLabel(alt, look))
        for row in table.rows if table else ():
            column.addWidget(TextLabel(": ".join(row[:2]), look, "caption", "ink2"))
        self.column.addWidget(Disclosure(tr("Describe this picture"), words, look))
