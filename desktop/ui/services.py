"""What the window works with: settings, modules, records and the date; wired once in `desktop.app`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from desktop.consultation.journal import JournalError
from desktop.language import tr
from desktop.library.model import Context, Module
from desktop.problems import Problem
from desktop.settings import Settings
from desktop.ui.dates import clock_fault, now
from desktop.ui.setup.screen import FirstScreen

if TYPE_CHECKING:
    from desktop.consultation.events import Event, Started
    from desktop.records.store import Entry, Records


class Services:
    """Opens the records when they are first needed, and says plainly when they cannot be opened.

    Attributes:
        deleted: talks that are deleted as soon as nobody can undo it any more.
        software: tells name and version, for the record.
    """

    def __init__(
        self,
        *,
        modules: tuple[Module, ...],
        problems: tuple[Problem, ...],
        settings: Settings,
        settings_problems: tuple[Problem, ...] = (),
        open_records: Callable[[], Records],
        software: Callable[[], str],
        clock: Callable[[], dt.datetime] = now,
    ) -> None:
        self.modules, self.problems = modules, problems
        self.settings, self.settings_problems = settings, settings_problems
        self.software, self.clock = software, clock
        self.deleted: set[str] = set()
        self.notices: list[str] = []
        self._open = open_records
        self._records: Records | None = None

    def records(self) -> Records:
        """The store of records; raises `JournalError` when it cannot be opened."""
        if self._records is None:
            self._records = self._open()
            self.notices = [_weaker()] if self._records.weaker else []
        return self._records

    def open(self) -> None:
        """Open the records if they can be; what is wrong or weaker becomes a notice."""
        try:
            self.records()
        except JournalError as error:
            self.notices = [tr("Answers cannot be saved. {why}").format(why=str(error))]

    def warm_up(self) -> None:
        """Render one page, so that what rendering needs is loaded before the first talk starts."""
        from desktop.library.rendering import render_page

        for module in self.modules[:1]:
            visit = module.first_visit
            context = Context(
                indication=module.indications[0].id, language=module.language, route=visit.routes[0].id
            )
            render_page(module, visit.pages[0], context)

    def first_screen(self) -> FirstScreen:
        """What the set-up screen shows now; the records are asked only when they are open."""
        unfinished: tuple[Entry, ...] = ()
        confirmed: frozenset[str] = frozenset()
        if self._records is not None:
            try:
                unfinished = self._records.unfinished()
                confirmed = frozenset(m.digest for m in self.modules if self._records.is_confirmed(m.digest))
            except JournalError as error:
                self.notices = [str(error)]
        return FirstScreen(
            modules=self.modules,
            problems=self.problems,
            settings=self.settings,
            settings_problems=self.settings_problems,
            unfinished=unfinished,
            deleted=frozenset(self.deleted),
            confirmed=confirmed,
            notices=(*self.notices, *self._clock_notice(unfinished)),
            today=self.clock().date(),
        )

    def _clock_notice(self, unfinished: tuple[Entry, ...]) -> tuple[str, ...]:
        published = max((module.published for module in self.modules), default=dt.date.min)
        last = max((entry.last for entry in unfinished), default=None)
        fault = clock_fault(self.clock(), published=published, last=last, language="en")
        return (fault,) if fault else ()

    def keep_content(self, module: Module) -> None:
        """Keep the content as it is now, so that a talk can go on with it whatever is installed later.

        Also remembers that this draft was read and will be used. Raises `JournalError`.
        """
        self.records().keep_content(module)
        self.records().confirm_draft(module.digest, self.clock())

    def stored_talk(self, consultation: str) -> tuple[Module, tuple[Event, ...]]:
        """The events of a talk, and the content it began with. Raises `JournalError`."""
        from desktop.consultation.events import Closed

        records = self.records()
        if not records.claim(consultation):
            raise JournalError(tr("This talk is open in another window. Go on with it there."))
        try:
            events = records.events(consultation)
            if not events or isinstance(events[-1], Closed):
                raise JournalError(tr("This talk was ended or deleted in another window."))
            started = cast("Started", events[0])
            return records.content(started.digest, started.language), events
        except JournalError:
            records.release(consultation)
            raise

    def delete(self, consultation: str) -> None:
        """Delete a talk; what is wrong becomes a notice."""
        try:
            self.records().delete(consultation)
        except JournalError as error:
            self.notices = [str(error)]

    def release(self, consultation: str) -> None:
        """Let go of a talk that the window no longer shows."""
        if self._records is not None:
            self._records.release(consultation)

    def close(self) -> None:
        """Close the records."""
        if self._records is not None:
            self._records.close()
            self._records = None


def _weaker() -> str:
    return tr(
        "This computer has no keyring. A key file that only your account can read protects the records. "
        "That is weaker: lock this computer when you leave it."
    )
