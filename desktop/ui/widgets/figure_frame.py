"""A figure on the screen: painted from its SVG, with a name and a description for who cannot see it."""

from __future__ import annotations

import logging
from typing import Any

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.figures.base import Area, Canvas, FigureKind, Table
from desktop.figures.themes import theme
from desktop.ui.accessible.telling import say_nothing, speak_as
from desktop.ui.look import Look
from desktop.ui.widgets.layouts import tall_as_wide
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.text import TextLabel

_log = logging.getLogger(__name__)


class Picture(QLabel):
    """Paints one figure as wide as its column; geometry scales, letters keep their size.

    A label, because Qt tells screen readers that a label with a picture is a graphic.

    Attributes:
        state: what the figure shows.

    Signals:
        failed: the figure cannot be drawn; something else must take its place.
        resized: its parts lie elsewhere now.
    """

    failed = Signal()
    resized = Signal()

    def __init__(
        self,
        look: Look,
        figure: FigureKind[Any],
        state: Any,
        margin: int,
        height: int | None,
        fills: bool,
    ) -> None:
        super().__init__()
        self._look, self._figure, self.state = look, figure, state
        self._margin, self._height, self._fills = margin, height, fills
        self._renderer: QSvgRenderer | None = None
        self._pixmap: QPixmap | None = None
        self._heights: dict[int, int] = {}  # layouts ask again and again
        self._broken = False
        if figure.title(state):  # what only decorates is passed over
            sign = QPixmap(1, 1)
            sign.fill(Qt.GlobalColor.transparent)
            self.setPixmap(sign)
            speak_as(self, "picture")
        else:
            say_nothing(self)
        high = QSizePolicy.Policy.Expanding if fills else QSizePolicy.Policy.Preferred
        self.setSizePolicy(tall_as_wide(down=high))

    def canvas(self, width: int, height: int | None) -> Canvas:
        """What to draw on at this width and at most this height."""
        return Canvas(
            colours=theme(self._look.theme),
            width=width,
            height=height,
            scale=self._look.scale,
            text=self._look.px(18),
            margin=self._look.px(self._margin),
            direction="rtl" if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else "ltr",
        )

    def areas(self) -> dict[str, Area]:
        """Where the parts of the picture that can be pressed lie now."""
        if self._broken:
            return {}
        canvas = self._here()
        down = self._down(self._figure.size(self.state, canvas)[1])
        areas = self._figure.areas(self.state, canvas)
        return {name: area._replace(top=area.top + down) for name, area in areas.items()}

    def show_figure(self, state: Any) -> None:
        """Show another state of the figure."""
        self.state = state
        self._renderer = None
        self._heights.clear()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._broken:
            return 0
        try:
            if width not in self._heights:
                size = self._figure.size(self.state, self.canvas(width, self._asked()))
                self._heights[width] = round(size[1])
            return self._heights[width]
        except Exception as fault:  # noqa: BLE001  a picture that fails must never end the talk
            self._fail(fault)
            return 0

    def sizeHint(self) -> QSize:
        width = self._look.px(560)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(176), self._look.px(80))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._renderer = None
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._broken:
            return
        try:
            renderer = self._rendered()
        except Exception as fault:  # noqa: BLE001  a picture that fails must never end the talk
            self._fail(fault)
            return
        height = renderer.defaultSize().height()
        QPainter(self).drawPixmap(QPointF(0, self._down(height)), self._drawn_once(renderer))

    def _drawn_once(self, renderer: QSvgRenderer) -> QPixmap:
        """The picture as drawn: it is drawn again only when its state or its size changes."""
        ratio = self.devicePixelRatioF()
        if self._pixmap is None or self._pixmap.devicePixelRatio() != ratio:
            size = renderer.defaultSize()
            self._pixmap = QPixmap(size * ratio)
            self._pixmap.setDevicePixelRatio(ratio)
            self._pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
            painter.end()
        return self._pixmap

    def _asked(self) -> int | None:
        return self._look.px(self._height) if self._height else None

    def _here(self) -> Canvas:
        return self.canvas(self.width(), self.height() if self._fills else self._asked())

    def _down(self, drawn: float) -> float:
        """A picture lower than its place stands in the middle of it."""
        return max(0.0, (self.height() - drawn) / 2) if self._fills else 0.0

    def _rendered(self) -> QSvgRenderer:
        if self._renderer is None:
            svg = self._figure.svg(self.state, self._here())
            renderer = QSvgRenderer(QByteArray(svg.encode()))
            if not renderer.isValid():
                raise ValueError("not valid SVG")
            self._renderer, self._pixmap = renderer, None
        return self._renderer

    def _fail(self, fault: Exception) -> None:
        """Log which figure failed, and not what it was to show: that may be about a person."""
        self._broken = True
        _log.error("The figure '%s' cannot be drawn: %s", self._figure.NAME, type(fault).__name__)
        self.failed.emit()


class Description(QWidget):
    """A picture in words: its alternative, and its numbers as lines; its title first where it is `titled`."""

    def __init__(self, look: Look, figure: FigureKind[Any], state: Any, *, titled: bool) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        if titled:
            column.addWidget(TextLabel(figure.title(state), look, "h3"))
        column.addWidget(TextLabel(figure.alt(state), look))
        for line in _lines(figure.table(state)):
            column.addWidget(TextLabel(line, look, "caption", "ink2"))


def _lines(table: Table | None) -> list[str]:
    if table is None:
        return []
    if len(table.header) == 2:
        return [": ".join(row) for row in table.rows]
    return [
        f"{row[0]}. "
        + "; ".join(f"{name}: {cell}" for name, cell in zip(table.header[1:], row[1:], strict=True))
        for row in table.rows
    ]


class FigureFrame(Panel):
    """A picture in a box; words alone when it must not be drawn.

    Attributes:
        picture: what is painted.

    Without a frame, `ground` is the colour that it stands on, or `surface` the kind of panel.
    `height` at 100 % is the most that a picture takes, or the least when it `fills` what is free.
    """

    def __init__(
        self,
        look: Look,
        figure: FigureKind[Any],
        state: Any,
        *,
        framed: bool = True,
        ground: str = "bg",
        surface: str = "",
        height: int | None = None,
        fills: bool = False,
        margin: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            look, surface=surface, fill="surface" if framed else ground, edge="line" if framed else None,
            padding=10 if framed else 0, spacing=6, parent=parent,
        )  # fmt: skip
        self._figure = figure
        margin = (4 if framed else 15) if margin is None else margin
        self.picture = Picture(look, figure, state, margin, height, fills)
        self.picture.failed.connect(self._say_instead, Qt.ConnectionType.QueuedConnection)
        self._instead: TextLabel | None = None
        self.column.addWidget(self.picture, 1)
        self._describe(state)

    def describe(self, *, titled: bool = False) -> Description:
        """The picture in words, as it is now; its title first where there are several."""
        return Description(self._look, self._figure, self.picture.state, titled=titled)

    def show_figure(self, state: Any) -> None:
        """Show another state of the figure, and describe it."""
        self.picture.show_figure(state)
        self._describe(state)
        if self._instead is not None:
            self._instead.set_words(self._figure.alt(state))

    @property
    def words_instead(self) -> str:
        """What stands in the place of a picture that cannot be drawn; empty while it can."""
        return self._instead.plain_words if self._instead is not None else ""

    def _describe(self, state: Any) -> None:
        self.picture.setAccessibleName(self._figure.title(state))
        self.picture.setAccessibleDescription(self._figure.alt(state))

    def _say_instead(self) -> None:
        """The words take the place of the picture."""
        if self._instead is not None:
            return
        state = self.picture.state
        self.picture.hide()
        self._instead = TextLabel(self._figure.alt(state), self._look)
        self.column.insertWidget(0, TextLabel(self._figure.title(state), self._look, "h3"))
        self.column.insertWidget(1, self._instead)
