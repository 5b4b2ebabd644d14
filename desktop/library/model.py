"""What a module is once it is loaded: frozen objects that nothing changes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec

from desktop.library.blocks.base import Block
from desktop.library.facts import Fact


class Indication(msgspec.Struct, frozen=True):
    """Why a stimulator is considered; `problem` is the wording that enters the record."""

    id: str
    name: str
    problem: str


class Route(msgspec.Struct, frozen=True):
    """A way through a visit: which pages, and about how many minutes in all."""

    id: str
    title: str
    minutes: float
    pages: tuple[str, ...]


class Visit(msgspec.Struct, frozen=True):
    """One meeting: its pages in order and the routes through them."""

    id: str
    title: str
    pages: tuple[str, ...]
    routes: tuple[Route, ...]


class SkipReason(msgspec.Struct, frozen=True):
    """A reason that can be given for skipping a page."""

    id: str
    text: str


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A reference; `seen` says how much of it was read: full, abstract, page or secondary."""

    id: str
    title: str
    kind: str
    seen: str
    authors: str = ""
    journal: str = ""
    year: int = 0
    doi: str = ""
    pmid: str = ""
    url: str = ""
    sponsor: str = ""


class Statement(msgspec.Struct, frozen=True):
    """What a patient can acknowledge, and the page where it was talked about."""

    id: str
    text: str
    page: str
    sources: tuple[str, ...] = ()


class Coverage(msgspec.Struct, frozen=True, kw_only=True):
    """One statement of the text this module was asked to present: where it is said, or why not."""

    id: str
    text: str
    verdict: str
    said_on: tuple[str, ...]
    layer: str
    how: str
    sources: tuple[str, ...] = ()


class Clinic(msgspec.Struct, frozen=True):
    """How to reach the clinic; an empty string means not set."""

    name: str = ""
    phone: str = ""
    hours: str = ""


class Trial(msgspec.Struct, frozen=True):
    """The clinic's own trial: kind is "", "temporary" or "staged"; length is in words."""

    kind: str = ""
    length: str = ""


class WhenToCall(msgspec.Struct, frozen=True):
    """The clinic's own criteria, one line each."""

    now: tuple[str, ...] = ()
    today: tuple[str, ...] = ()
    next_visit: tuple[str, ...] = ()


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """What a page is rendered for. Nothing in it can change a number."""

    indication: str
    language: str
    route: str
    clinic: Clinic = Clinic()
    trial: Trial = Trial()
    when_to_call: WhenToCall = WhenToCall()


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """One screen, rendered for one context: blocks for the main column and for the side panel."""

    id: str
    title: str
    rail: str
    layout: str
    minutes: float
    core: bool
    cues: tuple[str, ...]
    prompts: tuple[str, ...]
    blocks: tuple[Block, ...]
    side: tuple[Block, ...]


class Module(msgspec.Struct, frozen=True, kw_only=True):
    """A decision guide in one language. `digest` is the SHA-256 of every file it was made from."""

    id: str
    title: str
    version: str
    language: str
    languages: tuple[str, ...]
    decision: str
    indications: tuple[Indication, ...]
    visits: tuple[Visit, ...]
    skip_reasons: tuple[SkipReason, ...]
    authors: tuple[str, ...]
    funding: str
    interests: str
    published: dt.date
    review_by: dt.date
    update_policy: str
    evidence_selection: str
    license: str
    sources: dict[str, Source]
    facts: dict[str, Fact]
    statements: tuple[Statement, ...]
    coverage: tuple[Coverage, ...]
    folder: Path
    digest: str
