from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize(("arguments", "code"), [(["--help"], 0), (["check", "no-such-folder"], 2)])
def test_the_package_runs_as_the_command_does(arguments: list[str], code: int) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "desktop", *arguments], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == code
    assert "Traceback" not in done.stderr
