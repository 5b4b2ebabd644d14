"""Deleting talks, each with time of its own to change one's mind."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.ui.services import Services
from desktop.ui.widgets.toast import STAYS_MS

OFFER = "offer"  # what a button keeps that it offers to keep


class Deleting(QObject):
    """Marks a talk as deleted at once, and deletes it when its own offer to undo has passed.

    Signals:
        passed: the offer to undo one of them has passed.
    """

    passed = Signal()

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._offers: dict[str, QTimer] = {}
        self._left: dict[str, int] = {}
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._focus_moved)

    def begin(self, consultation: str) -> None:
        """Delete a talk unless that is undone in ten seconds; others that wait go on waiting."""
        if consultation in self._offers:
            return
        offer = self._offers[consultation] = QTimer(self)
        offer.setSingleShot(True)
        offer.timeout.connect(partial(self._pass, consultation))
        offer.start(STAYS_MS)
        self._services.deleted.add(consultation)

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """For who listens, the time of an offer stands still while it has the keyboard."""
        from PySide6.QtGui import QAccessible  # slow to load: not at the start

        if not self._offers or not QAccessible.isActive():
            return
        for widget, held in ((old, False), (new, True)):
            if widget is not None and isValid(widget) and isValid(self):
                self._hold(str(widget.property(OFFER) or ""), held)

    def _hold(self, consultation: str, held: bool) -> None:
        offer = self._offers.get(consultation)
        if offer is None or held is not offer.isActive():
            return
        if held:
            self._left[consultation] = max(offer.remainingTime(), 1_000)
            offer.stop()
        else:
            offer.start(self._left.pop(consultation, STAYS_MS))

    def undo(self, consultation: str) -> None:
        """Keep this one after all."""
        if self._withdraw(consultation):
            self._services.deleted.discard(consultation)

    def finish(self) -> None:
        """Delete now all that wait, as nobody can undo it any more."""
        for consultation in tuple(self._offers):
            self._delete(consultation)

    def _pass(self, consultation: str) -> None:
        self._delete(consultation)
        self.passed.emit()

    def _delete(self, consultation: str) -> None:
        if self._withdraw(consultation):
            self._services.delete(consultation)
            self._services.deleted.discard(consultation)

    def _withdraw(self, consultation: str) -> bool:
        offer = self._offers.pop(consultation, None)
        if offer is not None:
            offer.stop()
            offer.deleteLater()
        return offer is not None
