"""The composition root of the window: the one place that wires objects together."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import desktop.ui  # noqa: F401 - first, as it makes every import after it quicker

# isort: split
from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QSize,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from desktop.library.digest import find_modules
from desktop.library.model import Module
from desktop.library.packing import quick_module
from desktop.paths import cache_folder, content_folder, data_folder, settings_file
from desktop.problems import Problem, ProblemsFound
from desktop.settings import Settings, load_settings
from desktop.ui.faults import FaultHandler
from desktop.ui.look import FontsMissingError, load_fonts
from desktop.ui.services import Services
from desktop.ui.window import MainWindow
from desktop.version import software

if TYPE_CHECKING:
    from desktop.records.store import Records

_TITLE_BAR = 32  # about as high on every system


def make_application(*, right_to_left: bool = False) -> QApplication:
    """The Qt application in our own style; raises `FontsMissingError`."""
    qInstallMessageHandler(_log)
    existing = QCoreApplication.instance()
    if isinstance(existing, QApplication):
        application = existing
        application.setStyle("Fusion")
    else:  # named before it is made: to set it later loads everything that Python can know of styles
        application = QApplication([*sys.argv[:1], "-style", "fusion"])
    application.setApplicationName("Beforehand")
    if right_to_left:
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    load_fonts()
    return application


def _log(kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    """What Qt has to say goes to the error stream, but for what every offscreen window says."""
    if "propagateSizeHints" not in words and kind != QtMsgType.QtDebugMsg:
        sys.stderr.write(f"{words}\n")


def make_services() -> Services:
    """Settings, modules and records of this computer; what is wrong with them shows on the first screen."""
    problems: list[Problem] = []
    modules: list[Module] = []
    settings = Settings()
    try:
        settings = load_settings(settings_file())
    except ProblemsFound as found:
        problems += found.problems
    for folder in find_modules(content_folder()):
        try:
            modules.append(quick_module(folder, cache_folder()))
        except ProblemsFound as found:
            problems += found.problems
    return Services(
        modules=tuple(modules),
        problems=tuple(problems),
        settings=settings,
        open_records=_open_records,
        software=software,
    )


def _open_records() -> Records:
    from desktop.records.key import obtain_key
    from desktop.records.store import Records

    return Records(data_folder(), obtain_key(data_folder()))


def run() -> int:
    """Open the window and stay until it is closed."""
    try:
        application = make_application()
    except FontsMissingError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    qInstallMessageHandler(_log)
    # As large as it will be, as far as can be told: at another size all would be built a second time.
    size = application.primaryScreen().availableSize() - QSize(0, _TITLE_BAR)
    window = MainWindow(make_services(), size=size)
    sys.excepthook = FaultHandler(data_folder(), window.tell)
    window.showMaximized()
    code = application.exec()
    sys.excepthook = sys.__excepthook__
    window.deleteLater()
    return code
