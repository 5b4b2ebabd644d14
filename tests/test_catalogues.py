"""What translators get: a template with every word of the program, and catalogues that can be used."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from desktop import language
from desktop.language import CATALOGUES, speaking, tr, trc, trn
from tests.catalogues import TEMPLATE, extracted, read, write_language

PLACE = re.compile(r"\{[^{}]*\}")


def told(catalogue: Catalog) -> list[tuple[object, object, list[str]]]:
    return [(one.id, one.context, [file for file, _ in one.locations]) for one in catalogue if one.id]


def places(message: Message) -> list[set[str]]:
    """What is filled in, in the English words and in those of the language."""
    both = (message.id, message.string or "")
    said = [words for some in both for words in ([some] if isinstance(some, str) else some) if words]
    return [set(PLACE.findall(words)) for words in said]


def test_the_template_holds_what_the_program_says() -> None:
    assert told(read(TEMPLATE)) == told(extracted()), "run `make catalogues`, and keep what it writes"


@pytest.mark.parametrize("file", [TEMPLATE, *CATALOGUES.glob("*/LC_MESSAGES/*.po")], ids=str)
def test_a_translation_is_filled_in_with_what_the_english_is(file: Path) -> None:
    assert [one.id for one in read(file) if one.id and len({frozenset(it) for it in places(one)}) > 1] == []


@pytest.mark.parametrize("name", ["xx", "xx-AB", "xx_AB"])
def test_a_language_is_spoken_from_what_its_translator_wrote(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_language(tmp_path, "xx", str.upper)
    monkeypatch.setattr(language, "CATALOGUES", tmp_path)
    with speaking(name):
        assert (tr("Next"), tr("not a text of ours")) == ("NEXT", "not a text of ours")
        assert trn("{n} page.", "{n} pages.", 2) == "{N} PAGES."
        assert trc("a key", "Up") == "UP"
