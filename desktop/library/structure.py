"""What must hold between the files of a module. Each rule looks only at files that could be read."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence, Sized
from dataclasses import dataclass, field

from desktop.decoding import KeyPath, Written, nearest
from desktop.library.facts import Fact
from desktop.library.model import Coverage, PageFile, Route, Source, Statement, Visit, WarningSign
from desktop.library.option_rules import check_options
from desktop.library.options import OptionSet
from desktop.library.schema import ModuleFile
from desktop.problems import Problems

MOST_STATEMENTS = 8
# Far above what a guide needs: more could not be checked in a time that anybody waits.
MOST = {
    "languages": 50, "indications": 20, "visits": 10, "skip_reasons": 30, "routes": 10, "pages": 80,
    "parts": 20, "sources": 500, "facts": 500, "statements": 100, "coverage": 500, "citations": 500,
    "signs": 60,
}  # fmt: skip
MOST_WORDS = 22
_MINUTES_APART = 0.05
_CITATION = re.compile(r"\[@([^\[\]]*)\]")


@dataclass(frozen=True)
class Draft:
    """The files of a module as far as they could be read; None where one could not."""

    written: Mapping[str, Written | None]
    head: ModuleFile | None
    sources: dict[str, Source] | None
    facts: dict[str, Fact] | None
    statements: tuple[Statement, ...] | None
    coverage: tuple[Coverage, ...] | None
    pages: Mapping[str, PageFile | None]
    papers: Mapping[str, PageFile | None] = field(default_factory=dict)
    signs: tuple[WarningSign, ...] | None = ()
    options: OptionSet | None = None


def check_structure(draft: Draft, folder: str, problems: Problems) -> bool:
    """Note everything in which the files of a module do not agree.

    Where there is more of something than can be checked, only that is noted, and the outcome is False.
    """
    if _check_counts(draft, problems):
        return False
    head, module = draft.head, draft.written["module"]
    if head is not None and module is not None:
        _check_head(head, module, folder)
        _check_visits(draft, head.visits, module, problems)
        _check_pages_known(draft, head, problems)
    _check_facts(draft)
    _check_statements(draft)
    _check_signs(draft)
    _check_coverage(draft)
    _check_citations(draft, problems)
    if draft.options is not None and (options := draft.written["options"]) is not None:
        check_options(draft.options, options, head.indications if head else None, draft.facts, draft.sources)
    return True


def _check_counts(draft: Draft, problems: Problems) -> bool:
    """Note every list that is too long; whether there is any."""
    before = len(problems.found)
    for key in ("sources", "facts", "statements", "coverage", "signs"):
        _count(draft.written.get(key), (), key, getattr(draft, key))
    for key in ("languages", "indications", "visits", "skip_reasons"):
        _count(draft.written["module"], (key,), key, getattr(draft.head, key, None))
    for v, visit in enumerate(draft.head.visits if draft.head else ()):
        for key in ("pages", "routes", "parts"):
            _count(draft.written["module"], ("visits", v, key), key, getattr(visit, key))
        for r, route in enumerate(visit.routes):
            _count(draft.written["module"], ("visits", v, "routes", r, "pages"), "pages", route.pages)
    for page in (*draft.pages.values(), *draft.papers.values()):
        if page is not None and (cited := page.body.count("[@")) > (most := MOST["citations"]):
            problems.add(page.file, page.line, "", f"there are {cited} citations", f"keep at most {most}")
    return len(problems.found) > before


def _count(written: Written | None, path: KeyPath, what: str, things: Sized | None) -> None:
    if written is not None and things is not None and len(things) > MOST[what]:
        written.add(path, f"there are {len(things)} {what.replace('_', ' ')}", f"keep at most {MOST[what]}")


def _check_head(head: ModuleFile, written: Written, folder: str) -> None:
    if head.id != folder:
        written.add(
            ("id",), f"'{head.id}' is not the name of the folder", f"write '{folder}', or rename the folder"
        )
    for key in ("indications", "visits", "skip_reasons"):
        things = getattr(head, key)
        if not things:
            written.add((key,), "is empty", "write at least one")
        _once(written, [thing.id for thing in things], key)
    _once(written, head.languages, "languages")
    if head.review_by <= head.published:
        written.add(("review_by",), "is not after the day of publication", "write the day of the next review")


def _once(written: Written, ids: Sequence[str], *path: str | int) -> None:
    """Note every id that stands a second time in a list."""
    for i, name in enumerate(ids):
        if name in ids[:i]:
            written.add((*path, i), f"'{name}' stands twice", "use each id once")


def _check_visits(draft: Draft, visits: Sequence[Visit], written: Written, problems: Problems) -> None:
    seen: set[str] = set()
    missing = {page for page in draft.pages if _missing(draft, page, problems)}
    others = [name for name in draft.pages if not any(name in visit.pages for visit in visits)]
    if missing and len(missing) == len(draft.pages):
        missing.clear()
        written.add(("visits",), "none of the pages is there", "write them in a folder named as the language")
    for v, visit in enumerate(visits):
        if not visit.routes:
            written.add(("visits", v, "routes"), "is empty", "write at least one route")
        for p, page in enumerate(visit.pages):
            if page in seen:
                written.add(("visits", v, "pages", p), f"'{page}' stands twice", "show each page once")
            seen.add(page)
            if page in missing:
                written.add(
                    ("visits", v, "pages", p), f"there is no page '{page}'", _page_advice(page, others)
                )
        _check_parts(visit, written, ("visits", v, "parts"))
        _once(written, [route.id for route in visit.routes], "visits", v, "routes")
        for r, route in enumerate(visit.routes):
            _check_route(draft, visit, route, written, ("visits", v, "routes", r))


def _check_parts(visit: Visit, written: Written, path: KeyPath) -> None:
    """The parts begin with the first page, and follow each other as the pages do."""
    _once(written, [part.id for part in visit.parts], *path)
    places: list[int] = []
    for p, part in enumerate(visit.parts):
        here = (*path, p, "first")
        if part.first not in visit.pages:
            written.add(here, f"'{part.first}' is not a page of the visit", nearest(part.first, visit.pages))
            continue
        place = visit.pages.index(part.first)
        if p == 0 and place:
            written.add(here, "is not the first page of the visit", f"write '{visit.pages[0]}'")
        elif places and place <= places[-1]:
            written.add(
                here, "does not come after the part before it", "put the parts in the order of the pages"
            )
        places.append(place)


def _page_advice(page: str, others: Iterable[str]) -> str:
    return f"write the file '{page}.md.j2', or " + nearest(page, others)


def _missing(draft: Draft, page: str, problems: Problems) -> bool:
    """Whether a page has no file, as against one with faults that were told already."""
    ending = f"/{page}.md.j2"
    return draft.pages[page] is None and not any(problem.file.endswith(ending) for problem in problems.found)


def _check_route(draft: Draft, visit: Visit, route: Route, written: Written, path: KeyPath) -> None:
    for p, page in enumerate(route.pages):
        if page not in visit.pages:
            written.add(
                (*path, "pages", p), f"'{page}' is not a page of the visit", nearest(page, visit.pages)
            )
    in_order = [page for page in dict.fromkeys(visit.pages) if page in route.pages]
    if set(route.pages) <= set(visit.pages) and list(route.pages) != in_order:
        written.add((*path, "pages"), "is not in the order of the visit", f"write {', '.join(in_order)}")
    shown = [draft.pages.get(page) for page in route.pages]
    if any(page is None for page in shown):
        return
    total = sum(page.minutes.get(route.id, 0.0) for page in shown if page is not None)
    if abs(total - route.minutes) > _MINUTES_APART:
        wrong = f"is {route.minutes:g}, but its pages add up to {total:g}"
        written.add((*path, "minutes"), wrong, f"write {total:g}, or change the minutes of a page")


def _check_pages_known(draft: Draft, head: ModuleFile, problems: Problems) -> None:
    """Every page file is shown by a visit."""
    shown = {page for visit in head.visits for page in visit.pages}
    for name, page in draft.pages.items():
        if page is not None and name not in shown and not _misnamed(page, problems):
            right = "add it to the pages of a visit in module.yaml, or delete the file"
            problems.add(page.file, 1, "id", f"no visit shows the page '{name}'", right)


def _misnamed(page: PageFile, problems: Problems) -> bool:
    """Whether it was told that a file has another name than its id, which is why nothing refers to it."""
    return any(problem.file == page.file and problem.key == "id" for problem in problems.found)


def _check_facts(draft: Draft) -> None:
    written = draft.written["facts"]
    for name, fact in (draft.facts or {}).items():
        if written is None:
            return
        _check_number(written, name, fact)
        if draft.sources is not None:
            _known(written, (name, "source"), "source", fact.source, draft.sources)


def _check_number(written: Written, name: str, fact: Fact) -> None:
    """A fact is a count, or a share with the range that its source prints, or a measure."""
    kinds = [fact.events is not None, fact.share is not None, fact.measure]
    if sum(kinds) != 1:
        wrong = "has none of 'events', 'share' and 'measure'" if not any(kinds) else "is of two kinds"
        right = "write 'events' where the source counts, 'share' where it gives so many in 100"
        written.add((name,), wrong, f"{right}, else 'measure: true'")
    elif fact.events is not None:
        if fact.n <= 0:
            written.add((name, "n"), f"is {fact.n}", "write how many people were counted")
        elif not 0 <= fact.events <= fact.n:
            right = f"write a number from 0 to {fact.n}"
            written.add((name, "events"), f"is {fact.events} of {fact.n}", right)
    elif fact.share is not None and not 0 <= fact.share <= 100:
        written.add((name, "share"), f"is {fact.share:g}", "write a number from 0 to 100")
    if fact.range and (fact.share is None or not _spans(fact.share, fact.range)):
        right = "write its lower and upper end, with the share between them"
        written.add((name, "range"), "is no range of a share", right)


def _spans(share: float, ends: Sequence[float]) -> bool:
    return len(ends) == 2 and 0 <= ends[0] <= share <= ends[1] <= 100


def _check_statements(draft: Draft) -> None:
    written, statements = draft.written["statements"], draft.statements
    if written is None or statements is None:
        return
    _once(written, [statement.id for statement in statements])
    if len(statements) > MOST_STATEMENTS:
        written.add(
            (MOST_STATEMENTS,), f"there are {len(statements)} statements", f"keep at most {MOST_STATEMENTS}"
        )
    for i, statement in enumerate(statements):
        words = len(statement.text.split())
        if words > MOST_WORDS:
            written.add((i, "text"), f"has {words} words", f"say it in at most {MOST_WORDS}")
        _known_page(draft, written, (i, "page"), statement.page)
        _known_sources(draft, written, (i, "sources"), statement.sources)


def _check_signs(draft: Draft) -> None:
    written, signs = draft.written.get("signs"), draft.signs
    if written is None or signs is None:
        return
    _once(written, [sign.id for sign in signs])
    known = {one.id for one in draft.head.indications} if draft.head else set()
    for i, sign in enumerate(signs):
        _known_sources(draft, written, (i, "sources"), sign.sources)
        if sign.key not in sign.text:
            wrong = f"'{sign.key}' is not in the text"
            written.add((i, "key"), wrong, "write words just as they stand in it")
        for n, indication in enumerate(sign.indications):
            if known:
                _known(written, (i, "indications", n), "indication", indication, known)


def _check_coverage(draft: Draft) -> None:
    written, coverage = draft.written.get("coverage"), draft.coverage
    if written is None or coverage is None:
        return
    _once(written, [line.id for line in coverage])
    for i, line in enumerate(coverage):
        for p, page in enumerate(line.said_on):
            _known_page(draft, written, (i, "said_on", p), page)
        _known_sources(draft, written, (i, "sources"), line.sources)


def _known(written: Written, path: KeyPath, what: str, name: str, known: Collection[str]) -> None:
    if name not in known:
        written.add(path, f"there is no {what} '{name}'", nearest(name, known))


def _known_page(draft: Draft, written: Written, path: KeyPath, page: str) -> None:
    if draft.pages:
        _known(written, path, "page", page, draft.pages)


def _known_sources(draft: Draft, written: Written, path: KeyPath, sources: Iterable[str]) -> None:
    for s, source in enumerate(sources if draft.sources is not None else ()):
        _known(written, (*path, s), "source", source, draft.sources or {})


def _check_citations(draft: Draft, problems: Problems) -> None:
    """Every source that a page cites is known; a page is searched as written, in all its branches."""
    if draft.sources is None:
        return
    for page in filter(None, (*draft.pages.values(), *draft.papers.values())):
        for found in _CITATION.finditer(page.body):
            line = page.line + page.body.count("\n", 0, found.start())
            for name in (part.strip().removeprefix("@") for part in found[1].split(";")):
                if name not in draft.sources:
                    wrong = f"there is no source '{name}'"
                    problems.add(page.file, line, "", wrong, nearest(name, draft.sources))
