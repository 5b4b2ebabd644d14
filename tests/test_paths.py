from __future__ import annotations

from pathlib import Path

import pytest

from desktop.paths import (
    cache_folder,
    content_folder,
    data_folder,
    resource,
    resources_folder,
    settings_file,
)


def test_what_ships_is_found_in_a_source_tree() -> None:
    assert (resources_folder() / "settings.example.toml").is_file()
    assert content_folder().name in ("content", "_content")


def test_a_resource_is_named_from_the_resources_folder_down() -> None:
    assert resource("fonts", "LICENSE") == resources_folder() / "fonts" / "LICENSE"
    assert resource("fonts/LICENSE") == resources_folder() / "fonts" / "LICENSE"


@pytest.mark.parametrize(
    "parts",
    [("..", "x"), ("fonts", "..", "x"), ("fonts/../../x",), ("/etc",), ("C:\\x",), ("a\\..\\x",), ("\\x",)],
)
def test_a_resource_cannot_lead_out_of_the_folder(parts: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="resources folder"):
        resource(*parts)


def test_the_places_can_be_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BEFOREHAND_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("BEFOREHAND_SETTINGS", str(tmp_path / "own.toml"))
    assert data_folder() == tmp_path / "data"
    assert settings_file() == tmp_path / "own.toml"


def test_without_a_choice_the_systems_places_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BEFOREHAND_DATA", raising=False)
    monkeypatch.delenv("BEFOREHAND_SETTINGS", raising=False)
    assert "beforehand" in str(data_folder())
    assert settings_file().name == "settings.toml"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("~/kept", "home/kept"),
        ("~", "home"),
        ("kept", "here/kept"),
        ("~no-such-person", "here/~no-such-person"),
    ],
)
def test_a_chosen_place_is_what_a_person_means_by_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, written: str, meant: str
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    for variable in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(variable, str(tmp_path / "home"))
    monkeypatch.setenv("BEFOREHAND_DATA", written)
    monkeypatch.setenv("BEFOREHAND_SETTINGS", written)
    assert data_folder() == settings_file() == tmp_path / meant
    assert cache_folder() == tmp_path / meant / "cache"


@pytest.mark.parametrize("written", ["", " "])
def test_an_empty_choice_is_none(monkeypatch: pytest.MonkeyPatch, written: str) -> None:
    monkeypatch.setenv("BEFOREHAND_DATA", written)
    monkeypatch.setenv("BEFOREHAND_SETTINGS", written)
    assert "beforehand" in str(data_folder())
    assert settings_file().name == "settings.toml"
