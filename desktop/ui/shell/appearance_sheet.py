"""Text size, colours and the rest of how things look, each with its effect at once."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.language import tr
from desktop.ui.appearance import ZOOMS, Appearance, Choices
from desktop.ui.keyboard import FocusPlace, control_at
from desktop.ui.look import Look
from desktop.ui.widgets.chips import ChipGroup
from desktop.ui.widgets.choices import CheckRow
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import TextLabel


def words_of(choices: Choices) -> str:
    """What is chosen, for who does not see it."""
    colours = _themes()[choices.theme]
    said = tr("Text size: {size}. Colours: {colours}.")
    return said.format(size=f"{choices.zoom:.0%}", colours=colours)


def _themes() -> dict[str, str]:
    return {
        "system": tr("As this computer"),
        "light": tr("Light"),
        "dark": tr("Dark"),
        "contrast": tr("High contrast"),
    }


class DisplaySheet(Sheet):
    """Each choice holds at once, and the sheet stays open."""

    def __init__(
        self, display: Appearance, look: Look, parent: QWidget, place: FocusPlace | None = None
    ) -> None:
        super().__init__(tr("Text size and colours"), look, parent, way_out=tr("Done"))
        self._place = place
        chosen = display.choices
        sizes = [(f"{zoom:g}", f"{zoom:.0%}") for zoom in ZOOMS]
        self.sizes = ChipGroup(tr("Text size"), sizes, look, f"{chosen.zoom:g}")
        self.sizes.chosen.connect(lambda zoom: display.choose(zoom=float(zoom)))
        self.themes = ChipGroup(tr("Colours"), _themes().items(), look, chosen.theme)
        self.themes.chosen.connect(lambda theme: display.choose(theme=theme))
        self.touch = CheckRow(tr("Larger buttons, for fingers"), look, height=48, compact=True)
        self.touch.setChecked(chosen.touch)
        self.touch.clicked.connect(partial(self._flag, display, "touch"))
        self.motion = CheckRow(tr("Pages fade gently"), look, height=48, compact=True)
        self.motion.setChecked(chosen.motion)
        self.motion.clicked.connect(partial(self._flag, display, "motion"))
        self.column.addWidget(self.sizes)
        self.column.addWidget(self.themes)
        self.column.addWidget(TextLabel(tr("For hands and eyes"), look, "label"))
        self.column.addWidget(self.touch)
        self.column.addWidget(self.motion)

    def open(self, first: QWidget | None = None) -> None:
        """Show, with the size that holds ready to change, or where one was before the last change."""
        super().open(first or control_at(self, self._place) or self.sizes.buttons[self.sizes.value])

    @staticmethod
    def _flag(display: Appearance, name: str, on: bool) -> None:
        display.choose(**{name: on})
