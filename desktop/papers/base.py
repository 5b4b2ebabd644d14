"""What every paper is, what papers are made of, and how a paper is found: by being a file in this package."""

from __future__ import annotations

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from desktop.consultation.record import Record
from desktop.consultation.record_json import encode_record
from desktop.finding import made_of
from desktop.language import speaking
from desktop.library.model import Context, Module
from desktop.papers.compiling import Manuscript, set_pdf, set_pictures

PaperSize = Literal["a4", "letter"]
Direction = Literal["ltr", "rtl"]


@dataclass(frozen=True)
class Form:
    """How a paper is laid out: on which sheet, in standard or large print, and in which direction."""

    paper: PaperSize = "a4"
    large: bool = False
    direction: Direction = "ltr"


@dataclass(frozen=True)
class Material:
    """What papers are made of: the record of a talk, or a guide and what it is rendered for, or both.

    `made` is the time that generic papers carry; those of a record carry the record's own. `encoded` is the
    record as it was written by any version, where a paper of that time is set again.
    """

    made: dt.datetime
    record: Record | None = None
    module: Module | None = None
    context: Context | None = None
    encoded: bytes = b""

    @property
    def record_file(self) -> bytes:
        """The record as a paper carries it; empty where there is none."""
        return self.encoded or (encode_record(self.record) if self.record is not None else b"")

    @property
    def made_up(self) -> bool:
        """Whether the talk was only rehearsed, which every paper of it must say on every page."""
        return self.record is not None and self.record.made_up

    @property
    def draft(self) -> bool:
        """Whether no clinician has signed off the guide's words, which every paper must say on every page."""
        return self.record is None or not self.record.content.signed_off

    @property
    def language(self) -> str:
        """The language of the guide that was used, in which papers speak, whatever the interface speaks."""
        if self.record is not None:
            return self.record.content.language
        return self.module.language if self.module is not None else ""


class PaperRefusedError(Exception):
    """The paper must not be made as things are. The message says why, and what to do, in plain words."""


class Paper(ABC):
    """A kind of paper. Adding one means adding a file here and a layout in resources/print.

    `ORDER` is its place in a list of papers, `AUDIENCE` says in whose hands it goes, `CARRIES_RECORD`
    whether the record is attached, `PRINTS` which fields of it stand on a paper that does not carry it,
    `WORDED` that a guide has the words for it in a file of its name, `TELLS_SIGNS` that these must have the
    list of warning signs, `SMALL` that it is cut out to carry along.
    """

    NAME: ClassVar[str]
    ORDER: ClassVar[int]
    AUDIENCE: ClassVar[Literal["patient", "clinic"]] = "patient"
    CARRIES_RECORD: ClassVar[bool] = False
    PRINTS: ClassVar[tuple[str, ...]] = ()
    WORDED: ClassVar[bool] = False
    TELLS_SIGNS: ClassVar[bool] = False
    SMALL: ClassVar[bool] = False

    @abstractmethod
    def title(self) -> str:
        """What the paper is called where the guide has no name for it."""

    def called(self, module: Module | None) -> str:
        """What the guide calls it in a list of papers, or what any guide can."""
        words = module.papers.get(self.NAME) if module is not None else None
        return (words.listed if words is not None else "") or self.title()

    @abstractmethod
    def written(self, material: Material, form: Form) -> Manuscript:
        """The words and pictures, in the language in use; raises `PaperRefusedError`."""

    def manuscript(self, material: Material, form: Form) -> Manuscript:
        """The words and pictures in the language of the guide; raises `PaperRefusedError`."""
        with speaking(material.language):
            return self.written(material, form)

    def refusal(self, material: Material, form: Form) -> str:  # noqa: ARG002
        """Why the paper cannot be made of this, in plain words of the interface; empty when it can."""
        return ""

    def pdf(self, material: Material, form: Form, seal: bytes = b"") -> bytes:
        """The paper as PDF/A-3a and PDF/UA-1: of the same material, and with the same seal, the same bytes.

        Raises `PaperRefusedError`.
        """
        return set_pdf(replace(self._checked(material, form), seal=seal))

    def pictures(self, material: Material, form: Form, ppi: float = 300) -> list[bytes]:
        """The pages as PNG: 96 ppi for a preview, 300 for a printer; raises `PaperRefusedError`."""
        return set_pictures(self._checked(material, form), ppi)

    def _checked(self, material: Material, form: Form) -> Manuscript:
        if why := self.refusal(material, form):
            raise PaperRefusedError(why)
        return self.manuscript(material, form)


def papers() -> Mapping[str, Paper]:
    """Every paper by name, in the order of a list of papers."""
    found = made_of("desktop.papers", Paper, "NAME")
    return {name: found[name] for name in sorted(found, key=lambda name: found[name].ORDER)}
