"""How things look: colours by role, type by role, and one scale for every measure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, cast

import msgspec
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from desktop.figures.themes import theme
from desktop.language import tr
from desktop.paths import resource

FAMILY = "Source Sans 3"
FONT_FILES = ("SourceSans3-Regular.ttf", "SourceSans3-SemiBold.ttf", "SourceSans3-Bold.ttf")
THEMES = ("light", "dark", "contrast")

TOUCH, TOUCH_GAP = 76 / 56, 16

# role: (size in px at 100 %, line height in px, weight)
TYPE = {
    "caption": (18, 25, QFont.Weight.Normal),
    "who": (18, 24, QFont.Weight.Normal),
    "cell": (18, 22, QFont.Weight.Normal),
    "cell-strong": (18, 23, QFont.Weight.DemiBold),
    "fine": (18, 21, QFont.Weight.Normal),
    "label": (18, 25, QFont.Weight.DemiBold),
    "body": (20, 29, QFont.Weight.Normal),
    "strong": (20, 29, QFont.Weight.DemiBold),
    "lead": (22, 32, QFont.Weight.Normal),
    "h3": (20, 28, QFont.Weight.Bold),
    "h2": (24, 31, QFont.Weight.Bold),
    "h1": (32, 40, QFont.Weight.Bold),
    "prompt": (28, 35, QFont.Weight.DemiBold),
    "number-cell": (26, 28, QFont.Weight.Bold),
    "number-array": (32, 36, QFont.Weight.Bold),
    "number": (40, 44, QFont.Weight.Bold),
    "display": (40, 47, QFont.Weight.Bold),
}

_PALETTE = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "rail",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "ink2",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Midlight: "hair",
    QPalette.ColorRole.Dark: "line",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Highlight: "primary",
    QPalette.ColorRole.HighlightedText: "on-primary",
    QPalette.ColorRole.Accent: "primary",
    QPalette.ColorRole.Link: "primary",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "ink",
}


class FontsMissingError(Exception):
    """A bundled font could not be loaded; without it the window would show boxes for letters."""


def load_fonts() -> None:
    """Register the bundled fonts; raises `FontsMissingError` naming the file that failed."""
    for name in FONT_FILES:
        if QFontDatabase.addApplicationFont(str(resource("fonts", name))) == -1:
            raise FontsMissingError(
                tr("The font {name} could not be loaded. Install Beforehand again.").format(name=name)
            )


class Look(msgspec.Struct, frozen=True):
    """One way to show everything: a theme and a scale. A new look means views are built anew.

    `zoom` is what was chosen for the text; the scale follows from it and from the size of the window.
    """

    theme: str = "light"
    scale: float = 1.0
    touch: bool = False
    motion: bool = False
    zoom: float = 1.0

    @property
    def colours(self) -> Mapping[str, str]:
        """Colours by role, as #RRGGBB."""
        return theme(self.theme)

    def colour(self, role: str) -> QColor:
        """One colour of the theme."""
        return QColor(self.colours[role])

    def px(self, at_100: float) -> int:
        """A measure given at 100 %, scaled, in whole pixels."""
        return max(1, round(at_100 * self.scale))

    def tall(self, at_100: float) -> int:
        """The height of something to press: taller for fingers (about 20 mm for a main button)."""
        return self.px(at_100 * (TOUCH if self.touch else 1.0))

    def gap(self, at_100: float) -> int:
        """The room between things to press that stand beside each other: wider for fingers."""
        return self.px(max(at_100, TOUCH_GAP) if self.touch else at_100)

    def font(self, role: str) -> QFont:
        """The font of a type role."""
        size, _, weight = TYPE[role]
        font = QFont(FAMILY)
        font.setPixelSize(self.px(size))
        font.setWeight(weight)
        return font

    def line_height(self, role: str) -> int:
        """The line height of a type role in pixels."""
        return self.px(TYPE[role][1])

    def palette(self) -> QPalette:
        """The theme as a palette, for everything that Qt itself paints."""
        palette = QPalette()
        for role, name in _PALETTE.items():
            palette.setColor(role, self.colour(name))
        disabled = QPalette.ColorGroup.Disabled
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(disabled, role, self.colour("ink2"))
        return palette


def dress_application(look: Look) -> None:
    """Let all that Qt itself paints and writes be in a look."""
    application = cast("QApplication", QApplication.instance())
    application.setPalette(look.palette())
    if application.font() != look.font("body"):  # Qt tells every widget, whether it is another or not
        application.setFont(look.font("body"))


CRAMPED_BELOW = 610  # in effective pixels: where words on the bars must be as few as they can

Shape = Literal["wide", "middle", "narrow"]


def shape_of(size: QSize, look: Look) -> Shape:
    """How a window of this size is laid out: with a rail, with a button for it, or in one column.

    Source: WCAG 2.2, 1.4.10. The rail also needs height: its rows stand below each other.
    """
    across, down = size.width() / look.scale, size.height() / look.scale
    if across >= 1060 and down >= 700:
        return "wide"
    return "middle" if across >= 760 else "narrow"


# The window that every page is composed for, and the width that whatever shows needs, in effective pixels.
COMPOSED_FOR, NEEDED_ACROSS = QSize(1280, 800), 512


def page_scale(size: QSize, zoom: float) -> float:
    """The scale for a window of this size: larger windows show the same page larger, in steps of a twentieth.

    So a page has one composition, and a large screen is read from further away. Text is never so large that
    what shows needs more width than there is.
    """
    twentieths = min(size.width() * 20 // COMPOSED_FOR.width(), size.height() * 20 // COMPOSED_FOR.height())
    most = max(12, size.width() * 20 // NEEDED_ACROSS)
    return min(zoom * max(20, twentieths), most) / 20
