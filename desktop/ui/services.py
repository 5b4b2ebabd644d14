"""What the window works with: settings, modules, records and the date; wired once in `desktop.app`."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from desktop.consultation.journal import JournalError
from desktop.language import day_words, in_use, tr, trn, use
from desktop.library.model import Context, Module
from desktop.library.sign_off import SignOff, sign_off_of
from desktop.problems import Problem, ProblemsFound
from desktop.settings import Settings
from desktop.ui.dates import clock_fault, moment_words, now
from desktop.ui.setup.first_screen import FirstScreen

if TYPE_CHECKING:
    from desktop.consultation.events import Event, Started
    from desktop.library.sign_off import Approval
    from desktop.papers.seal import Sign
    from desktop.records.store import Entry, Loss, Records, Unreadable

_TOLD_FOR = dt.timedelta(days=30)  # long enough for whoever can restore the records to have seen it


class Services:
    """Opens the records when they are first needed, and says plainly when they cannot be opened.

    Attributes:
        language: what the set-up is in, and the next talk where its guide has it.
        deleted: talks that are deleted as soon as nobody can undo it any more.
        blocked: why no talk could be kept now, in a sentence; empty when one can.
        notices: plain sentences about this computer.
        software: tells name and version, for the record.
        sign: signs what seals a paper; None where papers are not sealed.
    """

    def __init__(
        self,
        *,
        modules: tuple[Module, ...],
        problems: tuple[Problem, ...],
        settings: Settings,
        settings_problems: tuple[Problem, ...] = (),
        guide_notices: tuple[str, ...] = (),
        approvals: Mapping[str, tuple[Approval, ...]] | None = None,
        open_records: Callable[[], Records],
        software: Callable[[], str],
        sign: Sign | None = None,
        clock: Callable[[], dt.datetime] = now,
    ) -> None:
        self.modules, self.problems = modules, problems
        self.settings, self.settings_problems = settings, settings_problems
        self._guide_notices, self._approvals = guide_notices, dict(approvals or {})
        self._source, self._source_problems = modules, problems
        self.language = modules[0].language if modules else "en"
        self.software, self.sign, self.clock = software, sign, clock
        self.deleted: set[str] = set()
        self.notices: list[str] = []
        self.blocked = ""
        self._open = open_records
        self._records: Records | None = None

    def speak(self, language: str) -> None:
        """Have set-up and guides in a language from now on; a guide that lacks some of it stays as it is."""
        from desktop.ui.languages import in_language

        self.language = language
        use(language)
        read = [in_language(module, language) for module in self._source]
        self.modules = tuple(module for module, _ in read)
        self.problems = (*self._source_problems, *(problem for _, why in read for problem in why))

    def records(self) -> Records:
        """The store of records; raises `JournalError` when it cannot be opened."""
        removed = self._records is not None and self._records.gone
        if removed:
            self.close()
        if self._records is None:
            self._records = self._open()
            self.notices = [_weaker()] if self._records.weaker else []
            self.notices += [_removed()] if removed else []
        return self._records

    def open(self) -> None:
        """Open the records and try whether a talk could be kept; what is wrong shows on the first screen."""
        not_counted = self._records is None
        try:
            records = self.records()
            if not_counted:
                records.count()
            records.room_for_talk()
            self.blocked = ""
        except JournalError as error:
            self.blocked = str(error)

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
        confirmed: set[str] = set()
        notices = list(self.notices)
        if self._records is not None:
            try:
                unfinished = self._records.unfinished()
                notices += (_damaged(talk) for talk in self._records.unreadable)
                notices += (_lost(loss) for loss in self._records.losses() if self._is_new(loss))
                confirmed = {m.digest for m in self.modules if self._records.is_confirmed(m.digest)}
            except JournalError as error:
                notices.append(str(error))
        return FirstScreen(
            modules=self.modules,
            problems=self.problems,
            settings=self.settings,
            settings_problems=self.settings_problems,
            unfinished=unfinished,
            deleted=frozenset(self.deleted),
            confirmed=frozenset(confirmed),
            sign_offs={module.id: self._sign_off_of(module) for module in self.modules},
            blocked=self.blocked,
            notices=(*self._guide_notices, *notices, *self._clock_notice(unfinished)),
            today=self.clock().date(),
        )

    def _sign_off_of(self, module: Module) -> SignOff:
        needed = self.settings.content.approvals
        return sign_off_of(module, self._approvals.get(module.id, ()), self.clock().date(), needed=needed)

    def approve(self, module: Module, name: str, role: str) -> str:
        """Sign off the exact content of a guide, beside it; returns why that cannot be, or nothing."""
        from desktop.authoring.approving import approve

        try:
            self._approvals[module.id] = approve(module.folder, module, name, role, self.clock().date())
        except ProblemsFound as found:
            return str(found.problems[0])
        except OSError:
            return tr("Nothing can be written where this guide lies. Ask your IT team.")
        return ""

    def _clock_notice(self, unfinished: tuple[Entry, ...]) -> tuple[str, ...]:
        published = max((module.published for module in self.modules), default=dt.date.min)
        last = max((entry.last for entry in unfinished), default=None)
        fault = clock_fault(self.clock(), published=published, last=last, language=in_use())
        return (fault,) if fault else ()

    def _is_new(self, loss: Loss) -> bool:
        return self.clock().astimezone(dt.UTC) - loss.at < _TOLD_FOR

    def keep_content(self, module: Module) -> None:
        """Keep the content as it is now, so that a talk can go on with it whatever is installed later.

        Also remembers that this draft was read and will be used. Raises `JournalError`, but not for a damaged
        part of the records: the talk itself may lie in a sound one.
        """
        from desktop.records.presence import DamagedError

        records = self.records()
        for keep in (
            partial(records.keep_content, module),
            partial(records.confirm_draft, module.digest, self.clock()),
        ):
            with contextlib.suppress(DamagedError):
                keep()

    def stored_talk(self, consultation: str) -> tuple[Module, tuple[Event, ...]]:
        """The events of a talk, and the content it began with. Raises `JournalError`."""
        from desktop.consultation.apply import latest_visit
        from desktop.consultation.events import Closed

        records = self.records()
        if not records.claim(consultation):
            raise JournalError(tr("This talk is open in another window. Go on with it there."))
        try:
            events = records.events(consultation)
            if not events or isinstance(events[-1], Closed):
                raise JournalError(tr("This talk was ended or deleted in another window."))
            return self._content(records, latest_visit(events)), events
        except JournalError:
            records.release(consultation)
            raise

    def _content(self, records: Records, started: Started) -> Module:
        """The content of a talk as it was kept; where it cannot be read, the same one as it is installed."""
        try:
            return records.content(started.digest, started.language)
        except JournalError:
            for module in self.modules:
                if (module.digest, module.language) == (started.digest, started.language):
                    return module
            raise

    def delete(self, consultation: str) -> None:
        """Delete a talk; what is wrong becomes a notice."""
        try:
            self.records().delete(consultation)
        except JournalError as error:
            self.notices = [str(error)]

    def release(self, consultation: str) -> None:
        """Let go of a talk that the window no longer shows, and see to it that the next can be kept."""
        if self._records is not None:
            self._records.release(consultation)
            self._records.gather()
            self.open()

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


def _removed() -> str:
    return tr(
        "The folder for the records was removed while Beforehand was open, and was made anew. "
        "Ask your IT team to put back the talks that were in it."
    )


def _damaged(talk: Unreadable) -> str:
    words = tr(
        "The talk begun {when} is damaged and cannot be opened. Ask your IT team to restore it from a backup."
    )
    return words.format(when=moment_words(talk.started, in_use()))


def _lost(loss: Loss) -> str:
    if loss.talks:
        what = trn(
            "Found on {day}: {n} talk that was kept here is gone, and perhaps the end of another.",
            "Found on {day}: {n} talks that were kept here are gone, and perhaps the end of another.",
            loss.talks,
        ).format(n=loss.talks, day=day_words(loss.at.astimezone().date(), in_use()))
    else:
        what = tr("Found on {day}: the last answers that were kept here, or the last deletion, are gone.")
        what = what.format(day=day_words(loss.at.astimezone().date(), in_use()))
    return " ".join((what, tr("Ask your IT team to restore the records from a backup.")))
