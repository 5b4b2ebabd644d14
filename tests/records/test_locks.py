from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.records.files import told
from desktop.records.locks import exclusive

HOLD = """
import sys
from pathlib import Path
from desktop.records.locks import exclusive
with exclusive(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the lock until it is killed."""
    command = [sys.executable, "-c", HOLD, str(tmp_path / "a.lock")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_who_waits_too_long_for_another_is_told_to_close_it(
    tmp_path: Path, holder: subprocess.Popen[str]
) -> None:
    with pytest.raises(BlockingIOError) as raised, exclusive(tmp_path / "a.lock", patience=0.05):
        pass
    assert told(raised.value) == "Another program is using the records. Close it, then try again."


def test_a_process_that_is_killed_lets_go(tmp_path: Path, holder: subprocess.Popen[str]) -> None:
    holder.kill()
    holder.wait()
    for _ in range(2):
        with exclusive(tmp_path / "a.lock", patience=0.05):
            assert (tmp_path / "a.lock").stat().st_size == 0
