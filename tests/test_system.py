"""What the system gives us or keeps from us, in processes of their own."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.system import note_crashes

linux = pytest.mark.skipif(sys.platform != "linux", reason="asks Linux")

KEPT_OUT = """
import ctypes, faulthandler, resource, sys
from desktop.system import leave_no_core_file
faulthandler.enable()
leave_no_core_file()
print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


@linux
def test_a_process_that_holds_a_talk_leaves_no_core_file() -> None:
    said = subprocess.run([sys.executable, "-c", KEPT_OUT], capture_output=True, text=True, check=True)
    assert said.stdout == "(0, 0) 0\n"


def started(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """The command in a process without a screen, but for what is given."""
    environment = {"PATH": "", "HOME": "/nowhere", "BEFOREHAND_DATA": "/nowhere"} | variables
    command = [sys.executable, "-m", "desktop.cli", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)


@linux
@pytest.mark.parametrize(
    ("variables", "told"),
    [
        ({}, "There is no screen here. Start Beforehand at a desktop"),
        ({"DISPLAY": ":987"}, "The screen :987 cannot be reached. Start Beforehand at a desktop"),
        (
            {"QT_QPA_PLATFORM": "nonsense"},
            "No window can open with QT_QPA_PLATFORM set to “nonsense”. Unset it",
        ),
    ],
)
def test_where_no_window_can_open_one_sentence_says_why(variables: dict[str, str], told: str) -> None:
    ended = started(**variables)
    assert ended.returncode == 2
    assert ended.stderr.startswith(told)
    assert ended.stderr.count("\n") == 1


@pytest.mark.parametrize("arguments", [(), ("open",)], ids=["without a command", "with the command to open"])
def test_a_missing_library_is_named(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    package = tmp_path / "PySide6"
    package.mkdir()
    package.joinpath("__init__.py").write_text("")
    fault = "libEGL.so.1: cannot open shared object file: No such file or directory"
    package.joinpath("QtCore.py").write_text(f"raise ImportError({fault!r}, path=__file__)")
    ended = started(*arguments, PYTHONPATH=str(tmp_path))
    assert ended.returncode == 2
    assert ended.stderr == (
        "The window cannot open, because the system's library libEGL.so.1 is missing or damaged. "
        "Ask your IT team to install it.\n"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="a crash opens a dialog there")
def test_a_crash_writes_where_it_was_and_no_values(tmp_path: Path) -> None:
    noted = tmp_path / "crashes.log"
    noted.write_bytes(b"x" * 200_001)  # does not grow for ever
    script = f"""
import faulthandler
from pathlib import Path
from desktop.system import leave_no_core_file, note_crashes
def of_a_patient(words):
    faulthandler._sigsegv()
leave_no_core_file()
note_crashes(Path({str(noted)!r}))
of_a_patient("she said this")
"""
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert ended.returncode < 0
    words = noted.read_text(encoding="utf-8")
    assert "in of_a_patient" in words
    assert "she said" not in words
    assert stat.S_IMODE(noted.stat().st_mode) == 0o600


def test_where_no_crash_can_be_noted_the_program_goes_on(tmp_path: Path) -> None:
    note_crashes(tmp_path / "no-folder" / "crashes.log")
