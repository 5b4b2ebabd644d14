"""In a made-up language no word of ours stays English on any paper, in the note, or in a picture."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.consultation.record import Record
from desktop.figures.base import figure_of
from desktop.library.guide_words import BEFORE
from desktop.library.rendering import render_pages
from desktop.papers.base import Form, papers
from desktop.papers.note import long_note, short_note
from tests.figures.drawn import canvas, drawn, words
from tests.made_up_language import known, made_up, texts, unmarked
from tests.papers.builders import context, material, record

# What a layout is told in words of its own.
CODES = (
    "kind", "id", "picture", "sign", "keywords", "tone", "language", "direction", "paper", "too-long", "who",
    "way",
)  # fmt: skip
CITED = re.compile(r"\u00a0\[\d+\]")
ALL = material(record=record(words=BEFORE))


def of_the_talk() -> list[str]:
    assert ALL.module is not None
    found = [*texts(ALL.record), *texts(ALL.context), "November", "December"]
    found += [CITED.sub("", text) for text in found]
    return known(ALL.module, *found, context=context())


KNOWN = of_the_talk()


@pytest.fixture(autouse=True)
def _made_up(tmp_path: Path) -> Iterator[None]:
    with made_up(tmp_path / "locales"):
        yield


def shown(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text that a layout shows, with its key."""
    if isinstance(value, dict):
        for name, held in value.items():
            yield from shown(held, name) if name not in CODES else ()
    elif isinstance(value, list | tuple):
        for held in value:
            yield from shown(held, key)
    elif isinstance(value, str):
        yield key, value


@pytest.mark.parametrize("name", papers())
def test_a_paper(name: str) -> None:
    manuscript = papers()[name].manuscript(ALL, Form())
    said = [*shown(manuscript.words), ("title", papers()[name].title())]
    said += [(key, words(ET.fromstring(svg))) for key, svg in manuscript.pictures.items()]  # noqa: S314
    assert {(key, left) for key, text in said if (left := unmarked(text, KNOWN))} == set()


@pytest.mark.parametrize("note", [short_note, long_note])
def test_the_note(note: Callable[[Record], str]) -> None:
    assert ALL.record is not None
    assert {left for line in note(ALL.record).split("\n") if (left := unmarked(line, KNOWN))} == set()


def test_pictures_of_the_pages() -> None:
    assert ALL.module is not None
    for page in render_pages(ALL.module, context(), ALL.module.first_visit.pages):
        for block in page.walk():
            if (figure := figure_of(block)) is not None:
                state = figure.state_of(block)
                told = [words(drawn(figure, state, canvas(width=wide))) for wide in (440, 1000)]
                told += [figure.title(state), figure.alt(state), *texts(figure.table(state) or ())]
                assert {left for text in told if (left := unmarked(text, KNOWN))} == set()
