"""Why PySide6 is pinned: a release that loses references to None aborts after some thousand calls.

6.12.0 does so on Python 3.11 (each call that returns nothing takes a reference away; from 3.12 on None cannot
be lost). To try a newer release: install it, and run this file alone.
"""

from __future__ import annotations

import subprocess
import sys

CALLS = 20_000
PROGRAM = f"""
import sys
from PySide6.QtWidgets import QApplication, QLabel

application = QApplication([])
label = QLabel()
before = sys.getrefcount(None)
for _ in range({CALLS}):
    label.setText("a")
    label.setText("b")
print(sys.getrefcount(None) - before)
"""


def test_calls_that_return_nothing_lose_no_reference_to_none() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert abs(int(done.stdout)) < CALLS // 10
