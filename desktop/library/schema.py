"""The shapes of the files of a module, where they differ from what is made of them."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, TypeAlias

import msgspec

from desktop.decoding import between
from desktop.library.guide_words import GuideWords
from desktop.library.model import About, Id, Indication, SkipReason, Visit
from desktop.library.options import OptionWords, RowWords

Language: TypeAlias = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z", description="a language tag such as en or pt-BR"
    ),
]


# The form that modules are written in. What the records keep is read in every form up to this one: a change
# that a module of before cannot be read with is a new form, and this one's way of reading stays beside it.
FORM = 1


class ModuleFile(msgspec.Struct, frozen=True, kw_only=True):
    """`module.yaml`: what the guide is, whom it is for, and the order of its pages."""

    form: Annotated[int, between(1, FORM)] = 1
    id: Id
    title: str
    version: str
    languages: tuple[Language, ...]
    decision: str
    indications: tuple[Indication, ...]
    visits: tuple[Visit, ...]
    skip_reasons: tuple[SkipReason, ...]
    words: GuideWords = GuideWords()
    authors: tuple[str, ...]
    funding: str
    interests: str
    published: dt.date
    review_by: dt.date
    update_policy: str
    evidence_selection: str
    about: About = About()
    license: str


class ModuleWords(msgspec.Struct, frozen=True, kw_only=True):
    """Words of `module.yaml` in another language; what is empty stays in the source language."""

    title: str = ""
    decision: str = ""
    funding: str = ""
    interests: str = ""
    authors: tuple[str, ...] = ()
    update_policy: str = ""
    evidence_selection: str = ""
    about: About = About()


class IndicationWords(msgspec.Struct, frozen=True, kw_only=True):
    """Words of one indication."""

    name: str = ""
    problem: str = ""


class TitleWords(msgspec.Struct, frozen=True, kw_only=True):
    """The title of a visit, of a route or of a part."""

    title: str = ""


class TextWords(msgspec.Struct, frozen=True, kw_only=True):
    """The text of a statement or a skip reason."""

    text: str = ""


class SignWords(msgspec.Struct, frozen=True, kw_only=True):
    """Words of one warning sign. How soon it asks for help cannot be changed here."""

    text: str = ""
    short: str = ""
    why: str = ""
    key: str = ""


class FactWords(msgspec.Struct, frozen=True, kw_only=True):
    """Words of one fact. Its numbers and its source cannot be changed here."""

    outcome: str = ""
    outcome_not: str = ""
    period: str = ""
    population: str = ""
    arm: str = ""
    brief: str = ""
    means: str = ""
    scope: str = ""


class SourceWords(msgspec.Struct, frozen=True, kw_only=True):
    """Words about one source that are the writers' own: a title in [brackets], and who paid."""

    title: str = ""
    sponsor: str = ""
    sponsor_brief: str = ""
    ties: str = ""


class WordsFile(msgspec.Struct, frozen=True, kw_only=True):
    """`LANG/words.yaml`: the words of the module's own files in another language, by id."""

    module: ModuleWords = ModuleWords()
    indications: dict[str, IndicationWords] = {}
    visits: dict[str, TitleWords] = {}
    routes: dict[str, TitleWords] = {}
    parts: dict[str, TitleWords] = {}
    skip_reasons: dict[str, TextWords] = {}
    statements: dict[str, TextWords] = {}
    facts: dict[str, FactWords] = {}
    sources: dict[str, SourceWords] = {}
    signs: dict[str, SignWords] = {}
    options: dict[str, OptionWords] = {}
    rows: RowWords = RowWords()
    words: GuideWords = GuideWords()
