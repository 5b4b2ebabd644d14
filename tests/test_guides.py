"""Guides in a clinic's own folders, and the last copy of one where its folder is away."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.cli import main
from desktop.guides import places_of, read_guides
from desktop.settings import GuideFolders
from tests.helpers import edit, make_module
from tests.rehearsal.answers import WHOLE


@pytest.fixture
def share(tmp_path: Path) -> Path:
    folder = tmp_path / "share"
    folder.mkdir()
    make_module(folder)
    return folder


def names(modules: tuple[object, ...]) -> list[str]:
    return [getattr(module, "id", "") for module in modules]


@pytest.mark.parametrize("named", ["{share}", "{share}/{guide}"])
def test_a_folder_in_the_settings_holds_guides_or_is_one(tmp_path: Path, share: Path, named: str) -> None:
    (guide,) = share.iterdir()
    content = GuideFolders((named.format(share=share, guide=guide.name),))
    guides = read_guides(content, tmp_path / "keep")
    assert names(guides.modules) == ["sacral-leg-cramps", guide.name]
    assert (guides.problems, guides.notices) == ((), ())


@pytest.mark.parametrize("named", ["{share}", "{share}/{guide}"])
def test_of_a_folder_that_is_away_the_last_good_copy_is_used_and_told(
    tmp_path: Path, share: Path, named: str
) -> None:
    (guide,) = share.iterdir()
    content, keep = GuideFolders((named.format(share=share, guide=guide.name),)), tmp_path / "keep"
    read_guides(content, keep)
    edit(guide, "module.yaml", 'version: "1.0"', 'version: "1.1"')
    before = read_guides(content, keep).modules
    edit(guide, "facts.yaml", "events: 32", "events: 999")
    assert names(read_guides(content, keep).modules) == ["sacral-leg-cramps"]
    shutil.move(share, tmp_path / "away")
    guides = read_guides(content, keep)
    assert [(one.id, one.version, one.digest) for one in guides.modules] == [
        (one.id, one.version, one.digest) for one in before
    ]
    (notice,) = guides.notices
    assert before[-1].title in notice
    assert guides.problems == ()


def test_a_folder_that_was_never_there_is_told_as_one_of_the_settings(tmp_path: Path) -> None:
    guides = read_guides(GuideFolders((str(tmp_path / "nowhere"),)), tmp_path / "keep")
    assert [str(problem) for problem in guides.problems] == [
        "settings: content.folders: the folder 'nowhere' is not there, "
        "and no guide was ever read from it; "
        "connect the disk or share that it is on, or take it out of [content] folders"
    ]
    assert names(guides.modules) == ["sacral-leg-cramps"]


def test_two_guides_of_one_name_are_told_and_the_shipped_one_stays(tmp_path: Path, share: Path) -> None:
    (guide,) = share.iterdir()
    guide.rename(share / "sacral-leg-cramps")
    places = places_of(GuideFolders((str(share),)))
    assert places.own == ()
    assert [str(problem) for problem in places.problems] == [
        "settings: there are two guides 'sacral-leg-cramps'; "
        "give yours another id, and its folder the same name"
    ]


def test_a_folder_without_guides_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (problem,) = places_of(GuideFolders((str(tmp_path / "empty"),))).problems
    assert "holds no guide" in str(problem)


@pytest.mark.parametrize("how", ["beside the answers", "named"])
def test_a_guide_anywhere_can_be_rehearsed(
    tmp_path: Path, share: Path, capsys: pytest.CaptureFixture[str], how: str
) -> None:
    answers = (share if how == "beside the answers" else tmp_path) / "answers.toml"
    answers.write_text(WHOLE, encoding="utf-8")
    more = ["--content", str(share)] if how == "named" else []
    code = main(["rehearse", str(answers), "--out", str(tmp_path / "out"), *more])
    assert code == 0, capsys.readouterr().err
    assert (tmp_path / "out" / "summary.pdf").is_file()


def test_a_folder_that_was_named_and_is_not_there_stops_a_rehearsal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = tmp_path / "answers.toml"
    answers.write_text(WHOLE, encoding="utf-8")
    nowhere = tmp_path / "nowhere"
    assert main(["rehearse", str(answers), "--out", str(tmp_path / "out"), "--content", str(nowhere)]) == 2
    assert capsys.readouterr().err == f"{nowhere}: No such file or directory\n"
