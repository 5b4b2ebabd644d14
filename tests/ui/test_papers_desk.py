"""Papers are made beside the window, and saved and printed with a result for each."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from desktop.ui.papers_desk import PapersDesk
from desktop.ui.shell.preview import Preview
from tests.ui.room import Room


def widths(preview: Preview) -> list[int]:
    """How wide the pages are that can be read."""
    return [
        page.sizeHint().width() for page in preview.area.findChildren(QLabel) if not page.pixmap().isNull()
    ]


def test_the_last_page_shows_each_paper_or_why_it_is_not_made(desk: PapersDesk) -> None:
    made = {paper.name: paper for paper in desk.made}
    assert made["summary"].pages
    assert not made["action-card"].pages
    assert "phone" in made["action-card"].refusal


def test_another_sheet_makes_the_papers_anew(room: Room, desk: PapersDesk) -> None:
    before = desk.made
    with room.qtbot.waitSignal(desk.made_anew, timeout=10_000):
        desk.choose(paper="letter", large=True)
    assert desk.made != before
    assert (desk.form.paper, desk.form.large) == ("letter", True)


@pytest.mark.parametrize(("asked", "copies"), [(0, 1), (3, 3), (40, 9)])
def test_copies_stay_within_reason(desk: PapersDesk, asked: int, copies: int) -> None:
    desk.set_copies(asked)
    assert desk.picked.copies == copies


def test_a_paper_can_be_read_before_it_is_printed(room: Room, desk: PapersDesk) -> None:
    room.screen.over.show_paper("summary")
    preview = room.screen.findChild(Preview)
    assert isinstance(preview, Preview)
    room.qtbot.waitUntil(lambda: len(widths(preview)) == len(desk.made[0].pages), timeout=10_000)
    small = widths(preview)
    preview.larger.click()
    room.qtbot.waitUntil(lambda: widths(preview) > small, timeout=10_000)
