from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.cli import main
from tests.helpers import edit, make_module


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    return make_module(tmp_path)


def test_everything_found_is_there_for_other_programs(
    guide: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--json", str(guide)]) == 0
    assert json.loads(capsys.readouterr().out) == []
    edit(guide, "facts.yaml", "events: 32", "events: 999")
    assert main(["check", "--json", str(guide)]) == 2
    found = json.loads(capsys.readouterr().out)
    places = {(one["guide"], one["kind"], one["file"]) for one in found}
    assert ("small-guide", "problem", "small-guide/facts.yaml") in places
    assert all(one["line"] >= 1 and one["wrong"] and one["right"] for one in found)


def test_advice_counts_only_where_one_is_strict(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(guide, "module.yaml", "review_by: 2099", "review_by: 2025")
    edit(guide, "module.yaml", "published: 2026", "published: 2024")
    assert main(["check", str(guide)]) == 0
    assert "advice: " in capsys.readouterr().out
    assert main(["check", "--strict", str(guide)]) == 2
