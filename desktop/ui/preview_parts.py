"""What a preview is made of beside the window: who sees that a file was saved, mistakes, and an outline."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import msgspec
from PySide6.QtCore import QEvent, QFileSystemWatcher, QObject, QPoint, QProcess, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.language import trn
from desktop.problems import Problem
from desktop.ui.look import Look
from desktop.ui.page_view import PageView
from desktop.ui.widgets.text import TextLabel

SAVED_MS = 150  # an editor saves in several steps, and several files at once
ENDED_MS = 1_000
_CHECK = ("-P", "-m", "desktop", "check", "--json")


class _Finding(Problem, frozen=True):
    """A line of what `beforehand check --json` prints."""

    kind: str = ""


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
    """Asks all rules about a guide, in a process of its own: it takes seconds, and can be broken off.

    Signals:
        ended: everything that was found to be wrong.
    """

    ended = Signal(object)

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder.absolute()
        self._process: QProcess | None = None

    def begin(self) -> None:
        """Check what is there now, and no more what was there before."""
        self.stop()
        self._process = QProcess(self)
        self._process.finished.connect(self._tell)
        self._process.start(sys.executable, [*_CHECK, str(self._folder)])

    def stop(self) -> None:
        """Break off the check that is under way."""
        if self._process is not None:
            self._process.finished.disconnect(self._tell)
            self._process.kill()
            self._process.waitForFinished(ENDED_MS)
            self._process.deleteLater()
            self._process = None

    def _tell(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
            self.ended.emit(_problems(process.readAllStandardOutput().data()))


def _problems(printed: bytes | bytearray | memoryview) -> tuple[Problem, ...]:
    """What the check found; nothing where it could not even begin, such as for a mistake in the settings."""
    try:
        found = msgspec.json.decode(printed, type=list[_Finding])
    except msgspec.DecodeError:
        return ()
    return tuple(
        Problem(one.file, one.line, one.key, one.wrong, one.right) for one in found if one.kind == "problem"
    )


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
        if view.isVisibleTo(inside) and view.mapTo(inside, QPoint()).y() + _needed(view) > foot
    ]
    return low or [inside]


def _needed(view: QWidget) -> int:
    """The height that something needs; what stands beside something taller may have been given more."""
    across = view.heightForWidth(view.width()) if view.hasHeightForWidth() else -1
    return across if across >= 0 else view.minimumSizeHint().height()
