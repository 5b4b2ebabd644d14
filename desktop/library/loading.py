"""A module's folder read into a `Module`: every file, every problem at once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from desktop.decoding import Written, decode, nearest
from desktop.library.digest import find_modules, read_content
from desktop.library.facts import Fact
from desktop.library.folder import FILES, OPTIONAL, PAGE_ENDING, PAPERS, WORDS, ModuleFiles, look_through
from desktop.library.front_matter import read_page_file, read_paper_file
from desktop.library.model import Coverage, Id, Key, Module, PageFile, Source, Statement, WarningSign
from desktop.library.options import OptionSet
from desktop.library.schema import FORM, ModuleFile, WordsFile
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
    if not _is_module(folder, problems):
        return Reading(None, tuple(problems.found))
    files = look_through(folder, problems)
    if not files.whole:
        return Reading(None, tuple(sorted(problems.found)))
    there = (*FILES, *(name for name in OPTIONAL if f"{name}.yaml" in (*files.fit, *files.unfit)))
    written = {name: _read_file(folder, f"{name}.yaml", files, problems) for name in there}
    if _is_newer(written["module"]):
        return Reading(None, tuple(problems.found))
    head = _decoded(written["module"], ModuleFile)
    tongue = _language(head, written["module"], language)
    shown_in = tongue if head is not None else next(iter(files.languages()), None)
    pages = _read_pages(folder, shown_in, head, files, problems) if shown_in else {}
    papers = _read_papers(folder, shown_in, files, problems) if shown_in else {}
    draft = Draft(
        written=written,
        head=head,
        sources=_decoded(written["sources"], dict[Key, Source]),
        facts=_decoded(written["facts"], dict[Id, Fact]),
        statements=_decoded(written["statements"], tuple[Statement, ...]),
        coverage=_decoded(written["coverage"], tuple[Coverage, ...]) if "coverage" in written else (),
        options=_decoded(written.get("options"), OptionSet),
        pages=pages,
        papers=papers,
        signs=_decoded(written["signs"], tuple[WarningSign, ...]) if "signs" in written else (),
    )
    if not check_structure(draft, folder.name, problems):
        return Reading(None, tuple(sorted(set(problems.found))))
    module = _assembled(draft, folder, tongue)
    if module is None:
        _note_syntax(pages | papers, problems)
    if module is not None and module.language != module.languages[0]:
        module = _in_language(module, folder, files, problems)
    return Reading(module, tuple(sorted(set(problems.found))))


def _is_module(folder: Path, problems: Problems) -> bool:
    """Whether there is the folder of a module; what is there instead is noted."""
    shown = folder.name or str(folder)
    if not os.path.exists(folder):  # noqa: PTH110 - `Path.exists` raises where it may not look
        problems.add_whole(shown, "there is no such folder", "correct the name")
    elif not os.path.isdir(folder):  # noqa: PTH112
        problems.add_whole(shown, "is not the folder of a module", "name the folder that it is in")
    elif not os.path.lexists(folder / "module.yaml"):
        inside = ", ".join(found.name for found in find_modules(folder)[:5])
        right = f"name a module in it: {inside}" if inside else "write one as content/README.md teaches"
        problems.add_whole(shown, "holds no module.yaml, so it is no module", right)
    return not problems.found


def _read_file(folder: Path, name: str, files: ModuleFiles, problems: Problems) -> Written | None:
    """A YAML file as plain data; None when it is unfit, as was told, or cannot be read, which is noted."""
    if name in files.unfit:
        return None
    return read_yaml(folder / name, _shown(folder, name), problems)


def _is_newer(written: Written | None) -> bool:
    """Whether a module is written in a form that came later, which is noted: no more can be said of it."""
    form = written.data.get("form") if written is not None and isinstance(written.data, dict) else None
    if written is None or not isinstance(form, int) or form <= FORM:
        return False
    wrong = f"is {form}, and this Beforehand reads up to {FORM}"
    written.add(("form",), wrong, "install a newer Beforehand")
    return True


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


def _note_syntax(pages: Mapping[str, PageFile | None], problems: Problems) -> None:
    """Pages cannot be rendered without the other files, but their templates can be read."""
    from desktop.library.templates import check_syntax

    for page in pages.values():
        if page is not None:
            check_syntax(page, problems)


def _read_pages(
    folder: Path, language: str, head: ModuleFile | None, files: ModuleFiles, problems: Problems
) -> dict[str, PageFile | None]:
    """Every page file of a language by page id, in page order; None for one that could not be read."""
    visits = head.visits if head else ()
    wanted = [page for visit in visits for page in visit.pages]
    routes = [route for visit in visits for route in visit.routes]
    present = files.pages(language)
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


def _read_papers(
    folder: Path, language: str, files: ModuleFiles, problems: Problems
) -> dict[str, PageFile | None]:
    """Every file of a paper in a language by its name; None for one that could not be read."""
    papers: dict[str, PageFile | None] = {}
    for paper in files.papers(language):
        name = f"{language}/{PAPERS}/{paper}{PAGE_ENDING}"
        text = read_text(folder / name, _shown(folder, name), problems)
        papers[paper] = (
            read_paper_file(text, _shown(folder, name), paper, problems) if text is not None else None
        )
    return papers


def _assembled(draft: Draft, folder: Path, language: str | None) -> Module | None:
    """The module, when every file was understood."""
    head, sources, facts = draft.head, draft.sources, draft.facts
    statements, coverage = draft.statements, draft.coverage
    if draft.options is None and "options" in draft.written:
        return None
    if language is None or head is None or sources is None or facts is None:
        return None
    if statements is None or coverage is None or draft.signs is None:
        return None
    content = read_content(folder)
    return Module(
        **msgspec.structs.asdict(head),
        language=language,
        sources=sources,
        facts={name: _paid(fact, sources) for name, fact in facts.items()},
        statements=statements,
        coverage=coverage,
        signs=draft.signs,
        options=draft.options,
        folder=folder,
        files=content.files,
        digest=content.digest,
        pages={name: page for name, page in draft.pages.items() if page is not None},
        papers={name: paper for name, paper in draft.papers.items() if paper is not None},
    )


def _in_language(module: Module, folder: Path, files: ModuleFiles, problems: Problems) -> Module:
    written = _read_file(folder, f"{module.language}/{WORDS}", files, problems)
    words = _decoded(written, WordsFile)
    if written is None or words is None:
        return module
    check_words(words, module, written)
    return translated(module, words)


def _paid(fact: Fact, sources: Mapping[str, Source]) -> Fact:
    """A fact with who paid for its study, which is written with the source."""
    source = sources.get(fact.source)
    if source is None or not source.sponsor or fact.sponsor:
        return fact
    return msgspec.structs.replace(fact, sponsor=source.sponsor, sponsor_brief=source.sponsor_brief)
