"""A kind that takes an answer is checked, rehearsed, recorded, shown and printed: four files, none edited."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

import desktop.consultation.kinds
import desktop.library.blocks
import desktop.papers.kinds
import desktop.ui.blocks
from desktop.checks import check_folder
from desktop.consultation.apply import replay
from desktop.consultation.events import ChoiceGiven
from desktop.consultation.recording import build_record
from desktop.library.loading import load_module
from desktop.papers.base import Form, Material, papers
from desktop.papers.note import long_note
from desktop.problems import ProblemsFound
from desktop.rehearsal.answers import Answers
from desktop.rehearsal.talk import rehearse
from tests.helpers import edit, make_module, module_context
from tests.papers.reading import squeezed, text
from tests.rehearsal.answers import WHOLE, loaded
from tests.ui.room import Room

PLACES = {
    "blocks": desktop.library.blocks,
    "in_talk": desktop.consultation.kinds,
    "on_paper": desktop.papers.kinds,
    "on_screen": desktop.ui.blocks,
}
QUESTION = "::: faces how-you-sleep\nHow do you sleep?\n:::\n\n"
HANDOUT = f"---\nid: handout\ntitle: To take home\n---\n{QUESTION}Ask us.\n"


@pytest.fixture(autouse=True)
def _new_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, package in PLACES.items():
        extra = str(Path(__file__).parent / name)
        monkeypatch.setattr(package, "__path__", [*package.__path__, extra])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    module = make_module(tmp_path)
    edit(module, "en/welcome.md.j2", "::: choice", f"{QUESTION}::: choice")
    (module / "en" / "papers").mkdir()
    (module / "en" / "papers" / "handout.md.j2").write_text(HANDOUT, encoding="utf-8")
    return module


def answered(folder: Path, face: str) -> Answers:
    said = WHOLE.replace("minutes = 2\n", f'minutes = 2\nfaces = {{how-you-sleep = "{face}"}}\n', 1)
    return loaded(folder.parent, said)


@pytest.fixture
def material(folder: Path) -> Material:
    answers = answered(folder, "badly")
    state = replay(rehearse(answers))
    record = build_record(state, answers.module, answers.pages, software="Beforehand, tested")
    return Material(record.contact.ended, record, answers.module, module_context())


def test_its_answers_are_checked(folder: Path) -> None:
    assert not check_folder(folder).problems
    with pytest.raises(ProblemsFound, match=r"faces\.how-you-sleep: 'wel' is not known here; did you mean"):
        answered(folder, "wel")


def test_it_is_rehearsed_and_recorded(folder: Path, material: Material) -> None:
    said = [event for event in rehearse(answered(folder, "badly")) if isinstance(event, ChoiceGiven)]
    assert [event.chosen for event in said if event.choice == "how-you-sleep"] == [("badly",)]
    assert material.record is not None
    kept = material.record.what_matters[0]
    assert (kept.id, kept.prompt, kept.chosen_ids) == ("how-you-sleep", "How do you sleep?", ("badly",))


@pytest.mark.parametrize(
    ("paper", "says"),
    [
        ("summary", "Howdoyousleep?✓badly"),
        ("clinic-copy", "badly"),
        ("handout", "Howdoyousleep?(well)(so-so)(badly)"),
    ],
)
def test_it_is_printed(material: Material, paper: str, says: str) -> None:
    assert says in squeezed(text(papers()[paper].pdf(material, Form())))


def test_it_is_in_the_note(material: Material) -> None:
    assert material.record is not None
    assert "How do you sleep? badly" in long_note(material.record)


def test_it_is_shown_and_pressed_also_in_a_rehearsal(qtbot: QtBot, folder: Path, tmp_path: Path) -> None:
    room = Room(qtbot, tmp_path / "records", modules=(load_module(folder),))
    room.begin()
    view: Any = next(view for view in room.page.views if view.block.kind == "faces")
    room.click(view.buttons["well"])
    assert room.state.choices["how-you-sleep"] == ("well",)
    view.rehearse(answered(folder, "badly").steps[0], lambda: None)
    assert room.state.choices["how-you-sleep"] == ("badly",)
    assert view.buttons["badly"].isChecked()
    room.close()
