"""What holds of every paper: on both sheets, in both sizes of print, in both directions."""

from __future__ import annotations

import io
import itertools
import re
from typing import Any

import msgspec
import pikepdf
import pytest

from desktop.papers.base import Direction, Form, Material, PaperRefusedError, PaperSize, papers
from desktop.papers.frame import Labelled, labelled
from desktop.settings import Clinic, ClinicSettings, WhenToCall
from tests.papers.builders import content, context, material, record
from tests.papers.pdf_checker import faults
from tests.papers.reading import elements, squeezed, text, texts

SHEETS: tuple[PaperSize, ...] = ("a4", "letter")
DIRECTIONS: tuple[Direction, ...] = ("ltr", "rtl")
FORMS = [Form(*form) for form in itertools.product(SHEETS, (False, True), DIRECTIONS)]
EVERY = [(name, form) for name in papers() for form in FORMS]
IDS = [
    f"{name}-{form.paper}-{'large' if form.large else 'standard'}-{form.direction}" for name, form in EVERY
]
CARRIES_RECORD = {"summary", "clinic-copy"}


@pytest.fixture(scope="module")
def all_of_it() -> Material:
    return material()


@pytest.fixture(scope="module")
def rehearsed() -> Material:
    return material(record=record(made_up=True))


def pages(pdf: bytes) -> int:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages)


def test_every_paper_is_found_in_its_order() -> None:
    assert list(papers()) == ["summary", "handout", "diary", "action-card", "clinic-copy"]


@pytest.mark.parametrize(("name", "form"), EVERY, ids=IDS)
def test_nothing_a_machine_can_check_is_wrong(all_of_it: Material, name: str, form: Form) -> None:
    assert faults(papers()[name].pdf(all_of_it, form)) == []


@pytest.mark.parametrize(("name", "form"), EVERY, ids=IDS)
def test_it_is_laid_out_for_its_sheet_and_says_its_form(all_of_it: Material, name: str, form: Form) -> None:
    short, long = (595, 842) if form.paper == "a4" else (612, 792)
    with pikepdf.open(io.BytesIO(papers()[name].pdf(all_of_it, form))) as opened:
        for page in opened.pages:
            size = tuple(round(float(at)) for at in page.mediabox[2:])
            assert size == ((long, short) if name == "diary" and form.large else (short, long))
        label = labelled(str(opened.docinfo["/Keywords"]))
        assert label == Labelled(name, form, label.fingerprint if label else "")
        assert label is not None
        assert bool(label.fingerprint) == (name in CARRIES_RECORD)
        assert ("record.json" in opened.attachments) == (name in CARRIES_RECORD)


@pytest.mark.parametrize(("name", "form"), EVERY, ids=IDS)
def test_every_page_of_a_rehearsed_talk_says_that_it_is_made_up(
    rehearsed: Material, name: str, form: Form
) -> None:
    made_up = papers()[name].pdf(rehearsed, form)
    assert faults(made_up) == []
    assert all("Made-up talk. No real person." in sheet for sheet in texts(made_up))
    with pikepdf.open(io.BytesIO(made_up)) as opened:
        assert str(opened.docinfo["/Title"]).startswith("Made-up talk. No real person. ")


@pytest.mark.parametrize("name", papers())
def test_no_paper_of_a_real_talk_says_so_and_the_words_take_no_page(
    all_of_it: Material, rehearsed: Material, name: str
) -> None:
    real = texts(papers()[name].pdf(all_of_it, Form()))
    assert "made-up" not in " ".join(real).lower()
    assert len(real) == len(texts(papers()[name].pdf(rehearsed, Form())))


def test_each_card_of_a_sheet_says_that_the_talk_is_made_up(rehearsed: Material) -> None:
    sheet = papers()["action-card"].pdf(rehearsed, Form())
    assert text(sheet).count("Made-up talk.") == 2


DRAFT = "DRAFT: the guide’s words are not signed off by a clinician."


@pytest.mark.parametrize("name", papers())
def test_every_page_of_a_draft_says_so_and_none_of_what_was_signed_off(name: str) -> None:
    assert all(DRAFT in sheet for sheet in texts(papers()[name].pdf(material(), Form())))
    approved = material(record=record(content=content(signed_off=True)))
    assert DRAFT not in text(papers()[name].pdf(approved, Form()))


def test_the_clinic_copy_cites_no_bare_number(clinic_copy: str) -> None:
    assert re.findall(r"\[\d+[\d, ]*\]", clinic_copy) == []


@pytest.mark.parametrize("name", papers())
def test_the_same_material_gives_the_same_bytes(name: str) -> None:
    assert papers()[name].pdf(material(), Form()) == papers()[name].pdf(material(), Form())


@pytest.mark.parametrize("form", FORMS, ids=str)
@pytest.mark.parametrize("name", papers())
def test_a_phone_number_keeps_its_order(all_of_it: Material, name: str, form: Form) -> None:
    assert "01632960123" in squeezed(text(papers()[name].pdf(all_of_it, form)))


@pytest.mark.parametrize("name", papers())
def test_marks_that_were_pasted_with_a_phone_number_are_not_printed(name: str) -> None:
    clinic = Clinic("\u2068Harbour\u2069", "\u202a020 7946\u200e 0000\u202c", "")
    talk = record(settings=ClinicSettings(clinic=clinic))
    guided = msgspec.structs.replace(context(), clinic=clinic)
    pdf = papers()[name].pdf(material(record=talk, context=guided), Form())
    printed = " ".join(texts(pdf))
    assert "020 7946 0000" in printed
    assert "[U+" not in printed
    assert "cannot be printed" not in printed


@pytest.mark.parametrize("name", papers())
def test_every_page_comes_as_a_picture(all_of_it: Material, name: str) -> None:
    paper = papers()[name]
    assert len(paper.pictures(all_of_it, Form(), ppi=30)) == pages(paper.pdf(all_of_it, Form()))


@pytest.mark.parametrize("indication", ["bladder", "retention", "bowel", "bladder-and-bowel"])
@pytest.mark.parametrize("filled", [True, False])
def test_generic_papers_come_for_everyone(indication: str, filled: bool) -> None:
    some = material(record=None, context=context(filled=filled, indication=indication))
    for name in ("handout", "diary"):
        assert faults(papers()[name].pdf(some, Form())) == []


def test_no_paper_with_the_nearest_number_speaks_of_cramps_at_night(all_of_it: Material) -> None:
    for name in papers():
        said = text(papers()[name].pdf(all_of_it, Form()))
        assert "30 in 100" not in said
        assert "40 in 100" not in said
        assert "12 in 100" not in said or "night" not in said.replace("every night", "")


@pytest.mark.parametrize(
    ("clinic", "now", "named"),
    [
        (Clinic("A clinic", "", ""), ("Call.",), ["clinic.phone"]),
        (Clinic("", " ", ""), (" ",), ["clinic.phone"]),
        (Clinic("A clinic", "01632 960 123", ""), ("A very long line of words. " * 20,), ["too long"]),
    ],
)
def test_the_card_says_why_it_is_not_made(clinic: Clinic, now: tuple[str, ...], named: list[str]) -> None:
    unset = msgspec.structs.replace(context(), clinic=clinic, when_to_call=WhenToCall(now))
    card, some = papers()["action-card"], material(context=unset)
    assert all(name in card.refusal(some, Form()) for name in named)
    with pytest.raises(PaperRefusedError, match=named[0].replace(".", r"\.")):
        card.pdf(some, Form())


@pytest.mark.parametrize("name", ["handout", "diary", "action-card"])
def test_a_guide_without_words_for_a_paper_is_told(all_of_it: Material, name: str) -> None:
    assert all_of_it.module is not None
    bare = msgspec.structs.replace(all_of_it.module, papers={})
    assert f"en/papers/{name}.md.j2" in papers()[name].refusal(material(module=bare), Form())


def test_the_card_is_read_once_though_it_is_printed_twice(all_of_it: Material) -> None:
    pdf = papers()["action-card"].pdf(all_of_it, Form())
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        kinds = [str(it.S) for it in elements(opened.Root.StructTreeRoot.K)]
    assert text(pdf).count("Turn it down.") == 2
    assert kinds.count("/H1") == 1


@pytest.mark.parametrize(
    "said",
    [
        "skipped: You know this already",
        "not reached",
        "What would you do first if your leg cramps? not yet clear 2",
        "10:05:00 I understand this",
        "I’d like to talk about this",
        "noblett2017",
        "Forget this one",
        "in progress, provisional",
        "DRAFT: the guide’s words are not signed off by a clinician.",
        "Statements, “I don’t agree”: Sometimes the wire has to be moved.",
        "Patient label",
        "9f2c" * 16,
        "We do not have a good number for leg cramps",
        "Nothing is put in to stay.",
    ],
)
def test_the_clinic_copy_holds_what_the_clinic_needs(clinic_copy: str, said: str) -> None:
    assert squeezed(said) in squeezed(clinic_copy)


@pytest.mark.parametrize(("stage", "said"), [("trial", "Stage: Trial"), ("implant", "Stage: Stimulator")])
def test_records_of_both_stages_print(stage: str, said: str) -> None:
    """Earlier versions could set up a talk before an implant."""
    copy = text(papers()["clinic-copy"].pdf(material(record=record(stage=stage)), Form()))
    assert squeezed(said) in squeezed(copy)


@pytest.fixture(scope="module")
def clinic_copy() -> str:
    some: dict[str, Any] = {"record": record()}
    return text(papers()["clinic-copy"].pdf(material(**some), Form()))
