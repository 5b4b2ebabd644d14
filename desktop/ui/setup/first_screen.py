"""What the set-up screen shows."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from desktop.library.model import Module
from desktop.library.sign_off import SignOff
from desktop.problems import Problem
from desktop.settings import Settings

if TYPE_CHECKING:
    from desktop.records.store import Entry


class FirstScreen(msgspec.Struct, frozen=True):
    """Everything that the set-up screen shows.

    `deleted` holds the unfinished talks that can still be brought back;
    `confirmed` holds the digests of draft content that a clinician has taken responsibility for here;
    `sign_offs` has what is known of the words of each guide, by its id;
    `problems` are those of content, `settings_problems` those of the clinic's settings;
    `blocked` says why no talk could be kept now, and is empty when one can; `notices` are plain sentences
    about this computer, such as a weaker protection of the records.
    """

    modules: tuple[Module, ...]
    problems: tuple[Problem, ...]
    settings: Settings
    unfinished: tuple[Entry, ...]
    deleted: frozenset[str]
    confirmed: frozenset[str]
    blocked: str
    notices: tuple[str, ...]
    today: dt.date
    sign_offs: dict[str, SignOff] = {}
    settings_problems: tuple[Problem, ...] = ()
