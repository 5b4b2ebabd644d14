"""The words of a module in another language, laid over the source language by id."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from desktop.decoding import Written, nearest
from desktop.library.facts import Fact
from desktop.library.guide_words import GuideWords
from desktop.library.model import Module, Source
from desktop.library.options import laid_over, wanting
from desktop.library.schema import SourceWords, WordsFile


def _known(module: Module) -> dict[str, dict[str, msgspec.Struct]]:
    """What words can be given for, each by its id, by key of the words file."""
    return {
        "indications": {one.id: one for one in module.indications},
        "visits": {one.id: one for one in module.visits},
        "routes": {route.id: route for visit in module.visits for route in visit.routes},
        "parts": {part.id: part for visit in module.visits for part in visit.parts},
        "skip_reasons": {one.id: one for one in module.skip_reasons},
        "statements": {one.id: one for one in module.statements},
        "facts": dict(module.facts),
        "sources": dict(module.sources),
        "signs": {one.id: one for one in module.signs},
        "options": dict(module.options.options) if module.options else {},
    }


def check_words(words: WordsFile, module: Module, written: Written) -> None:
    """Note every id that the module does not have."""
    for key, known in _known(module).items():
        for name in getattr(words, key):
            if name not in known:
                written.add((key, name), "the module has no such id", nearest(name, known))


def missing_words(words: WordsFile, module: Module) -> list[str]:
    """The keys of the words file that are still to be written, such as `statements.can-cramp.text`."""
    missing = [
        key for key in wanting(module, words.module, "module") if key != "module.authors"
    ]  # names stay
    missing += wanting(module.words or GuideWords(), words.words, "words")
    if module.options is not None:
        missing += wanting(module.options.rows, words.rows, "rows")
    missing += _missing_of_sources(words, module)
    for key, known in _known(module).items():
        if key == "sources":
            continue
        given = getattr(words, key)
        missing += [f"{key}.{name}" for name in sorted(known) if name not in given]
        for name in sorted(known & given.keys()):
            missing += wanting(known[name], given[name], f"{key}.{name}")
    return missing


def _missing_of_sources(words: WordsFile, module: Module) -> list[str]:
    """Who paid, and to whom there are ties; a title is that of what was published, and stays as it is."""
    missing: list[str] = []
    for name, source in sorted(module.sources.items()):
        missing += wanting(source, words.sources.get(name, SourceWords()), f"sources.{name}")
    return [key for key in missing if not key.endswith(".title")]


def translated(module: Module, words: WordsFile) -> Module:
    """The module with every word that was given in place of the source language's."""
    visits = tuple(
        msgspec.structs.replace(
            visit,
            routes=tuple(_over(visit.routes, words.routes)),
            parts=tuple(_over(visit.parts, words.parts)),
        )
        for visit in _over(module.visits, words.visits)
    )
    options = module.options and msgspec.structs.replace(
        module.options,
        rows=laid_over(module.options.rows, words.rows),
        options={one.id: one for one in _over(module.options.options.values(), words.options)},
    )
    sources = {one.id: one for one in _over(module.sources.values(), words.sources)}
    return msgspec.structs.replace(
        laid_over(module, words.module),
        indications=tuple(_over(module.indications, words.indications)),
        visits=visits,
        skip_reasons=tuple(_over(module.skip_reasons, words.skip_reasons)),
        statements=tuple(_over(module.statements, words.statements)),
        signs=tuple(_over(module.signs, words.signs)),
        words=laid_over(module.words or GuideWords(), words.words),
        facts={fact.id: _paid(fact, module, sources) for fact in _over(module.facts.values(), words.facts)},
        sources=sources,
        options=options,
    )


def _paid(fact: Fact, module: Module, sources: dict[str, Source]) -> Fact:
    """A fact with who paid in the words of the language, where that is told of its source."""
    source = module.sources.get(fact.source)
    if source is None or fact.sponsor != source.sponsor:
        return fact
    said = sources[fact.source]
    return msgspec.structs.replace(fact, sponsor=said.sponsor, sponsor_brief=said.sponsor_brief)


def _over(things: Iterable, words: dict) -> Iterable:  # type: ignore[type-arg]
    for thing in things:
        own = words.get(thing.id)
        yield laid_over(thing, own) if own is not None else thing
