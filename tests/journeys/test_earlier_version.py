"""A folder that the first version left, opened by this one: it goes on, prints, closes, and papers verify.

`tests/data/formats/folder-1` holds records with their key in a file: a talk with the small module that was
closed, with two of its papers, and one that was broken off.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.consultation.journal import JournalError
from desktop.consultation.record_json import decode_record
from desktop.library.model import Module
from desktop.paths import data_folder
from desktop.records.key import obtain_key
from desktop.records.opening import connect
from desktop.records.store import Records
from desktop.ui.blocks.choice import ChoiceView
from desktop.ui.blocks.free_text import FreeTextView
from desktop.ui.setup.unfinished import UnfinishedPanel
from desktop.verifying import verify
from tests.formats import FORMATS
from tests.journeys import hands
from tests.papers.reading import attachment, text
from tests.ui.room import Room, button, shipped

PAPERS = ("summary.pdf", "clinic-copy.pdf")


@pytest.fixture
def folder() -> Path:
    """The data folder as the first version left it."""
    shutil.copytree(FORMATS / "folder-1", data_folder())
    (data_folder() / "records.key").chmod(0o600)
    return data_folder()


@pytest.fixture
def open_room(make_room: Callable[..., Room], folder: Path) -> Callable[..., Room]:
    """Opens the window on the folder, with these guides installed."""

    def made(*modules: Module) -> Room:
        return make_room(modules=modules, open_records=lambda: Records(folder, obtain_key(folder)))

    return made


def test_a_talk_of_the_first_version_goes_on_prints_and_closes(
    open_room: Callable[..., Room], tmp_path: Path
) -> None:
    """Though another guide is installed now."""
    room = open_room(shipped())
    (panel,) = room.set_up.findChildren(UnfinishedPanel)
    room.click(button(panel, "Continue"))
    assert (room.state.consultation, room.state.page) == ("unfinished-talk", "how-likely")
    assert [question.text for question in room.state.questions] == ["Would it stop by itself?"]
    room.go_to("welcome")
    assert room.view(ChoiceView).buttons["leg-feelings"].isChecked()
    assert room.view(FreeTextView).edit.words() == "Every night."
    room.click(room.view(ChoiceView).buttons["nothing"])
    room.go_to("finish")
    room.key(Qt.Key.Key_Escape)
    assert room.window.talking is not None
    room.save_papers(tmp_path)
    (path,) = tmp_path.glob("beforehand-summary-*.pdf")
    pdf = path.read_bytes()
    assert decode_record(attachment(pdf)).settings.clinic.name == "The clinic"
    assert "Every night." in text(pdf)
    hands.close_and_clear(room)
    assert room.set_up.first.unfinished == ()
    assert room.close()
    assert verify(path).known


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_of_the_first_version_agrees_with_the_record_here(folder: Path, name: str) -> None:
    """It looks another way now, and that version neither sealed papers nor noted what it issued."""
    verdict = verify(folder / name)
    assert verdict.sound, verdict.lines
    assert verdict.lines[-1] == "The record on this computer agrees."


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_of_the_first_version_that_was_altered_is_not_known(folder: Path, name: str) -> None:
    paper = folder / name
    data = bytearray(paper.read_bytes())
    data[len(data) // 2] ^= 1
    paper.write_bytes(data)
    assert not verify(paper).known


def test_a_kept_guide_that_cannot_be_read_is_replaced_only_by_the_very_same(
    open_room: Callable[..., Room], folder: Path, small: Module
) -> None:
    connection = connect(folder, obtain_key(folder))
    connection.execute("UPDATE content SET module = x'00'")
    connection.commit()
    connection.close()
    other = open_room(shipped())
    with pytest.raises(JournalError, match="cannot be read by this Beforehand"):
        other.services.stored_talk("unfinished-talk")
    assert other.close()
    module, events = open_room(small).services.stored_talk("unfinished-talk")
    assert module is small
    assert len(events) == 6
