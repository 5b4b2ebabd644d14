"""The clinic's settings, from one TOML file. What is not set is empty, and never made up."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal, TypeAlias

import msgspec
from msgspec.structs import force_setattr, replace

from desktop.decoding import at_most, between, decode_what_is_right, like, secret, written_like
from desktop.problems import Problem, Problems, ProblemsFound
from desktop.reading import read_toml
from desktop.seals import LINE, LINE_WORDS
from desktop.unseen import seen_all

_LARGEST = 100_000  # bytes

# How soon a warning sign asks for help, the most urgent first.
Tier: TypeAlias = Literal["emergency", "today", "next-working-day", "next-visit"]

PhoneNumber: TypeAlias = Annotated[
    str,
    written_like(
        r"(?:[\s+()./\u2010\u2011\u2013-]*+\d){3}[\d\s+()./\u2010\u2011\u2013-]*+(?:[,;:#]?\s*+[^\W_][\s\S]*)?",
        "a number of at least 3 digits first, such as 01632 960 123; words such as ext. 4 may follow",
    ),
]


class _Group(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What is set together. What is at its default is not written where settings are kept with a talk.

    So a setting that is new leaves the bytes of everything as they were that was kept before it.
    """

    def __post_init__(self) -> None:
        for name, default in zip(self.__struct_fields__, self.__struct_defaults__, strict=True):
            if getattr(self, name) == default:  # msgspec leaves out what is the default, not what equals it
                force_setattr(self, name, default)


class Clinic(_Group, frozen=True):
    """How to reach the clinic, and whom to ring in an emergency; an empty string means not set.

    `urgent` is the number for advice when the clinic is closed, `closed` what is said then in its own words.
    """

    name: str = ""
    phone: PhoneNumber = ""
    hours: str = ""
    emergency: PhoneNumber = ""
    urgent: PhoneNumber = ""
    closed: str = ""


class Trial(_Group, frozen=True):
    """The clinic's own trial: kind is "", "temporary" or "staged"; length is in words, days for the diary.

    0 days are not set.
    """

    kind: Literal["", "temporary", "staged"] = ""
    length: str = ""
    days: Annotated[int, between(0, 60)] = 0


class WhenToCall(_Group, frozen=True):
    """Signs of the clinic's own as settings had them first: `now` is an emergency, the others as named."""

    now: tuple[str, ...] = ()
    today: tuple[str, ...] = ()
    next_visit: tuple[str, ...] = ()


class Remote(_Group, frozen=True):
    """How to turn the signal down on the clinic's own remote: at most three short steps, in order."""

    steps: Annotated[
        tuple[
            Annotated[
                str,
                like(r"[\s\S]{1,59}[^\s\w,;:-]", "a sentence of at most 60 characters, with its full stop"),
            ],
            ...,
        ],
        at_most(3, "three steps"),
    ] = ()


class OwnSign(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A warning sign that a clinic adds; `short` is for the action card."""

    tier: Tier
    text: str
    short: str = ""


class SignSettings(_Group, frozen=True):
    """What a clinic changes of a guide's signs: the tier of some, by their ids, and signs of its own."""

    tiers: dict[str, Tier] = {}
    own: tuple[OwnSign, ...] = ()


class Print(_Group, frozen=True):
    """How papers are made: paper is "a4" or "letter"."""

    paper: Literal["a4", "letter"] = "a4"


class Screen(_Group, frozen=True):
    """The screen that is shared.

    `pause_after_minutes` without a touch a talk is covered, 0 for never; `pin` is asked before it shows
    again. An empty one is none; None is one that the file does not let us know, and then nothing shows again.
    """

    pause_after_minutes: Annotated[int, between(0, 60)] = 5
    pin: Annotated[str, secret("[0-9]{4,12}", "4 to 12 digits in quotes")] | None = ""


class TrustedSeals(_Group, frozen=True):
    """The clinics whose sealed papers are taken for theirs: a line of key and name for each."""

    trusted: tuple[Annotated[str, like(LINE, LINE_WORDS)], ...] = ()


class GuideFolders(_Group, frozen=True):
    """Where guides lie beside those that are shipped: folders of guides, or of one guide.

    `approvals` is how many people must sign off a guide before it counts as signed off.
    """

    folders: Annotated[tuple[str, ...], at_most(20, "20 folders")] = ()
    approvals: Annotated[int, between(1, 2)] = 1


class ClinicWords(_Group, frozen=True, kw_only=True):
    """What a clinic says of itself on pages and papers: a template names it as it is named here."""

    clinic: Clinic = Clinic()
    trial: Trial = Trial()
    when_to_call: WhenToCall = WhenToCall()
    remote: Remote = Remote()


class ClinicSays(ClinicWords, frozen=True, kw_only=True):
    """All that pages and papers are made with, also what no template names."""

    signs: SignSettings = SignSettings()


class ClinicSettings(ClinicSays, frozen=True, kw_only=True):
    """Everything that a talk and its papers use: kept with them as it was when the talk began."""

    print: Print = Print()


class Settings(ClinicSettings, frozen=True, kw_only=True):
    """Everything a clinic can set. The defaults are a clinic that has set nothing."""

    screen: Screen = Screen()
    seal: TrustedSeals = TrustedSeals()
    content: GuideFolders = GuideFolders()

    @property
    def for_talks(self) -> ClinicSettings:
        """What is kept with a talk: never the PIN."""
        return ClinicSettings(**{name: getattr(self, name) for name in ClinicSettings.__struct_fields__})


class SettingsRead(msgspec.Struct, frozen=True):
    """What came of reading a file: everything in it that is right, and everything that is wrong."""

    settings: Settings
    problems: tuple[Problem, ...] = ()


def load_settings(path: Path, *, needed: bool = False) -> Settings:
    """The settings in a file, as `read_settings` reads them.

    Raises `ProblemsFound` with every fault of the file at once.
    """
    read = read_settings(path, needed=needed)
    if read.problems:
        raise ProblemsFound(read.problems)
    return read.settings


def read_settings(path: Path, *, needed: bool = False) -> SettingsRead:
    """The settings in a file, and its problems; what is wrong counts as not set.

    Only the PIN never does: where a mistake may hide one, it is None, so that nothing opens without it.
    A file that is not there means the defaults, unless it is `needed` because someone named it.
    """
    problems = Problems()
    if not _is_there(path):
        if not needed:
            return SettingsRead(Settings())
        right = "connect the disk or share that it is on, or correct BEFOREHAND_SETTINGS"
        problems.add_whole(path.name, "the clinic's settings are not there", right)
        written = None
    else:
        written = read_toml(path, path.name, problems, _LARGEST)
    clean = replace(written, data=seen_all(written.data)) if written is not None else None
    settings = decode_what_is_right(clean, Settings) if clean is not None else Settings()
    if not settings.screen.pin and any(map(_may_hide_pin, problems.found)):
        settings = replace(settings, screen=replace(settings.screen, pin=None))
    return SettingsRead(settings, ProblemsFound(problems.found).problems)


def _is_there(path: Path) -> bool:
    """Whether there is something of this name, if only a link that leads nowhere."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError):  # reading it will tell why not
        return True
    return True


def _may_hide_pin(problem: Problem) -> bool:
    """Whether a mistake is at the PIN or around it, or at a name that may be meant for it."""
    group, _, key = problem.key.partition(".")
    if group == "screen":
        return key not in {*Screen.__struct_fields__} - {"pin"}
    return group not in Settings.__struct_fields__ or "pin" in key.lower()
