"""Several blocks of a page of which one shows at a time."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.blocks.base import BlockView
from desktop.ui.context import ViewContext
from desktop.ui.inner_steps import InnerSteps
from desktop.ui.widgets.text import TextLabel


class Steps(QWidget):
    """Several blocks of which one shows at a time; the page's Next and Back lead through them.

    Attributes:
        steps: which one shows.
    """

    def __init__(self, views: list[BlockView], context: ViewContext) -> None:
        super().__init__()
        look = context.look
        self.views = views
        self.steps = InnerSteps(tr("Next question"), len(views), context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        self.stack = QStackedWidget()
        for view in views:
            holder = QWidget()
            inside = QVBoxLayout(holder)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.addWidget(view, 1 if view.fills else 0)
            if not view.fills:
                inside.addStretch(1)
            self.stack.addWidget(holder)
        self.where = TextLabel("", look, "label", "ink2")
        column.addWidget(self.stack, 1)
        column.addWidget(self.where)
        self.steps.changed.connect(self._show_step)
        self._show_step()

    @property
    def current(self) -> BlockView:
        """The view that shows."""
        return self.views[self.stack.currentIndex()]

    def _show_step(self) -> None:
        index = self.steps.current
        self.stack.setCurrentIndex(index)
        self.where.set_words(tr("{n} of {total}").format(n=index + 1, total=len(self.views)))
