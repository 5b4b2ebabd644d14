from __future__ import annotations

import os
import sys
import tomllib
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.paths import resource
from desktop.problems import ProblemsFound
from desktop.settings import (
    Clinic,
    ClinicSettings,
    Print,
    Remote,
    Screen,
    Settings,
    Trial,
    TrustedSeals,
    WhenToCall,
    load_settings,
    read_settings,
)

WHOLE = """\
[clinic]
name = "Pelvic Health Clinic"
phone = "01234 567890"
hours = "Monday to Friday, 9 to 5"

[trial]
kind = "staged"
length = "two weeks"

[when_to_call]
now = ["You cannot feel your legs."]
today = ["A new cramp."]
next_visit = []

[remote]
steps = ["Switch the remote on.", "Press minus once."]

[print]
paper = "letter"

[screen]
pause_after_minutes = 10

[seal]
trusted = ["beforehand-seal-1 AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8= Other Clinic"]
"""


def written(folder: Path, text: str | bytes) -> Path:
    file = folder / "settings.toml"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


def told(folder: Path, text: str | bytes) -> list[str]:
    with pytest.raises(ProblemsFound) as caught:
        load_settings(written(folder, text))
    return [str(problem) for problem in caught.value.problems]


def test_no_file_means_that_nothing_is_set(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.toml") == Settings()
    assert Settings().clinic == Clinic("", "", "")


def test_everything_can_be_set(tmp_path: Path) -> None:
    assert load_settings(written(tmp_path, WHOLE)) == Settings(
        clinic=Clinic("Pelvic Health Clinic", "01234 567890", "Monday to Friday, 9 to 5"),
        trial=Trial("staged", "two weeks"),
        when_to_call=WhenToCall(("You cannot feel your legs.",), ("A new cramp.",), ()),
        remote=Remote(("Switch the remote on.", "Press minus once.")),
        print=Print("letter"),
        screen=Screen(10),
        seal=TrustedSeals(("beforehand-seal-1 AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8= Other Clinic",)),
    )


def test_every_fault_is_told_at_once_with_its_line(tmp_path: Path) -> None:
    text = '[clinic]\nname = 3\nfone = "1"\n\n[trial]\nkind = "stagd"\n\n[print]\npaper = "a5"\n[clinics]\n'
    assert told(tmp_path, text) == [
        "settings.toml:2: clinic.name: is a number, not text; put it in quotes",
        "settings.toml:3: clinic.fone: is not a key that is known here; did you mean 'phone'?",
        "settings.toml:6: trial.kind: 'stagd' is not known here; did you mean 'staged'?",
        "settings.toml:9: print.paper: 'a5' is not known here; use one of a4, letter",
        "settings.toml:10: clinics: is not a key that is known here; "
        "use one of content, remote, screen, seal, signs, when_to_call",
    ]


def test_a_seal_that_is_not_one_line_of_a_key_is_told_with_what_would_be_right(tmp_path: Path) -> None:
    (fault,) = told(tmp_path, '[seal]\ntrusted = [\n  "beforehand-seal-1 AAEC Other Clinic",\n]\n')
    assert fault.startswith("settings.toml:3: seal.trusted[0]: ")
    assert fault.endswith("gives in that clinic: beforehand-seal-1 KEY NAME")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[clinic\n", "settings.toml:1: this is not TOML"),
        ('[clinic]\nname = "x"\nname = "y"\n', "settings.toml:3: this is not TOML: Cannot overwrite a value"),
        (b"[clinic]\nname = '\xff'\n", "settings.toml:2: a character is not UTF-8; save the file as UTF-8"),
        ("clinic = 3\n", "settings.toml:1: clinic: is a number; write the keys name, phone, hours"),
        ('[when_to_call]\nnow = "x"\n', "settings.toml:2: when_to_call.now: is text; write a list"),
        (
            '[when_to_call]\nnow = [\n  "x",\n  3,\n]\n',
            "settings.toml:4: when_to_call.now[1]: is a number, not text",
        ),
        (
            '[remote]\nsteps = ["a", "b", "c", "d"]\n',
            "settings.toml:2: remote.steps: holds 4; write at most three steps",
        ),
        ('[remote]\nsteps = ["Press minus"]\n', "settings.toml:2: remote.steps[0]: 'Press minus' is not"),
        (
            f'[remote]\nsteps = ["A.", "{"b" * 60}."]\n',
            f"settings.toml:2: remote.steps[1]: '{'b' * 60}.' is not written as it should be; "
            "write a sentence of at most 60 characters, with its full stop",
        ),
        *(
            (
                f"[screen]\npause_after_minutes = {minutes}\n",
                f"settings.toml:2: screen.pause_after_minutes: {found}; write a whole number from 0 to 60",
            )
            for minutes, found in (
                ("61", "61 is out of bounds"),
                ("-1", "-1 is out of bounds"),
                ("2.5", "is a number, not a whole number"),
                ("'5'", "is text, not a whole number"),
            )
        ),
        ("x = " + "[" * 5000, "settings.toml:1: "),
    ],
)
def test_a_fault_is_told_in_plain_words(tmp_path: Path, text: str | bytes, message: str) -> None:
    assert any(line.startswith(message) for line in told(tmp_path, text))


def test_the_folder_of_the_file_is_not_told(tmp_path: Path) -> None:
    assert str(tmp_path) not in "".join(told(tmp_path, "x"))


def test_the_example_sets_nothing_and_knows_every_key(tmp_path: Path) -> None:
    text = resource("settings.example.toml").read_text(encoding="utf-8")
    assert load_settings(written(tmp_path, text)) == Settings()
    switched_on = [
        line[2:] if line.startswith("# ") and _is_toml(line[2:]) else line for line in text.splitlines()
    ]
    found = tomllib.loads("\n".join(switched_on))
    shown = {group: sorted(keys) for group, keys in found.items()}
    known = {
        group: sorted(getattr(Settings(), group).__struct_fields__) for group in Settings().__struct_fields__
    }
    del known["when_to_call"]  # as signs were set first; still read
    assert shown == known


def _is_toml(line: str) -> bool:
    return " = " in line or line.startswith(("    ", "]", "[["))


@given(st.binary(max_size=200))
def test_any_bytes_are_settings_or_problems(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    file = written(tmp_path_factory.getbasetemp(), data)
    try:
        assert isinstance(load_settings(file), Settings)
    except ProblemsFound as found:
        assert found.problems  # noqa: PT017


@pytest.mark.parametrize("pin", ["123", "1234567890123", "12a4", "1234\\n", " 1234", "١٢٣٤"])
def test_a_pin_that_nobody_could_type_is_told_and_not_repeated(tmp_path: Path, pin: str) -> None:
    (line,) = told(tmp_path, f'[screen]\npin = "{pin}"\n')
    assert line == (
        "settings.toml:2: screen.pin: what stands here is not written as it should be; "
        "write 4 to 12 digits in quotes"
    )


TYPO = '[clinic]\nphone = 3\nname = "A clinic"\n[when_to_call]\nnow = ["One.", 2]\ntoday = ["Two."]\n'


def test_what_is_right_is_kept_when_something_else_is_wrong(tmp_path: Path) -> None:
    read = read_settings(written(tmp_path, TYPO + '[screen]\npause_after_minutes = 1_0\npin = "2468"\n'))
    assert read.settings == Settings(
        clinic=Clinic(name="A clinic"), when_to_call=WhenToCall(today=("Two.",)), screen=Screen(pin="2468")
    )
    assert [problem.key for problem in read.problems] == [
        "clinic.phone",
        "when_to_call.now[1]",
        "screen.pause_after_minutes",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[screen]\npin = 2468",
        '[screen]\npin = "24"',
        "[screen]\npin = 1e3",
        '[screen]\npni = "2468"',
        '[screne]\npin = "2468"',
        '[clinic]\nPIN = "2468"',
        'pin = "2468"',
        'screen = "2468"',
        '[[screen]]\npin = "2468"',
        '[screen]\npin = "2468',
        '[screen]\npin = "2468"\npin = "2468"',
        b'[screen]\npin = "2468"\n[clinic]\nname = "\xff"',
    ],
)
def test_a_mistake_that_may_hide_a_pin_never_means_that_there_is_none(
    tmp_path: Path, text: str | bytes
) -> None:
    read = read_settings(written(tmp_path, text))
    assert read.settings.screen.pin is None
    assert read.problems
    assert "2468" not in "".join(map(str, read.problems))


@pytest.mark.parametrize("text", [TYPO, '[clinic]\nfone = "1"', "[screen]\npause_after_minutes = 99"])
def test_a_mistake_elsewhere_leaves_a_clinic_without_a_pin_as_it_is(tmp_path: Path, text: str) -> None:
    assert read_settings(written(tmp_path, text)).settings.screen.pin == ""


def test_a_file_that_somebody_named_must_be_there(tmp_path: Path) -> None:
    read = read_settings(tmp_path / "none.toml", needed=True)
    assert read.settings.screen.pin is None
    assert [str(problem) for problem in read.problems] == [
        "none.toml: the clinic's settings are not there; "
        "connect the disk or share that it is on, or correct BEFOREHAND_SETTINGS"
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes need more rights there")
@pytest.mark.parametrize("kind", ["folder", "pipe", "link"])
def test_what_is_no_file_is_not_taken_for_no_settings(tmp_path: Path, kind: str) -> None:
    place = tmp_path / "settings.toml"
    if kind == "folder":
        place.mkdir()
    elif kind == "pipe":
        os.mkfifo(place)
    else:
        place.symlink_to(tmp_path / "gone")
    read = read_settings(place)
    assert len(read.problems) == 1
    assert read.settings.screen.pin is None


def test_marks_that_come_along_with_what_is_pasted_are_left_out(tmp_path: Path) -> None:
    pasted = '[clinic]\nname = "\\u200b"\nphone = "\\u202A020 7946 0000\\u202C"\n'
    calls = (
        '[when_to_call]\nnow = ["You\\u200E cannot feel your legs.\\uFEFF"]\n[print]\npaper = "a4\\u200E"\n'
    )
    settings = load_settings(written(tmp_path, pasted + calls))
    assert settings.clinic == Clinic(name="", phone="020 7946 0000")
    assert settings.when_to_call.now == ("You cannot feel your legs.",)
    assert settings.print.paper == "a4"


def test_a_mistake_in_one_sign_leaves_the_others_where_the_clinic_put_them(tmp_path: Path) -> None:
    read = read_settings(written(tmp_path, '[signs.tiers]\nfever = "emergency"\nwound = "soon"\n'))
    assert read.settings.signs.tiers == {"fever": "emergency"}
    (problem,) = read.problems
    assert str(problem).startswith(
        "settings.toml:3: signs.tiers.wound: 'soon' is not known here; use one of "
    )


@pytest.mark.parametrize(
    ("sign", "message"),
    [
        ('tier = "soon"\ntext = "A rash"', "settings.toml:2: signs.own[0].tier: 'soon' is not known here"),
        ('tier = "today"', "settings.toml:1: signs.own[0]: 'text' is missing"),
        ('tier = "today"\ntext = " "', "settings.toml:3: signs.own[0].text: is empty"),
    ],
)
def test_a_sign_of_the_clinics_own_says_when_and_what(tmp_path: Path, sign: str, message: str) -> None:
    (line,) = told(tmp_path, f"[[signs.own]]\n{sign}\n")
    assert line.startswith(message)


NUMBERS = (
    "999",
    "112 or 999",
    "01632 960 123",
    "+44 (0)1632-960.123",
    "116/117",
    "01632 960 123, ext. 4",
    "٩١١",
)


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("key", ["phone", "emergency", "urgent"])
def test_a_number_to_call_begins_with_its_digits(tmp_path: Path, key: str, number: str) -> None:
    settings = load_settings(written(tmp_path, f'[clinic]\n{key} = "{number}"\n'))
    assert getattr(settings.clinic, key) == number


@pytest.mark.parametrize("words", ["call the ward", "abc", "12", "1 2", "ward 999", "112!", "()" * 20_000])
@pytest.mark.parametrize("key", ["phone", "emergency", "urgent"])
def test_words_are_no_number_to_call(tmp_path: Path, key: str, words: str) -> None:
    file = written(tmp_path, f'[clinic]\nname = "A clinic"\n{key} = "{words}"\n')
    read = read_settings(file)
    assert read.settings.clinic == Clinic("A clinic")
    (problem,) = read.problems
    assert (problem.line, problem.key) == (3, f"clinic.{key}")
    assert problem.right == (
        "write a number of at least 3 digits first, such as 01632 960 123; words such as ext. 4 may follow"
    )


def test_words_that_were_kept_as_a_number_before_are_still_read() -> None:
    kept = msgspec.json.encode({"clinic": {"phone": "call the ward"}})
    assert msgspec.json.decode(kept, type=ClinicSettings).clinic.phone == "call the ward"
