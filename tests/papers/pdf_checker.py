"""What a machine can check of PDF/UA-1 and PDF/A-3 with pikepdf alone. Passing it is not conformance.

Numbers such as 01-005 are failure conditions of the Matterhorn Protocol 1.1 (PDF Association, CC BY 4.0);
the rest is from the rules of veraPDF for PDF/UA-1, and what ISO 19005-3 asks of metadata and attachments.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from typing import Any

import pikepdf

from tests.papers import pdf_marks, pdf_tags

_LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")

# The stubs of pikepdf know little of what is inside a file.
Opened = Any
Rule = Callable[[Opened], Iterator[str]]


def faults(data: bytes) -> list[str]:
    """Every fault of a PDF, each with the number of its condition; nothing when all hold."""
    if not re.match(rb"%PDF-1\.[0-7]\s", data):
        return ["6.1 the header is not of PDF 1.0 to 1.7"]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [fault for rule in RULES for fault in rule(pdf)]


def _marked(pdf: Opened) -> Iterator[str]:
    info = pdf.Root.get("/MarkInfo", {})
    if not info.get("/Marked", False):
        yield "6.2 the file is not marked as tagged"
    if info.get("/Suspects", False):
        yield "01-007 the tags are suspect"
    if "/StructTreeRoot" not in pdf.Root:
        yield "6.2 there is no structure tree"
    elif "/K" not in pdf.Root.StructTreeRoot or "/ParentTree" not in pdf.Root.StructTreeRoot:
        yield "6.2 the structure tree is empty or has no parent tree"


def _metadata(pdf: Opened) -> Iterator[str]:
    if "/Metadata" not in pdf.Root:
        yield "06-001 there is no XMP stream"
        return
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        if xmp.get("pdfuaid:part") != "1":
            yield "06-002 it does not claim PDF/UA-1"
        if not str(xmp.get("dc:title", "")).strip():
            yield "06-003 there is no title"
        if (xmp.get("pdfaid:part"), xmp.get("pdfaid:conformance")) != ("3", "A"):
            yield "A 6.6.4 it does not claim PDF/A-3a"


def _catalog(pdf: Opened) -> Iterator[str]:
    if not pdf.Root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
        yield "07-001 the window does not show the title"
    if not _LANGUAGE.fullmatch(str(pdf.Root.get("/Lang", ""))):
        yield "11-006 the language is missing or no language"
    intents = pdf.Root.get("/OutputIntents", [])
    if not any(it.get("/S") == "/GTS_PDFA1" and "/DestOutputProfile" in it for it in intents):
        yield "A 6.2.3 there is no output intent with a profile"
    if "/ID" not in pdf.trailer:
        yield "A 6.1.3 the trailer has no ID"
    if pdf.is_encrypted:
        yield "26-001 the file is encrypted"
    acro_form = pdf.Root.get("/AcroForm", {})
    if "/XFA" in acro_form:
        yield "25-001 there is an XFA form"
    if "/JavaScript" in pdf.Root.get("/Names", {}) or pdf.Root.get("/OpenAction", {}) == "/JavaScript":
        yield "A 6.6.1 there is JavaScript"
    for config in pdf.Root.get("/OCProperties", {}).get("/Configs", []):
        if not str(config.get("/Name", "")):
            yield "20-001 a configuration of layers has no name"


def _attachments(pdf: Opened) -> Iterator[str]:
    listed = [it.objgen for it in pdf.Root.get("/AF", [])]
    spec: Any
    for spec in pdf.objects:
        if not isinstance(spec, pikepdf.Dictionary) or spec.get("/Type") != "/Filespec":
            continue
        if not {"/F", "/UF"} <= spec.keys():
            yield "21-001 an attached file has no F or no UF"
        if "/AFRelationship" not in spec or spec.objgen not in listed:
            yield "A 6.8 an attached file is not associated with the document"
        inside: Any = spec.get("/EF", {})
        file = inside.get("/F")
        if file is None or "/Subtype" not in file or "/ModDate" not in file.get("/Params", {}):
            yield "A 6.8 an attached file has no type or no date"


def _fonts(pdf: Opened) -> Iterator[str]:
    font: Any
    for font in pdf.objects:
        if not isinstance(font, pikepdf.Dictionary) or font.get("/Type") != "/Font":
            continue
        kind, name = font.get("/Subtype"), str(font.get("/BaseFont", "?"))
        if kind != "/CIDFontType2" and kind != "/CIDFontType0" and "/ToUnicode" not in font:
            yield f"31-027 {name} cannot be read as text"
        if kind == "/CIDFontType2" and "/CIDToGIDMap" not in font:
            yield f"31-006 {name} does not say which glyph is which"
        if kind in ("/Type0", "/Type3"):
            continue
        descriptor: Any = font.get("/FontDescriptor", {})
        if not {"/FontFile", "/FontFile2", "/FontFile3"} & descriptor.keys():
            yield f"31-009 {name} is not embedded"


def _annotations(pdf: Opened) -> Iterator[str]:
    for number, page in enumerate(pdf.pages, 1):
        notes = [it for it in page.get("/Annots", []) if it.get("/Subtype") != "/Popup"]
        if notes and page.get("/Tabs") != "/S":
            yield f"28-008 page {number} does not say in which order its annotations come"
        for note in notes:
            if note.get("/Subtype") == "/TrapNet":
                yield f"28-007 page {number} has a trap network"
            if note.get("/Subtype") == "/Link" and not str(note.get("/Contents", "")):
                yield f"28-012 page {number} has a link without words"
            if "/StructParent" not in note:
                yield f"28-002 page {number} has an annotation outside the tags"


def _objects(pdf: Opened) -> Iterator[str]:
    it: Any
    for it in pdf.objects:
        if isinstance(it, pikepdf.Stream):
            if "/Ref" in it:
                yield "30-001 there is a reference XObject"
            filters: Any = it.get("/Filter", [])
            names = [filters] if isinstance(filters, pikepdf.Name) else list(filters)
            if "/LZWDecode" in [str(name) for name in names]:
                yield "A 6.1.7 a stream is packed with LZW"
        elif isinstance(it, pikepdf.Dictionary) and it.get("/S") == "/JavaScript":
            yield "A 6.6.1 there is JavaScript"


RULES: tuple[Rule, ...] = (
    _marked,
    _metadata,
    _catalog,
    _attachments,
    _fonts,
    _annotations,
    _objects,
    pdf_tags.role_map,
    pdf_tags.elements_whole,
    pdf_tags.headings,
    pdf_tags.figures,
    pdf_tags.lists,
    pdf_tags.tables,
    pdf_tags.notes,
    pdf_marks.content_marked,
)
