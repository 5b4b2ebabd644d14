"""A talk that is left while its papers are on their way: asked first, and what has arrived counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.consultation.events import Closed, PapersMade
from desktop.ui.blocks.papers import PapersView
from desktop.ui.papers_desk import PapersDesk
from desktop.ui.shell.under_way_sheet import UnderWaySheet
from desktop.ui.widgets.text import TextLabel
from tests.ui.desk import print_until, set_clock
from tests.ui.room import Room, button, settle, words_on


def test_closing_while_papers_print_asks_first_even_when_others_are_saved(
    room: Room, desk: PapersDesk, tmp_path: Path
) -> None:
    room.save_papers(tmp_path)
    print_until(room, desk, tmp_path / "out.pdf", "Printing 1")
    room.click(room.view(PapersView).close_talk)
    sheet = room.sheet(UnderWaySheet)
    assert "Papers are still printing" in words_on(sheet)
    assert "the papers that are left will not be printed" in " ".join(words_on(sheet))
    room.click(button(sheet, "Stay here"))
    assert (room.state.page, desk.under_way) == ("thank-you", "printing")


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_what_asks_goes_when_everything_is_printed(
    room: Room, desk: PapersDesk, tmp_path: Path, zoom: float
) -> None:
    room.window.display.choose(zoom=zoom)
    settle()
    print_until(room, desk, tmp_path / "out.pdf", "Printing 1")
    room.click(room.view(PapersView).close_talk)
    seen: list[bool] = []
    says = room.sheet(UnderWaySheet).findChildren(TextLabel)
    spots = [label.mapTo(room.window, label.rect().center()) for label in says]
    desk.told.connect(lambda: seen.append([room.at(spot) for spot in spots] == says))
    set_clock(desk, 0)
    room.qtbot.waitUntil(lambda: room.screen.over.sheet is None, timeout=60_000)
    assert seen == [True] * 3  # what is told meanwhile does not cover the words
    assert room.screen.toast.words == "3 papers sent to the printer."
    room.click(room.view(PapersView).close_talk)
    assert room.set_up.isVisible()


@pytest.mark.parametrize(
    ("control", "way_out", "last"),
    [("close_talk", "Stop printing and close", Closed), ("pause", "Stop here and finish later", PapersMade)],
)
def test_leaving_while_papers_print_ends_it_and_keeps_what_was_printed(
    room: Room, desk: PapersDesk, tmp_path: Path, control: str, way_out: str, last: type
) -> None:
    consultation = room.state.consultation
    print_until(room, desk, tmp_path / "out.pdf", "Printing 2")
    room.click(room.screen.top.pause if control == "pause" else room.view(PapersView).close_talk)
    room.click(button(room.window, way_out))
    assert room.set_up.isVisible()
    stored = room.services.records().events(consultation)
    assert [event.papers for event in stored if isinstance(event, PapersMade)] == [("summary",)]
    assert isinstance(stored[-1], last)


@pytest.mark.parametrize("how", ["saved", "printed"])
def test_papers_that_are_done_under_the_curtain_count(
    room: Room, desk: PapersDesk, tmp_path: Path, how: str
) -> None:
    if how == "printed":
        print_until(room, desk, tmp_path / "out.pdf", "Printing 1")
    room.click(room.screen.top.pause)
    if how == "saved":  # the dialog was open
        room.save_papers(tmp_path)
    set_clock(desk, 0)
    room.qtbot.waitUntil(lambda: not desk.under_way, timeout=60_000)
    room.click(button(room.window, "Go on"))
    room.click(room.view(PapersView).close_talk)
    assert room.set_up.isVisible()
