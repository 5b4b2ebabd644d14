"""What has to be filled in: how it is marked, how it is said, and what is told where it is not."""

from __future__ import annotations

from desktop.language import tr
from desktop.ui.look import Look
from desktop.ui.widgets.text import TextLabel


def marked(label: str, *, needed: bool) -> str:
    """A label as it is seen."""
    return f"{label} *" if needed else label


def spoken(label: str, *, needed: bool) -> str:
    """The same as it is heard."""
    return tr("{label} (needed)").format(label=label) if needed else label


class FaultLabel(TextLabel):
    """Says below a field what is wrong with it; not there while nothing is."""

    def __init__(self, look: Look) -> None:
        super().__init__("", look, "label", "stop")
        self.hide()

    def show_fault(self, words: str) -> None:
        """Say what is wrong; nothing with empty words."""
        self.set_words(words)
        self.setVisible(bool(words))
