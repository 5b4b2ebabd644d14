from __future__ import annotations

from pathlib import Path

import pytest

from desktop.cli import main
from desktop.settings import load_settings


@pytest.fixture
def named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "clinic.toml"
    monkeypatch.setenv("BEFOREHAND_SETTINGS", str(file))
    return file


def test_the_example_is_a_file_of_settings(named: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["settings", "--example"]) == 0
    named.write_text(capsys.readouterr().out, encoding="utf-8")
    load_settings(named)
    assert main(["settings", "--check"]) == 0
    assert capsys.readouterr().out == "settings: no problems\n"


def test_everything_wrong_is_told_with_its_place(
    tmp_path: Path, named: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    named.write_text('[clinic]\nfone = "1"\n[print]\npaper = "a5"\n', encoding="utf-8")
    assert main(["settings", "--check"]) == 2
    told = capsys.readouterr().err
    assert "clinic.toml:2: clinic.fone" in told
    assert "clinic.toml:4: print.paper" in told
    named.write_text('[content]\nfolders = ["not-here"]\n', encoding="utf-8")
    assert main(["settings", "--check"]) == 2
    away = f"settings: content.folders: the folder '{tmp_path / 'not-here'}' is not there\n"
    assert capsys.readouterr().err == away


def test_where_tells_both_files_and_whether_they_are_there(
    named: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    named.write_text("", encoding="utf-8")
    assert main(["settings", "--where"]) == 0
    system, own = capsys.readouterr().out.splitlines()
    assert system.endswith("(for the whole computer, not there)")
    assert own == f"{named} (your own)"
