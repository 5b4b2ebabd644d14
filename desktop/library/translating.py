"""The words of a module in another language, laid over the source language by id."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from desktop.decoding import Written, nearest
from desktop.library.guide_words import GuideWords
from desktop.library.model import Module
from desktop.library.schema import WordsFile


def _known(module: Module) -> dict[str, set[str]]:
    """The ids that words can be given for, by key of the words file."""
    return {
        "indications": {one.id for one in module.indications},
        "visits": {one.id for one in module.visits},
        "routes": {route.id for visit in module.visits for route in visit.routes},
        "skip_reasons": {one.id for one in module.skip_reasons},
        "statements": {one.id for one in module.statements},
        "facts": set(module.facts),
        "signs": {one.id for one in module.signs},
    }


def check_words(words: WordsFile, module: Module, written: Written) -> None:
    """Note every id that the module does not have."""
    for key, known in _known(module).items():
        for name in getattr(words, key):
            if name not in known:
                written.add((key, name), "the module has no such id", nearest(name, known))


def missing_words(words: WordsFile, module: Module) -> list[str]:
    """The keys of the words file that are still to be written, such as `statements.can-cramp.text`."""
    missing = [f"module.{name}" for name in words.module.__struct_fields__ if not getattr(words.module, name)]
    own, said = module.words or GuideWords(), words.words
    missing += [
        f"words.{name}" for name in own.__struct_fields__ if getattr(own, name) and not getattr(said, name)
    ]
    for key, known in _known(module).items():
        given = getattr(words, key)
        missing += [f"{key}.{name}" for name in sorted(known) if name not in given]
        missing += [
            f"{key}.{name}.{field}"
            for name in sorted(known & given.keys())
            for field in given[name].__struct_fields__
            if not getattr(given[name], field)
        ]
    return missing


def translated(module: Module, words: WordsFile) -> Module:
    """The module with every word that was given in place of the source language's."""
    visits = tuple(
        msgspec.structs.replace(visit, routes=tuple(_over(visit.routes, words.routes)))
        for visit in _over(module.visits, words.visits)
    )
    return msgspec.structs.replace(
        module,
        **_given(words.module),
        indications=tuple(_over(module.indications, words.indications)),
        visits=visits,
        skip_reasons=tuple(_over(module.skip_reasons, words.skip_reasons)),
        statements=tuple(_over(module.statements, words.statements)),
        signs=tuple(_over(module.signs, words.signs)),
        words=msgspec.structs.replace(module.words or GuideWords(), **_given(words.words)),
        facts={fact.id: fact for fact in _over(module.facts.values(), words.facts)},
    )


def _given(words: msgspec.Struct) -> dict[str, str]:
    return {name: text for name, text in msgspec.structs.asdict(words).items() if text}


def _over(things: Iterable, words: dict) -> Iterable:  # type: ignore[type-arg]
    for thing in things:
        own = words.get(thing.id)
        yield msgspec.structs.replace(thing, **_given(own)) if own is not None else thing
