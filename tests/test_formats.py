from __future__ import annotations

import json

import pytest

from tests.formats import FORMATS, GROWS, today


@pytest.mark.parametrize("name", sorted(today().keys() - {GROWS}))
def test_a_format_changes_only_with_a_new_version(name: str) -> None:
    """A format that landed stays: count its version up, read the one before, and keep a file of it."""
    assert today()[name] == (FORMATS / name).read_bytes()


def test_the_settings_kept_with_a_talk_only_grow() -> None:
    """What was kept before a setting came is read without it."""
    before, now = json.loads((FORMATS / GROWS).read_bytes()), json.loads(today()[GROWS])
    for group, was in before.items():
        assert was["properties"].items() <= now[group]["properties"].items(), f"{group} lost or changed one"
        assert now[group]["required"] == was["required"], f"{group} asks for more"
