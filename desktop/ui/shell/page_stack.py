"""The pages of a talk, each built when it is first needed and kept while the talk shows."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget

from desktop.ui.context import ViewContext
from desktop.ui.motion import fade_in
from desktop.ui.page_view import PageView


class PageStack(QStackedWidget):
    """One page shows; the next one can be built before it is asked for."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._views: dict[str, PageView] = {}

    @property
    def page_view(self) -> PageView:
        """The page on the screen."""
        return cast("PageView", self.currentWidget())

    def view(self, page_id: str) -> PageView:
        """The view of a page, built now if it is not there yet."""
        if page_id not in self._views:
            page = next(page for page in self._context.pages if page.id == page_id)
            view = PageView(replace(self._context, page=page))
            view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._views[page_id] = view
            self.addWidget(view)
        return self._views[page_id]

    def bring(self, view: PageView) -> None:
        """Show a page from its top."""
        self.setCurrentWidget(view)
        focus = self.window().focusWidget()
        if focus is not None and view.isAncestorOf(focus):  # Qt gave it to a control, perhaps out of sight
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        view.verticalScrollBar().setValue(0)
        if self._context.look.motion:
            fade_in(view)

    def prepare_after(self, page_id: str) -> None:
        """Build the page that most likely comes next, so that it appears at once."""
        ids = [page.id for page in self._context.pages]
        after = ids.index(page_id) + 1 if page_id in ids else len(ids)
        if after < len(ids) and ids[after] not in self._views:
            view = self.view(ids[after])
            view.resize(self.size())
            view.grab()  # laid out and drawn once now, its first frame costs no more than later ones
