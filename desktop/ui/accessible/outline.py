"""Which level a heading has where it stands: no level is skipped, however large its letters are."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from desktop.ui.accessible.telling import LEVEL, PART


def level_in_outline(heading: QWidget) -> int:
    """The level of a heading among those that show on its page or its sheet, in their order."""
    level = 1 if heading.property(LEVEL) > 1 else 0  # the title of a page may stand in the head above it
    for one in _whole(heading).findChildren(QLabel):
        asked = one.property(LEVEL)
        if not asked or not (one.isVisible() or one is heading):
            continue
        level = min(int(asked), level + 1)
        if one is heading:
            return level
    return int(heading.property(LEVEL))


def _whole(part: QWidget) -> QWidget:
    around = part.parentWidget()
    while around is not None and around.property(PART) not in ("document", "dialog"):
        around = around.parentWidget()
    return around if around is not None else part.window()
