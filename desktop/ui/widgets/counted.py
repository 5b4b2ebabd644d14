"""Beside a picture of people: its signs, each with a number and what it counts."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.figures.base import Canvas
from desktop.figures.icon_array import IconArray
from desktop.figures.themes import theme
from desktop.language import tr
from desktop.library.text import Span
from desktop.ui.look import TYPE, Look
from desktop.ui.widgets.text import TextLabel

_SIGN = (26, 48)


class PeopleSign(QWidget):
    """One person of a picture, or its bracket: says to whom the words beside it belong."""

    def __init__(self, kind: str, look: Look, height: float = _SIGN[1]) -> None:
        super().__init__()
        self._kind, self._look = kind, look
        self.setFixedSize(look.px(_SIGN[0]), look.px(height))

    def paintEvent(self, event: QPaintEvent) -> None:
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        canvas = Canvas(
            theme(self._look.theme),
            self.width(),
            self.height(),
            self._look.scale,
            direction="rtl" if right else "ltr",
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        svg = IconArray().sign(self._kind, canvas)
        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(self.rect()))
        painter.end()


class NumberLabel(TextLabel):
    """A number, with what stands before it (such as “about”) small."""

    def __init__(self, about: str, number: str, look: Look, role: str, colour: str = "ink") -> None:
        number = number.replace(" ", "\u00a0")
        super().__init__(f"{about} {number}".strip(), look, role, colour)
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance(number) + look.px(2))
        if about:
            size = look.px(TYPE["body"][0])
            small = f'<span style="font-size:{size}px; font-weight:400">{about}</span>'
            self.setText(self.text().replace(about, small, 1))


class CountedLine(QWidget):
    """A sign, a number, and what it counts."""

    def __init__(self, sign: str, look: Look, about: str, number: str, said: str, role: str) -> None:
        super().__init__()
        line = _signed(self, PeopleSign(sign, look), look)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(NumberLabel(about, number, look, role))
        words.addWidget(TextLabel(said, look))
        line.addLayout(words, 1)


class RangeLine(QWidget):
    """How far off the number may be, beside the sign of the bracket where there is one."""

    def __init__(self, said: str, look: Look, signed: bool) -> None:
        super().__init__()
        line = _signed(self, PeopleSign("range", look, 29) if signed else None, look)
        line.addWidget(TextLabel(said, look), 1, Qt.AlignmentFlag.AlignVCenter)


def who_text(said: str) -> tuple[Span, ...]:
    """A line on who was studied, under its head."""
    return Span(tr("Who:"), strong=True), Span(f" {said}")


def _signed(widget: QWidget, sign: QWidget | None, look: Look) -> QHBoxLayout:
    line = QHBoxLayout(widget)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(look.px(12))
    if sign is not None:
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    return line
