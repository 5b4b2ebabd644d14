"""The one object that views talk to: it takes events and tells of the state that follows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from desktop.consultation.events import Event, TakenBack
from desktop.consultation.session import Consultation
from desktop.consultation.state import ConsultationState
from desktop.ui.dates import now


class Change(msgspec.Struct, frozen=True):
    """The state before and after one event."""

    before: ConsultationState
    after: ConsultationState


class ConsultationStore(QObject):
    """Holds the consultation for the window.

    Attributes:
        clock: tells when that happens which is noted now.

    Signals:
        changed: a `Change`, after an event was made durable (or kept aside while saving fails).
        saving_changed: how many events could not be saved yet.
        flush_requested: whoever holds words not yet noted must note them now.
    """

    changed = Signal(object)
    saving_changed = Signal(int)
    flush_requested = Signal()

    def __init__(self, consultation: Consultation, clock: Callable[[], dt.datetime] = now) -> None:
        super().__init__()
        self._consultation = consultation
        self.clock = clock
        self._unsaved = consultation.unsaved

    @property
    def state(self) -> ConsultationState:
        """The state after the last event."""
        return self._consultation.state

    @property
    def unsaved(self) -> int:
        """How many events are not on disk yet."""
        return self._consultation.unsaved

    @property
    def trouble(self) -> str:
        """Why events are not on disk, in a sentence; empty when all are."""
        return self._consultation.trouble

    def record(self, event_type: type[Any], **fields: Any) -> int:
        """Let something have happened now. Its place, to take it back by; 0 when it changes nothing."""
        event: Event = event_type(at=self.clock(), **fields)
        before = self.state
        act = self._consultation.record(event)
        self._tell_saving()
        if act:
            self.changed.emit(Change(before, self.state))
        return act

    def take_back(self, act: int) -> int:
        """Undo the act at a place, as if it had not been. The place of the undo; 0 when there is none."""
        return self.record(TakenBack, act=act)

    def retry(self) -> bool:
        """Try again to save what could not be saved."""
        saved = self._consultation.retry()
        self._tell_saving()
        return saved

    def flush(self) -> None:
        """Have every half-typed word noted before something ends."""
        self.flush_requested.emit()

    def _tell_saving(self) -> None:
        if self.unsaved != self._unsaved:
            self._unsaved = self.unsaved
            self.saving_changed.emit(self._unsaved)
