"""A system-wide file of settings below a person's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.problems import ProblemsFound
from desktop.settings import Settings
from desktop.settings_here import load_settings_here, settings_here


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    """Where the two files lie; neither is there yet."""
    monkeypatch.delenv("BEFOREHAND_SETTINGS", raising=False)
    both = {"system": tmp_path / "system" / "settings.toml", "own": tmp_path / "own" / "settings.toml"}
    for file in both.values():
        file.parent.mkdir()
    monkeypatch.setattr("desktop.settings_here.system_settings_file", lambda: both["system"])
    monkeypatch.setattr("desktop.settings_here.settings_file", lambda: both["own"])
    return both


def test_without_either_nothing_is_set() -> None:
    assert load_settings_here() == Settings()


def test_a_key_of_ones_own_goes_before_that_of_the_system(files: dict[str, Path]) -> None:
    files["system"].write_text(
        '[clinic]\nname = "All of us"\nphone = "01632 960 123"\nhours = "9 to 5"\n[print]\npaper = "letter"\n'
    )
    files["own"].write_text('[clinic]\nname = "Pelvic Health"\nhours = ""\n')
    settings = load_settings_here()
    assert (settings.clinic.name, settings.clinic.phone) == ("Pelvic Health", "01632 960 123")
    assert (settings.clinic.hours, settings.print.paper) == ("", "letter")


def test_folders_of_guides_are_found_from_the_file_that_names_them(files: dict[str, Path]) -> None:
    files["system"].write_text('[content]\nfolders = ["guides"]\n')
    assert load_settings_here().content.folders == (str(files["system"].parent / "guides"),)
    files["own"].write_text('[content]\nfolders = ["mine", "/srv/all"]\n')
    assert load_settings_here().content.folders == (str(files["own"].parent / "mine"), "/srv/all")


def test_faults_of_both_are_told_at_once(files: dict[str, Path]) -> None:
    files["system"].write_text("[print]\npaper = 4\n")
    files["own"].write_text("[clinic]\nname = 4\n")
    with pytest.raises(ProblemsFound) as caught:
        load_settings_here()
    assert len(caught.value.problems) == 2


@pytest.mark.parametrize("wrong", ["system", "own"])
def test_a_pin_that_cannot_be_known_in_either_keeps_all_shut(files: dict[str, Path], wrong: str) -> None:
    for name, file in files.items():
        file.write_text(f"[screen]\npin = {4 if name == wrong else repr('2468')}\n".replace("'", '"'))
    assert settings_here().settings.screen.pin is None
