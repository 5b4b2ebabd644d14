"""Which guides there are on this computer: those that are shipped, and those in a clinic's own folders.

A clinic's folder may lie on a share that is away at times. Each guide that was read from one is kept, so that
the last good copy can be used then, and is told to be one.
"""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from desktop.language import day_words, in_use, tr
from desktop.library.digest import find_modules
from desktop.library.model import Module
from desktop.library.sign_off import FILE, Approval, read_approvals
from desktop.paths import content_folder, make_private
from desktop.problems import Problem, Problems, ProblemsFound
from desktop.settings import GuideFolders
from desktop.writing import replace_all

_KEPT, _GUIDE = "guides", "guide.zip"
_SETTINGS = "settings"


@dataclass(frozen=True)
class Places:
    """Where guides lie: `shipped` and `own` are folders of one guide each, `away` are folders not there.

    `problems` are about folders that hold no guide, and about guides of one name.
    """

    shipped: tuple[Path, ...]
    own: tuple[Path, ...]
    away: tuple[Path, ...]
    problems: tuple[Problem, ...]

    @property
    def all(self) -> tuple[Path, ...]:
        """The folders of all guides that can be read, the shipped ones first."""
        return self.shipped + self.own


@dataclass(frozen=True)
class Guides:
    """The guides that can be used, what is wrong with others, and sentences about those that are copies.

    `approvals` has, by the id of a guide, everybody who ever signed it off.
    """

    modules: tuple[Module, ...]
    problems: tuple[Problem, ...]
    notices: tuple[str, ...] = ()
    approvals: Mapping[str, tuple[Approval, ...]] = field(default_factory=dict)


def places_of(content: GuideFolders, more: Iterable[Path] = ()) -> Places:
    """Where the guides of a clinic's settings lie, and those in `more`; a name stands for one guide only."""
    problems, away = Problems(), []
    shipped = find_modules(content_folder())
    taken = {folder.name: folder for folder in shipped}
    own: list[Path] = []
    asked = [(Path(words), _SETTINGS) for words in content.folders]
    for folder, asking in [*asked, *((folder, folder.name or str(folder)) for folder in more)]:
        if not folder.is_dir():
            away.append(folder)
            continue
        found = [folder] if (folder / "module.yaml").is_file() else find_modules(folder)
        if not found:
            wrong = f"the folder '{folder.name}' holds no guide"
            problems.add_whole(asking, wrong, "name a folder that holds guides, each in a folder of its own")
        for guide in found:
            if guide.name in taken and not _same(taken[guide.name], guide):
                wrong = f"there are two guides '{guide.name}'"
                problems.add_whole(asking, wrong, "give yours another id, and its folder the same name")
            elif guide.name not in taken:
                taken[guide.name] = guide
                own.append(guide)
    return Places(tuple(shipped), tuple(own), tuple(away), tuple(problems.found))


def read_guides(content: GuideFolders, keep: Path) -> Guides:
    """Every guide that can be used now; of a folder that is away, the last good copy in `keep`."""
    from desktop.library.packing import quick_module

    places = places_of(content)
    modules: list[Module] = []
    approvals: dict[str, tuple[Approval, ...]] = {}
    problems, notices = list(places.problems), list[str]()
    for folder in places.all:
        try:
            module = quick_module(folder, keep)
            approvals[module.id] = read_approvals(folder)
        except ProblemsFound as found:
            problems += found.problems
            continue
        modules.append(module)
        if folder in places.own:
            _keep(module, keep)
    for folder in places.away:
        copies = list(_kept_of(folder, keep))
        taken = {module.id for module in modules}
        for module, signed, day in copies:
            if module.id not in taken:
                modules.append(module)
                approvals[module.id] = signed
                words = tr("The folder of “{guide}” is not there. This is the copy of {date}.")
                notices.append(words.format(guide=module.title, date=day_words(day, in_use())))
        if not copies:
            right = "connect the disk or share that it is on, or take it out of [content] folders"
            problems.append(Problem(_SETTINGS, 0, "content.folders", _gone(folder), right))
    return Guides(tuple(modules), tuple(problems), tuple(notices), approvals)


def _gone(folder: Path) -> str:
    return f"the folder '{folder.name}' is not there, and no guide was ever read from it"


def _same(one: Path, other: Path) -> bool:
    with contextlib.suppress(OSError):
        return one.samefile(other)
    return False


def _shelf(folder: Path, keep: Path) -> Path:
    """Where copies of the guides in a folder are kept."""
    import hashlib

    return keep / _KEPT / hashlib.sha256(str(folder).encode()).hexdigest()[:16]


def _keep(module: Module, keep: Path) -> None:
    """Keep a copy for the days on which the folder is away; one that is there already is left alone."""
    from desktop.records.content import files_of

    signed = module.folder / FILE
    # Under the folder that holds it and under its own: either may be the one that the settings name.
    for folder in (module.folder.parent, module.folder):
        shelf = _shelf(folder, keep)
        copy = shelf / module.digest
        with contextlib.suppress(OSError):
            if not (copy / _GUIDE).is_file():
                make_private(copy)
                replace_all(copy, {_GUIDE: files_of(module)})
                _forget_older(shelf, module.id, copy)
            approved = signed.read_bytes() if signed.is_file() else b""
            if approved != _approved(copy):
                replace_all(copy, {FILE: approved})


def _approved(copy: Path) -> bytes:
    file = copy / FILE
    return file.read_bytes() if file.is_file() else b""


def _forget_older(shelf: Path, guide: str, copy: Path) -> None:
    from shutil import rmtree

    from desktop.records.content import guide_in

    for other in shelf.iterdir():
        if other != copy and (other / _GUIDE).is_file() and guide_in((other / _GUIDE).read_bytes()) == guide:
            rmtree(other)


def _kept_of(folder: Path, keep: Path) -> Iterable[tuple[Module, tuple[Approval, ...], dt.date]]:
    """The guides that were last read from a folder, with who signed them, and the day of the copy."""
    from desktop.consultation.journal import JournalError
    from desktop.records.content import recovered

    for file in sorted(_shelf(folder, keep).glob(f"*/{_GUIDE}")):
        with contextlib.suppress(OSError, JournalError, ProblemsFound):
            day = dt.datetime.fromtimestamp(file.stat().st_mtime).astimezone().date()
            digest = file.parent.name
            yield recovered(file.read_bytes(), digest, ""), read_approvals(file.parent), day
