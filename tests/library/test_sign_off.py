from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.cli import main
from desktop.library.loading import load_module
from desktop.library.sign_off import FILE, Approval, SignOffState, read_approvals, sign_off_of, written
from desktop.problems import ProblemsFound
from desktop.rehearsal.rehearse import rehearse
from tests.helpers import edit, make_module
from tests.papers.reading import text
from tests.rehearsal.answers import WHOLE

TODAY = dt.date(2026, 11, 29)
DIGEST = "a" * 64


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    return make_module(tmp_path)


def sign(guide: Path, name: str = "A. Clinician") -> int:
    return main(["sign-off", str(guide), "--name", name, "--role", "Urologist"])


def state(guide: Path, *, needed: int = 1, today: dt.date = TODAY) -> SignOffState:
    return sign_off_of(load_module(guide), read_approvals(guide), today, needed=needed).state


def test_what_was_signed_is_approved_until_a_word_changes(guide: Path) -> None:
    assert state(guide) == "never"
    assert sign(guide) == 0
    (approval,) = read_approvals(guide)
    assert (approval.name, approval.role, approval.version) == ("A. Clinician", "Urologist", "1.0")
    assert state(guide) == "signed-off"
    assert state(guide, today=dt.date(9999, 1, 1)) == "overdue"
    edit(guide, "statements.yaml", "twitch or", "twitch and")
    assert state(guide) == "changed"


def test_a_second_person_is_another_one(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sign(guide)
    sign(guide, "a. clinician")
    assert "already" in capsys.readouterr().out
    assert state(guide, needed=2) == "second-needed"
    sign(guide, "B. Other")
    assert state(guide, needed=2) == "signed-off"


def test_changed_words_under_the_same_version_are_refused(
    guide: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sign(guide)
    edit(guide, "statements.yaml", "twitch or", "twitch and")
    assert sign(guide) == 2
    assert "give the changed guide a new version" in capsys.readouterr().err
    edit(guide, "module.yaml", 'version: "1.0"', 'version: "1.1"')
    assert sign(guide) == 0
    assert [one.version for one in read_approvals(guide)] == ["1.0", "1.1"]


def test_papers_of_a_guide_that_is_signed_off_are_no_drafts(guide: Path, tmp_path: Path) -> None:
    answers = tmp_path / "answers.toml"
    answers.write_text(WHOLE, encoding="utf-8")
    drafts = []
    for signs in (False, True):
        if signs:
            sign(guide)
        made = rehearse(answers, content=[guide]).papers["summary.pdf"]
        drafts.append("DRAFT" in text(made))
    assert drafts == [True, False]


def test_content_with_faults_cannot_be_signed(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(guide, "facts.yaml", "events: 32", "events: 999")
    assert sign(guide) == 2
    assert "facts.yaml" in capsys.readouterr().err
    assert not (guide / FILE).exists()


def test_a_name_needs_a_role(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sign-off", str(guide), "--name", "A"]) == 2
    assert "both --name and --role" in capsys.readouterr().err


def test_who_signed_is_told(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["sign-off", str(guide)])
    assert capsys.readouterr().out == "small-guide 1.0: never signed off\n"
    sign(guide)
    edit(guide, "statements.yaml", "twitch or", "twitch and")
    capsys.readouterr()
    main(["sign-off", str(guide)])
    first, second = capsys.readouterr().out.splitlines()
    assert first == "small-guide 1.0: changed since it was signed off"
    assert second.endswith("A. Clinician, Urologist: version 1.0, of content that has changed since")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[approval]]\n", "small-guide/sign-off.toml:1"),
        ("approval = 3\n", "sign-off.toml:1"),
        ("x", "sign-off.toml"),
    ],
)
def test_a_file_that_was_edited_wrongly_is_told_with_its_place(guide: Path, text: str, told: str) -> None:
    (guide / FILE).write_text(text)
    with pytest.raises(ProblemsFound, match=told):
        read_approvals(guide)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=40))
def test_whatever_a_name_is_it_is_read_back(name: str) -> None:
    approval = Approval(DIGEST, "1.0", name, "Nurse", TODAY)
    (read,) = tomllib.loads(written((approval,)).decode())["approval"]
    assert read["name"] == name
