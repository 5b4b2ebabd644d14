"""What a guide calls things: its own words, plain ones where it has none, and those of another language."""

from __future__ import annotations

from pathlib import Path

import msgspec

from desktop.library.guide_words import BEFORE, GuideWords, in_full
from desktop.library.loading import load_module
from desktop.library.model import Module
from desktop.library.packing import packed, unpacked
from desktop.library.schema import WordsFile
from desktop.library.translating import missing_words
from desktop.paths import content_folder
from tests.helpers import edit, make_module

OWN = "words: {understand: Got it, steps: What helps}\nauthors:"


def with_words(folder: Path) -> Path:
    module = make_module(folder)
    edit(module, "module.yaml", "authors:", OWN)
    return module


def test_a_guide_without_words_says_nothing_of_a_device(tmp_path: Path) -> None:
    said = " ".join(msgspec.structs.astuple(in_full(load_module(make_module(tmp_path)).words))).lower()
    assert not any(word in said for word in ("trial", "stimulator", "leg", "cramp", "implant"))


def test_a_guide_is_taken_at_its_own_words(tmp_path: Path) -> None:
    words = in_full(load_module(with_words(tmp_path)).words)
    assert (words.understand, words.steps, words.disagree) == ("Got it", "What helps", "I don’t agree")


def test_a_guide_kept_before_there_were_words_says_what_every_guide_said_then() -> None:
    assert in_full(None) == BEFORE


def test_the_shipped_guide_has_words_of_its_own_for_all_of_these() -> None:
    words = msgspec.structs.asdict(load_module(content_folder() / "sacral-leg-cramps").words or GuideWords())
    assert [name for name, then in msgspec.structs.asdict(BEFORE).items() if then and not words[name]] == []


def test_a_guide_kept_before_there_were_words_is_still_read(tmp_path: Path) -> None:
    old = msgspec.structs.replace(load_module(make_module(tmp_path)), words=None)
    assert unpacked(packed(old)).words is None


def test_words_are_laid_over_in_another_language(tmp_path: Path) -> None:
    folder = with_words(tmp_path)
    edit(folder, "module.yaml", "[en]", "[en, es]")
    (folder / "en").rename(folder / "es")
    (folder / "es" / "words.yaml").write_text("words: {understand: Lo entiendo}\n", encoding="utf-8")
    module: Module = load_module(folder, "es")
    assert module.words == GuideWords(understand="Lo entiendo", steps="What helps")
    assert [
        it for it in missing_words(WordsFile(words=GuideWords(steps="Qué ayuda")), module) if "words." in it
    ] == ["words.understand"]
