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

    @property
    def open(self) -> bool:
        """Whether it is still to be agreed, or was so only in part."""
        return not self.agreed or bool(self.not_agreed)


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


class OptionFactRecord(Recorded, frozen=True, kw_only=True):
    """A number of an option.

    `words` say both frames, the range and what it counts, `who` in whom and who paid. `events` is
    None where a source gives only a share, `per_100` where no people were counted, `low` and `high` where the
    range cannot be worked out.
    """

    id: str
    events: int | None
    n: int
    per_100: int | None
    low: int | None
    high: int | None
    words: str
    who: str
    known: str
    source: str


class OptionCellRecord(Recorded, frozen=True, kw_only=True):
    """What an option said in one row: on its face `words` and `facts`, the rest once it was opened."""

    row: str
    title: str
    words: str
    more: str = ""
    unknown: bool = False
    facts: tuple[OptionFactRecord, ...] = ()
    more_facts: tuple[OptionFactRecord, ...] = ()
    sources: tuple[str, ...] = ()
    more_sources: tuple[str, ...] = ()


class OptionRecord(Recorded, frozen=True, kw_only=True):
    """An option with what was told of it; `told` is false when the page was not discussed."""

    id: str
    title: str
    benefits: tuple[str, ...]
    risks: tuple[str, ...]
    no_change: bool
    told: bool
    what: str = ""
    cells: tuple[OptionCellRecord, ...] = ()
