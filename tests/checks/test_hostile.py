"""Content that means harm, or is broken at random: told in plain problems, with little time and memory."""

from __future__ import annotations

import os
import random
import shutil
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.checks import check_folder
from desktop.cli import main
from desktop.library.packing import quick_module
from desktop.problems import ProblemsFound
from tests.helpers import edit, make_module

posix = pytest.mark.skipif(sys.platform == "win32", reason="there are no such files there")


def found(folder: Path) -> list[str]:
    return [str(problem).removeprefix("small-guide/") for problem in check_folder(folder).problems]


def say(folder: Path, words: str) -> None:
    """Put words on the first page, from line 12 on."""
    edit(folder, "en/welcome.md.j2", "This is a", f"{words}\n\nThis is a")


BRANCH = "{% elif route == 'full' %}\nx\n"
LOOP = "{% for a in when_to_call.now %}\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("{{ 1e999 }}", "12: '1e999' is no plain number; write it in the words"),
        ("{{ 1.5 }}", "12: '1.5' is no plain number"),
        ("a\n{{ 0x1F }}", "13: '0x1F' is no plain number"),
        ("{{ 1_000 }}", "12: '1_000' is no plain number"),
        ("{{ " + "9" * 5000 + " }}", "12: '9999"),
        (LOOP * 22 + "x\n" + "{% endfor %}\n" * 22, "13: a loop stands in a loop"),
        (LOOP * 2 + "x\n" + "{% endfor %}\n" * 2, "13: a loop stands in a loop"),
        ("{% for a in 'abcdefgh' %}\nx\n{% endfor %}", "12: a loop goes only over the lines that a clinic"),
        ("{% for a in [1, 2] %}\nx\n{% endfor %}", "12: a loop goes only over the lines"),
        ("{% if route %}\nx\n" + BRANCH * 60 + "{% endif %}", "12: there are 60 branches; write at most 50"),
        ("{% if route %}\nx\n" + BRANCH * 1500 + "{% endif %}", "812: there are more than 400 braces"),
        ("{{ 'a' | join('bc') }}", "12: only the lines that a clinic sets can be joined"),
        ("{{ when_to_call.now | join('" + "x" * 21 + "') }}", "12: only the lines that a clinic sets"),
        ("{{ when_to_call.now | join(clinic.name) }}", "12: only the lines that a clinic sets"),
        ("{{ when_to_call.now | join(', ') | join('x') }}", "12: only the lines that a clinic sets"),
        ("{{ route | first(3) }}", "12: 'first' takes nothing in brackets"),
        ("{{ " + " ~ ".join(["route"] * 70) + " }}", "12: says too much at once"),
        ("{{ 'x' * 9 }}", "12: 'mul' is not known here"),
        ("{{ range(9) }}", "12: 'call' is not known here"),
        ("[@" * 20_000, "12: there are 20000 citations; keep at most 500"),
        ("[" * 30_000, "12: there are more than 5,000 characters without an empty line"),
        ("word\n" * 2_000, "12: there are more than 5,000 characters without an empty line"),
        ("a\n\n" * 30_000, " is larger than 60,000 bytes; make it shorter"),
    ],
)
def test_a_page_says_no_more_than_it_may(tmp_path: Path, words: str, told: str) -> None:
    folder = make_module(tmp_path)
    say(folder, words)
    lines = found(folder)
    assert any(line.startswith(f"en/welcome.md.j2:{told}") for line in lines), lines[:3]


def test_what_a_clinic_sets_can_be_joined(tmp_path: Path) -> None:
    folder = make_module(tmp_path)
    say(folder, '{{ when_to_call.now | join(", ") }}')
    assert found(folder) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "facts.yaml",
            "n: 272",
            "n: " + "9" * 160,
            "facts.yaml:3: unpleasant-change.n: a number is too long",
        ),
        (
            "module.yaml",
            "indications:\n",
            "indications:\n" + "".join(f"  - {{id: i{i}, name: n, problem: p}}\n" for i in range(200)),
            "module.yaml:6: indications: there are 202 indications; keep at most 20",
        ),
        (
            "sources.yaml",
            "manual:",
            "".join(f"m{i}: {{title: x, kind: manual, seen: page}}\n" for i in range(600)) + "manual:",
            "sources.yaml:1: there are 602 sources; keep at most 500",
        ),
    ],
)
def test_more_than_can_be_checked_is_told_alone(
    tmp_path: Path, file: str, old: str, new: str, told: str
) -> None:
    folder = make_module(tmp_path)
    edit(folder, file, old, new)
    (line,) = found(folder)
    assert line.startswith(told)


def test_pages_that_come_out_in_too_many_ways_are_told(tmp_path: Path) -> None:
    folder = make_module(tmp_path)
    named = ("clinic.name", "clinic.phone", "clinic.hours", "trial.kind", "trial.length", "indication")
    lists = ("now", "today", "next_visit")
    look = "".join(f"{{{{ {name} }}}}\n" for name in named)
    look += "".join(f"{{% if when_to_call.{name} %}}\nx\n{{% endif %}}\n" for name in lists)
    say(folder, look + "\n\nA long page." * 1000)
    assert any("come out in more ways than can be checked" in line for line in found(folder))


def _socket(place: Path) -> None:
    here = Path.cwd()
    os.chdir(place.parent)  # its whole path may be too long
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(place.name)
    finally:
        os.chdir(here)


def _huge(place: Path) -> None:
    with place.open("wb") as file:
        file.truncate(3 << 30)  # it takes no room on the disk


OUT = "is a link that leads out of the module; put a copy of what it leads to in its place"
NO_TEXT = "is not a file of text; put a file of text in its place"


@posix
@pytest.mark.parametrize("name", ["facts.yaml", "en/welcome.md.j2"])
@pytest.mark.parametrize(
    ("put", "told"),
    [
        (os.mkfifo, NO_TEXT),
        (_socket, NO_TEXT),
        (Path.mkdir, NO_TEXT),
        (lambda place: place.symlink_to("/dev/zero"), OUT),
        (lambda place: place.symlink_to(place.parents[2] / "kept" / place.name), OUT),
        (lambda place: place.symlink_to(place.name), "cannot be read"),
        (_huge, "is larger than "),
    ],
    ids=["pipe", "socket", "folder", "device", "link out", "link to itself", "3 GB"],
)
def test_what_is_no_text_of_the_module_is_never_opened(
    tmp_path: Path, name: str, put: Callable[[Path], None], told: str
) -> None:
    folder = make_module(tmp_path / "a")
    (tmp_path / "kept").mkdir()
    (folder / name).rename(tmp_path / "kept" / Path(name).name)
    put(folder / name)
    (line,) = found(folder)
    assert line.startswith(f"{name}: {told}")
    with pytest.raises(ProblemsFound):
        quick_module(folder, tmp_path / "keep")


@posix
def test_a_link_inside_of_the_module_is_read(tmp_path: Path) -> None:
    folder = make_module(tmp_path)
    (folder / "en" / "welcome.md.j2").rename(folder / "welcome.txt")
    (folder / "en" / "welcome.md.j2").symlink_to("../welcome.txt")
    assert found(folder) == []


@posix
@pytest.mark.parametrize(
    ("name", "shown"), [(b"a\xff", "a\\udcff"), (b"a\x1b[31m", "a\\x1b[31m"), (b"A page", "A page")]
)
def test_a_name_that_is_no_id_is_told_with_escapes(
    tmp_path: Path, name: bytes, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = make_module(tmp_path)
    shutil.copy(folder / "en" / "welcome.md.j2", folder / "en" / os.fsdecode(name + b".md.j2"))
    assert main(["check", str(folder)]) == 2
    assert capsys.readouterr().err == (
        f"small-guide/en/{shown}.md.j2: the name of the file is no id; "
        "write lower-case words joined by hyphens, then .md.j2\n"
    )


@pytest.mark.parametrize("place", ["", "en"])
def test_a_folder_of_very_many_files_is_not_read(tmp_path: Path, place: str) -> None:
    folder = make_module(tmp_path)
    for number in range(600):
        (folder / place / f"page-{number}.md.j2").touch()
    (line,) = check_folder(folder).problems
    where = f"small-guide/{place}".rstrip("/")
    assert str(line) == f"{where}: holds more than 500 files; keep only the module in it"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("none", "none: there is no such folder; correct the name"),
        ("a.txt", "a.txt: is not the folder of a module; name the folder that it is in"),
        ("empty", "empty: holds no module.yaml, so it is no module; write one as content/README.md teaches"),
        (".", "{name}: holds no module.yaml, so it is no module; name a module in it: small-guide"),
    ],
)
def test_what_is_no_module_is_told_once(
    tmp_path: Path, given: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    make_module(tmp_path)
    (tmp_path / "a.txt").touch()
    (tmp_path / "empty").mkdir()
    assert main(["check", str(tmp_path / given)]) == 2
    assert capsys.readouterr().err == told.format(name=tmp_path.name) + "\n"


VALUES = ("0272", "[]", "{}", "", "true", "-1", "'x'", "[1, {a: b}]", "welcome", "9" * 20)


def _harm(folder: Path, chance: random.Random) -> None:
    """One random slip: a file gone, renamed, doubled or cut; a line gone, doubled or of another value."""
    file = chance.choice(sorted(path for path in folder.rglob("*.*") if path.is_file()))
    other = file.with_name(chance.choice(["other", "finish", "x y"]) + "".join(file.suffixes))
    rows = file.read_text(encoding="utf-8").split("\n")
    at, to = chance.randrange(len(rows)), chance.randrange(len(rows))
    match chance.randrange(8):
        case 0:
            file.unlink()
        case 1:
            file.replace(other)
        case 2:
            other.write_bytes(file.read_bytes())
        case 3:
            file.write_text("\n".join(rows)[: chance.randrange(2000)], encoding="utf-8")
        case 4:
            file.write_text("\n".join(rows[:at] + rows[at + 1 :]), encoding="utf-8")
        case 5:
            file.write_text("\n".join([*rows[:at], rows[to], *rows[at:]]), encoding="utf-8")
        case 6:
            rows[at] = rows[at].partition(":")[0] + ": " + chance.choice(VALUES)
            file.write_text("\n".join(rows), encoding="utf-8")
        case _:
            rows[at] = " ".join(chance.sample(rows[at].split(" "), len(rows[at].split(" "))))
            file.write_text("\n".join(rows), encoding="utf-8")


def test_random_slips_are_problems_and_never_a_traceback(tmp_path: Path) -> None:
    """Takes a few seconds: every slip is another module to check."""
    good = make_module(tmp_path / "good")
    for seed in range(60):
        chance = random.Random(seed)  # noqa: S311 - the same slips every time
        folder = tmp_path / "small-guide"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(good, folder)
        for _ in range(chance.randrange(1, 4)):
            _harm(folder, chance)
        told = check_folder(folder).problems
        assert all(str(problem).startswith("small-guide") for problem in told)


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
@pytest.mark.parametrize("name", ["facts.yaml", "en/welcome.md.j2"])
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, name: str) -> None:
    folder = make_module(tmp_path)
    (folder / name).chmod(0)
    assert found(folder) == [
        f"{name}:1: cannot be read (Permission denied); make it a file that you may read"
    ]
