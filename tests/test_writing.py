"""Files written whole or not at all, also when the program is killed or another one writes as well."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.writing import replace_all, write_new

WHOLE = b"a whole paper" * 300_000
KILLS = 12
NAMES = [f"paper-{number}" for number in range(40)]
WRITING = """
import sys
from pathlib import Path
from desktop.writing import write_new
print(flush=True)
sys.stdin.readline()
names = [f"paper-{number}" for number in range(40)]
for _ in range(int(sys.argv[2])):
    print(write_new(Path(sys.argv[1]), names, %r * 300_000).name, flush=True)
"""


@pytest.fixture(params=["no name", "part", "one name for each file"])
def disk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """What the disk can do: a memory stick has neither files without a name nor second names."""

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    if request.param != "no name":
        monkeypatch.setattr(os, "O_TMPFILE", 0, raising=False)
    if request.param.startswith("one name"):
        monkeypatch.setattr(os, "link", refused)
    return str(request.param)


def writing(folder: Path, times: int) -> subprocess.Popen[bytes]:
    """A program that is about to write so many files, and tells the name of each when it is written."""
    program = subprocess.Popen(
        [sys.executable, "-c", WRITING % b"a whole paper", str(folder), str(times)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        bufsize=0,
    )
    assert program.stdout is not None
    program.stdout.readline()
    return program


@pytest.mark.usefixtures("disk")
def test_a_file_that_is_there_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"of another talk")
    (tmp_path / "b").mkdir()
    assert write_new(tmp_path, ["a", "b", "c"], b"new") == tmp_path / "c"
    assert (tmp_path / "a").read_bytes() == b"of another talk"
    assert (tmp_path / "c").read_bytes() == b"new"
    with pytest.raises(FileExistsError):
        write_new(tmp_path, ["a", "b", "c"], b"newer")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b", "c"]


@pytest.mark.usefixtures("disk")
@pytest.mark.skipif(os.name != "posix", reason="elsewhere there are no such permissions")
def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    assert write_new(tmp_path, ["a"], b"new").stat().st_mode & 0o777 == 0o600


@pytest.mark.usefixtures("disk")
def test_what_an_earlier_kill_left_goes_and_what_is_being_written_stays(tmp_path: Path) -> None:
    old, fresh = tmp_path / ".beforehand-x81k_2", tmp_path / ".beforehand-1.part"
    for left in (old, fresh):
        left.write_bytes(WHOLE)
    os.utime(old, (1_000_000_000, 1_000_000_000))
    write_new(tmp_path, ["a"], b"new")
    assert sorted(path.name for path in tmp_path.iterdir()) == [fresh.name, "a"]


def test_two_programs_at_once_never_take_the_same_name(tmp_path: Path) -> None:
    programs = [writing(tmp_path, 20) for _ in range(2)]
    for program in programs:
        assert program.stdin is not None
        program.stdin.write(b"\n")
    told = [name for program in programs for name in program.communicate()[0].decode().split()]
    assert sorted(told) == sorted(NAMES)
    assert {(tmp_path / name).stat().st_size for name in NAMES} == {len(WHOLE)}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has files without a name")
def test_a_kill_while_saving_leaves_whole_files_and_nothing_else(tmp_path: Path) -> None:
    for point in range(KILLS):
        folder = tmp_path / str(point)
        folder.mkdir()
        program = writing(folder, 40)
        assert program.stdin is not None
        assert program.stdout is not None
        program.stdin.write(b"\n")
        for _ in range(point // 3):
            program.stdout.readline()
        program.send_signal(signal.SIGKILL)
        program.communicate()
        assert {path.stat().st_size for path in folder.iterdir()} <= {len(WHOLE)}
        assert {path.name for path in folder.iterdir()} <= {*NAMES}


def test_files_are_replaced_all_or_none(tmp_path: Path) -> None:
    replace_all(tmp_path / "out", {"a": b"old", "b": b"old"})
    assert replace_all(tmp_path / "out", {"a": b"new"}) == [tmp_path / "out" / "a"]
    (tmp_path / "out" / "c").mkdir()
    with pytest.raises(IsADirectoryError):
        replace_all(tmp_path / "out", {"b": b"new", "c": b"new"})
    assert (tmp_path / "out" / "b").read_bytes() == b"old"
