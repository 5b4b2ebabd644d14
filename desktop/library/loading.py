"""A module's folder read into a `Module`: every file, every problem at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from desktop.decoding import Written, decode, nearest
from desktop.library.digest import FILES, PAGE_ENDING, PAPERS, content_digest
from desktop.library.facts import Fact
from desktop.library.front_matter import read_page_file, read_paper_file
from desktop.library.model import Coverage, Id, Key, Module, PageFile, Source, Statement
from desktop.library.schema import ModuleFile, WordsFile
from desktop.library.structure import Draft, check_structure
from desktop.library.translating import check_words, translated
from desktop.library.yaml_lines import read_yaml
from desktop.problems import Problem, Problems, ProblemsFound
from desktop.reading import read_text


@dataclass(frozen=True)
class Reading:
    """What came of reading a folder. `module` is None when a file could not be understood at all."""

    module: Module | None
    problems: tuple[Problem, ...]


def load_module(folder: Path, language: str | None = None) -> Module:
    """The module in a folder, in a language of its own (without one: its source language).

    Raises `ProblemsFound` with every problem of every file. Pages are rendered later, when asked for.
    """
    reading = read_module(folder, language)
    if reading.module is None or reading.problems:
        raise ProblemsFound(reading.problems)
    return reading.module


def read_module(folder: Path, language: str | None = None) -> Reading:
    """Like `load_module`, but tells the problems beside whatever module could be made."""
    problems = Problems()
    written = {
        name: read_yaml(folder / f"{name}.yaml", _shown(folder, f"{name}.yaml"), problems) for name in FILES
    }
    head = _decoded(written["module"], ModuleFile)
    tongue = _language(head, written["module"], language)
    shown_in = tongue if head is not None else _first_language(folder)
    pages = _read_pages(folder, shown_in, head, problems) if shown_in else {}
    papers = _read_papers(folder, shown_in, problems) if shown_in else {}
    draft = Draft(
        written=written,
        head=head,
        sources=_decoded(written["sources"], dict[Key, Source]),
        facts=_decoded(written["facts"], dict[Id, Fact]),
        statements=_decoded(written["statements"], tuple[Statement, ...]),
        coverage=_decoded(written["coverage"], tuple[Coverage, ...]),
        pages=pages,
        papers=papers,
    )
    check_structure(draft, folder.name, problems)
    module = _assembled(draft, folder, tongue)
    if module is None:
        _note_syntax(pages | papers, problems)
    if module is not None and module.language != module.languages[0]:
        module = _in_language(module, folder, problems)
    return Reading(module, tuple(sorted(set(problems.found))))


def _decoded(written: Written | None, shape: Any) -> Any:
    return decode(written, shape) if written is not None else None


def _shown(folder: Path, name: str) -> str:
    """A file as problems name it: from the module's folder down, so that no private path is told."""
    return f"{folder.name}/{name}"


def _language(head: ModuleFile | None, written: Written | None, language: str | None) -> str | None:
    """The language to read, when the module has it."""
    if head is None or written is None:
        return None
    if not head.languages:
        written.add(("languages",), "is empty", "name at least the language the pages are written in")
        return None
    if language is not None and language not in head.languages:
        written.add(
            ("languages",),
            f"'{language}' is not among them",
            f"add it, or {nearest(language, head.languages)}",
        )
        return None
    return language or head.languages[0]


def _first_language(folder: Path) -> str | None:
    """The first folder with pages, to tell their problems when module.yaml does not say the language."""
    found = sorted(file.parent.name for file in folder.glob(f"*/*{PAGE_ENDING}"))
    return found[0] if found else None


def _note_syntax(pages: Mapping[str, PageFile | None], problems: Problems) -> None:
    """Pages cannot be rendered without the other files, but their templates can be read."""
    from desktop.library.templates import check_syntax

    for page in pages.values():
        if page is not None:
            check_syntax(page, problems)


def _read_pages(
    folder: Path, language: str, head: ModuleFile | None, problems: Problems
) -> dict[str, PageFile | None]:
    """Every page file of a language by page id, in page order; None for one that could not be read."""
    visits = head.visits if head else ()
    wanted = [page for visit in visits for page in visit.pages]
    routes = [route for visit in visits for route in visit.routes]
    files = (folder / language).glob(f"*{PAGE_ENDING}")
    present = sorted(file.name.removesuffix(PAGE_ENDING) for file in files)
    pages: dict[str, PageFile | None] = dict.fromkeys([*wanted, *present])
    for page in present:
        name = f"{language}/{page}{PAGE_ENDING}"
        text = read_text(folder / name, _shown(folder, name), problems)
        if text is None:
            continue
        shows: dict[str, bool] = {}
        for route in routes:
            shows[route.id] = shows.get(route.id, False) or page in route.pages
        pages[page] = read_page_file(text, _shown(folder, name), page, shows if head else None, problems)
    return pages


def _read_papers(folder: Path, language: str, problems: Problems) -> dict[str, PageFile | None]:
    """Every file of a paper in a language by its name; None for one that could not be read."""
    papers: dict[str, PageFile | None] = {}
    for file in sorted((folder / language / PAPERS).glob(f"*{PAGE_ENDING}")):
        paper = file.name.removesuffix(PAGE_ENDING)
        name = f"{language}/{PAPERS}/{file.name}"
        text = read_text(folder / name, _shown(folder, name), problems)
        papers[paper] = (
            read_paper_file(text, _shown(folder, name), paper, problems) if text is not None else None
        )
    return papers


def _assembled(draft: Draft, folder: Path, language: str | None) -> Module | None:
    """The module, when every file was understood."""
    head, sources, facts = draft.head, draft.sources, draft.facts
    statements, coverage = draft.statements, draft.coverage
    if language is None or head is None or sources is None or facts is None:
        return None
    if statements is None or coverage is None:
        return None
    return Module(
        **msgspec.structs.asdict(head),
        language=language,
        sources=sources,
        facts=facts,
        statements=statements,
        coverage=coverage,
        folder=folder,
        digest=content_digest(folder),
        pages={name: page for name, page in draft.pages.items() if page is not None},
        papers={name: paper for name, paper in draft.papers.items() if paper is not None},
    )


def _in_language(module: Module, folder: Path, problems: Problems) -> Module:
    name = f"{module.language}/words.yaml"
    written = read_yaml(folder / name, _shown(folder, name), problems)
    words = _decoded(written, WordsFile)
    if written is None or words is None:
        return module
    check_words(words, module, written)
    return translated(module, words)
