from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.cli import main
from desktop.paths import resource
from desktop.ui.preview_window import PreviewWindow


def test_the_window_opens_on_the_guide_and_nothing_of_it_stays(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    titles: list[str] = []

    def close() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, PreviewWindow):
                titles.append(window.windowTitle())
                assert [path.name[:11] for path in tmp_path.iterdir()] == ["beforehand-"]
                window.close()

    QTimer.singleShot(500, close)
    assert main(["preview", str(resource("new-guide"))]) == 0
    assert titles == ["Preview: Example guide: replace this title"]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "why"),
    [("nowhere", "nowhere: there is no such folder; "), (".", "holds no module.yaml, so it is no module; ")],
)
def test_what_is_no_guide_is_told_without_a_window(
    tmp_path: Path, name: str, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["preview", str(tmp_path / name)]) == 2
    assert why in capsys.readouterr().err
