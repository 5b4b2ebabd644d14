"""Papers that are made for somebody are sealed, and what was issued is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from desktop.consultation.events import PapersMade
from desktop.consultation.issued_paper import IssuedPaper
from desktop.library.model import Module
from desktop.papers.seal import sha256
from desktop.records.key import KeyUnavailableError
from desktop.records.seal import sealing_in
from desktop.seals import Signed
from desktop.ui.papers_desk import PapersDesk
from tests.ui.desk import pdf_printer
from tests.ui.room import Room


def issued_in(room: Room) -> list[IssuedPaper]:
    stored = room.services.records().events(room.state.consultation)
    return [it for event in stored if isinstance(event, PapersMade) for it in event.issued]


def test_of_what_is_saved_the_hash_of_the_exact_file_is_kept(
    room: Room, desk: PapersDesk, tmp_path: Path
) -> None:
    desk.choose(paper="letter", large=True)
    room.save_papers(tmp_path)
    files = {sha256(path.read_bytes()): path for path in tmp_path.glob("*.pdf")}
    issued = {it.paper: it for it in issued_in(room)}
    assert {it.file for it in issued.values()} == files.keys()
    assert {(it.sheet, it.large, it.direction) for it in issued.values()} == {("letter", True, "ltr")}
    assert (issued["diary"].record, issued["handout"].record) == ("", "")
    with pikepdf.open(files[issued["summary"].file]) as pdf:
        assert issued["summary"].record == sha256(pdf.attachments["record.json"].get_file().read_bytes())


def test_of_what_is_printed_the_hash_of_its_exact_pdf_is_kept(
    room: Room, desk: PapersDesk, tmp_path: Path
) -> None:
    desk.print_on(pdf_printer(tmp_path / "out.pdf"))
    room.qtbot.waitUntil(lambda: not desk.under_way, timeout=60_000)
    printed = issued_in(room)
    assert {it.paper for it in printed} == {"summary", "handout", "diary"}
    (tmp_path / "saved").mkdir()
    room.save_papers(tmp_path / "saved")  # the same papers, so the same files, which are noted already
    assert {it.file for it in printed} == {sha256(it.read_bytes()) for it in (tmp_path / "saved").iterdir()}
    desk.choose(large=True)
    room.save_papers(tmp_path / "saved")
    assert [it.large for it in issued_in(room)] == [False] * 3 + [True] * 3


@pytest.mark.parametrize("trouble", ["", "The keyring does not answer."])
def test_papers_for_somebody_are_sealed_and_made_all_the_same_where_they_cannot_be(
    make_room: Callable[..., Room], small: Module, tmp_path: Path, trouble: str
) -> None:
    def sign(said: bytes) -> Signed:
        if trouble:
            raise KeyUnavailableError(trouble)
        return sealing_in(tmp_path / "key")(said)

    folder = tmp_path / "papers"
    folder.mkdir()
    room = make_room(modules=(small,), sign=sign)
    desk = room.begin().desk
    for other in ("handout", "diary", "action-card"):
        desk.pick(other, False)
    room.save_papers(folder)
    (summary,) = folder.glob("*summary*")
    with pikepdf.open(summary) as pdf:
        assert ("seal.json" in pdf.attachments) == (not trouble)
    said = f" The papers carry no seal. {trouble}" if trouble else ""
    assert room.screen.toast.words == f"1 paper saved in {summary.parent}.{said}"
    assert sha256(summary.read_bytes()) in {it.file for it in issued_in(room)}
