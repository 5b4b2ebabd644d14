from __future__ import annotations

from pathlib import Path

import pytest

from desktop.library.loading import load_module, read_module
from desktop.problems import ProblemsFound
from tests.helpers import edit, make_module

WORDS = """\
module: {title: Una guía}
indications:
  bladder: {name: Vejiga}
routes:
  full: {title: Completo}
skip_reasons:
  known: {text: Ya lo sabe}
statements:
  can-cramp: {text: Mi pierna puede tener calambres.}
facts:
  unpleasant-change: {outcome: tuvo un cambio, period: en el primer año}
"""


def spanish(tmp_path: Path, words: str = WORDS) -> Path:
    folder = make_module(tmp_path)
    edit(folder, "module.yaml", "[en]", "[en, es]")
    (folder / "es").mkdir()
    for page in (folder / "en").iterdir():
        (folder / "es" / page.name).write_text(page.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "es" / "words.yaml").write_text(words, encoding="utf-8")
    return folder


def test_words_of_another_language_are_laid_over_by_id(tmp_path: Path) -> None:
    module = load_module(spanish(tmp_path), "es")
    assert (module.language, module.title) == ("es", "Una guía")
    assert [one.name for one in module.indications] == ["Vejiga", "Bowel"]
    assert [route.title for route in module.visits[0].routes] == ["Essentials", "Completo"]
    assert module.skip_reasons[0].text == "Ya lo sabe"
    assert module.statements[0].text == "Mi pierna puede tener calambres."
    fact = module.facts["unpleasant-change"]
    assert (fact.outcome, fact.outcome_not, fact.per_100) == ("tuvo un cambio", "did not", 12)
    assert module.pages["welcome"].file == "small-guide/es/welcome.md.j2"


def test_the_source_language_is_untouched(tmp_path: Path) -> None:
    assert load_module(spanish(tmp_path)).title == "A small guide"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            "facts:\n  unpleasant: {period: x}\n",
            "2: facts.unpleasant: the module has no such id; did you mean",
        ),
        (
            "statements:\n  can-cramps: {text: x}\n",
            "2: statements.can-cramps: the module has no such id; did you mean",
        ),
        (
            "facts:\n  unpleasant-change: {n: 5}\n",
            "2: facts.unpleasant-change.n: is not a key that is known here",
        ),
        ("modul: {}\n", "1: modul: is not a key that is known here; did you mean 'module'?"),
        ("a: [", "1: this is not YAML"),
    ],
)
def test_words_for_what_is_not_there_are_told(tmp_path: Path, words: str, message: str) -> None:
    with pytest.raises(ProblemsFound) as caught:
        load_module(spanish(tmp_path, words), "es")
    assert str(caught.value.problems[0]).startswith(f"small-guide/es/words.yaml:{message}")


def test_a_language_without_words_or_pages_is_told(tmp_path: Path) -> None:
    folder = spanish(tmp_path)
    (folder / "es" / "words.yaml").unlink()
    (folder / "es" / "welcome.md.j2").unlink()
    told = [str(problem) for problem in read_module(folder, "es").problems]
    assert told == [
        "small-guide/es/words.yaml:1: there is no such file; write it, or correct the name",
        "small-guide/module.yaml:12: visits[0].pages[0]: there is no page 'welcome'; write the file "
        "'welcome.md.j2', or take it out",
    ]
