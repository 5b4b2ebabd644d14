"""What every test has: places of its own, and no window on anyone's screen."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

hypothesis.settings.register_profile("untimed", deadline=None)  # speed is for the benchmarks
hypothesis.settings.load_profile("untimed")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is imported anywhere


@pytest.fixture(autouse=True)
def _own_places(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No test reads or writes the records or settings of the person who runs it."""
    monkeypatch.setenv("BEFOREHAND_DATA", str(tmp_path / "data"))
    nothing_set = tmp_path_factory.getbasetemp() / "nothing-set.toml"
    nothing_set.touch()
    monkeypatch.setenv("BEFOREHAND_SETTINGS", str(nothing_set))


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as it really is: its style, its fonts (in place of the plain one of pytest-qt)."""
    from PySide6.QtCore import qInstallMessageHandler

    from desktop.app import make_application

    watching = qInstallMessageHandler(None)
    application = make_application()
    qInstallMessageHandler(watching)  # a warning of Qt fails the test in which it comes
    return application
