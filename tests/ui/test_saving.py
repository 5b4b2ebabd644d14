"""Papers are saved one after the other, with a result for each."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.consultation.events import LeaningGiven
from desktop.papers.base import papers
from desktop.ui.blocks.papers import PapersView
from desktop.ui.dates import now
from desktop.ui.papers_desk import PapersDesk
from desktop.ui.printing import NotDoneError, file_names, write_file
from tests.ui.room import Room, settle, shipped


def test_what_is_saved_is_what_was_picked_under_names_without_a_person(
    room: Room, desk: PapersDesk, tmp_path: Path
) -> None:
    desk.pick("diary", False)
    room.save_papers(tmp_path)
    kinds = sorted(
        path.name.removeprefix("beforehand-").partition("-20")[0] for path in tmp_path.glob("*.pdf")
    )
    assert kinds == ["handout", "summary"]
    assert desk.done == {"handout": "Saved", "summary": "Saved"}


def test_a_folder_that_cannot_be_written_to_is_told_and_nothing_is_half_written(
    room: Room, desk: PapersDesk, tmp_path: Path
) -> None:
    told: list[str] = []
    desk.told.connect(told.append)
    room.save_papers(tmp_path / "gone")
    assert "Not saved" in told[-1]
    assert desk.done["summary"] == "Not saved"


@pytest.mark.parametrize("name", ["summary", "handout", "diary"])
def test_one_that_cannot_be_written_leaves_the_others_saved_and_is_named(
    room: Room, desk: PapersDesk, tmp_path: Path, name: str
) -> None:
    assert room.state.last is not None
    for taken in file_names(name, room.state.last):
        (tmp_path / taken).mkdir()
    room.save_papers(tmp_path)
    assert desk.done == {"summary": "Saved", "handout": "Saved", "diary": "Saved"} | {name: "Not saved"}
    assert sum(path.is_file() for path in tmp_path.glob("*.pdf")) == 2
    words = room.screen.toast.words
    assert f"Still missing: “{papers()[name].called(shipped())}”. 2 papers saved in {tmp_path}." in words
    assert {*room.state.papers} == {"summary", "handout", "diary"} - {name}


def test_a_folder_without_a_name_is_told_by_its_path(
    room: Room, desk: PapersDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    room.save_papers(Path())
    assert room.screen.toast.words == f"3 papers saved in {tmp_path}."


def test_a_file_name_tells_the_paper_and_the_time_alone() -> None:
    moment = now().replace(year=2026, month=3, day=4, hour=5, minute=6)
    assert file_names("summary", moment)[:2] == [
        "beforehand-summary-2026-03-04-0506.pdf",
        "beforehand-summary-2026-03-04-0506-2.pdf",
    ]


def test_a_paper_of_another_talk_is_never_replaced_and_the_new_name_is_told(
    room: Room, desk: PapersDesk, tmp_path: Path
) -> None:
    assert room.state.last is not None
    first, second, *_ = file_names("summary", room.state.last)
    (tmp_path / first).write_bytes(b"of the other room")
    room.save_papers(tmp_path)
    assert (tmp_path / first).read_bytes() == b"of the other room"
    assert (tmp_path / second).read_bytes().startswith(b"%PDF")
    assert room.screen.toast.words == (
        f"3 papers saved in {tmp_path}. A file of that name was there, so the new one is {second}."
    )


def test_saving_fails_in_a_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(NotDoneError, match="Choose another folder"):
        write_file(tmp_path / "no", ["summary.pdf"], b"new")
    assert not list(tmp_path.iterdir())


def test_what_was_saved_before_the_talk_changed_is_told_and_asked_about(
    room: Room, desk: PapersDesk, tmp_path: Path
) -> None:
    room.save_papers(tmp_path)
    store = room.screen.talk.store
    assert not desk.outdated
    store.record(LeaningGiven, position="later")
    assert desk.done == {"summary": "Changed since", "handout": "Saved", "diary": "Saved"}
    assert desk.outdated
    room.save_papers(tmp_path)
    assert desk.done["summary"] == "Saved"


def test_once_papers_are_saved_everything_on_the_last_page_is_still_whole(
    room: Room, desk: PapersDesk, tmp_path: Path
) -> None:
    room.save_papers(tmp_path)
    settle()
    view, page = room.view(PapersView), room.page.viewport()
    assert view.open_folder.isVisible()
    for control in (view.close_talk, view.look_at, view.for_clinic, view.open_folder, view.change):
        ends = control.mapTo(page, control.rect().topRight()).x()
        assert ends < page.width(), control.text()
