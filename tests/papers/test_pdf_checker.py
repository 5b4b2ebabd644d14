"""The checker itself: it must see what is broken on purpose."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest

from desktop.papers.base import Form, Material, papers
from desktop.papers.summary import summary_pdf
from tests.papers.builders import record
from tests.papers.pdf_checker import faults
from tests.papers.reading import elements

Change = Callable[[Any], None]

TABLED = ("heads of nothing", "ragged table")


@pytest.fixture(scope="module")
def sound() -> bytes:
    return summary_pdf(record())


@pytest.fixture(scope="module")
def tabled() -> bytes:
    """A paper with tables."""
    written = record()
    return papers()["clinic-copy"].pdf(Material(made=written.contact.ended, record=written), Form())


def element(pdf: Any, kind: str) -> Any:
    return next(it for it in elements(pdf.Root.StructTreeRoot.K) if kind == it.S)


def found(pdf: Any, kind: str) -> Any:
    """The first dictionary of a type among all objects."""
    return next(it for it in pdf.objects if isinstance(it, pikepdf.Dictionary) and it.get("/Type") == kind)


def rename_metadata(pdf: Any, old: bytes, new: bytes) -> None:
    data = pdf.Root.Metadata.read_bytes()
    assert old in data
    pdf.Root.Metadata = pdf.make_stream(data.replace(old, new), Type=pikepdf.Name.Metadata)


def painted(pdf: Any, before: bytes, after: bytes = b"") -> None:
    page = pdf.pages[0]
    page.Contents = pdf.make_stream(before + page.Contents.read_bytes() + after)


def drop_scopes(pdf: Any) -> None:
    for it in elements(pdf.Root.StructTreeRoot.K):
        if it.S == "/TH":
            for key in ("/A", "/ID"):
                if key in it:
                    del it[key]


def shorten_row(pdf: Any) -> None:
    row = element(pdf, "/TR")
    row.K = pikepdf.Array(list(row.K)[:-1])


def add_link(pdf: Any) -> None:
    link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9])
    pdf.pages[0].Annots = pdf.make_indirect(pikepdf.Array([pdf.make_indirect(link)]))


BROKEN: dict[str, tuple[str, Change]] = {
    "not tagged": ("6.2", lambda pdf: pdf.Root.MarkInfo.__setitem__("/Marked", False)),
    "suspect": ("01-007", lambda pdf: pdf.Root.MarkInfo.__setitem__("/Suspects", True)),
    "no tree": ("6.2", lambda pdf: pdf.Root.__delitem__("/StructTreeRoot")),
    "no metadata": ("06-001", lambda pdf: pdf.Root.__delitem__("/Metadata")),
    "no claim": ("06-002", lambda pdf: rename_metadata(pdf, b"<pdfuaid:part>1", b"<pdfuaid:part>2")),
    "no title": ("06-003", lambda pdf: rename_metadata(pdf, b"dc:title", b"dc:tutle")),
    "no PDF/A": ("A 6.6.4", lambda pdf: rename_metadata(pdf, b"<pdfaid:part>3", b"<pdfaid:part>1")),
    "no title shown": ("07-001", lambda pdf: pdf.Root.__delitem__("/ViewerPreferences")),
    "no language": ("11-006", lambda pdf: pdf.Root.__delitem__("/Lang")),
    "no profile": ("A 6.2.3", lambda pdf: pdf.Root.__delitem__("/OutputIntents")),
    "script": (
        "A 6.6.1",
        lambda pdf: pdf.Root.__setitem__(
            "/OpenAction", pdf.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.beep()"))
        ),
    ),
    "nameless attachment": ("21-001", lambda pdf: found(pdf, "/Filespec").__delitem__("/UF")),
    "stray attachment": ("A 6.8", lambda pdf: pdf.Root.__delitem__("/AF")),
    "unreadable font": ("31-027", lambda pdf: found(pdf, "/Font").__delitem__("/ToUnicode")),
    "font not embedded": ("31-009", lambda pdf: found(pdf, "/FontDescriptor").__delitem__("/FontFile2")),
    "strange tag": ("02-001", lambda pdf: element(pdf, "/P").__setitem__("/S", pikepdf.Name.Paragraph)),
    "standard tag renamed": (
        "02-004",
        lambda pdf: pdf.Root.StructTreeRoot.__setitem__("/RoleMap", pikepdf.Dictionary(P=pikepdf.Name.Span)),
    ),
    "orphan": ("6.2", lambda pdf: element(pdf, "/P").__delitem__("/P")),
    "wrong place": ("09-004", lambda pdf: element(pdf, "/LI").__setitem__("/S", pikepdf.Name.TD)),
    "no first heading": ("14-002", lambda pdf: element(pdf, "/H1").__setitem__("/S", pikepdf.Name.H2)),
    "level left out": ("14-003", lambda pdf: element(pdf, "/H2").__setitem__("/S", pikepdf.Name.H4)),
    "silent figure": ("13-004", lambda pdf: element(pdf, "/Figure").__delitem__("/Alt")),
    "file name for words": ("13-004", lambda pdf: element(pdf, "/Figure").__setitem__("/Alt", "a.svg")),
    "list without items": ("09-005", lambda pdf: element(pdf, "/L").__setitem__("/K", pikepdf.Array())),
    "heads of nothing": ("15-003", drop_scopes),
    "ragged table": ("7.5", shorten_row),
    "note without name": ("19-003", lambda pdf: element(pdf, "/P").__setitem__("/S", pikepdf.Name.Note)),
    "untagged paint": ("01-005", lambda pdf: painted(pdf, b"q 0 0 9 9 re f Q\n")),
    "artifact in a tag": (
        "01-003",
        lambda pdf: painted(pdf, b"/P <</MCID 9999>> BDC /Artifact BMC 0 0 9 9 re f EMC EMC\n"),
    ),
    "tag in an artifact": (
        "01-004",
        lambda pdf: painted(pdf, b"/Artifact BMC /P <</MCID 9999>> BDC 0 0 9 9 re f EMC EMC\n"),
    ),
    "mark without end": ("6.1", lambda pdf: painted(pdf, b"", b"\n/Artifact BMC 0 0 9 9 re f\n")),
    "mark that no tag knows": ("01-005", lambda pdf: painted(pdf, b"/P <</MCID 9999>> BDC EMC\n")),
    "silent link": ("28-012", add_link),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_on_purpose_is_seen(sound: bytes, tabled: bytes, name: str) -> None:
    condition, change = BROKEN[name]
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(tabled if name in TABLED else sound)) as pdf:
        change(pdf)
        pdf.save(out, static_id=True)
    assert any(fault.startswith(condition) for fault in faults(out.getvalue()))


def test_a_newer_pdf_and_an_encrypted_one_are_seen(sound: bytes) -> None:
    newer, locked = io.BytesIO(), io.BytesIO()
    with pikepdf.open(io.BytesIO(sound)) as pdf:
        pdf.save(newer, force_version="2.0")
        pdf.save(locked, encryption=pikepdf.Encryption(owner="x", user=""))
    assert faults(newer.getvalue())[0].startswith("6.1")
    assert any(fault.startswith("26-001") for fault in faults(locked.getvalue()))


def test_what_is_only_saved_again_is_sound(sound: bytes) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(sound)) as pdf:
        pdf.save(out)
    assert faults(out.getvalue()) == []
    assert faults(sound) == []
