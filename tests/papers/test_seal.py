"""Papers that are sealed: what a seal shows, and what nobody can do to a paper without its showing."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from pathlib import Path

import msgspec
import pikepdf
import pytest

from desktop.consultation.record_json import decode_record, encode_record
from desktop.papers.base import Form, Material, papers
from desktop.papers.pdf_reader import read_back
from desktop.papers.seal import to_seal
from desktop.papers.verify import Keys, NotVerifiableError, verify_paper
from desktop.seals import PublicKey
from tests.papers.builders import context, decision, record
from tests.papers.one_talk import ENDED
from tests.papers.pdf_checker import faults
from tests.papers.sealing import KEYS, OWN, THEIRS, issued, signing

CHANGES = 15
FORMATS = Path(__file__).parents[1] / "data" / "formats"
BY_US = "Sealed by this clinic."


def told(data: bytes, keys: Keys = KEYS) -> tuple[bool, bool, tuple[str, ...]]:
    verdict = verify_paper(data, keys)
    return verdict.sound, verdict.known, verdict.lines


def saved(pdf: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def altered(paper: bytes, change: Callable[[pikepdf.Pdf], object]) -> bytes:
    with pikepdf.open(io.BytesIO(paper)) as pdf:
        change(pdf)
        return saved(pdf)


@pytest.mark.parametrize("form", [Form(), Form("letter", large=True, direction="rtl")], ids=str)
@pytest.mark.parametrize("name", ["summary", "clinic-copy", "action-card"])
def test_a_paper_that_was_issued_is_known_by_its_seal_also_when_it_was_saved_again(
    name: str, form: Form
) -> None:
    data = issued(name, form=form)
    assert told(data) == (True, True, (BY_US,))
    assert told(altered(data, lambda _pdf: None)) == (True, True, (BY_US,))


@pytest.mark.parametrize("name", ["summary", "clinic-copy"])
def test_a_seal_keeps_the_paper_fit_for_the_archive_and_for_screen_readers(name: str) -> None:
    data = issued(name)
    assert data == issued(name)
    assert faults(data) == []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert sorted(pdf.attachments) == ["record.json", "seal.json"]


def test_whose_seal_it_is_is_told() -> None:
    theirs = issued(secret=THEIRS)
    key = signing(THEIRS)(b"").key
    stranger = f"Sealed with a key that you do not know: {key.fingerprint}."
    assert told(theirs) == (True, False, (stranger,))
    trusting = Keys(own=(OWN,), trusted=(PublicKey(key.value, "Other Clinic"),))
    assert told(theirs, trusting) == (True, True, ("Sealed by a clinic you trust: Other Clinic.",))


def test_what_was_only_rehearsed_is_not_sealed() -> None:
    rehearsed = Material(ENDED, record(made_up=True), context=context())
    assert to_seal(papers()["summary"].pdf(rehearsed, Form()), "summary", rehearsed) == b""


# -- what somebody could do to a paper


def test_a_record_that_was_edited_and_set_again_with_the_program_is_never_taken_for_ours() -> None:
    with pikepdf.open(io.BytesIO(issued())) as pdf:
        inside = decode_record(bytes(pdf.attachments["record.json"].get_file().read_bytes()))
        seal = bytes(pdf.attachments["seal.json"].get_file().read_bytes())
    edited = Material(ENDED, msgspec.structs.replace(inside, problem="Nothing at all"))
    bare = papers()["summary"].pdf(edited, Form())
    assert (verify_paper(bare, KEYS).known, verify_paper(bare, KEYS).lines[0]) == (False, "Not sealed.")
    sound, known, lines = told(papers()["summary"].pdf(edited, Form(), seal))
    assert (sound, known) == (False, False)
    assert lines[0] == "Altered: the record inside is not what was sealed."


def test_pages_that_were_exchanged_between_two_sealed_papers_are_named() -> None:
    with pikepdf.open(io.BytesIO(issued(decision=decision(text="Go ahead with the operation.")))) as other:

        def exchange(pdf: pikepdf.Pdf) -> None:
            pdf.pages[1] = other.pages[1]

        paper = altered(issued(), exchange)
    assert told(paper) == (False, False, ("Altered: page 2 is not what was sealed.",))


def test_where_the_seal_was_cut_out_nobody_is_said_to_have_made_the_paper() -> None:
    def cut(pdf: pikepdf.Pdf) -> None:
        del pdf.attachments["seal.json"]

    sound, known, lines = told(altered(issued(), cut))
    assert (sound, known, lines[0]) == (True, False, "Not sealed.")
    assert not verify_paper(altered(issued(), cut), KEYS).exact


def test_a_seal_of_another_paper_does_not_fit() -> None:
    with pikepdf.open(io.BytesIO(issued(decision=decision(text="Go ahead.")))) as other:
        seal = bytes(other.attachments["seal.json"].get_file().read_bytes())
    pasted = altered(issued(), lambda pdf: pdf.attachments["seal.json"].get_file().obj.write(seal))
    sound, known, lines = told(pasted)
    assert (sound, known, lines[0]) == (False, False, "Altered: the record inside is not what was sealed.")


def test_a_clinic_copy_is_not_a_summary_by_the_seal_of_one() -> None:
    def rename(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo["/Keywords"] = str(pdf.docinfo["/Keywords"]).replace("summary", "clinic-copy")

    assert "name another paper than was sealed" in told(altered(issued(), rename))[2][0]


def paint(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"q 1 1 1 rg 0 0 400 400 re f Q")


def misspeak(pdf: pikepdf.Pdf) -> None:
    for it in pdf.objects:
        if isinstance(it, pikepdf.Dictionary) and "/Alt" in it:
            it.Alt = pikepdf.String("Nothing to see.")


def attach(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["more.txt"] = b"more"


def script(pdf: pikepdf.Pdf) -> None:
    action = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
    pdf.Root.Names.JavaScript = pikepdf.Dictionary(Names=pikepdf.Array(["one", action]))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (paint, "Altered: page 1 is not what was sealed."),
        (
            lambda pdf: pdf.pages.__delitem__(-1),
            "Altered: pages were added or taken out since it was sealed.",
        ),
        (misspeak, "Altered: what is beside the pages, such as what a screen reader says, is not"),
        (script, "Altered: what is beside the pages"),
        (attach, "Altered: 1 file is attached that was not sealed."),
        (
            lambda pdf: pdf.attachments["seal.json"].get_file().obj.write(b"{}"),
            "Altered: the seal is damaged.",
        ),
    ],
)
def test_where_a_sealed_paper_was_altered_is_told(
    change: Callable[[pikepdf.Pdf], object], words: str
) -> None:
    sound, known, lines = told(altered(issued(), change))
    assert (sound, known) == (False, False)
    assert lines[0].startswith(words)


@pytest.mark.parametrize("part", ["key", "signature", "statement"])
def test_a_seal_whose_parts_were_exchanged_is_none(part: str) -> None:
    stranger = issued(secret=THEIRS) if part != "statement" else issued(decision=decision(text="Go."))
    mixed = msgspec.json.decode(_seal(issued())) | {part: msgspec.json.decode(_seal(stranger))[part]}
    data = msgspec.json.encode(mixed)
    paper = altered(issued(), lambda pdf: pdf.attachments["seal.json"].get_file().obj.write(data))
    assert told(paper) == (False, False, ("Altered: the seal is not what was signed.",))


def _seal(paper: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(paper)) as pdf:
        return bytes(pdf.attachments["seal.json"].get_file().read_bytes())


def test_a_seal_of_a_newer_form_is_not_judged() -> None:
    newer = _seal(issued()).replace(b'"version":1', b'"version":2')
    paper = altered(issued(), lambda pdf: pdf.attachments["seal.json"].get_file().obj.write(newer))
    with pytest.raises(NotVerifiableError, match=r"seal\.json: It has a seal of a newer form"):
        verify_paper(paper, KEYS)


def test_with_any_byte_changed_it_is_altered_or_says_all_that_was_sealed() -> None:
    whole, chance = issued(), random.Random(7)  # noqa: S311 - nothing secret
    sealed = read_back(whole)
    for _ in range(CHANGES):
        changed = bytearray(whole)
        changed[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        try:
            verdict = verify_paper(bytes(changed), KEYS)
        except NotVerifiableError:
            continue
        if verdict.known:
            found = read_back(bytes(changed))
            assert (found.record, found.pages, found.beside) == (sealed.record, sealed.pages, sealed.beside)


# -- for ever


def test_a_record_of_another_form_is_sealed_as_it_is() -> None:
    other = encode_record(record()).replace(b'"version": 1', b'"version": 99, "more": true')
    assert told(issued(encoded=other)) == (True, True, (BY_US,))


def test_the_first_form_of_seals_is_known_for_ever() -> None:
    """The signs of pages in it must never be counted in another way, whatever reads the PDF."""
    assert told((FORMATS / "summary-sealed-1.pdf").read_bytes()) == (True, True, (BY_US,))
