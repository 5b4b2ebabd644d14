from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document

from desktop.authoring.review import review_docx, review_sections
from desktop.cli import main
from desktop.library.loading import load_module
from desktop.library.model import Module
from desktop.paths import content_folder
from tests.papers.reading import squeezed, text

MODULE = content_folder() / "sacral-leg-cramps"


@pytest.fixture(scope="module")
def module() -> Module:
    return load_module(MODULE)


def test_every_page_paper_and_list_is_there_in_order_and_numbered_through(module: Module) -> None:
    sections = review_sections(module)
    titles = [section.title for section in sections]
    assert titles[0] == "Before anything is put in, let us talk"
    assert titles[-4:] == ["Statements", "Warning signs", "Choices", "Sources"]
    numbers = [line.number for section in sections for line in section.lines]
    assert numbers == list(range(1, len(numbers) + 1))


def test_what_not_everybody_reads_says_for_whom_it_is(module: Module) -> None:
    lines = [line for section in review_sections(module) for line in section.lines]
    words = "Not the number for cramps. These people had bladder trouble only."
    assert {line.label for line in lines if line.words == words} == {"Bladder and bowel: leaks"}


def test_the_pdf_and_the_document_say_all_of_it(module: Module, tmp_path: Path) -> None:
    assert main(["review", str(MODULE), "--out", str(tmp_path / "new" / "review.pdf")]) == 0
    printed = squeezed(text((tmp_path / "new" / "review.pdf").read_bytes()))
    written = squeezed("".join(it.text for it in Document(io.BytesIO(review_docx(module))).paragraphs))
    for section in review_sections(module):
        for line in section.lines:
            assert squeezed(line.words) in written
            assert squeezed(line.words) in printed


def test_another_kind_of_file_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["review", str(MODULE), "--out", "review.odt"])
    assert ended.value.code == 2
    assert "is neither a .pdf nor a .docx" in capsys.readouterr().err
