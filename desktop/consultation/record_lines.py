"""The lines that the record keeps of what was told: words to show, and the ids of their sources."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

from desktop.settings import Tier

About = Literal["known", "not-known", "nearest"]
When = Literal["now", "today", "next-visit"]
WHENS: tuple[When, ...] = get_args(When)
ABOUT: tuple[About, ...] = get_args(About)

# What the first form of records did not say. `first_form` reads it out of the words there.
Id = str | msgspec.UnsetType
Ids = tuple[str, ...] | msgspec.UnsetType


class Recorded(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Common to all: a field that is not known here is refused, never passed over."""


class LineRecord(Recorded, frozen=True, kw_only=True):
    """A line that was on the screen: the strong words it begins with (perhaps none), and the rest.

    `words` carry the numbers of their sources, to be shown; `plain` has none, and `sources` are their ids.
    """

    lead: str
    words: str
    plain: Id = msgspec.UNSET
    sources: Ids = msgspec.UNSET


class StepRecord(LineRecord, frozen=True, kw_only=True):
    """A step that was told, who does it, and how; `any_time` stands apart, with its cautions."""

    any_time: bool = False
    who: str = ""
    how: tuple[str, ...] = ()
    cautions: tuple[LineRecord, ...] = ()


class UnknownLine(LineRecord, frozen=True, kw_only=True):
    """A line told where there is no number; `about` says what it tells."""

    about: About | msgspec.UnsetType = msgspec.UNSET


class UnknownRecord(Recorded, frozen=True, kw_only=True):
    """What was told where there is no number: what is known, what is not, and the nearest number."""

    page: str
    title: str
    lines: tuple[UnknownLine, ...]


class CallRecord(Recorded, frozen=True, kw_only=True):
    """When to call, as the guide and the clinic say it; `said` are the lines with their sources."""

    when: When
    title: str
    lines: tuple[str, ...]
    said: tuple[LineRecord, ...] | msgspec.UnsetType = msgspec.UNSET


class PlanRecord(Recorded, frozen=True, kw_only=True):
    """A plan that was to be agreed: own words, and the button pressed while it is not agreed.

    It is there whether it was talked about or not; `ask` is what to do while nothing is agreed.
    """

    id: str
    title: str
    prompt: str
    agreed: str = ""
    not_agreed: str = ""
    ask: str


class SignRecord(Recorded, frozen=True, kw_only=True):
    """A warning sign as the patient has it: how soon it asks for help, and what supports it.

    `sources` are ids; a sign that the clinic added has none.
    """

    id: str
    tier: Tier
    text: str
    short: str
    why: str = ""
    sources: tuple[str, ...] = ()
