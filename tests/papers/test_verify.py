from __future__ import annotations

import gettext
import io
import random
from pathlib import Path
from typing import Any

import msgspec
import pikepdf
import pytest

from desktop import language
from desktop.consultation.limits import MOST_PAGES
from desktop.consultation.record import VERSION
from desktop.consultation.record_json import decode_record, encode_record
from desktop.papers import pdf_reader
from desktop.papers.base import Form, Material, papers
from desktop.papers.verify import NotVerifiableError, verify_paper
from desktop.version import software
from tests.papers.builders import decision, material, record
from tests.papers.one_talk import ENDED

CHANGES = 15
FORMATS = Path(__file__).parents[1] / "data" / "formats"


def made(name: str = "summary", form: Form | None = None, **changes: Any) -> bytes:
    return papers()[name].pdf(Material(ENDED, record(software=software(), **changes)), form or Form())


def saved(pdf: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def hinted(data: bytes) -> str:
    """What is told of a paper that has no seal and is other than it would be made now."""
    verdict = verify_paper(data)
    assert (verdict.sound, verdict.known, verdict.exact) == (True, False, False)
    assert verdict.lines[0] == "Not sealed."
    return " ".join(verdict.lines)


def said(data: bytes) -> str:
    verdict = verify_paper(data)
    assert not verdict.sound
    return " ".join(verdict.lines)


@pytest.mark.parametrize("form", [Form(), Form("letter", large=True), Form(direction="rtl")], ids=str)
@pytest.mark.parametrize("name", ["summary", "clinic-copy"])
def test_a_paper_as_it_was_made_is_sound(name: str, form: Form) -> None:
    verdict = verify_paper(made(name, form))
    assert verdict.sound
    assert verdict.exact
    assert not verdict.known
    assert verdict.lines[0] == "Not sealed."
    assert verdict.lines[1].startswith("The paper agrees with the record inside it (")
    assert verdict.lines[1].endswith("This does not show who made it.")


def test_a_file_that_was_only_saved_again_is_named_so() -> None:
    with pikepdf.open(io.BytesIO(made())) as pdf:
        words = hinted(saved(pdf))
    assert "The pages say what the record inside says. The file was saved again" in words


def test_a_record_that_was_changed_is_named() -> None:
    other = encode_record(record(software=software(), decision=decision(text="Go ahead.")))
    with pikepdf.open(io.BytesIO(made())) as pdf:
        pdf.attachments["record.json"].get_file().obj.write(other)
        assert "Altered: the record inside is damaged or was changed." in said(saved(pdf))


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
        assert "Altered: the record inside is damaged or was changed." in said(saved(pdf))


def test_a_record_that_was_taken_out_is_named() -> None:
    with pikepdf.open(io.BytesIO(made())) as pdf:
        del pdf.attachments["record.json"]
        assert "was taken out" in said(saved(pdf))


def test_a_page_of_another_record_is_named_with_its_number() -> None:
    other = made(decision=decision(text="Go ahead with the operation."))
    with pikepdf.open(io.BytesIO(made())) as pdf, pikepdf.open(io.BytesIO(other)) as stranger:
        pdf.pages[1] = stranger.pages[1]
        words = said(saved(pdf))
    assert words == "Altered: the sign of another record is printed on page 2."


def test_a_page_that_would_look_another_way_now_is_a_hint_that_names_both_versions() -> None:
    old = papers()["summary"].pdf(Material(ENDED, record(software="Beforehand 0.0.1")), Form())
    with pikepdf.open(io.BytesIO(old)) as pdf:
        pdf.pages[0].contents_add(b"q 1 1 1 rg 0 0 400 400 re f Q")
        words = hinted(saved(pdf))
    assert "Set again from the record inside, this looks another way: page 1." in words
    assert f"another version made it (Beforehand 0.0.1; this is {software()})" in words
    assert "Without a seal that is not known." in words


def test_what_somebody_typed_is_not_taken_for_the_fingerprint_of_another_record() -> None:
    paper = made(decision=decision(text="My card: 1234-5678-9012-3456."))
    with pikepdf.open(io.BytesIO(paper)) as pdf:
        assert "saved again" in hinted(saved(pdf))


def test_a_record_that_no_paper_can_be_set_of_is_told() -> None:
    strange = encode_record(record(software=software())).replace(b'"language": "en"', b'"language": ""')
    assert "cannot set the paper again" in hinted(with_record(strange))


def with_record(data: bytes) -> bytes:
    """A paper in which the record is another, with its fingerprint on every page."""
    return papers()["summary"].pdf(Material(ENDED, record(software=software()), encoded=data), Form())


@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF-1.7\nbroken"])
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(NotVerifiableError, match="no PDF"):
        verify_paper(data)


@pytest.mark.parametrize("name", ["handout", "diary", "action-card"])
def test_of_a_paper_without_a_record_it_says_that_there_is_nothing_to_compare(name: str) -> None:
    verdict = verify_paper(papers()[name].pdf(material(), Form()))
    assert (verdict.sound, verdict.known, verdict.record) == (True, False, None)
    assert verdict.lines[0] == "Not sealed."
    assert "carries no record" in verdict.lines[1]


def test_a_paper_of_a_rehearsed_talk_is_said_to_be_one() -> None:
    verdict = verify_paper(made(made_up=True))
    assert verdict.lines[2] == "The talk is made up: it was only rehearsed."


@pytest.mark.parametrize("user", ["secret", ""], ids=["password", "against changes"])
def test_a_file_that_is_locked_is_not_called_damaged(user: str) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(made())) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="owner", user=user))
    with pytest.raises(NotVerifiableError, match=r"It is locked, such as with a password\. Open it"):
        verify_paper(out.getvalue())


def with_stream(content: bytes, name: str) -> bytes:
    """A paper that holds a stream more: as a page's content, a picture, or the record."""
    with pikepdf.open(io.BytesIO(made())) as pdf:
        if name == "page":
            pdf.pages[0].contents_add(content)
        elif name == "picture":
            pdf.pages[0].obj.Resources.Properties = pikepdf.Dictionary(More=pdf.make_stream(content))
        else:
            pdf.attachments["record.json"].get_file().obj.write(content)
        return saved(pdf)


@pytest.mark.parametrize("name", ["page", "picture", "record"])
def test_a_small_file_that_unpacks_to_very_much_is_not_unpacked(name: str) -> None:
    bomb = with_stream(b" " * 60_000_000, name)
    assert len(bomb) < 1_000_000
    with pytest.raises(NotVerifiableError, match="larger than any paper"):
        verify_paper(bomb)


def test_a_file_that_takes_too_long_to_look_through_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reader, "PATIENCE", -1.0)
    with pytest.raises(NotVerifiableError, match="larger than any paper"):
        verify_paper(made())


def test_a_file_of_very_many_pages_is_not_looked_through() -> None:
    with pikepdf.open(io.BytesIO(made())) as pdf:
        for _ in range(MOST_PAGES):
            pdf.pages.append(pdf.pages[0])
        with pytest.raises(NotVerifiableError, match="larger than any paper"):
            verify_paper(saved(pdf))


BEGAN = "2026-11-24T10:05:00+01:00"


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        (BEGAN, "9999-12-31T23:59:00-23:00", r"contact\.at: 9999.* is no time of a talk"),
        (BEGAN, "0001-01-01T00:00:00+23:00", r"contact\.at: 0001.* is no time of a talk"),
        (BEGAN, "2026-11-24T10:05:00", r"contact\.at: .* is no time of a talk"),
        ('"companion": "', '"companion": "' + "😀" * 500_000, "more than any talk gives"),
        ('"companion": "', '"companion": "' + r"\n" * 30_000, "more than any talk gives"),
    ],
    ids=["year 9999", "year 1", "no offset", "emoji", "lines"],
)
def test_a_record_that_no_talk_gives_is_told_with_its_key(was: str, now: str, told: str) -> None:
    data = encode_record(record(software=software()))
    assert was.encode() in data
    strange = encode_record(decode_record(data.replace(was.encode(), now.encode(), 1)))
    with pytest.raises(NotVerifiableError, match=rf"record\.json: .*{told}"):
        verify_paper(with_record(strange))


def test_a_record_of_a_newer_version_is_refused_with_file_and_key() -> None:
    newer = msgspec.json.decode(encode_record(record())) | {"version": VERSION + 1}
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
            assert not verify_paper(bytes(changed)).exact
        except NotVerifiableError:
            continue


@pytest.mark.parametrize("name", ["summary-1.pdf", "clinic-copy-1.pdf", "summary-2.pdf"])
def test_a_paper_of_an_earlier_version_is_sound_for_ever(name: str, reworded: None) -> None:
    verdict = verify_paper((FORMATS / name).read_bytes())
    assert verdict.sound, verdict.lines
    assert verdict.lines[0] == "Not sealed."
    assert not any("Altered" in line for line in verdict.lines)
    assert verdict.record is not None
    assert verdict.record.contact.minutes == 17


@pytest.fixture(params=["as it is", "reworded"])
def reworded(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A version that says some things in other words."""
    if request.param == "reworded":
        catalogue = Reworded()
        monkeypatch.setattr(language, "_catalogue", lambda _language: catalogue)


class Reworded(gettext.NullTranslations):
    """Every heading is another."""

    def gettext(self, message: str) -> str:
        return f"{message}!" if message.istitle() or message.endswith("talk") else message
