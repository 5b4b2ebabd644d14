"""Where the events of a talk are kept, and what is raised when they cannot be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # the window needs the error from its start, the events only when a talk begins
    from desktop.consultation.events import Event


class JournalError(Exception):
    """Events could not be kept, or could not be read. The message is one plain sentence for the person."""


class Journal(Protocol):
    """Where events are kept: all of those given, durably, or none and a `JournalError`."""

    def append(self, consultation: str, events: Sequence[Event]) -> None:
        """Keep events of one consultation after those it already has."""
