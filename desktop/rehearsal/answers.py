"""A file of answers: a whole talk written down, to be held without a screen or by the window itself."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar, cast

import msgspec

from desktop.rehearsal.answers_check import check_answers
from desktop.rehearsal.answers_file import (
    AS_THE_PAGE,
    AnswersFile,
    PageGiven,
    answers_file_shape,
    page_shape,
)
from desktop.rehearsal.answers_sizes import check_sizes
from desktop.consultation.kinds.decision import DecisionWritten
from desktop.consultation.events import Interpreter, Person, SetUp, Stage, Started
from desktop.consultation.kinds.base import kinds_in_talk
from desktop.consultation.set_up import context_of, set_up_with
from desktop.decoding import Written, decode, nearest
from desktop.library.blocks.base import Block
from desktop.library.blocks.decision import Decision
from desktop.library.blocks.signature import Signature
from desktop.library.loading import read_module
from desktop.library.model import Indication, Module, Page, Route, Visit
from desktop.library.rendering import render_pages
from desktop.library.sign_off import read_approvals, sign_off_of
from desktop.problems import Problems, ProblemsFound
from desktop.reading import read_toml
from desktop.settings import Settings

_Given = TypeVar("_Given", bound=msgspec.Struct)

_NOBODY = Person()


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One page of the talk in turn. `skip` is None, or the reason it is skipped for (which may be empty)."""

    page: Page
    minutes: float
    skip: str | None
    given: PageGiven
    decision: DecisionWritten | None = None

    def given_as(self, shape: type[_Given]) -> _Given:
        """What is said on the page to one kind of block, whose keys `shape` has."""
        return shape(**{name: getattr(self.given, name) for name in shape.__struct_fields__})


class Answers(msgspec.Struct, frozen=True, kw_only=True):
    """A checked file of answers, with the content it was checked against: everything fits.

    `started` is the first event of the talk; `steps` has every page of the route in order.
    """

    started: Started
    module: Module
    pages: tuple[Page, ...]
    steps: tuple[Step, ...]

    @property
    def set_up(self) -> SetUp:
        """How the talk is set up."""
        return self.started.set_up


def load_answers(path: Path, folders: Iterable[Path], settings: Settings) -> Answers:
    """The answers in a file, for one of the modules in `folders` and a clinic's settings.

    Raises `ProblemsFound` with every fault of the file at once: of form, and of what does not fit the module.
    What is too much for a talk is told first, by itself.
    """
    problems = Problems()
    written = read_toml(path, str(path), problems)
    if written is None:
        raise ProblemsFound(problems.found)
    if not check_sizes(written):
        raise ProblemsFound(problems.found)
    file = cast("AnswersFile | None", decode(written, answers_file_shape(_page_shape())))
    if file is not None and file.start.utcoffset() is None:
        written.add(("start",), "has no offset from UTC", "write it as 2026-11-24T10:00:00+00:00")
    found = _found(written, folders, settings)
    if found is not None:
        check_answers(written, found.module, found.pages, found.route.id)
    if problems.found or file is None or found is None:
        raise ProblemsFound(problems.found)
    return _fitted(file, found, settings, _skipped(written))


class _Found(msgspec.Struct, frozen=True):
    """What the file is for."""

    module: Module
    visit: Visit
    route: Route
    indication: Indication
    pages: tuple[Page, ...]


def _found(written: Written, folders: Iterable[Path], settings: Settings) -> _Found | None:
    """The content that the file names. Where a name is wrong the nearest thing serves to check the rest."""
    module = _module(written, {folder.name: folder for folder in folders})
    if module is None:
        return None
    visit = module.first_visit
    routes = {route.id: route for route in visit.routes}
    longest = max(visit.routes, key=lambda route: len(route.pages))
    route = routes.get(_named(written, ("route",), routes), longest)
    indications = {indication.id: indication for indication in module.indications}
    indication = indications.get(_named(written, ("setup", "indication"), indications), module.indications[0])
    set_up = set_up_with(settings, indication, seen_by=_NOBODY, responsible=_NOBODY)
    try:
        pages = render_pages(module, context_of(set_up, module.language, route.id), route.pages)
    except ProblemsFound as found:
        written.problems.found.extend(found.problems)
        return None
    return _Found(module, visit, route, indication, pages)


def _module(written: Written, folders: dict[str, Path]) -> Module | None:
    name = _named(written, ("module",), folders)
    if name not in folders:
        return None
    language = written.data.get("language") or None
    reading = read_module(folders[name])
    if reading.module is None:
        written.problems.found.extend(reading.problems)
        return None
    if language not in (None, reading.module.language):
        if language not in reading.module.languages:
            _named(written, ("language",), reading.module.languages)
        else:
            reading = read_module(folders[name], language)
    written.problems.found.extend(reading.problems)
    return None if reading.problems else reading.module  # what does not fit would only follow from them


def _named(written: Written, path: tuple[str, ...], known: Iterable[str]) -> str:
    """The name at a key; one that is not known is noted. A fault of form is told elsewhere."""
    value: Any = written.data
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    if not isinstance(value, str) or not value.strip():
        return ""
    names = list(known)
    if value not in names:
        written.add(path, f"'{value}' is not known here", nearest(value, names))
    return value


def _page_shape() -> type[PageGiven]:
    return page_shape(tuple(kind.GIVEN for kind in kinds_in_talk()))


def _skipped(written: Written) -> dict[str, str]:
    """The pages that are skipped, with the reason, which may be empty."""
    return {page["id"]: page["skip"] for page in written.data.get("page", ()) if "skip" in page}


def _fitted(file: AnswersFile, found: _Found, settings: Settings, skipped: dict[str, str]) -> Answers:
    set_up = set_up_with(
        settings,
        found.indication,
        seen_by=Person(file.setup.seen_by.name, file.setup.seen_by.role),
        responsible=Person(file.setup.responsible.name, file.setup.responsible.role),
        interpreter=cast("Interpreter", file.setup.interpreter),
        interpreter_details=file.setup.interpreter_details,
        companion=file.setup.companion,
        signed_off=_signed_off(found.module, settings, file.start.date()),
    )
    started = Started(
        at=file.start,
        consultation=f"rehearsal-{_fingerprint(file, found.module)}",
        module=found.module.id,
        module_version=found.module.version,
        digest=found.module.digest,
        language=found.module.language,
        visit=found.visit.id,
        route=found.route.id,
        pages=found.route.pages,
        set_up=set_up,
    )
    return Answers(
        started=started,
        module=found.module,
        pages=found.pages,
        steps=tuple(_steps(file, found.pages, skipped)),
    )


def _signed_off(module: Module, settings: Settings, today: dt.date) -> bool:
    approvals = read_approvals(module.folder)
    return sign_off_of(module, approvals, today, needed=settings.content.approvals).state == "signed-off"


def _steps(file: AnswersFile, pages: tuple[Page, ...], skipped: dict[str, str]) -> Iterator[Step]:
    written = {page.id: page for page in file.page}
    decided = _page_of_decision(file, pages)
    for page in pages:
        given = written.get(page.id) or _page_shape()(page.id)
        yield Step(
            page=page,
            minutes=page.minutes if given.minutes == AS_THE_PAGE else given.minutes,
            skip=skipped.get(page.id),
            given=given,
            decision=file.decision if page.id == decided else None,
        )


def _page_of_decision(file: AnswersFile, pages: tuple[Page, ...]) -> str:
    """Where the decision is written down: where it is asked for, or where one signs, or on the last page."""
    if file.decision == DecisionWritten():
        return ""
    kinds: tuple[type[Block], ...] = (Decision, Signature)
    for kind in kinds:
        for page in pages:
            if page.has(kind):
                return page.id
    return pages[-1].id


def _fingerprint(file: AnswersFile, module: Module) -> str:
    """The same for the same answers to the same content."""
    data = msgspec.json.encode((file, module.digest, module.language), order="sorted")
    return hashlib.sha256(data).hexdigest()[:16]
