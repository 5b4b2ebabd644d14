"""A page on the screen: its title and its blocks, laid out as the page says."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.consultation.state import ConsultationState
from desktop.language import tr
from desktop.library.blocks.base import Block
from desktop.library.blocks.detail import Detail
from desktop.library.blocks.question import DecisionAsked
from desktop.ui.accessible.speech import main_words
from desktop.ui.accessible.telling import speak_as, tell_language
from desktop.ui.blocks.base import BlockView, view_of
from desktop.ui.context import ViewContext
from desktop.ui.inner_steps import InnerSteps
from desktop.ui.scene import WORDS, Scene, SceneBox, scene_of
from desktop.ui.steps import Steps, on_card
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.figure_frame import FigureFrame
from desktop.ui.widgets.layouts import BETWEEN
from desktop.ui.widgets.more_below import MoreBelow
from desktop.ui.widgets.scrolling import hold
from desktop.ui.widgets.text import TextLabel

MAIN, SIDE = 640, 344
WIDEST = 1260  # a page is not stretched thin on a screen that is very wide
EDGE, NARROW_EDGE = 32, 24  # beside a page
TOP, FOOT, SCENE_FOOT = 4, 20, 8  # above and below it
LEAST_GAP, GAP, WIDEST_GAP = 6, 10, 20  # between the blocks of a page


class PageView(QScrollArea):
    """One page. Scrolls only when its words are larger than the screen.

    Attributes:
        title: its title, where there is no room for it in the head of the screen.
        more: says that there is more below, while there is.
    """

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.views: list[BlockView] = []
        self.steps: Steps | None = None
        self.scene: Scene | None = None
        self._columns: list[QBoxLayout] = []
        self._spaced_for = QSize()
        look, page = context.look, context.page
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        speak_as(self, "document", page.title)
        tell_language(self, context.module.language)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        content = QWidget()
        content.setMaximumWidth(look.px(WIDEST))
        column = QVBoxLayout(content)
        edge = look.px(EDGE if context.shape == "wide" else NARROW_EDGE)
        column.setContentsMargins(edge, look.px(TOP), edge, look.px(FOOT))
        column.setSpacing(look.px(GAP))
        self._columns.append(column)
        large = page.layout == "scene" and context.shape == "wide"
        words = "\u00a0".join(page.title.rsplit(" ", 2)) if large else page.title  # no word alone on a line
        self.title = TextLabel(words, look, "display" if large else "h1", level=1)
        self.title.setAccessibleName(page.title)
        column.addWidget(self.title)
        self.title.setHidden(self.title_in_head or page.title_in != "head")
        lay_out = {
            "split": self._split,
            "side-first": self._split,
            "halves": self._split,
            "scene": self._scene,
            "single": self._single,
            "full": self._full,
        }
        lay_out[page.layout](column)
        hold(self, content)
        self.more = MoreBelow(self, look)

    @property
    def title_in_head(self) -> bool:
        """Whether the head of the screen says its title, as there is room for it."""
        page = self.context.page
        return self.context.shape == "wide" and page.layout != "scene" and page.title_in != "page"

    @property
    def details(self) -> tuple[Detail, ...]:
        """What there is to it beyond its face, wherever that stands on it."""
        return tuple(block for block in self.context.page.walk() if isinstance(block, Detail))

    @property
    def figures(self) -> tuple[FigureFrame, ...]:
        """The pictures on it that say something."""
        return tuple(one for one in self.findChildren(FigureFrame) if one.isVisibleTo(self))

    @property
    def has_more(self) -> bool:
        """Whether there is more to it than its face."""
        return bool(self.details or self.figures)

    @property
    def has_sources(self) -> bool:
        """Whether it cites anything."""
        return any(block.cites() for block in self.context.page.walk())

    @property
    def inner(self) -> InnerSteps | None:
        """The steps of this page, which its Next and Back lead through; None where it has none."""
        offered = (getattr(one, "steps", None) for one in (self.steps, *self.views))
        return next((steps for steps in offered if isinstance(steps, InnerSteps)), None)

    def tell_step(self) -> None:
        """Say to who listens which step shows now, and what it asks."""
        if self.inner is not None:
            where = tr("{n} of {total}").format(n=self.inner.current + 1, total=self.inner.count)
            announce(self, f"{where}. {main_words(self)}")

    def turn(self, way: int) -> None:
        """Move down (1) or up (-1) by what shows, so that the last lines seen stay in sight."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + way * (bar.pageStep() - 2 * self.more.height()))

    def show_state(self, state: ConsultationState) -> None:
        """Show the state in every block."""
        for view in self.views:
            view.show_state(state)

    def bring(self, thing: str) -> None:
        """Give the keyboard to what has this id, where it stands on this page."""
        any(view.bring(thing) for view in self.views)

    def successor_of(self, lost: QWidget) -> QWidget | None:
        """Where nothing near can have the keyboard, the page itself does: there no key presses anything."""
        return self

    def first(self, kind: type[BlockView]) -> BlockView | None:
        """The first view of a kind on this page, or None."""
        return next((view for view in self.views if isinstance(view, kind)), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.size() != self._spaced_for:  # and not when a scroll bar comes or goes
            self._spaced_for = self.size()
            self._space_out()

    def _space_out(self) -> None:
        """Half of the height that is left over goes between the blocks; half waits for what may open.

        Where only a little is missing, the blocks come closer and the page need not scroll.
        """
        look, whole = self.context.look, self._columns[0]
        for column in self._columns:
            column.setSpacing(look.px(GAP))
        left_over = self.viewport().height() - whole.heightForWidth(self.viewport().width())
        gaps = whole.count() + max((column.count() for column in self._columns[1:]), default=0)
        gap = look.px(GAP) + max(0, left_over) // (2 * gaps)
        if 0 < -left_over <= gaps * (look.px(GAP) - look.px(LEAST_GAP)):
            gap += left_over // gaps
        for column in self._columns:
            column.setSpacing(min(gap, look.px(WIDEST_GAP)))

    def _split(self, column: QVBoxLayout) -> None:
        look, page = self.context.look, self.context.page
        narrow = self.context.shape != "wide"
        both: QBoxLayout = QVBoxLayout() if narrow else QHBoxLayout()
        both.setSpacing(look.px(BETWEEN))
        main, side = (1, 1) if page.layout == "halves" else (MAIN, SIDE)
        panels = [(page.blocks, main), (page.side, side)]
        for blocks, share in reversed(panels) if page.layout == "side-first" else panels:
            both.addLayout(self._stacked(blocks), share)
        column.addLayout(both, 1)

    def _scene(self, column: QVBoxLayout) -> None:
        """Words beside a picture that reaches the edges of the window; above them where there is no room."""
        look, drawn = self.context.look, scene_of(self.context.page)
        if self.context.shape != "wide":
            blocks = sorted(self.context.page.blocks, key=lambda block: not isinstance(block, DecisionAsked))
            column.addLayout(self._stacked(blocks), 1)  # what matters most comes first
            column.addWidget(SceneBox(drawn, look))
            return
        self.scene = Scene(drawn, look)
        words = self._stacked(self.context.page.blocks)
        words.insertWidget(0, self.title)
        words.takeAt(words.count() - 1)  # what stands last stands at the foot
        words.insertStretch(words.count() - 1, 1)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addLayout(words, WORDS)
        both.addWidget(self.scene, 100 - WORDS)
        column.addLayout(both, 1)
        edge = look.px(EDGE)
        column.setContentsMargins(edge, 0, edge, look.px(SCENE_FOOT))

    def _single(self, column: QVBoxLayout) -> None:
        line = QHBoxLayout()
        holder = QWidget()
        holder.setMaximumWidth(self.context.look.px(1000))
        inside = self._stacked(self.context.page.blocks + self.context.page.side)
        inside.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(inside)
        line.addWidget(holder, 1000)
        line.addStretch(1)
        column.addLayout(line, 1)

    def _full(self, column: QVBoxLayout) -> None:
        column.addLayout(self._stacked(self.context.page.blocks + self.context.page.side), 1)

    def _stacked(self, blocks: Iterable[Block]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self.context.look.px(GAP))
        self._columns.append(column)
        stretched = False
        stepping: list[BlockView] = []
        before: list[BlockView] = []
        for block in blocks:
            if block.closed:
                continue
            view = view_of(block, self.context)
            self.views.append(view)
            if getattr(view, "one_at_a_time", False):
                stepping.append(view)
                continue
            if not stepping and not view.fills:
                before.append(view)
            column.addWidget(view, 1 if view.fills else 0)
            stretched = stretched or view.fills
        if stepping:
            for view in before if on_card(stepping) else ():
                column.removeWidget(view)
            self.steps = Steps(before, stepping, self.context)
            column.addWidget(self.steps, 1)
        elif not stretched:
            column.addStretch(1)
        return column
