"""A fault of the program itself: told plainly, noted without a word of what was said."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from desktop.ui.faults import KEEP_BYTES, FaultHandler


def fault() -> ValueError:
    try:
        raise ValueError("what the patient said")
    except ValueError as error:
        return error


def handle(folder: Path) -> list[str]:
    told: list[str] = []
    error = fault()
    FaultHandler(folder, told.append)(type(error), error, error.__traceback__)
    return told


def test_a_fault_is_told_in_one_plain_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert handle(tmp_path) == ["Something went wrong here. Your answers are kept. You can go on."]
    assert "patient" not in capsys.readouterr().err


def test_what_is_noted_names_the_place_and_nothing_that_was_said(tmp_path: Path) -> None:
    handle(tmp_path)
    noted = (tmp_path / "faults.log").read_text(encoding="utf-8")
    assert "ValueError at test_faults.py:" in noted
    assert "patient" not in noted
    assert stat.S_IMODE((tmp_path / "faults.log").stat().st_mode) == 0o600


def test_notes_do_not_grow_for_ever(tmp_path: Path) -> None:
    (tmp_path / "faults.log").write_bytes(b"x" * (KEEP_BYTES + 1))
    handle(tmp_path)
    assert (tmp_path / "faults.log").stat().st_size < 1_000


def test_a_folder_that_is_gone_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert handle(tmp_path / "file" / "below")
