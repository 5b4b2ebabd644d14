"""Several cards of which one shows, with a step to the one before and to the one after."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.look import Look
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.text import TextLabel


class OneAtATime(QWidget):
    """One card at a time; the steps stand above it, so that they stay where they are.

    Attributes:
        cards: all of them, in order.
        before, after: the steps to the neighbours.

    Signals:
        stepped: the card with this number shows now.
    """

    stepped = Signal(int)

    def __init__(self, cards: Sequence[QWidget], titles: Sequence[str], look: Look, at: int = 0) -> None:
        super().__init__()
        self.cards, self._titles, self._at = tuple(cards), tuple(titles), 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        line = QHBoxLayout()
        line.setSpacing(look.px(12))
        self.before = Button(tr("Previous choice"), look, icon="arrow-left", often=True)
        self.after = Button(tr("Next choice"), look, icon="arrow-right", often=True)
        self._where = TextLabel("", look, "label", "ink2", wrap=False)
        line.addWidget(self.before)
        line.addStretch(1)
        line.addWidget(self._where, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        line.addWidget(self.after)
        column.addLayout(line)
        for card in self.cards:
            column.addWidget(card)
        column.addStretch(1)
        self.before.clicked.connect(lambda: self._step(-1))
        self.after.clicked.connect(lambda: self._step(1))
        self.show_card(at)

    @property
    def at(self) -> int:
        """The number of the card that shows."""
        return self._at

    def show_card(self, at: int) -> None:
        """Show one of the cards."""
        self._at = min(max(at, 0), len(self.cards) - 1)
        for number, card in enumerate(self.cards):
            card.setVisible(number == self._at)
        total = len(self.cards)
        self._where.set_words(tr("{n} of {total}").format(n=self._at + 1, total=total))
        for button, there in ((self.before, self._at - 1), (self.after, self._at + 1)):
            known = 0 <= there < total
            button.setEnabled(known)
            button.setAccessibleName(": ".join((button.text(), *self._titles[there : there + 1][:known])))
        self.stepped.emit(self._at)

    def _step(self, way: int) -> None:
        self.show_card(self._at + way)
        announce(self, f"{self._titles[self._at]}. {self._where.plain_words}")
