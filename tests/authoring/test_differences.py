from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.authoring.differences import differences
from desktop.cli import main
from desktop.library.loading import load_module
from tests.helpers import edit, make_module


@pytest.fixture
def both(tmp_path: Path) -> tuple[Path, Path]:
    """A guide, and a copy of it to change."""
    old = make_module(tmp_path / "old")
    new = tmp_path / "new" / old.name
    shutil.copytree(old, new)
    return old, new


def told(old: Path, new: Path) -> list[str]:
    return [str(one) for one in differences(load_module(old), load_module(new))]


def test_of_two_that_say_the_same_nothing_is_told(both: tuple[Path, Path]) -> None:
    assert told(*both) == []


def test_a_number_is_told_with_its_place(both: tuple[Path, Path]) -> None:
    old, new = both
    edit(new, "facts.yaml", "events: 32", "events: 33")
    (line,) = (line for line in told(old, new) if "events" in line)
    file, key, _ = line.split(": ", 2)
    assert file == "facts.yaml"
    assert key.endswith(".events")
    assert line == f"{file}: {key}: was: 32\n{file}: {key}: now: 33"


def test_a_changed_sentence_is_told_once_with_what_stood_there(both: tuple[Path, Path]) -> None:
    old, new = both
    page = new / "en" / "welcome.md.j2"
    page.write_text(page.read_text() + "\nOne line more.\n")
    assert told(old, new) == ["en/welcome.md.j2: new: One line more."]
    assert told(new, old) == ["en/welcome.md.j2: was: One line more.\nen/welcome.md.j2: now: (nothing)"]


def test_the_command_says_when_nothing_changed(
    both: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", *map(str, both)]) == 0
    assert capsys.readouterr().out == "Nothing that a patient or a clinician reads has changed.\n"


def test_a_folder_that_is_no_guide_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", str(tmp_path / "none"), str(tmp_path)]) == 2
    assert "there is no such folder" in capsys.readouterr().err
