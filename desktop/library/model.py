"""What a module is once it is loaded: frozen objects that nothing changes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, TypeAlias

import msgspec

from desktop.decoding import one_of
from desktop.library.blocks.base import Block, walk
from desktop.library.facts import Fact
from desktop.library.guide_words import GuideWords
from desktop.library.options import OptionSet
from desktop.settings import ClinicSays, Tier

Id: TypeAlias = Annotated[
    str, msgspec.Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\Z", description="lower-case words joined by hyphens")
]
Key: TypeAlias = Annotated[
    str,
    msgspec.Meta(pattern=r"^[A-Za-z0-9]+([-_][A-Za-z0-9]+)*\Z", description="letters, digits, '-' and '_'"),
]


class Indication(msgspec.Struct, frozen=True):
    """Why a stimulator is considered; `problem` is the wording that enters the record."""

    id: Id
    name: str
    problem: str


class Route(msgspec.Struct, frozen=True):
    """A way through a visit: which pages, and about how many minutes in all."""

    id: Id
    title: str
    minutes: float
    pages: tuple[str, ...]


class VisitPart(msgspec.Struct, frozen=True):
    """A part of a visit: the pages from `first` on, up to the first page of the next part."""

    id: Id
    title: str
    first: str


class Visit(msgspec.Struct, frozen=True):
    """One meeting: its pages in order, the routes through them, and perhaps the parts they fall into."""

    id: Id
    title: str
    pages: tuple[str, ...]
    routes: tuple[Route, ...]
    parts: tuple[VisitPart, ...] = ()

    def part_of(self, page: str) -> VisitPart | None:
        """The part that a page of the visit belongs to; None in a visit without parts."""
        first = {part.first: part for part in self.parts}
        before = self.pages[: self.pages.index(page) + 1]
        return next((first[name] for name in reversed(before) if name in first), None)


class SkipReason(msgspec.Struct, frozen=True):
    """A reason that can be given for skipping a page."""

    id: Id
    text: str


class About(msgspec.Struct, frozen=True, kw_only=True):
    """What a guide says of itself, each thing in whole sentences: nothing in it claims more than was done.

    `to_confirm` is not yet done either, and is for clinicians: it stands on the screen and the clinic copy.
    `country` is where it and its evidence are from, `reading` how hard it is to read and how that was found.
    """

    not_done: tuple[str, ...] = ()
    to_confirm: tuple[str, ...] = ()
    country: str = ""
    left_out: str = ""
    reading: str = ""


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A reference; `seen` says how much of it was read: full, abstract, page or secondary.

    `document` is the number that a maker gave its manual, `sponsor` who paid, as it is told, and
    `sponsor_brief` the same where there is little room; `ties` is a sentence on its other ties to a maker.
    """

    id: Key
    title: str
    kind: Annotated[str, one_of("study", "review", "guidance", "leaflet", "manual", "survey")]
    seen: Annotated[str, one_of("full", "abstract", "page", "secondary")]
    authors: str = ""
    journal: str = ""
    year: int = 0
    doi: str = ""
    pmid: str = ""
    document: str = ""
    url: str = ""
    sponsor: str = ""
    sponsor_brief: str = ""
    ties: str = ""


class Statement(msgspec.Struct, frozen=True):
    """What a patient can acknowledge, and the page where it was talked about.

    `drawing` is the name of a drawing of what it speaks of; "" for none.
    """

    id: Id
    text: str
    page: str
    sources: tuple[str, ...] = ()
    drawing: str = ""


class WarningSign(msgspec.Struct, frozen=True, kw_only=True):
    """A warning sign: how soon it asks for help, in full and in `short`, and why it matters.

    `key` are the words of `text` that stand out; `indications` are those it is for; none means all.
    """

    id: Id
    tier: Tier
    text: str
    short: str
    why: str = ""
    key: str = ""
    indications: tuple[Id, ...] = ()
    sources: tuple[Key, ...] = ()


class Coverage(msgspec.Struct, frozen=True, kw_only=True):
    """One statement of the text this module was asked to present: where it is said, or why not."""

    id: Key
    text: str
    verdict: Annotated[str, one_of("supported", "partly", "borrowed", "plausible", "empty")]
    said_on: tuple[str, ...]
    layer: Annotated[str, one_of("page", "detail", "cue", "none")]
    how: str
    sources: tuple[str, ...] = ()


class Context(ClinicSays, frozen=True, kw_only=True):
    """What a page is rendered for. Nothing in it can change a number."""

    indication: str
    language: str
    route: str

    @classmethod
    def of(cls, clinic: ClinicSays, *, indication: str, language: str, route: str) -> Context:
        """With all that a clinic says."""
        said = {name: getattr(clinic, name) for name in ClinicSays.__struct_fields__}
        return cls(indication=indication, language=language, route=route, **said)


SPLIT = ("split", "side-first", "halves", "scene")  # layouts with a side panel


class PageFile(msgspec.Struct, frozen=True, kw_only=True):
    """A page as written: its head, and the template below it. `line` is where the template begins.

    `listed` is what a paper is called in a list of papers; pages have none. `title_in` is `page` where the
    page's own words say its title, so that it stands on the screen once; and `hero` where they do so only in
    a window without a rail, above the one sentence of the page.
    """

    id: Id
    title: str
    rail: str
    layout: Annotated[str, one_of("split", "side-first", "halves", "scene", "single", "full")]
    minutes: dict[Id, float]
    core: bool = False
    cues: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    listed: str = ""
    title_in: Annotated[str, one_of("head", "page", "hero")] = "head"
    file: str = ""
    line: int = 1
    body: str = ""


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
    title_in: str = "head"

    def walk(self) -> Iterator[Block]:
        """Every block of the page, outer before inner, the side panel last."""
        return walk(self.blocks + self.side)

    def has(self, *kinds: type[Block]) -> bool:
        """Whether there is a block of one of these kinds on the page."""
        return any(isinstance(block, kinds) for block in self.walk())


class Module(msgspec.Struct, frozen=True, kw_only=True):
    """A decision guide in one language. `digest` is the SHA-256 of every file it was made from.

    `files` has these as they were read, by name, to be kept with the talks that use them; `form` is the
    version of the format that they are written in.

    `pages` holds the page files as they were when the module was loaded, so a talk cannot change under way;
    `papers` those of papers to take home. `words` is None in a guide that was kept before guides had words.
    """

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
    pages: dict[str, PageFile] = {}
    papers: dict[str, PageFile] = {}
    form: int = 1
    files: dict[str, bytes] = {}
    words: GuideWords | None = None
    about: About = About()
    signs: tuple[WarningSign, ...] = ()
    options: OptionSet | None = None

    @property
    def first_visit(self) -> Visit:
        """The visit that a consultation begins with."""
        return self.visits[0]

    def visit(self, id_: str) -> Visit:
        """One of the visits; raises `KeyError` for an id that is none."""
        return {visit.id: visit for visit in self.visits}[id_]
