"""The sheet that is signed: what signing means, what is open, and the place for a name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.consultation.events import Way
from desktop.language import tr
from desktop.library.text import Text
from desktop.ui.look import Look
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.noted_edit import NotedEdit
from desktop.ui.widgets.panel import paint_box
from desktop.ui.widgets.signature_pad import SignaturePad
from desktop.ui.widgets.text import TextLabel

CORNER, SHADOW = 6, 6  # pixels at 100 %


class SigningSheet(QWidget):
    """A sheet of paper on the screen, in the colours of the theme; `beside` is the room beside its words.

    Attributes:
        between: the layout between what signing means and the place for a name.
        pad, name, done, clear, stands, again, problem, when: its parts.
    """

    def __init__(self, intro: Iterable[Text], look: Look, beside: int = 36) -> None:
        super().__init__()
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(beside), look.px(28), look.px(beside), look.px(24))
        column.setSpacing(look.px(10))
        for number, text in enumerate(intro):
            role, colour = ("h2", "ink") if number == 0 else ("body", "ink2")
            column.addWidget(TextLabel(text, look, role, colour))
        self.open = TextLabel("", look, "body", "ink2")
        column.addWidget(self.open)
        self.between = QVBoxLayout()
        self.between.setSpacing(look.px(12))
        column.addLayout(self.between)
        column.addStretch(1)
        self.hint = TextLabel(tr("Choose how you would like to do it."), look, "body", "ink2")
        self.pad = SignaturePad(look, tr("Draw your signature here"))
        self.name = NotedEdit(
            look,
            tr("Type your full name"),
            tr("Your full name. This is my signature."),
            unprintable=tr("These letters cannot be printed here. Draw your name, or sign on paper."),
        )
        self.stands = TextLabel("", look, "strong")
        self.problem = TextLabel("", look, "body", "stop")
        for part in (self.hint, self.pad, self.name, self.stands, self.problem):
            column.addWidget(part)
        column.addLayout(self._buttons())
        column.addStretch(1)

    def _buttons(self) -> QHBoxLayout:
        look = self._look
        line = QHBoxLayout()
        line.setSpacing(look.px(12))
        self.done = Button(tr("Sign with this name"), look, "secondary", "pen-line")
        self.clear = Button(tr("Clear"), look, "secondary", "undo-2")
        self.again = Button(tr("Change this"), look, "secondary", "undo-2")
        self.when = TextLabel("", look, "body", "ink2", wrap=False)
        for part in (self.done, self.again, self.when):
            line.addWidget(part)
        line.addStretch(1)
        line.addWidget(self.clear)
        return line

    def show_open(self, things: Sequence[str]) -> None:
        """Say what is open and prints above the name."""
        self.open.set_words(tr("Prints above your name: {what}.").format(what=", ".join(things)))
        self.open.setVisible(bool(things))

    def show_way(self, way: Way | None, stands: str) -> None:
        """Show what a way of signing needs, and how the signature stands in words, "" while it does not."""
        self.hint.setVisible(way is None)
        self.pad.setVisible(way == "drawn")
        self.when.setVisible(way == "drawn")
        self.clear.setVisible(way == "drawn")
        self.name.setVisible(way == "typed" and not stands)
        self.done.setVisible(way == "typed" and not stands)
        self.stands.set_words(stands)
        self.stands.setVisible(bool(stands) and way != "drawn")  # there the strokes are seen
        self.again.setVisible(bool(stands) and way != "drawn")

    def complain(self, words: str) -> None:
        """Say what is missing; "" for nothing."""
        self.problem.set_words(words)
        self.problem.setVisible(bool(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        rect, corner = QRectF(self.rect()), look.px(CORNER)
        plain = look.theme != "light"
        if not plain:
            for far, dark in ((SHADOW, 0.04), (SHADOW // 3, 0.07)):
                shade = QColor(0, 0, 0)
                shade.setAlphaF(dark)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(shade)
                box = rect.adjusted(0, look.px(far), 0, 0)
                painter.drawRoundedRect(box, corner, corner)
        edge = look.colour("line") if look.theme == "contrast" else None
        sheet = rect.adjusted(0, 0, 0, 0 if plain else -look.px(SHADOW))
        paint_box(painter, sheet, look.colour("paper"), edge, look.px(2), corner)
