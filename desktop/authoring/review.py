"""All words of a guide in order, numbered, for colleagues and patients to mark."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator

import msgspec

from desktop.checks._variants import variants
from desktop.library.citations import reference
from desktop.library.model import Module, PageFile
from desktop.library.spoken import texts
from desktop.papers.compiling import Manuscript, set_pdf
from desktop.papers.printable import printable


class ReviewLine(msgspec.Struct, frozen=True):
    """One piece of a guide: its number, whom or what it is for (empty: for everybody), and its words."""

    number: int
    label: str
    words: str


class ReviewSection(msgspec.Struct, frozen=True):
    """A page, a paper or a list, under its title."""

    title: str
    lines: tuple[ReviewLine, ...]


Piece = tuple[str, str]

_HEAD = ["No.", "What it says", "Your mark"]
_INTRO = (
    "Please read this and mark whatever is wrong, unclear, or missing. "
    "Name the number of the line. Words in brackets say who reads it, or what it is."
)


def review_sections(module: Module) -> tuple[ReviewSection, ...]:
    """Every page in its order, with its cues; then papers, statements, signs, choices and sources."""
    ordered = dict.fromkeys(page for visit in module.visits for page in visit.pages)
    pages = [module.pages[name] for name in ordered if name in module.pages]
    parts: list[tuple[str, list[Piece]]] = [(page.title, list(_of_page(module, page))) for page in pages]
    parts += [(f"Paper: {paper.title}", list(_said(module, paper))) for paper in module.papers.values()]
    parts.append(("Statements", [("", statement.text) for statement in module.statements]))
    parts.append(("Warning signs", [(sign.tier, sign.text) for sign in module.signs]))
    parts.append(("Choices", list(_choices(module))))
    parts.append(("Sources", [(key, reference(source)) for key, source in module.sources.items()]))
    number, sections = 0, []
    for title, pieces in parts:
        lines = []
        for label, words in pieces:
            number += 1
            lines.append(ReviewLine(number, label, words))
        if lines:
            sections.append(ReviewSection(title, tuple(lines)))
    return tuple(sections)


def _of_page(module: Module, page: PageFile) -> Iterator[Piece]:
    yield from _said(module, page)
    yield from (("a question to park", words) for words in page.prompts)
    yield from (("for the clinician", words) for words in page.cues)


def _said(module: Module, page: PageFile) -> Iterator[Piece]:
    """Every text of a page in all its ways, each once; what not everybody reads says for whom it is."""
    found: dict[str, set[str]] = {}
    seen: set[str] = set()
    for variant in variants(module):
        if variant.written is page:
            seen.add(variant.context.indication)
            for _, words in texts(variant.page.blocks + variant.page.side):
                found.setdefault(words, set()).add(variant.context.indication)
    names = {indication.id: indication.name for indication in module.indications}
    for words, whose in found.items():
        few = whose != seen
        yield "; ".join(names[one] for one in names if one in whose) if few else "", words


def _choices(module: Module) -> Iterator[Piece]:
    for option in module.options.options.values() if module.options else ():
        yield option.title, option.gist
        for row, cell in option.cells():
            yield f"{option.title}, {row}", " ".join(filter(None, (cell.words, cell.more)))


def review_pdf(module: Module, made: dt.datetime) -> bytes:
    """The words as a PDF with room to write beside each."""
    title = f"{module.title}, version {module.version}"
    sections = [
        {"title": section.title, "lines": [[str(it.number), it.label, it.words] for it in section.lines]}
        for section in review_sections(module)
    ]
    said = {"title": title, "intro": _INTRO, "head": _HEAD, "sections": sections, "language": module.language}
    words, _ = printable(said)
    return set_pdf(Manuscript(layout="review", words=words, pictures={}, made=made))


def review_docx(module: Module) -> bytes:
    """The words as a document to write in; python-docx makes it."""
    from docx import Document

    document = Document()
    document.core_properties.title = module.title
    document.add_heading(f"{module.title}, version {module.version}", 0)
    document.add_paragraph(_INTRO)
    for section in review_sections(module):
        document.add_heading(section.title, 1)
        for line in section.lines:
            paragraph = document.add_paragraph()
            paragraph.add_run(f"{line.number}. ").bold = True
            if line.label:
                paragraph.add_run(f"({line.label}) ").italic = True
            paragraph.add_run(line.words)
    whole = io.BytesIO()
    document.save(whole)
    return whole.getvalue()
