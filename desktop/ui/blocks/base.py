"""What every block view is, and how the view of a block is found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from desktop.consultation.state import ConsultationState
from desktop.finding import kinds_in
from desktop.library.blocks.base import Block
from desktop.ui.context import ViewContext
from desktop.ui.widgets.successor import nearest

if TYPE_CHECKING:  # only a rehearsal has steps
    from desktop.rehearsal.answers import Step


class BlockView(QWidget):
    """Shows one block. It keeps nothing that matters: it records events and renders the state it is given.

    Attributes:
        block_type: the kind of block that it shows.
        fills: whether it takes the height of the page that is left over.
        on_fill: whether it is a panel, which can be higher than its words.
        concludes: whether it is worked last on its page, after questions were asked.
        made_beside: whether what it shows is made beside the window, and comes later.
        things: what a link from another page can lead to, by id.
    """

    block_type: ClassVar[type[Block]]
    fills: bool = False
    on_fill: bool = False
    concludes: ClassVar[bool] = False
    made_beside: ClassVar[bool] = False

    def __init__(self, block: Any, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.block = block
        self.context = context
        self.look = context.look
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(self.look.px(8))
        self.inner: list[BlockView] = []
        self.things: dict[str, QWidget] = {}

    def show_state(self, state: ConsultationState) -> None:
        """Show the state. Cheap, and may be called at any time."""
        for view in self.inner:
            view.show_state(state)

    def rehearse(self, step: Step, sheet: Callable[[], QWidget | None]) -> None:
        """Do by its own controls what a rehearsal says; `sheet` is what was laid over the page by that."""
        for view in self.inner:
            view.rehearse(step, sheet)

    def bring(self, thing: str) -> bool:
        """Choose what has this id and give it the keyboard; False when it is not here."""
        there = self.things.get(thing)
        if there is None:
            return any(view.bring(thing) for view in self.inner)
        if isinstance(there, QRadioButton) and not there.isChecked():
            there.click()
        there.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def successor_of(self, lost: QWidget) -> QWidget | None:
        """What goes in a block leaves the keyboard in it."""
        return nearest(self, lost)

    def recall(self, what: str, otherwise: Any) -> Any:
        """Where this view was before it was built anew."""
        return self.context.memory.get((self.context.page.id, self.block.line, what), otherwise)

    def remember(self, what: str, place: Any) -> None:
        """Keep where this view is, for when it is built anew."""
        self.context.memory[self.context.page.id, self.block.line, what] = place

    def add_blocks(self, blocks: Iterable[Block], column: QVBoxLayout) -> None:
        """Add the views of inner blocks to a layout; they render with this one.

        What is closed shows in the sheet *More about this*.
        """
        for block in blocks:
            if block.closed:
                continue
            view = view_of(block, self.context)
            self.inner.append(view)
            column.addWidget(view)


def view_types() -> Mapping[type[Block], type[BlockView]]:
    """Every block view by the kind of block it shows."""
    return kinds_in("desktop.ui.blocks", BlockView, "block_type")


def view_of(block: Block, context: ViewContext) -> BlockView:
    """A new view for a block; raises `KeyError` when its kind has none (a test proves that all have)."""
    return view_types()[type(block)](block, context)
