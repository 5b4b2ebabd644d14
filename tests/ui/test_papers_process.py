"""Whatever becomes of the process that makes papers, the window goes on, and says so."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desktop.consultation.events import Closed, PapersMade
from desktop.papers import workshop
from desktop.ui.blocks.papers import PapersView
from desktop.ui.papers_desk import PapersDesk
from desktop.ui.shell.under_way_sheet import UnderWaySheet
from tests.ui.desk import pdf_printer, wait_at
from tests.ui.room import Room, button, words_on

HANGS = [sys.executable, "-c", "import sys; sys.stdin.read()"]  # takes every order, and never answers


def test_papers_that_cannot_be_made_are_told_and_can_be_tried_again(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, folder, told = room.begin().desk, tmp_path / "papers", list[str]()
    folder.mkdir()
    desk.told.connect(told.append)
    with monkeypatch.context() as broken:
        broken.setattr(workshop, "_COMMAND", [sys.executable, "-c", ""])
        room.save_papers(folder)
        assert told[-1].startswith("The papers could not be made. What was said is kept. Try again.")
        assert set(desk.done.values()) == {"Not saved"}
        with room.qtbot.waitSignal(desk.told, timeout=10_000):
            desk.want_pages("summary", 96)
        assert not list(folder.iterdir())
    room.save_papers(folder)
    assert desk.done.items() >= {"summary": "Saved", "handout": "Saved", "diary": "Saved"}.items()


def test_one_that_cannot_be_made_leaves_the_others_saved_and_printed(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = "from desktop.papers import base, workshop; base.papers()['handout']._checked = None"
    monkeypatch.setattr(workshop, "_COMMAND", [sys.executable, "-P", "-c", f"{broken}; workshop.serve()"])
    desk = room.begin().desk
    with room.qtbot.waitSignal(desk.made_anew, timeout=10_000):
        room.go_to("thank-you")
    assert [made.name for made in desk.made if made.pages] == ["summary", "diary", "clinic-copy"]
    room.save_papers(tmp_path)
    assert desk.done == {"summary": "Saved", "handout": "Not saved", "diary": "Saved"}
    assert "Still missing: “Handout to take home”." in room.screen.toast.words
    desk.print_on(pdf_printer(tmp_path / "out.pdf"))
    room.qtbot.waitUntil(lambda: not desk.under_way, timeout=60_000)
    assert desk.done == {"summary": "Printed", "handout": "Not printed", "diary": "Printed"}
    assert "Still missing: “Handout to take home”." in room.screen.toast.words


def test_papers_that_take_too_long_are_told_and_the_window_goes_on(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = room.begin().desk
    with monkeypatch.context() as hung:
        hung.setattr(workshop, "_COMMAND", HANGS)
        hung.setattr(workshop, "LIMIT", 0.1)
        desk.save_in(tmp_path)
        assert desk.under_way == "saving"
        room.go_to("welcome")  # nobody waits
        room.qtbot.waitUntil(lambda: not desk.under_way, timeout=10_000)
    assert room.screen.toast.words.startswith("This paper takes too long. Try again. Still missing: ")
    assert set(desk.done.values()) == {"Not saved"}
    assert room.state.papers == ()
    room.save_papers(tmp_path)
    assert {"summary", "handout", "diary"} <= {*room.state.papers}


def test_a_talk_is_closed_while_a_paper_hangs(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workshop, "_COMMAND", HANGS)
    desk, consultation = room.begin().desk, room.state.consultation
    room.go_to("thank-you")
    desk.save_in(tmp_path)
    room.click(room.view(PapersView).close_talk)
    assert "Papers are still being saved" in words_on(room.sheet(UnderWaySheet))
    room.click(button(room.window, "Stop saving and close"))
    assert room.set_up.isVisible()
    stored = room.services.records().events(consultation)
    assert isinstance(stored[-1], Closed)
    assert not [event for event in stored if isinstance(event, PapersMade)]
    assert not list(tmp_path.glob("*.pdf"))


def test_the_window_closes_while_a_paper_hangs(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workshop, "_COMMAND", HANGS)
    room.begin().desk.save_in(tmp_path)
    assert room.close()


def test_what_was_saved_when_a_talk_is_closed_counts(room: Room, desk: PapersDesk, tmp_path: Path) -> None:
    consultation = room.state.consultation
    wait_at(room, desk, "Saving 2", lambda: desk.save_in(tmp_path))
    room.click(room.view(PapersView).close_talk)
    room.click(button(room.window, "Stop saving and close"))
    stored = room.services.records().events(consultation)
    assert [event.papers for event in stored if isinstance(event, PapersMade)] == [("summary",)]
    assert isinstance(stored[-1], Closed)
    assert [path.name[:18] for path in tmp_path.glob("*.pdf")] == ["beforehand-summary"]
