"""The head of the page: its title, what more there is to it, and what is always at hand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.language import tr, trc
from desktop.ui.look import CRAMPED_BELOW, Look, Shape
from desktop.ui.page_view import PageView
from desktop.ui.widgets.buttons import Button, Kind
from desktop.ui.widgets.text import TextLabel

HIGH, NARROW_HIGH = 76, 60


class Head(QWidget):
    """Beside the rail it has the page's title; in a smaller window the button for all pages.

    Signals:
        more_pressed, sources_pressed, hide_pressed, menu_pressed: as they say.
    """

    more_pressed = Signal()
    sources_pressed = Signal()
    hide_pressed = Signal()
    menu_pressed = Signal()

    def __init__(self, look: Look, shape: Shape, room: float, rail_button: QWidget | None = None) -> None:
        super().__init__()
        self.look, self._shape = look, shape
        wide, narrow = shape == "wide", shape == "narrow"
        edge = look.px(32 if wide else 12 if narrow else 24)
        self.setMinimumHeight(look.px(HIGH if wide else NARROW_HIGH))
        line = QHBoxLayout(self)
        line.setContentsMargins(edge, look.px(6), edge, look.px(6))
        line.setSpacing(look.gap(4 if narrow else 8))
        self.title = TextLabel("", look, "h1")
        if rail_button is None:
            line.addWidget(self.title, 1, Qt.AlignmentFlag.AlignVCenter)
        else:
            line.addWidget(rail_button)
            line.addStretch(1)
            self.title.hide()
        self.more = self._button(tr("More about this"), "info", "quiet", self.more_pressed)
        self.sources = self._button(tr("Sources"), "book-open", "quiet", self.sources_pressed)
        self.pause = self._button(tr("Hide"), "eye-off", "secondary", self.hide_pressed)
        self.pause.setAccessibleName(tr("Hide the screen"))
        self.menu = self._button(tr("Menu"), "menu", "secondary", self.menu_pressed)
        if narrow:
            for button in (self.pause, self.menu):
                self._only_icon(button)
            self.more.setText(trc("about this page", "More"))
        if room < CRAMPED_BELOW:
            self._only_icon(self.more)
            self._only_icon(self.sources)
        for button in (self.more, self.sources, self.pause, self.menu):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_page(self, view: PageView) -> None:
        """Show the title of a page, and what more there is to it."""
        self.title.set_words(view.context.page.title if view.title_in_head else "")
        self.more.setVisible(view.has_more)
        if self._shape == "wide":  # its words would stand across the edge of the picture
            self.more.setText("" if view.scene is not None else tr("More about this"))
        self.sources.setVisible(view.has_sources)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shape != "wide":
            QPainter(self).fillRect(self.rect(), self.look.colour("rail"))

    def _button(self, words: str, icon: str, kind: Kind, pressed: SignalInstance) -> Button:
        button = Button(words, self.look, kind, icon, height=48)
        button.setAccessibleName(words)
        button.clicked.connect(pressed)
        return button

    @staticmethod
    def _only_icon(button: Button) -> None:
        button.setText("")
