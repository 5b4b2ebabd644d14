"""The command line: what it prints, what it writes, and how it ends."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from desktop.cli import main
from desktop.seals import public_key
from tests.helpers import edit, make_module

SHORT = """\
module = "sacral-leg-cramps"
language = "en"
route = "essentials"
start = 2026-11-24T10:00:00+00:00

[setup]
seen_by = {name = "", role = "Nurse"}
responsible = {name = "", role = "Nurse"}
indication = "bladder"
stage = "trial"
interpreter = "no"
interpreter_details = ""
companion = ""

[[page]]
id = "welcome"
minutes = 1
"""


@pytest.fixture
def short(tmp_path: Path) -> Path:
    path = tmp_path / "answers.toml"
    path.write_text(SHORT, encoding="utf-8")
    return path


def test_checking_wrong_content_tells_every_fault_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    module = make_module(tmp_path)
    edit(module, "facts.yaml", "events: 32", "events: 999")
    edit(module, "module.yaml", 'version: "1.0"', "version: 1")
    assert main(["check", str(module)]) == 2
    told = capsys.readouterr().err
    assert "facts.yaml:" in told
    assert "module.yaml:3: version" in told


def test_a_rehearsal_writes_its_papers_and_says_where(
    tmp_path: Path, short: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rehearse", str(short), "--out", str(tmp_path / "out")]) == 0
    written = {path.name for path in (tmp_path / "out").iterdir()}
    assert {"summary.pdf", "record.json"} <= written
    assert written <= {Path(line).name for line in capsys.readouterr().out.splitlines()}


def test_the_same_rehearsal_gives_the_same_bytes(tmp_path: Path, short: Path) -> None:
    for name in ("one", "two"):
        main(["rehearse", str(short), "--out", str(tmp_path / name)])
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_a_wrong_answers_file_gets_all_its_faults_and_writes_nothing(
    tmp_path: Path, short: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = SHORT.replace('"bladder"', '"elbow"').replace('id = "welcome"', 'id = "nowhere"')
    short.write_text(wrong, encoding="utf-8")
    assert main(["rehearse", str(short), "--out", str(tmp_path / "out")]) == 2
    told = capsys.readouterr().err.splitlines()
    assert any("answers.toml:9: " in line and "elbow" in line for line in told)
    assert any("answers.toml:16: " in line and "nowhere" in line for line in told)
    assert not (tmp_path / "out").exists()


def test_a_file_that_is_not_there_is_told_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rehearse", str(tmp_path / "none.toml"), "--out", str(tmp_path / "out")]) == 2
    told = capsys.readouterr().err
    assert "none.toml" in told
    assert "Traceback" not in told
    assert not (tmp_path / "out").exists()


def test_a_place_that_cannot_be_written_to_is_told(
    tmp_path: Path, short: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "out").write_text("a file, not a folder")
    assert main(["rehearse", str(short), "--out", str(tmp_path / "out")]) == 2
    assert "out" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["walk"],
        ["rehearse"],
        ["rehearse", "answers.toml"],
        ["rehearse", "a.toml", "--out", "o", "--size", "big"],
        ["rehearse", "a.toml", "--out", "o", "--size", "100x100"],
        ["rehearse", "a.toml", "--out", "o", "--zoom", "3"],
        ["rehearse", "a.toml", "--out", "o", "--theme", "pink"],
    ],
)
def test_wrong_usage_ends_with_2_and_says_what_is_right(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage: beforehand" in capsys.readouterr().err


def test_a_wrong_size_says_how_to_write_one(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["rehearse", "a.toml", "--out", "o", "--size", "12"])
    assert "'12' is not a size; write it like 1280x800" in capsys.readouterr().err


@pytest.mark.usefixtures("qapp")
def test_pictures_are_of_the_size_that_was_asked_for(tmp_path: Path, short: Path) -> None:
    pictures = tmp_path / "pictures"
    main(
        [
            "rehearse",
            str(short),
            "--out",
            str(tmp_path / "out"),
            "--pictures",
            str(pictures),
            "--size",
            "1024x768",
        ]
    )
    taken = sorted(pictures.glob("*.png"))
    assert [path.name.split("-", 1)[1] for path in taken][:2] == ["set-up.png", "welcome.png"]
    assert {QImage(str(path)).size().toTuple() for path in taken} == {(1024, 768)}


PAPERS = {"summary.pdf", "handout.pdf", "diary.pdf", "clinic-copy.pdf", "note.txt", "record.json"}


def test_a_rehearsal_makes_every_paper_and_says_which_it_does_not(
    tmp_path: Path, short: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rehearse", str(short), "--out", str(tmp_path / "out")]) == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == PAPERS
    assert "The action card is not made. Set in the settings of the clinic: " in capsys.readouterr().out


def test_the_card_is_made_for_a_clinic_that_has_set_what_it_needs(
    tmp_path: Path, short: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "clinic.toml"
    settings.write_text('[clinic]\nphone = "01632 960 123"\n[when_to_call]\nnow = ["You fall."]\n')
    monkeypatch.setenv("BEFOREHAND_SETTINGS", str(settings))
    more = ["--paper", "letter", "--large-print", "--rtl"]
    assert main(["rehearse", str(short), "--out", str(tmp_path / "out"), *more]) == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == PAPERS | {"action-card.pdf"}


@pytest.mark.parametrize("command", ["rehearse", "check"])
def test_what_to_look_at_in_the_settings_is_told_as_advice(
    tmp_path: Path,
    short: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: str,
) -> None:
    settings = tmp_path / "clinic.toml"
    settings.write_text('[signs.tiers]\nfever = "next-visit"\n')
    monkeypatch.setenv("BEFOREHAND_SETTINGS", str(settings))
    more = {"rehearse": [str(short), "--out", str(tmp_path / "out")], "check": []}
    assert main([command, *more[command]]) == 0
    told = "advice: clinic.toml:2: signs.tiers.fever: is 'next-visit', less urgent than the guide's 'today'"
    assert told in capsys.readouterr().err


@pytest.mark.parametrize("more", [["--paper", "a5"], ["--paper", "A4"]])
def test_an_unknown_sheet_is_told_and_nothing_is_written(
    tmp_path: Path, short: Path, more: list[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["rehearse", str(short), "--out", str(tmp_path / "out"), *more])
    assert not (tmp_path / "out").exists()


def test_an_unknown_sheet_in_the_settings_is_told_with_file_and_key(
    tmp_path: Path, short: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = tmp_path / "clinic.toml"
    settings.write_text('[print]\npaper = "a5"\n')
    monkeypatch.setenv("BEFOREHAND_SETTINGS", str(settings))
    assert main(["rehearse", str(short), "--out", str(tmp_path / "out")]) == 2
    assert "clinic.toml:2: print.paper: 'a5' is not known here" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_settings_that_are_named_and_not_there_are_told(
    tmp_path: Path, short: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BEFOREHAND_SETTINGS", str(tmp_path / "share" / "clinic.toml"))
    assert main(["rehearse", str(short), "--out", str(tmp_path / "out")]) == 2
    assert capsys.readouterr().err.startswith("clinic.toml: the clinic's settings are not there; ")
    assert not (tmp_path / "out").exists()


def test_an_unknown_language_is_told_with_file_and_key(
    tmp_path: Path, short: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    short.write_text(SHORT.replace('language = "en"', 'language = "xx"'), encoding="utf-8")
    assert main(["rehearse", str(short), "--out", str(tmp_path / "out")]) == 2
    assert "answers.toml:2: language: 'xx' is not known here" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_verifying_tells_whether_a_paper_is_sound(
    tmp_path: Path, short: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["rehearse", str(short), "--out", str(tmp_path)])
    paper = tmp_path / "summary.pdf"
    assert main(["verify", str(paper)]) == 3
    told = capsys.readouterr().out
    assert "This does not show who made it." in told
    assert "The talk is made up" in told
    assert "This talk is not among the records on this computer." in told
    paper.write_bytes(paper.read_bytes() + b"\n")
    assert main(["verify", str(paper)]) == 3
    assert "saved again" in capsys.readouterr().out


def test_the_seal_is_shown_as_one_line_to_hand_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "clinic.toml").write_text('[clinic]\nname = "Pelvic Health"\n', encoding="utf-8")
    monkeypatch.setenv("BEFOREHAND_SETTINGS", str(tmp_path / "clinic.toml"))
    assert main(["seal", "show"]) == 0
    told = capsys.readouterr()
    key = public_key(told.out.removesuffix("\n"))
    assert key.name == "Pelvic Health"
    assert key.fingerprint in told.err
    assert main(["seal", "show"]) == 0
    assert capsys.readouterr().out == told.out


@pytest.mark.parametrize("name", ["note.txt", "nowhere.pdf"])
def test_what_cannot_be_verified_is_told_with_its_name(
    tmp_path: Path, short: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    main(["rehearse", str(short), "--out", str(tmp_path)])
    assert main(["verify", str(tmp_path / name)]) == 2
    assert name in capsys.readouterr().err


def test_a_paper_without_a_record_is_not_known_here(
    tmp_path: Path, short: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["rehearse", str(short), "--out", str(tmp_path)])
    assert main(["verify", str(tmp_path / "handout.pdf")]) == 3
    assert "carries no record" in capsys.readouterr().out


def test_the_help_of_verify_says_how_it_ends(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["verify", "--help"])
    told = capsys.readouterr().out
    assert all(f"\n  {code}  " in told for code in range(4))


def test_where_the_papers_cannot_be_written_none_is_left(
    tmp_path: Path, short: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "out" / "record.json").mkdir(parents=True)  # the last file cannot take its place
    assert main(["rehearse", str(short), "--out", str(tmp_path / "out")]) == 2
    assert not [path for path in (tmp_path / "out").iterdir() if path.name.startswith(".")]
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["record.json"]


@pytest.mark.parametrize("given", [".", "", "../{name}", "../{name}/", "en/.."])
def test_a_guide_is_checked_by_the_name_of_its_folder_however_that_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], given: str
) -> None:
    module = make_module(tmp_path)
    monkeypatch.chdir(module)
    assert main(["check", given.format(name=module.name)]) == 0
    assert f"{module.name}: no problems" in capsys.readouterr().out


def test_faults_of_a_folder_that_is_given_as_a_dot_begin_with_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "nothing").mkdir()
    monkeypatch.chdir(tmp_path / "nothing")
    assert main(["check", "."]) == 2
    (told,) = capsys.readouterr().err.splitlines()
    assert told.startswith("nothing: holds no module.yaml")


@pytest.mark.parametrize("typed", ["\ufeffHer daughter", "\u200b\ufeffHer daughter", "\ufeff"], ids=ascii)
def test_a_mark_that_was_pasted_along_stops_no_paper_and_stays_in_the_record(
    tmp_path: Path, short: Path, capsys: pytest.CaptureFixture[str], typed: str
) -> None:
    short.write_text(SHORT.replace('companion = ""', f'companion = "{typed}"'), encoding="utf-8")
    assert main(["rehearse", str(short), "--out", str(tmp_path / "out")]) == 0
    assert typed in (tmp_path / "out" / "record.json").read_text(encoding="utf-8")
    for name in ("summary", "clinic-copy"):
        assert main(["verify", str(tmp_path / "out" / f"{name}.pdf")]) == 3


def test_a_paper_that_typst_refuses_is_told_in_a_sentence_and_nothing_is_written(
    tmp_path: Path, short: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("desktop.papers.compiling.STANDARDS", ["a-2b"])  # allows no record inside
    assert main(["rehearse", str(short), "--out", str(tmp_path / "out")]) == 2
    (told,) = capsys.readouterr().err.splitlines()
    assert told.startswith("A paper cannot be made, because Typst cannot set it: ")
    assert "attached file" in told
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("wrong", ["--out", "--pictures"])
@pytest.mark.parametrize("given", ["file", "file/below", "n" * 300, "new/file/../" + "n" * 300])
def test_nothing_is_written_when_a_folder_cannot_be_made(
    tmp_path: Path, short: Path, capsys: pytest.CaptureFixture[str], wrong: str, given: str
) -> None:
    (tmp_path / "file").write_text("no folder")
    before = sorted(tmp_path.rglob("*"))
    folders = {
        "--out": tmp_path / "out" / "papers",
        "--pictures": tmp_path / "pictures",
        wrong: tmp_path / given,
    }
    told = [str(word) for pair in folders.items() for word in pair]
    assert main(["rehearse", str(short), *told]) == 2
    assert Path(given).name in capsys.readouterr().err or given == "file/below"
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="this system has no folder that nobody can write to")
def test_a_folder_that_cannot_be_written_to_is_told_by_its_name(
    tmp_path: Path, short: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rehearse", str(short), "--out", str(tmp_path / "out"), "--pictures", "/proc"]) == 2
    assert capsys.readouterr().err.startswith("/proc: ")
    assert not (tmp_path / "out").exists()


def test_a_path_that_the_terminal_cannot_show_is_printed_with_question_marks(
    tmp_path: Path, short: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(printed, encoding="cp1252", write_through=True))
    assert main(["rehearse", str(short), "--out", str(tmp_path / "o→")]) == 0
    assert f"{os.sep}o?{os.sep}summary.pdf" in printed.getvalue().decode("cp1252")
    assert (tmp_path / "o→" / "summary.pdf").is_file()


@pytest.mark.parametrize("number", ["9" * 5000, "0x" + "f" * 5000], ids=["decimal", "hexadecimal"])
def test_a_number_of_very_many_digits_is_told_with_file_and_line(
    tmp_path: Path,
    short: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    number: str,
) -> None:
    short.write_text(SHORT.replace("minutes = 1", f"minutes = {number}"), encoding="utf-8")
    assert main(["rehearse", str(short), "--out", str(tmp_path / "out")]) == 2
    assert "answers.toml:17: a number is too long" in capsys.readouterr().err
    settings = tmp_path / "clinic.toml"
    settings.write_text(f"[screen]\npause_after_minutes = {number}\n")
    monkeypatch.setenv("BEFOREHAND_SETTINGS", str(settings))
    assert main(["rehearse", str(short), "--out", str(tmp_path / "out")]) == 2
    assert "clinic.toml:2: a number is too long" in capsys.readouterr().err
