"""A sheet with words of the guide, as a page has them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.ui.accessible.telling import tell_language
from desktop.ui.context import ViewContext
from desktop.ui.widgets.sheet import Sheet


class PageSheet(Sheet):
    """Says in which language its words are: that of the guide, which may not be that of the window."""

    def __init__(self, title: str, context: ViewContext, parent: QWidget) -> None:
        super().__init__(title, context.look, parent)
        tell_language(self, context.module.language)
