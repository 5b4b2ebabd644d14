"""A paper speaks the language of the guide, whatever the interface speaks.

Two made-up languages put a mark before every English text: the interface speaks "xx", the guide "yy".
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import pytest

from desktop import language
from desktop.language import speaking, tr, trn, use
from desktop.papers.base import Form, Material, papers
from tests.catalogues import write_language
from tests.papers.builders import content, context, material, record
from tests.papers.reading import squeezed, text


@pytest.fixture
def two_languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The interface speaks xx from here on."""
    for name in ("xx", "yy"):
        write_language(tmp_path / "locales", name, f"{name}~{{}}".format)
    monkeypatch.setattr(language, "CATALOGUES", tmp_path / "locales")
    use("xx")
    yield
    use("en")


def talk() -> Material:
    """A talk with a guide in yy."""
    whole = material(record=record(content=content(language="yy")))
    assert whole.module is not None
    return material(record=whole.record, module=msgspec.structs.replace(whole.module, language="yy"))


@pytest.mark.usefixtures("two_languages")
@pytest.mark.parametrize("name", papers())
def test_a_paper_speaks_the_language_of_its_guide(name: str) -> None:
    paper = papers()[name]
    with ThreadPoolExecutor(1) as beside_the_screen:
        pdf = beside_the_screen.submit(paper.pdf, talk(), Form()).result()
    printed = squeezed(text(pdf))
    assert "xx~" not in printed
    assert name == "action-card" or "yy~" in printed  # the card has no words but the guide's
    assert paper.title().startswith("xx~")


@pytest.mark.usefixtures("two_languages")
def test_why_a_paper_is_not_made_is_told_in_the_language_of_the_interface() -> None:
    unset = dataclasses.replace(talk(), context=context(filled=False))
    assert papers()["action-card"].refusal(unset, Form()).startswith("xx~")


@pytest.mark.usefixtures("two_languages")
def test_another_language_is_spoken_for_a_while_only() -> None:
    with speaking("yy"):
        assert tr("Signature") == "yy~Signature"
        with speaking("en"):
            assert tr("Signature") == "Signature"
        one, many = "{n} question is open.", "{n} questions are open."
        assert trn(one, many, 2) == f"yy~{many}"
    with pytest.raises(ZeroDivisionError), speaking("yy"):
        _ = 1 / 0
    assert tr("Signature") == "xx~Signature"
