"""What a paper looks like, by its pages as pictures: nothing runs off the sheet, no page is left empty."""

from __future__ import annotations

import io

import pikepdf
import pytest
from PySide6.QtGui import QImage

from desktop.papers.base import Form, Material, papers
from desktop.papers.printable import ZERO_WIDTH_SPACE, printable_words
from tests.papers.builders import context, empty_record, material, record
from tests.papers.reading import elements, texts
from tests.papers.test_papers import FORMS

PPI = 25.4  # a pixel is a millimetre
EDGE = 4  # millimetres that printers leave white
FOOT, FULL = 24, 0.74  # millimetres of the foot, and how far down a page goes at least


@pytest.fixture(scope="module")
def whole() -> Material:
    return material()


def pages(name: str, some: Material, form: Form) -> list[QImage]:
    return [QImage.fromData(png) for png in papers()[name].pictures(some, form, PPI)]


def inked(page: QImage, columns: range, rows: range) -> list[tuple[int, int]]:
    """The dark places in a part of a page."""
    return [(x, y) for y in rows for x in columns if page.pixelColor(x, y).lightness() < 245]


@pytest.mark.parametrize("form", FORMS, ids=str)
@pytest.mark.parametrize("name", [name for name in papers() if name != "action-card"])
def test_nothing_runs_off_the_sheet(whole: Material, name: str, form: Form) -> None:
    for page in pages(name, whole, form):
        wide, high = page.width(), page.height()
        for columns in (range(EDGE), range(wide - EDGE, wide)):
            assert inked(page, columns, range(high)) == []
        for rows in (range(3), range(high - EDGE, high)):
            assert inked(page, range(wide), rows) == []


def depth(page: QImage) -> float:
    """How far down the words go, as a part of the room above the foot."""
    room = page.height() - FOOT
    lowest = max(y for _, y in inked(page, range(page.width()), range(room)))
    return lowest / room


@pytest.mark.parametrize("sheet", ["a4", "letter"])
def test_no_page_of_the_summary_is_left_a_quarter_empty(whole: Material, sheet: str) -> None:
    for some in (whole, material(record=empty_record())):
        for page in pages("summary", some, Form("letter" if sheet == "letter" else "a4")):
            assert depth(page) > FULL


def test_in_black_alone_as_a_cheap_printer_prints_nothing_is_lost(whole: Material) -> None:
    """Words and lines are black: few places of a page are neither black nor white."""
    page = QImage.fromData(papers()["summary"].pictures(whole, Form(), 150)[1])
    seen = [
        page.pixelColor(x, y).lightness() for x in range(0, page.width(), 3) for y in range(page.height())
    ]
    ink = [it for it in seen if it < 250]
    assert sum(it < 128 for it in ink) > 0.6 * len(ink)
    assert all(page.pixelColor(x, 300).saturation() == 0 for x in range(page.width()))


def kinds(pdf: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return [str(it.S)[1:] for it in elements(opened.Root.StructTreeRoot.K)]


def test_tiers_panels_and_answers_have_headings_and_what_stands_in_them_is_listed() -> None:
    found = kinds(papers()["summary"].pdf(material(record=record()), Form()))
    assert found.count("H1") == 3
    assert found.count("H3") >= 2 + 4  # the tiers, and the answers that were given
    first = found.index("H3")
    assert "L" in found[first : first + 8]  # the signs of the first tier


def test_lines_to_write_on_and_rules_are_not_read() -> None:
    found = kinds(papers()["summary"].pdf(material(record=empty_record()), Form()))
    assert set(found) <= {
        "Document", "Div", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Span", "Strong",
        "Table", "THead", "TBody", "TR", "TH", "TD", "Figure",
    }  # fmt: skip


@pytest.mark.parametrize("number", ["10:22:00", "2026-11-30", "1,234,567.89"])
def test_a_number_is_never_broken(number: str) -> None:
    word = "x" * 40 + number + "y" * 40
    assert number in printable_words(word)[0].split(ZERO_WIDTH_SPACE, 1)[1].replace("x", "")


@pytest.mark.parametrize("indication", ["bladder", "retention", "bowel", "bladder-and-bowel"])
@pytest.mark.parametrize("sheet", ["a4", "letter"])
def test_the_handout_takes_three_sheets_for_everyone(indication: str, sheet: str) -> None:
    some = material(record=None, context=context(indication=indication))
    assert len(texts(papers()["handout"].pdf(some, Form("letter" if sheet == "letter" else "a4")))) <= 5
