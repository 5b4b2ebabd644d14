"""The bar below the page: back, park a question, skip, next."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.consultation.state import ConsultationState
from desktop.language import tr
from desktop.ui.inner_steps import InnerSteps
from desktop.ui.look import Look, Shape
from desktop.ui.widgets.buttons import Button

HIGH, NARROW_HIGH = 88, 68
BESIDE_STRIP = 12  # between a message that lies in the bar and the buttons
NEXT_WIDTH = 180


class ActionBar(QWidget):
    """Back, park a question, skip, next: always in the same place.

    Signals:
        back_pressed, park_pressed, skip_pressed, next_pressed: as they say.
    """

    back_pressed = Signal()
    park_pressed = Signal()
    skip_pressed = Signal()
    next_pressed = Signal()

    def __init__(self, look: Look, shape: Shape = "wide") -> None:
        super().__init__()
        self._narrow, self._look = shape == "narrow", look
        self.setMinimumHeight(look.px(HIGH if shape == "wide" else NARROW_HIGH))
        self.back = Button("" if self._narrow else tr("Back"), look, icon="arrow-left", height=56)
        self.back.setAccessibleName(tr("Back"))
        self.park = Button("", look, "park", "circle-help", height=56)
        self.skip = Button("" if self._narrow else tr("Skip…"), look, "quiet", "skip-forward", height=56)
        self.skip.setAccessibleName(tr("Skip…"))
        self.next = Button(tr("Next"), look, "primary", "arrow-right", height=56)
        self.next.setMinimumWidth(look.px(NEXT_WIDTH if not self._narrow else 140))
        self.back.clicked.connect(self.back_pressed)
        self.park.clicked.connect(self.park_pressed)
        self.skip.clicked.connect(self.skip_pressed)
        self.next.clicked.connect(self.next_pressed)
        line = QHBoxLayout(self)
        edge = look.px({"wide": 32, "middle": 24, "narrow": 12}[shape])
        line.setContentsMargins(edge, look.px(4), edge, look.px(4))
        line.setSpacing(look.gap(6 if self._narrow else 12))
        line.addWidget(self.back)
        line.addWidget(self.park)
        line.addStretch(1)
        line.addWidget(self.skip)
        line.addWidget(self.next)

    @property
    def free(self) -> QRect:
        """The room between the buttons of the one side and those of the other."""
        buttons = (self.back, self.park, self.skip, self.next)
        places = sorted((one.x(), one.x() + one.width()) for one in buttons if not one.isHidden())
        edges = [(0, 0), *places, (self.width(), self.width())]
        wide, left = max((after[0] - before[1], before[1]) for before, after in pairwise(edges))
        beside = self._look.px(BESIDE_STRIP)
        return QRect(left + beside, 0, wide - 2 * beside, self.height())

    def show_state(self, state: ConsultationState, inner: InnerSteps | None = None) -> None:
        """Show how many questions wait, and which ways are open: within the page first."""
        count = len(state.open_questions)
        words = tr("Park a question ({n})").format(n=count)
        self.park.setText(tr("Ask ({n})").format(n=count) if self._narrow else words)
        self.park.setAccessibleName(words)
        first, last = state.pages[:1] == (state.page,), state.pages[-1:] == (state.page,)
        onward = inner.onward if inner is not None else ""
        self.next.setText(onward or tr("Next"))
        self.back.setEnabled(not first or (inner is not None and inner.current > 0))
        self.next.setEnabled(bool(onward) or not last)
        self.skip.setEnabled(not last)
        for button in (self.next, self.skip):  # nothing is drawn where nothing is next
            button.setVisible(button.isEnabled())
