"""What stands in the way of a talk, told on the set-up screen: no place for answers, no or wrong content."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.language import tr
from desktop.problems import Problem
from desktop.settings import Settings
from desktop.ui.look import Look
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.text import TextLabel

MOST_MISTAKES = 6


class BlockedPanel(Panel):
    """Says why no talk could be kept now.

    Attributes:
        retry: the button to try again.
    """

    def __init__(self, why: str, look: Look) -> None:
        super().__init__(look, surface="stop", padding=20, spacing=8)
        words = tr("No talk can begin now: its answers could not be saved")
        self.column.addWidget(TextLabel(words, look, "h3"))
        self.column.addWidget(TextLabel(why, look))
        self.retry = Button(tr("Try again"), look, height=48)
        self.column.addWidget(self.retry, 0, Qt.AlignmentFlag.AlignLeading)


def nothing_there(look: Look) -> Panel:
    """Says that there is no content to talk through."""
    box = Panel(look, surface="caution", padding=24, spacing=10)
    box.column.addWidget(TextLabel(tr("There is nothing to talk through yet"), look, "h2"))
    for words in (
        tr("No content was found that can be used."),
        tr("Ask your IT team to install Beforehand again. Talks that were kept are not lost."),
    ):
        box.column.addWidget(TextLabel(words, look, "lead"))
    return box


def settings_wrong(problems: tuple[Problem, ...], settings: Settings, look: Look) -> Panel:
    """What is wrong with the settings, and what follows from it."""
    box = mistakes(tr("The clinic’s settings have mistakes:"), problems, tr("and {n} more."), look)
    words = tr("What is wrong counts as not set. Ask your IT team to mend it, then open Beforehand again.")
    box.column.addWidget(TextLabel(words, look, "label"))
    if settings.screen.pin is None:
        from desktop.ui.widgets.pin import no_pin_known

        box.column.addWidget(TextLabel(no_pin_known(), look, "label"))
    return box


def mistakes(heading: str, problems: tuple[Problem, ...], more: str, look: Look) -> Panel:
    """The first of some mistakes, and with `more` how many others there are."""
    box = Panel(look, surface="caution", padding=20, spacing=4)
    box.column.addWidget(TextLabel(heading, look, "h3"))
    for problem in problems[:MOST_MISTAKES]:
        box.column.addWidget(TextLabel(str(problem), look, "caption"))
    if len(problems) > MOST_MISTAKES:
        words = more.format(n=len(problems) - MOST_MISTAKES)
        box.column.addWidget(TextLabel(words, look, "caption"))
    return box
