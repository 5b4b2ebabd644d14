"""What a preview is made of beside the window: who sees that a file was saved, mistakes, and an outline."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from PySide6.QtCore import QEvent, QFileSystemWatcher, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.checks import check_folder
from desktop.language import trn
from desktop.problems import Problem
from desktop.ui.look import Look
from desktop.ui.page_view import PageView
from desktop.ui.widgets.text import TextLabel

SAVED_MS = 150  # an editor saves in several steps, and several files at once
CHECKED_MS = 50


class Saved(QObject):
    """Sees to it that what is saved in a folder, at any depth, is told once.

    Signals:
        changed: files were saved, renamed, added or taken away.
    """

    changed = Signal()

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._watcher = QFileSystemWatcher(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SAVED_MS)
        self._soon.timeout.connect(self._tell)
        self._watcher.fileChanged.connect(self._soon.start)
        self._watcher.directoryChanged.connect(self._soon.start)
        self._watch()

    def _tell(self) -> None:
        self._watch()  # an editor may have put another file in its place, which nobody watches yet
        self.changed.emit()

    def _watch(self) -> None:
        there: set[str] = set()
        for folder, _, files in os.walk(self._folder):
            there |= {folder, *(str(Path(folder, name)) for name in files)}
        if new := there - {*self._watcher.files(), *self._watcher.directories()}:
            self._watcher.addPaths(sorted(new))


class Checking(QObject):
    """Asks all rules about a guide, beside the window; of two checks only the later one is told.

    Signals:
        ended: everything that was found to be wrong.
    """

    ended = Signal(object)

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._found: SimpleQueue[tuple[Problem, ...]] = SimpleQueue()
        self._look = QTimer(self)  # a thread that outlives the window must not call into it
        self._look.setInterval(CHECKED_MS)
        self._look.timeout.connect(self._look_for_it)

    def begin(self) -> None:
        """Check what is there now."""
        self._found = SimpleQueue()
        Thread(target=_check, args=(self._folder, self._found), daemon=True).start()
        self._look.start()

    def _look_for_it(self) -> None:
        with suppress(Empty):
            found = self._found.get_nowait()
            self._look.stop()
            self.ended.emit(found)


def _check(folder: Path, found: SimpleQueue[tuple[Problem, ...]]) -> None:
    try:
        found.put(check_folder(folder).problems)
    except OSError:  # a file went away meanwhile: that is told as a change, and checked anew
        found.put(())


class Mistakes(QScrollArea):
    """All mistakes of a guide, each with its file and line, to be read and copied from."""

    def __init__(self, problems: tuple[Problem, ...], look: Look) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        edge = look.px(32)
        column.setContentsMargins(edge, look.px(16), edge, look.px(16))
        column.setSpacing(look.px(12))
        n = len(problems)
        heading = trn("{n} mistake in this guide", "{n} mistakes in this guide", n).format(n=n)
        column.addWidget(TextLabel(heading, look, "h2"))
        for problem in problems:
            line = TextLabel(str(problem), look, "caption")
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(line)
        column.addStretch(1)
        self.setWidget(inside)


class Outline(QWidget):
    """An edge round what does not fit on a page. It lies over the page, and nothing of it can be pressed."""

    def __init__(self, page: PageView, look: Look) -> None:
        super().__init__(page)
        self._page, self._look = page, look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        page.viewport().installEventFilter(self)
        page.verticalScrollBar().valueChanged.connect(self.update)
        self.setGeometry(page.viewport().geometry())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the size of the page."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._page.viewport().geometry())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self._look.colour("stop"), self._look.px(4), Qt.PenStyle.DashLine))
        inset = self._look.px(2)
        for view in too_low(self._page):
            top = view.mapTo(self._page.viewport(), view.rect().topLeft())
            painter.drawRect(QRect(top, view.size()).adjusted(inset, inset, -inset, -inset))


def too_low(page: PageView) -> list[QWidget]:
    """The parts of a page that reach below what shows of it when it opens; the outermost of each."""
    inside, foot = page.widget(), page.viewport().height()
    if inside is None or page.verticalScrollBar().maximum() == 0:
        return []
    low: list[QWidget] = [
        view
        for view in page.views
        if view.isVisibleTo(inside) and view.mapTo(inside, view.rect().bottomLeft()).y() >= foot
    ]
    return low or [inside]
