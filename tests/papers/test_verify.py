from __future__ import annotations

import io
import random
from pathlib import Path
from typing import Any

import msgspec
import pikepdf
import pytest

from desktop.consultation.recording import encode_record
from desktop.papers.base import Form, Material, papers
from desktop.papers.verify import NotVerifiableError, verify_paper
from desktop.version import software
from tests.papers.builders import decision, material, record
from tests.papers.one_talk import ENDED

CHANGES = 40
FORMATS = Path(__file__).parents[1] / "data" / "formats"


def made(name: str = "summary", form: Form | None = None, **changes: Any) -> bytes:
    return papers()[name].pdf(Material(ENDED, record(software=software(), **changes)), form or Form())


def saved(pdf: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def said(data: bytes) -> str:
    verdict = verify_paper(data)
    assert not verdict.sound
    return " ".join(verdict.lines)


@pytest.mark.parametrize("form", [Form(), Form("letter", large=True), Form(direction="rtl")], ids=str)
@pytest.mark.parametrize("name", ["summary", "clinic-copy"])
def test_a_paper_as_it_was_made_is_sound(name: str, form: Form) -> None:
    verdict = verify_paper(made(name, form))
    assert verdict.sound
    assert "agree" in verdict.lines[0]


def test_a_file_that_was_only_saved_again_is_named_so() -> None:
    with pikepdf.open(io.BytesIO(made())) as pdf:
        words = said(saved(pdf))
    assert "saved again" in words
    assert "The record inside is whole" in words


def test_a_record_that_was_changed_is_named() -> None:
    other = encode_record(record(software=software(), decision=decision(text="Go ahead.")))
    with pikepdf.open(io.BytesIO(made())) as pdf:
        pdf.attachments["record.json"].get_file().obj.write(other)
        assert "The record inside is damaged or was changed" in said(saved(pdf))


@pytest.mark.parametrize(
    "data",
    [
        b"{}",
        b"\xff",
        encode_record(record()).replace(b"Osei", b"Os\xc2i"),
        b'{"format": "beforehand-record", "version": 1}',
    ],
)
def test_a_record_that_cannot_be_read_is_named(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(made())) as pdf:
        pdf.attachments["record.json"].get_file().obj.write(data)
        assert "The record inside is damaged or was changed" in said(saved(pdf))


def test_a_record_that_was_taken_out_is_named() -> None:
    with pikepdf.open(io.BytesIO(made())) as pdf:
        del pdf.attachments["record.json"]
        assert "was taken out" in said(saved(pdf))


def test_a_page_of_another_record_is_named_with_its_number() -> None:
    other = made(decision=decision(text="Go ahead with the operation."))
    with pikepdf.open(io.BytesIO(made())) as pdf, pikepdf.open(io.BytesIO(other)) as stranger:
        pdf.pages[1] = stranger.pages[1]
        words = said(saved(pdf))
    assert "The pages are not what the record says: page 2." in words
    assert "The fingerprint of another record is printed on page 2." in words


def test_words_painted_over_a_page_are_named() -> None:
    with pikepdf.open(io.BytesIO(made())) as pdf:
        pdf.pages[0].contents_add(b"q 1 1 1 rg 0 0 400 400 re f Q")
        assert "The pages are not what the record says: page 1." in said(saved(pdf))


def test_other_words_for_a_screen_reader_are_named() -> None:
    with pikepdf.open(io.BytesIO(made())) as pdf:
        for it in pdf.objects:
            if isinstance(it, pikepdf.Dictionary) and "/Alt" in it:
                it.Alt = "Nothing to see."
        assert "beside the pages" in said(saved(pdf))


def test_another_version_is_told_of() -> None:
    old = papers()["summary"].pdf(Material(ENDED, record(software="Beforehand 0.0.1")), Form())
    with pikepdf.open(io.BytesIO(old)) as pdf:
        assert "It was made with Beforehand 0.0.1." in said(saved(pdf))


@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF-1.7\nbroken"])
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(NotVerifiableError, match="no PDF"):
        verify_paper(data)


def test_a_paper_without_a_record_is_refused() -> None:
    with pytest.raises(NotVerifiableError, match="carries no record"):
        verify_paper(papers()["handout"].pdf(material(), Form()))


def test_a_record_of_a_newer_version_is_refused_with_file_and_key() -> None:
    newer = msgspec.json.decode(encode_record(record())) | {"version": 2}
    with pikepdf.open(io.BytesIO(made())) as pdf:
        pdf.attachments["record.json"].get_file().obj.write(msgspec.json.encode(newer))
        with pytest.raises(NotVerifiableError, match=r"record\.json: version: "):
            verify_paper(saved(pdf))


def test_any_changed_byte_is_noticed() -> None:
    whole, chance = made(), random.Random(4)  # noqa: S311 - nothing secret
    for _ in range(CHANGES):
        changed = bytearray(whole)
        changed[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        try:
            assert not verify_paper(bytes(changed)).sound
        except NotVerifiableError:
            continue


def test_a_paper_of_the_first_form_of_records_is_sound_for_ever() -> None:
    verdict = verify_paper((FORMATS / "summary-1.pdf").read_bytes())
    assert verdict.sound, verdict.lines
    assert verdict.record is not None
    assert verdict.record.contact.minutes == 17
