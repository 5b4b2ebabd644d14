"""A paper to take home: its first page, its name, and whether it is taken."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.language import tr, trn
from desktop.ui.look import Look
from desktop.ui.widgets.choices import CheckRow, show_checked
from desktop.ui.widgets.panel import paint_box
from desktop.ui.widgets.text import TextLabel

WIDTH, HEIGHT, TALLEST = 168, 142, 254
_WRAP = int(Qt.AlignmentFlag.AlignTop) | int(Qt.AlignmentFlag.AlignLeading) | int(Qt.TextFlag.TextWordWrap)


class Thumbnail(QPushButton):
    """The first page in small; pressing it opens the paper to read."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._page, self._png, self._refusal = QImage(), b"", ""
        self._shown, self._made_for = QPixmap(), QSize()
        self.setEnabled(False)
        self.setFont(look.font("caption"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(look.px(TALLEST))

    def show_page(self, png: bytes, refusal: str) -> None:
        """Show this page, or why there is none."""
        if (png, refusal) == (self._png, self._refusal):
            return
        self._png, self._refusal = png, refusal
        self._page, self._made_for = (QImage.fromData(png) if png else QImage()), QSize()
        self.setAccessibleDescription(refusal)
        self.setEnabled(bool(png or refusal))
        self.setToolTip(refusal)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(WIDTH), self._look.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        edge = look.colour("primary" if self.underMouse() else "line")
        paint_box(painter, QRectF(self.rect()), look.colour("rail"), edge, look.px(1.5), look.px(8))
        inside = QRectF(self.rect()).adjusted(*(look.px(8) * sign for sign in (1, 1, -1, -1)))
        if self._page.isNull():
            painter.setPen(look.colour("ink"))
            words = tr("Not made. The clinic’s settings lack what it needs.") if self._refusal else ""
            painter.drawText(inside, _WRAP, words)
            return
        small = self._small(inside.size().toSize())
        page = QRectF(QPointF(0, 0), small.deviceIndependentSize())
        page.moveCenter(inside.center())
        painter.fillRect(page.adjusted(-1, -1, 1, 1), look.colour("line"))
        painter.drawPixmap(page.topLeft(), small)

    def _small(self, room: QSize) -> QPixmap:
        """The page in this room, made once for each: that takes longer than to paint all the rest."""
        if self._made_for != room:
            ratio = self.devicePixelRatioF()
            small = self._page.scaled(
                room * ratio,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            small.setDevicePixelRatio(ratio)
            self._shown, self._made_for = QPixmap.fromImage(small), room
        return self._shown


class PaperTile(QWidget):
    """One paper of the list.

    Signals:
        taken: the paper was ticked or unticked.
        opened: the paper is to be read.
    """

    taken = Signal(bool)
    opened = Signal()

    def __init__(self, title: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        self.thumbnail = Thumbnail(look)
        self.thumbnail.setAccessibleName(tr("Read: {paper}").format(paper=title))
        self.thumbnail.clicked.connect(self.opened)
        self.tick = CheckRow(title, look, height=76)
        self.tick.clicked.connect(self.taken)
        self.words = TextLabel("", look, "caption", "ink2")
        column.addWidget(self.thumbnail, 1)
        column.addWidget(self.tick)
        column.addWidget(self.words)

    def show_paper(self, pages: tuple[bytes, ...], refusal: str, *, taken: bool, done: str) -> None:
        """Show the paper as it would be now, and what became of it."""
        self.thumbnail.show_page(pages[0] if pages else b"", refusal)
        self.tick.setEnabled(not refusal)
        show_checked({"taken": self.tick}, {"taken"} if taken and not refusal else set())
        count = trn("{n} page", "{n} pages", len(pages)).format(n=len(pages)) if pages else ""
        self.words.set_words(", ".join(part for part in (done, count) if part))
