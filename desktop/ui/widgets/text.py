"""Words on the screen: wrapped, left-aligned, never cut short."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.library.text import Span, Text, plain
from desktop.ui.accessible.telling import say_nothing, speak_as
from desktop.ui.look import Look
from desktop.unseen import shown

HEADINGS = {"h1": 1, "h2": 2, "h3": 3}  # type role: level
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\u00a0": "&nbsp;"})


def as_text(words: str | Text) -> Text:
    """Words as a text that can be shown; plain words make one span."""
    text = (Span(words),) if isinstance(words, str) else words
    return tuple(replace(span, words=shown(span.words)) for span in text)


def to_html(text: Text, numbers: Mapping[str, int], cite_colour: str) -> str:
    """A text as the HTML that a label understands, with source numbers in brackets."""
    parts = []
    for span in text:
        words = span.words.translate(_ESCAPES).replace("\n", "<br>")
        if span.strong or span.emphasis:  # there is no italic: on a screen it is harder to read
            words = f"<b>{words}</b>"
        known = [str(numbers[source]) for source in span.cites if source in numbers]
        if known:
            words += (
                f'<span style="color:{cite_colour}; font-weight:400">&nbsp;[{",&nbsp;".join(known)}]</span>'
            )
        parts.append(words)
    return "".join(parts)


class TextLabel(QLabel):
    """A wrapped text in one type role and one colour role.

    To who hears the screen it is a heading where its role is one of `HEADINGS`, or where `level` says so;
    0 is no heading.
    """

    def __init__(
        self,
        words: str | Text,
        look: Look,
        role: str = "body",
        colour: str = "ink",
        numbers: Mapping[str, int] | None = None,
        wrap: bool = True,
        level: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._role, self._colour = look, role, colour
        self._numbers = numbers or {}
        self._heights: dict[int, int] = {}
        self.setWordWrap(wrap)
        self.setFont(look.font(role))
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, look.colour(colour))
        self.setPalette(palette)
        self.setForegroundRole(QPalette.ColorRole.WindowText)  # also where it stands on a button
        level = HEADINGS.get(role, 0) if level is None else level
        speak_as(self, "heading" if level else "text", level=level)
        self.set_words(words)

    def set_words(self, words: str | Text) -> None:
        """Show other words."""
        text = as_text(words)
        self._plain = plain(text)
        body = to_html(text, self._numbers, self._look.colours["ink2"])
        height = self._look.line_height(self._role)
        html = f'<p style="margin:0; line-height:{height}px; -qt-line-height-type:fixed">{body}</p>'
        if html != self.text():
            self._heights.clear()
            self.setText(html)
            self.setAccessibleName(self._plain)

    def heightForWidth(self, width: int) -> int:
        """Kept for each width: layouts ask many times over, and Qt sets all the words anew each time."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def minimumSizeHint(self) -> QSize:
        """One line high: how high it must be follows from its width, not from a guess at its shape."""
        if not self.wordWrap():
            return self.sizeHint()
        return QSize(self._look.px(48), self._look.line_height(self._role))

    @property
    def plain_words(self) -> str:
        """What it says, without emphasis."""
        return self._plain


class Bullet(QWidget):
    """A line of a list: what does not fit stands below its words, not below its sign."""

    def __init__(
        self,
        words: str | Text,
        look: Look,
        role: str = "body",
        colour: str = "ink",
        *,
        sign: str = "•",
        mark: str = "",
        numbers: Mapping[str, int] | None = None,
    ) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.px(8))
        before = TextLabel(sign, look, role, mark or colour, wrap=False)
        say_nothing(before)
        line.addWidget(before, 0, Qt.AlignmentFlag.AlignTop)
        said = TextLabel(words, look, role, colour, numbers)
        line.addWidget(said, 1)
        numbered = "" if sign == "•" else f"{sign} "
        speak_as(self, "item", numbered + said.plain_words, whole=True)


class Bullets(QWidget):
    """A list of lines, told as one with its number of items."""

    def __init__(
        self,
        items: Iterable[str | Text],
        look: Look,
        role: str = "body",
        colour: str = "ink",
        *,
        ordered: bool = False,
        mark: str = "",
        gap: int = 6,
        numbers: Mapping[str, int] | None = None,
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(gap))
        for place, words in enumerate(items, start=1):
            sign = f"{place}." if ordered else "•"
            column.addWidget(Bullet(words, look, role, colour, sign=sign, mark=mark, numbers=numbers))
        speak_as(self, "list")
