from __future__ import annotations

import io
from typing import Any

import pikepdf
import pytest

from desktop.consultation.record import PlanRecord, Record, SignatureRecord, SourceRecord
from desktop.consultation.record_json import decode_record, encode_record
from desktop.papers.base import Form, Material, PaperSize
from desktop.papers.summary import Summary, summary_pdf, summary_pictures
from desktop.settings import ClinicSettings, Print
from tests.papers import one_talk
from tests.papers.builders import contact, content, decision, empty_record, fact, record
from tests.papers.reading import attachment, elements, squeezed, text

NO_CONSENT = "A record of our talk. It is not consent to an operation."
NOT_SIGNED_OFF = "DRAFT: the guide’s words are not signed off by a clinician."


def on(paper: PaperSize) -> ClinicSettings:
    """A clinic that set nothing but the paper in its printer."""
    return ClinicSettings(print=Print(paper))


def pages(pdf: bytes) -> int:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages)


@pytest.fixture(scope="module")
def full() -> str:
    return text(summary_pdf(record()))


@pytest.mark.parametrize(
    "said",
    [
        NO_CONSENT,
        NOT_SIGNED_OFF,
        "Harbour Continence Clinic",
        "24 November 2026, 10:05 (14 minutes)",
        "R. Osei, Nurse specialist",
        "Overactive bladder: urgency, frequency or urge leakage",
        "Why can a leg cramp? ·",
        "How it works (You know this already)",
        "My sister had a cramp that woke her every night.",
        "“Looking after my mother”",
        "12 in 100",
        "88 in 100",
        "It could be 8 to 16. Then 84 to 92 did not.",
        "It is not the number for leg cramps.",
        "Who paid: Medtronic. Source: [2]",
        "Choices we talked about",
        "Would the cramp stop by itself?",
        "Can I drive with it?",
        "For the next visit",
        "Not final. You can change your mind.",
        "Think about the trial at home and decide at the next visit.",
        "01632 960 123",
        "You cannot pass water.",
        "A. Marsh, signed on the screen",
        "We read it again by 24 November 2027.",
        "doi:10.1002/nau.23076",
        "Page 1 of",
    ],
)
def test_it_says_what_was_said(full: str, said: str) -> None:
    assert squeezed(said) in squeezed(full)


def test_a_withdrawn_question_and_the_teach_back_marks_stay_off_the_paper(full: str) -> None:
    assert "Forget this one" not in full
    assert "teach" not in full.lower()


def test_it_begins_with_what_came_of_the_talk_and_ends_with_the_record(full: str) -> None:
    order = [
        full.index(words)
        for words in (
            "Where you are now",
            "So far: Think about the trial at home",
            "Still open",
            "What matters to you",
            "The facts we talked about",
            "Choices we talked about",
            "Who to call",
            "The record",
        )
    ]
    assert order == sorted(order)


def test_each_answer_has_its_heading_and_none_stands_under_another(full: str) -> None:
    answers = full[full.index("Your answers") : full.index("Names and signatures")]
    order = [
        answers.index(words)
        for words in (
            "I don’t agree • Sometimes the wire has to be moved.",
            "I’d like to talk about this • Nobody has a good number",
            "No answer yet • Serious nerve problems can happen.",
            "I understand this •",
        )
    ]
    assert order == sorted(order)


def test_how_much_is_open_stands_with_the_outcome(full: str) -> None:
    counted = "I don’t agree: 1 · I’d like to talk about this: 1 · No answer yet: 1 · 1 question"
    assert counted in full[: full.index("What matters to you")]


@pytest.mark.parametrize(
    ("agreed", "button", "open_"),
    [("", "", True), ("", "Not agreed yet", True), ("Every four hours", "", False)],
)
def test_a_plan_that_is_not_agreed_stands_with_what_is_open(agreed: str, button: str, open_: bool) -> None:
    plan = PlanRecord(
        id="p", title="Your catheter plan", prompt="What?", agreed=agreed, not_agreed=button, ask="Ask us."
    )
    said = text(summary_pdf(record(plans=(plan,))))
    assert (squeezed("1 question · Your catheter plan") in squeezed(said)) is open_


def test_who_came_along_has_a_line_to_sign() -> None:
    said = text(summary_pdf(record(contact=contact(companion="Her daughter"))))
    assert "Companion I was there." in said
    assert "I was there." not in text(summary_pdf(record(contact=contact(companion=""))))


def test_a_signed_off_content_carries_no_warning() -> None:
    assert NOT_SIGNED_OFF not in text(summary_pdf(record(content=content(signed_off=True))))


def test_an_empty_talk_is_told_as_one_and_leaves_room_to_write() -> None:
    said = text(summary_pdf(empty_record()))
    for words in (
        "Nothing yet.",
        "Nothing was noted here. That is fine.",
        "We did not talk about the choices today.",
        "No questions were noted.",
        "Nothing is decided yet.",
        "Your emergency number:",
        "Our number:",
        "Number when we are closed:",
        "Name in capital letters",
    ):
        assert words in said
    assert "in 100" not in said


def test_a_number_is_printed_only_when_its_page_was_talked_about() -> None:
    not_reached = tuple(page for page in one_talk.PAGES if page.id != "how-likely")
    assert "12 in 100" not in text(summary_pdf(record(pages=not_reached)))


def test_a_source_stands_with_the_number_it_is_for_and_no_other_is_listed() -> None:
    sources = tuple(SourceRecord(number=n, id=f"study{n}", text=f"Study number {n}.") for n in range(1, 9))
    printed = text(summary_pdf(record(facts=(fact(source="study5"),), sources=sources, unknown=())))
    assert [n for n in range(1, 9) if f"[{n}] Study number {n}." in printed] == [5]
    assert printed.index("[5] Study number 5.") < printed.index("What can be done if")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, ["What we know:", "What we do not know:"]),
        ({"facts": ()}, ["What we know:", "What we do not know:", "The nearest number:"]),
    ],
)
def test_what_is_not_known_stands_whole_where_nothing_beside_it_says_a_part(
    changes: dict[str, Any], said: list[str]
) -> None:
    printed = text(summary_pdf(record(**changes)))
    assert "We do not have a good number for leg cramps" in printed
    leads = ("What we know:", "What we do not know:", "The nearest number:")
    assert [lead for lead in leads if lead in printed] == said


def test_a_number_that_must_not_be_drawn_is_told_in_words() -> None:
    few = fact(events=3, n=20, per_100=15, not_per_100=85, low=5, high=36)
    said = text(summary_pdf(record(facts=(few,))))
    assert "3 of 20 people had an unwanted change" in said
    assert "15 in 100" not in said


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"status": "valid", "provisional": False}, None),
        ({"status": "in progress", "provisional": True}, "Not final."),
        ({"status": "cancelled", "provisional": False}, "This plan was cancelled."),
        ({"status": "in progress", "provisional": False, "text": ""}, "Nothing is decided yet."),
    ],
)
def test_how_firm_a_decision_is_stands_beside_it(changes: dict[str, Any], said: str | None) -> None:
    printed = text(summary_pdf(record(decision=decision(**changes))))
    for standing in ("Not final.", "This plan was cancelled.", "Nothing is decided yet."):
        assert (standing in printed) == (standing == said)


@pytest.mark.parametrize(
    ("way", "said", "line"),
    [
        ("drawn", "signed on the screen", False),
        ("typed", "Typed on the screen", False),
        ("paper", "to be signed here on paper", True),
        ("declined", "Chose not to sign today", False),
    ],
)
def test_each_way_of_signing(way: Any, said: str, line: bool) -> None:
    signature = SignatureRecord(
        who="patient", way=way, at=one_talk.ENDED, name="A. Marsh", strokes=one_talk.STROKES
    )
    clinician = SignatureRecord(who="clinician", way="typed", at=one_talk.ENDED, name="R. Osei")
    alone = contact(companion="")
    printed = text(summary_pdf(record(contact=alone, signatures=(signature, clinician))))
    assert said in printed
    assert ("Name in capital letters" in printed) is line


def test_a_change_after_signing_asks_for_a_new_signature() -> None:
    printed = text(summary_pdf(record(signed_before_change=True)))
    assert "Something was changed after signing. Please sign again." in printed
    assert "Name in capital letters" in printed


def test_an_interpreter_signs_only_when_there_was_one(full: str) -> None:
    assert "I interpreted this accurately." not in full
    there = contact(interpreter="yes", interpreter_details="By phone, number 4411")
    printed = text(summary_pdf(record(contact=there)))
    assert "I interpreted this accurately." in printed
    assert "By phone, number 4411" in printed
    unsure = squeezed(text(summary_pdf(record(contact=contact(interpreter="not-sure")))))
    assert squeezed("It was not sure whether an interpreter was needed.") in unsure


@pytest.mark.parametrize("whole", [record(), empty_record(), record(settings=on("letter"))])
def test_the_same_record_gives_the_same_bytes(whole: Record) -> None:
    assert summary_pdf(whole) == summary_pdf(decode_record(encode_record(whole)))


def test_the_record_is_attached_as_it_is() -> None:
    whole = record(settings=on("letter"))
    assert attachment(summary_pdf(whole)) == encode_record(whole)


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_it_is_laid_out_for_its_paper(paper: PaperSize, size: tuple[int, int]) -> None:
    with pikepdf.open(io.BytesIO(summary_pdf(record(settings=on(paper))))) as opened:
        for page in opened.pages:
            assert [round(float(at)) for at in page.mediabox[2:]] == list(size)


def test_it_is_tagged_with_title_language_headings_and_alternatives() -> None:
    with pikepdf.open(io.BytesIO(summary_pdf(record()))) as opened:
        root = opened.Root
        assert root.MarkInfo.Marked
        assert root.Lang == "en"
        assert root.ViewerPreferences.DisplayDocTitle
        metadata = opened.open_metadata()
        assert metadata["dc:title"] == "Summary of our talk"
        assert (metadata["pdfuaid:part"], metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == (
            "1",
            "3",
            "A",
        )
        found = list(elements(root.StructTreeRoot.K))
        kinds = [str(element.S) for element in found]
        assert next(kind for kind in kinds if kind in ("/H1", "/H2")) == "/H1"
        assert kinds.count("/H1") == 3  # yours, the facts, the record
        alts = [str(element.Alt) for element in found if element.S == "/Figure"]
        assert any(alt.startswith("Out of 100 people, 12 had") for alt in alts)
        assert any(alt.startswith("Signature drawn by hand") for alt in alts)


def test_only_the_bundled_font_is_in_it() -> None:
    with pikepdf.open(io.BytesIO(summary_pdf(record()))) as opened:
        fonts = {
            str(font.BaseFont).split("+")[1] for page in opened.pages for font in page.Resources.Font.values()
        }
    assert fonts <= {"SourceSans3-Regular", "SourceSans3-SemiBold", "SourceSans3-Bold"}


def test_nothing_personal_is_in_the_title_or_the_properties() -> None:
    with pikepdf.open(io.BytesIO(summary_pdf(record()))) as opened:
        described = str(opened.docinfo) + str(opened.open_metadata())
    for personal in ("Marsh", "Osei", "Harbour", "daughter"):
        assert personal not in described


def test_a_usual_talk_takes_four_pages_at_most() -> None:
    assert pages(summary_pdf(record())) <= 4
    assert pages(summary_pdf(record(settings=on("letter")))) <= 4


def test_every_page_comes_as_a_picture() -> None:
    pictures = summary_pictures(record(), ppi=40)
    assert len(pictures) == pages(summary_pdf(record()))
    assert all(picture.startswith(b"\x89PNG") for picture in pictures)


def test_every_picture_is_used_and_every_use_has_its_picture() -> None:
    paper = Summary().manuscript(Material(one_talk.ENDED, record()), Form())
    wanted = {it["picture"] for it in paper.words["numbers"]}
    wanted |= {one["picture"] for it in paper.words["numbers"] for one in it["counts"]} | {"range"}
    wanted |= {it["picture"] for it in paper.words["signatures"] if it["way"] == "drawn"}
    assert set(paper.pictures) == wanted
