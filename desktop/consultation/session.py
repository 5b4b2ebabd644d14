"""A talk as it happens: each event is durable before the state moves on, and none is ever dropped."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import msgspec
from msgspec.structs import replace

from desktop.consultation.apply import apply, replay, truthful
from desktop.consultation.event_format import encode
from desktop.consultation.events import Event, Paused, Resumed
from desktop.consultation.journal import Journal, JournalError
from desktop.consultation.state import ConsultationState
from desktop.unseen import says_something


class Consultation:
    """One talk: its state, and the events on their way to the journal.

    Attributes:
        state: what the talk amounts to now.
        trouble: why events are not kept yet, in a sentence for the person; empty when all are.
    """

    def __init__(self, journal: Journal, *, state: ConsultationState | None = None) -> None:
        self.state = ConsultationState() if state is None else state
        self.trouble = ""
        self._journal = journal
        self._pending: list[Event] = []

    @classmethod
    def resume(cls, journal: Journal, stored: Iterable[Event], *, at: dt.datetime) -> Consultation:
        """Go on with a talk from its stored events; what was interrupted is noted as a pause until `at`."""
        consultation = cls(journal, state=replay(stored))
        if consultation.state.status == "open" and consultation.state.last is not None:
            consultation.record(Paused(at=consultation.state.last))
        consultation.record(Resumed(at=at))
        return consultation

    @property
    def unsaved(self) -> int:
        """How many events are not in the journal yet."""
        return len(self._pending)

    def record(self, event: Event) -> int:
        """Keep an event, then move on; its place among those of the consultation, 0 if it changes nothing.

        When the journal fails the event waits, with all that follow, and the state moves on all the same.
        """
        event = _spoken(_storable(truthful(self.state, event)))
        after = apply(self.state, event)
        if after is self.state:
            return 0
        self._pending.append(event)
        try:
            self._keep(after.consultation)
        finally:  # also after a fault nobody foresaw: the event still waits, so the state must hold it
            self.state = after
        return after.acts

    def retry(self) -> bool:
        """Try to keep what waits; True when nothing waits any more."""
        if self._pending:
            self._keep(self.state.consultation)
        return not self._pending

    def _keep(self, consultation: str) -> None:
        try:
            self._journal.append(consultation, tuple(self._pending))
        except JournalError as error:
            self.trouble = str(error)
            return
        self._pending.clear()
        self.trouble = ""


def _spoken(event: Event) -> Event:
    """The event, with words in which nothing can be read as no words: nobody has said, or signed, with them.

    What an earlier version kept is not touched: its papers must still come out as they did.
    """
    said = {field: getattr(event, field) for field in event.__struct_fields__}
    texts = {field: words for field, words in said.items() if isinstance(words, str) and words}
    nothing = {field: "" for field, words in texts.items() if not says_something(words)}
    return replace(event, **nothing) if nothing else event


def _storable(event: Event) -> Event:
    """The event, with half characters that no file can hold (some keyboards send them) shown as U+FFFD."""
    try:
        encode(event)
    except UnicodeEncodeError:
        whole = _whole(msgspec.to_builtins(event, builtin_types=(dt.datetime,)))
        return msgspec.convert(whole, type(event))
    return event


def _whole(value: object) -> object:
    match value:
        case str():
            return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        case list() | tuple():
            return [_whole(part) for part in value]
        case dict():
            return {key: _whole(part) for key, part in value.items()}
        case _:
            return value
