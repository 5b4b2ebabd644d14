"""A paper to take home: its first page as it lies on a table, its name, and whether it is taken."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QCheckBox, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.language import tr, trn
from desktop.ui.icons import draw_icon
from desktop.ui.look import Look
from desktop.ui.widgets.choices import show_checked
from desktop.ui.widgets.layouts import tall_as_wide
from desktop.ui.widgets.wrapped import WRAP, WordsBelow, words_height

SHEET, SMALL_SHEET = (176, 249), (134, 190)  # pixels at 100 %
SMALL_TILE, NAMED = 180, 88  # how wide a tile with a small sheet is; how high a name of two lines is
STEP, MOST_BEHIND = 5, 2  # how far sheets behind the first stand out, and how many are drawn
BOX, GAP, LEAST = 24, 10, 48
WHITE = QColor("#FFFFFF")  # paper is white in every theme


class Thumbnail(QPushButton):
    """The first page, and an edge of each further one; pressing it opens the paper to read."""

    def __init__(self, look: Look, small: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._page, self._png, self._refusal, self._behind = QImage(), b"", "", 0
        self._shown, self._made_for = QPixmap(), QSize()
        self.setEnabled(False)
        self.setFont(look.font("caption"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        wide, high = SMALL_SHEET if small else SHEET
        self._sheet = QSize(look.px(wide), look.px(high))
        out = look.px(STEP) * MOST_BEHIND
        self.setFixedSize(self._sheet + QSize(out, out + look.px(STEP)))

    def show_pages(self, pages: tuple[bytes, ...], refusal: str) -> None:
        """Show these pages, or why there are none."""
        png = pages[0] if pages else b""
        self._behind = min(MOST_BEHIND, max(0, len(pages) - 1))
        self.update()
        if (png, refusal) == (self._png, self._refusal):
            return
        self._png, self._refusal = png, refusal
        self._page, self._made_for = (QImage.fromData(png) if png else QImage()), QSize()
        self.setAccessibleDescription(refusal)
        self.setEnabled(bool(png or refusal))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        step = look.px(STEP)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - self._sheet.width() if mirrored else 0
        sheet = QRectF(QPointF(left, MOST_BEHIND * step), self._sheet.toSizeF())
        for behind in range(self._behind, 0, -1):
            across = behind * step
            self._paint_sheet(painter, sheet.translated(-across if mirrored else across, -behind * step))
        self._paint_sheet(painter, sheet)
        if self._page.isNull():
            self._paint_nothing(painter, sheet)
        else:
            painter.drawPixmap(sheet.topLeft(), self._small())
        if self.underMouse() and self.isEnabled():
            painter.setPen(QPen(look.colour("primary"), 3 * look.scale))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(sheet.adjusted(1, 1, -1, -1))

    def _paint_sheet(self, painter: QPainter, sheet: QRectF) -> None:
        look = self._look
        painter.setPen(Qt.PenStyle.NoPen)
        if look.theme == "light":
            for far, dark in ((4, 0.06), (2, 0.12)):
                shade = QColor(0, 0, 0)
                shade.setAlphaF(dark)
                painter.setBrush(shade)
                painter.drawRoundedRect(sheet.adjusted(0, look.px(1), 0, look.px(far)), 2, 2)
        painter.setBrush(WHITE)
        painter.setPen(QPen(QColor("#75808A"), 1))
        painter.drawRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_nothing(self, painter: QPainter, sheet: QRectF) -> None:
        """Why there is no page; while it is being made, a sheet with nothing to read yet."""
        look = self._look
        inside = sheet.adjusted(*(look.px(12) * sign for sign in (1, 1, -1, -1)))
        if self._refusal:
            painter.setPen(QColor("#1B2126"))
            painter.drawText(inside, WRAP, tr("Not made. The clinic’s settings lack what it needs."))
            return
        painter.setPen(QPen(QColor("#D5D0C5"), look.px(4)))
        for line in range(6):
            down = inside.top() + look.px(10 + 18 * line)
            end = inside.right() - (inside.width() * 0.4 if line in (0, 5) else 0)
            painter.drawLine(QPointF(inside.left(), down), QPointF(end, down))

    def _small(self) -> QPixmap:
        """The page in this size, made once for each: that takes longer than to paint all the rest."""
        if self._made_for != self._sheet:
            ratio = self.devicePixelRatioF()
            small = self._page.scaled(
                self._sheet * ratio,
                Qt.AspectRatioMode.IgnoreAspectRatio
                if self._nearly_fits
                else Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            small.setDevicePixelRatio(ratio)
            self._shown, self._made_for = QPixmap.fromImage(small), QSize(self._sheet)
        return self._shown

    @property
    def _nearly_fits(self) -> bool:
        """Whether the page has the proportions of the sheet, but for rounding."""
        page, sheet = self._page.size(), self._sheet
        return abs(page.width() * sheet.height() - sheet.width() * page.height()) < page.height() * 3


class TakeBox(WordsBelow, QCheckBox):
    """Whether a paper is taken: a box, the paper's name, and smaller words below it."""

    def __init__(self, words: str, look: Look) -> None:
        QCheckBox.__init__(self, words)
        self._look = look
        self.setFont(look.font("strong"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(tall_as_wide(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        own, below = self._heights(width)
        return max(self._look.tall(LEAST), own + below + self._look.px(4))

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(SHEET[0]), self._look.px(76))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(SMALL_SHEET[0]), self._look.tall(LEAST))

    def hitButton(self, position: QPoint) -> bool:
        """The whole of it counts."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter, on = self._look, QPainter(self), self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        size, line = look.px(BOX), look.scale
        box = QRectF(self.width() - size if mirrored else 0, look.px(3), size, size)
        enabled = self.isEnabled()
        edge = "primary" if on or self.underMouse() else "ink2"
        style = Qt.PenStyle.SolidLine if enabled else Qt.PenStyle.DotLine
        painter.setPen(QPen(look.colour(edge), 2 * line, style))
        painter.setBrush(look.colour("primary" if on else "surface"))
        painter.drawRoundedRect(box.adjusted(line, line, -line, -line), look.px(6), look.px(6))
        if on:
            draw_icon(painter, "check", look.colour("on-primary"), box.adjusted(2, 2, -2, -2))
        own, below = self._heights(self.width())
        left = 0 if mirrored else look.px(BOX + GAP)
        room = self.width() - look.px(BOX + GAP)
        painter.setPen(look.colour("ink" if enabled else "ink2"))
        painter.setFont(look.font("strong" if on else "body"))
        painter.drawText(QRect(left, 0, room, own + 2), WRAP, self.text())
        painter.setPen(look.colour("ink2"))
        painter.setFont(look.font("who"))
        painter.drawText(QRect(left, own, room, below + 2), WRAP, self.below)

    def _heights(self, width: int) -> tuple[int, int]:
        room = max(self._look.px(60), width - self._look.px(BOX + GAP))
        own = words_height(self.text(), self._look.font("strong"), room)
        return own, words_height(self.below, self._look.font("who"), room)


class PaperTile(QWidget):
    """One paper of the list; where it is not for the patient's eyes, its name only.

    Signals:
        taken: the paper was ticked or unticked.
        opened: the paper is to be read.
    """

    taken = Signal(bool)
    opened = Signal()

    def __init__(self, title: str, look: Look, *, small: bool = False, name_only: bool = False) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        column.addStretch(1)
        self.thumbnail = Thumbnail(look, small)
        self.thumbnail.setAccessibleName(tr("Read: {paper}").format(paper=title))
        self.thumbnail.clicked.connect(self.opened)
        self.tick = TakeBox(title, look)
        self.tick.clicked.connect(self.taken)
        column.addWidget(self.thumbnail)
        column.addWidget(self.tick)
        self.thumbnail.setVisible(not name_only)
        self._name_only = name_only
        self.setFixedWidth(look.px(SMALL_TILE) if small else self.thumbnail.width())
        if not name_only:
            self.tick.setMinimumHeight(look.px(NAMED))

    def show_paper(self, pages: tuple[bytes, ...], refusal: str, *, taken: bool, done: str) -> None:
        """Show the paper as it would be now, and what became of it."""
        if not self._name_only:
            self.thumbnail.show_pages(pages, refusal)
        self.tick.setEnabled(not refusal)
        show_checked({"taken": self.tick}, {"taken"} if taken and not refusal else set())
        count = trn("{n} page", "{n} pages", len(pages)).format(n=len(pages)) if pages else ""
        self.tick.say_below(", ".join(part for part in (done, count) if part))
