"""A paper to read on the screen before it is printed: its real pages, as large as one likes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QImage, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.language import tr, trn
from desktop.papers.as_text import PaperPart
from desktop.ui.accessible.telling import speak_as
from desktop.ui.look import Look, shape_of
from desktop.ui.papers_desk import PapersDesk
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.cover import Cover
from desktop.ui.widgets.layouts import clear
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.scrolling import hold
from desktop.ui.widgets.text import TextLabel

SIZES = (72, 96, 128, 168, 220)  # pixels an inch
WIDE = 800  # of a paper as text


MOVES = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Space)


class Preview(Cover):
    """Covers the talk until it is closed; Ctrl with plus and minus belong to the text size."""

    def __init__(self, name: str, title: str, desk: PapersDesk, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._name, self._desk, self._look = name, desk, look
        self._size = 1
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(10), 0, 0)
        column.setSpacing(look.px(10))
        head = QHBoxLayout()
        head.setContentsMargins(look.px(32), 0, look.px(32), 0)
        head.setSpacing(look.px(10))
        head.addWidget(TextLabel(title, look, "h2"), 1, Qt.AlignmentFlag.AlignVCenter)
        self._signs_only = shape_of(parent.size(), look) == "narrow"
        self.as_text = Button("", look, icon="list")
        self.as_text.clicked.connect(self._turn_over)
        self.smaller = self._sizing(tr("Smaller"), "minus")
        self.larger = self._sizing(tr("Larger"), "plus")
        self.done = Button(tr("Close"), look, icon="x")
        self.smaller.clicked.connect(self._make_smaller)
        self.larger.clicked.connect(self._make_larger)
        self.done.clicked.connect(self.dismiss)
        for button in (self.as_text, self.smaller, self.larger, self.done):
            head.addWidget(button)
        column.addLayout(head)
        self.area = QScrollArea()
        speak_as(self, "dialog", title)
        speak_as(self.area, "document", title)
        holder = QWidget()
        self.pages = QVBoxLayout(holder)
        self.pages.setSpacing(look.px(16))
        self.pages.addWidget(TextLabel(tr("Opening…"), look, "body", "ink2"))
        hold(self.area, holder)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column.addWidget(self.area, 1)
        self._text = QAccessible.isActive()  # who hears it has nothing of its picture
        desk.pages_made.connect(self._show_pages)
        desk.text_made.connect(self._show_text)
        self.setGeometry(parent.rect())

    def _sizing(self, words: str, icon: str) -> Button:
        """A button that changes the size; where there is no room for its words, they are its name only."""
        button = Button("" if self._signs_only else words, self._look, icon=icon, often=True)
        button.setAccessibleName(words)
        return button

    def open(self) -> None:
        """Show, and ask for the pages."""
        self.cover(self.area)
        self._want()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and cast("QKeyEvent", event).key() in MOVES:
            event.accept()  # here they move through the paper, and turn no page of the talk
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """PgDn, PgUp, Space, Home and End move through the paper, wherever the keyboard is in here."""
        bar = self.area.verticalScrollBar()
        back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ways = {
            Qt.Key.Key_PageDown: bar.value() + bar.pageStep(),
            Qt.Key.Key_PageUp: bar.value() - bar.pageStep(),
            Qt.Key.Key_Space: bar.value() + (-1 if back else 1) * bar.pageStep(),
            Qt.Key.Key_Home: bar.minimum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        there = ways.get(Qt.Key(event.key()))
        if there is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(there)

    def successor_of(self, lost: QWidget) -> QWidget | None:
        """At the largest or the smallest size one can only go the other way."""
        if lost is self.smaller:
            return self.larger
        return self.smaller if lost is self.larger else super().successor_of(lost)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("bg"))
        painter.fillRect(self.area.geometry(), self._look.colour("sand"))

    def _turn_over(self) -> None:
        self._text = not self._text
        self._want()

    def _make_smaller(self) -> None:
        self._size = max(self._size - 1, 0)
        self._want()

    def _make_larger(self) -> None:
        self._size = min(self._size + 1, len(SIZES) - 1)
        self._want()

    def _want(self) -> None:
        self.as_text.setText(tr("Show the pages") if self._text else tr("Read as text"))
        self.smaller.setEnabled(self._size > 0 and not self._text)
        self.larger.setEnabled(self._size + 1 < len(SIZES) and not self._text)
        if self._text:
            self._desk.want_text(self._name)
        else:
            self._desk.want_pages(self._name, SIZES[self._size])

    def _show_pages(self, name: str, pages: list[bytes]) -> None:
        if name != self._name or self._text:
            return
        clear(self.pages)
        for number, png in enumerate(pages, start=1):
            label = QLabel()
            label.setPixmap(QPixmap.fromImage(QImage.fromData(png)))
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setAccessibleName(tr("Page {n} of {total}").format(n=number, total=len(pages)))
            self.pages.addWidget(label)

    def _show_text(self, name: str, parts: Sequence[PaperPart]) -> None:
        if name != self._name or not self._text:
            return
        clear(self.pages)
        whole, look = QWidget(), self._look
        sheet = Panel(look, surface="card", padding=32, spacing=12)
        sheet.setMaximumWidth(look.px(WIDE))
        line = QHBoxLayout(whole)
        line.addStretch(1)
        line.addWidget(sheet, 1000)
        line.addStretch(1)
        for part in parts:
            role = f"h{min(part.level, 3)}" if part.kind == "heading" else "body"
            label = TextLabel(part.words, look, role, level=part.level)
            if part.kind == "item":
                speak_as(label, "item")
            sheet.column.addWidget(label)
        self.pages.addWidget(whole)
        self.pages.addStretch(1)
        announce(self.area, trn("{n} part to read.", "{n} parts to read.", len(parts)).format(n=len(parts)))
