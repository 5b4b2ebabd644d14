"""A made-up language in place of English: every text of ours between marks; what has none stands out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
import pytest

from desktop import language
from desktop.library.citations import reference, short_reference
from desktop.library.model import Context, Module
from desktop.library.rendering import render_pages, render_paper
from tests.catalogues import write_language

ANYWHERE = Context(indication="", language="en", route="full")
MARKED = re.compile("«[^«»]*»")
NO_WORDS = re.compile(r"https?://\S+|[0-9a-f]{64}|([0-9A-F]{4}-){3}[0-9A-F]{4}")
SENTENCES = re.compile(r"(?<=[.!?])\s+")
LETTER = re.compile(r"[^\W\d_]")


@contextmanager
def made_up(folder: Path) -> Iterator[None]:
    """Everything that is said inside stands between marks, on the screen and on paper."""
    write_language(folder, "en", "«{}»".format)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(language, "CATALOGUES", folder)
        language.use("en")
        yield
    language.use("en")


def unmarked(words: str, known: Iterable[str]) -> str:
    """What is left of words without what is marked and what is known; "" where no letter is left.

    `known` are texts of the guide and of the talk, the longest first.
    """
    left = NO_WORDS.sub("", words.replace("\u200b", ""))
    while MARKED.search(left):
        left = MARKED.sub("", left)
    for text in known if LETTER.search(left) else ():
        left = left.replace(text, "")
    return " ".join(left.split()) if LETTER.search(left) else ""


def texts(value: Any) -> Iterator[str]:
    """Every text in an object and all that it holds."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for held in value.values() for text in texts(held))
    elif isinstance(value, list | tuple | frozenset):
        yield "".join(getattr(part, "words", "") for part in value if hasattr(part, "strong"))
        yield from (text for held in value for text in texts(held))
    elif hasattr(value, "__struct_fields__"):
        yield from (text for field in value.__struct_fields__ for text in texts(getattr(value, field)))


def known(module: Module, *more: str, context: Context = ANYWHERE) -> list[str]:
    """Every text of a guide, for whomever it is rendered, and more; the longest first."""
    sources = module.sources.values()
    found: list[str] = [*more, *texts(module), *map(reference, sources), *map(short_reference, sources)]
    for indication in module.indications:
        for route in module.first_visit.routes:
            context = msgspec.structs.replace(context, indication=indication.id, route=route.id)
            found += texts(render_pages(module, context, module.first_visit.pages))
        found += texts([render_paper(module, name, context) for name in module.papers])
    found += [sentence for text in found for sentence in SENTENCES.split(text)]  # a label may hold several
    found += [f"{text[:1].upper()}{text[1:]}" for text in found]  # where it begins a sentence
    return sorted({text for text in found if LETTER.search(text)}, key=len, reverse=True)
