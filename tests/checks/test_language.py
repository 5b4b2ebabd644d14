"""Rules about words ask a file of the language; where there is none, the check says what it left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.checks import check_folder, rules
from desktop.checks._language import wording
from tests.helpers import edit, make_module

ENGLISH = "It is rare, one in ten. It is twice as likely, or even more so [@manual].\n\nThis is a"
WORDED = {rule.name for rule in rules() if rule.worded}


def translated(tmp_path: Path, language: str) -> Path:
    folder = make_module(tmp_path)
    edit(folder, "module.yaml", "[en]", f"[en, {language}]")
    (folder / language).mkdir()
    for page in (folder / "en").iterdir():
        (folder / language / page.name).write_text(page.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / language / "words.yaml").write_text("module: {title: x}\n", encoding="utf-8")
    edit(folder, f"{language}/welcome.md.j2", "This is a", ENGLISH)
    return folder


def told(folder: Path, language: str) -> list[str]:
    found = check_folder(folder).problems
    return [str(it) for it in found if f"/{language}/welcome" in str(it)]


def test_rules_about_words_are_known_as_such() -> None:
    assert len(WORDED) == 5


def test_a_language_without_words_of_its_own_is_not_judged_by_english_and_says_so(tmp_path: Path) -> None:
    folder = translated(tmp_path, "pt")
    assert told(folder, "pt") == []
    advice = [str(it) for it in check_folder(folder).advice]
    assert len(advice) == 1
    assert advice[0].startswith("small-guide/module.yaml:4: languages: no rule knows the words of 'pt'")
    assert all(name in advice[0] for name in WORDED)


def test_another_english_is_judged_as_english(tmp_path: Path) -> None:
    folder = translated(tmp_path, "en-AU")
    assert ["one in ten" in it or "twice as likely" in it for it in told(folder, "en-AU")] == [True, True]
    assert check_folder(folder).advice == ()


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Es raro: les pasa a 12 de cada 100 [@manual].", "'raro' stands beside a number"),
        ("A veces les pasa al 12 por ciento [@manual].", "'A veces' stands beside a number"),
        ("Les pasa a una persona de cada diez [@manual].", "'una persona de cada diez'"),
        ("Es el doble de probable [@manual].", "'el doble de probable'"),
        ("Pasa tres veces más [@manual].", "'veces más'"),
        ("Les pasa a 12 de cada 100.", "has no source"),
    ],
)
def test_spanish_is_judged_by_its_own_words(tmp_path: Path, said: str, found: str) -> None:
    folder = translated(tmp_path, "es")
    edit(folder, "es/welcome.md.j2", ENGLISH, f"{said}\n\nThis is a")
    assert any(found in it for it in told(folder, "es")), told(folder, "es")


@pytest.mark.parametrize(
    "said", ["Le llamamos a veces.", "Vimos 1 de 100 cables [@manual].", "Dos de las tres."]
)
def test_spanish_may_say_what_is_no_fault(tmp_path: Path, said: str) -> None:
    folder = translated(tmp_path, "es")
    edit(folder, "es/welcome.md.j2", ENGLISH, f"{said}\n\nThis is a")
    assert told(folder, "es") == []


def test_a_number_with_a_sign_needs_a_source_in_any_language(tmp_path: Path) -> None:
    folder = translated(tmp_path, "es")
    edit(folder, "es/finish.md.j2", "- {{ line }}", "- 12 % de 272 {{ line }}")
    found = [str(problem) for problem in check_folder(folder).problems]
    assert any("/es/finish" in it and "has no source" in it for it in found)


@pytest.mark.parametrize(("language", "known"), [("en", True), ("en-GB", True), ("es", True), ("pt", False)])
def test_a_language_is_found_by_its_file(language: str, known: bool) -> None:
    assert (wording(language) is not None) is known
