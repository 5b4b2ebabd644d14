"""The composition root of the window: the one place that wires objects together."""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtCore import QCoreApplication, QSize, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from desktop.guides import read_guides
from desktop.paths import (
    cache_folder,
    data_folder,
    make_private,
)
from desktop.settings_here import settings_here
from desktop.system import CRASHES, leave_no_core_file, library_fault, note_crashes
from desktop.ui.faults import FaultHandler
from desktop.ui.languages import spoken_here
from desktop.ui.look import FontsMissingError, load_fonts
from desktop.ui.memory import look_rarely
from desktop.ui.services import Services
from desktop.ui.window import MainWindow
from desktop.version import software

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext

    from desktop.records.store import Records
    from desktop.seals import Signed
    from desktop.settings import Settings

_TITLE_BAR = 32  # about as high on every system


def make_application(*, right_to_left: bool = False) -> QApplication:
    """The Qt application in our own style; raises `FontsMissingError`.

    Where there can be no window it says why, and ends the program with code 2: Qt itself would abort it.
    """
    existing = QCoreApplication.instance()
    if isinstance(existing, QApplication):
        application = existing
        application.setStyle("Fusion")
    else:  # named before it is made: to set it later loads everything that Python can know of styles
        starting = _Starting()
        qInstallMessageHandler(starting)
        application = QApplication([*sys.argv[:1], "-style", "fusion"])
        qInstallMessageHandler(_log)
        starting.tell()
    application.setApplicationName("Beforehand")
    if right_to_left:
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    load_fonts()
    look_rarely()
    return application


def _log(kind: QtMsgType, _context: object, words: str) -> None:
    """What Qt has to say goes to the error stream, but for what every offscreen window says."""
    if "propagateSizeHints" not in words and kind != QtMsgType.QtDebugMsg:
        with suppress(OSError):  # the terminal may be gone
            sys.stderr.write(f"{words}\n")


class _Starting:
    """Holds what Qt says while it looks for a screen, since only the end shows what was the matter."""

    def __init__(self) -> None:
        self._said: list[tuple[QtMsgType, str]] = []

    def __call__(self, kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        self._said.append((kind, words))
        if kind == QtMsgType.QtFatalMsg:
            self._give_up()

    def tell(self) -> None:
        """Let it be said after all."""
        for kind, words in self._said:
            _log(kind, None, words)

    def _give_up(self) -> NoReturn:
        sys.stderr.write(f"{self._why()}\n")
        sys.stderr.flush()
        os._exit(2)  # Qt aborts when this returns; nothing was begun yet

    def _why(self) -> str:
        said = "\n".join(words for _, words in self._said)
        screen, platform = (os.environ.get(name, "") for name in ("DISPLAY", "QT_QPA_PLATFORM"))
        tried = re.findall(r'load the Qt platform plugin "([\w-]+)"', said)
        if tried and (screen or platform) and (fault := _plugin_fault(tried[-1])):
            return fault
        if tried and platform in ("", "xcb", "wayland"):
            where = f"The screen {screen} cannot be reached." if screen else "There is no screen here."
            return (
                f"{where} Start Beforehand at a desktop, or set DISPLAY to one. "
                "Papers can be made without a screen: see “beforehand rehearse --help”."
            )
        return f"No window can open with QT_QPA_PLATFORM set to “{platform}”. Unset it, then start again."


def _plugin_fault(name: str) -> str:
    """Why a platform plugin of Qt cannot be loaded, in a sentence; empty when it can be."""
    import ctypes

    from PySide6.QtCore import QLibraryInfo

    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)
    try:
        ctypes.CDLL(f"{folder}/platforms/libq{name}.so")
    except OSError as error:
        return library_fault(error)
    return ""


def make_services() -> Services:
    """Settings, modules and records of this computer; what is wrong with them shows on the first screen."""
    read = settings_here()
    guides = read_guides(read.settings.content, cache_folder())
    return Services(
        modules=guides.modules,
        problems=guides.problems,
        guide_notices=guides.notices,
        approvals=guides.approvals,
        settings=read.settings,
        settings_problems=read.problems,
        open_records=_open_records,
        software=software,
        sign=_sign,
    )


def _sign(said: bytes) -> Signed:
    from desktop.records.seal import sealing_in

    return sealing_in(data_folder())(said)


def _open_records() -> Records:
    from desktop.records.key import obtain_key
    from desktop.records.store import Records

    leave_no_core_file()  # before the key, or anything of a patient, is in memory
    return Records(data_folder(), obtain_key(data_folder()))


def run() -> int:
    """Open the window and stay until it is closed, or the system asks to end: then 128 and its number."""
    application = _application()
    if application is None:
        return 2
    # As large as it will be, as far as can be told: at another size all would be built a second time.
    size = application.primaryScreen().availableSize() - QSize(0, _TITLE_BAR)
    services = make_services()
    if language := spoken_here(services.modules):
        services.speak(language)
    window = MainWindow(services, size=size)
    sys.excepthook = FaultHandler(data_folder(), window.tell)
    with suppress(OSError):  # that there can be no folder is told when the records are opened
        make_private(data_folder())
    note_crashes(data_folder() / CRASHES)

    window.showMaximized()
    return _stay(application, window)


def run_preview(folder: Path) -> int:
    """Open the window on a guide that is being written; nothing of the talk in it is kept."""
    from desktop.settings_here import load_settings_here

    settings = load_settings_here()
    application = _application()
    if application is None:
        return 2
    from desktop.ui.preview_window import PreviewWindow

    with TemporaryDirectory(prefix="beforehand-", ignore_cleanup_errors=True) as kept:
        window = PreviewWindow(folder, preview_services(settings, Path(kept)))
        window.show()
        return _stay(application, window)


def preview_services(settings: Settings, kept: Path) -> Services:
    """What a preview works with: no guide yet, records in a folder that goes, and nothing that covers it."""
    from msgspec.structs import replace

    from desktop.settings import Screen

    def records() -> Records:
        from desktop.records.key import Key
        from desktop.records.store import Records

        return Records(kept, Key(os.urandom(32), "keyring"))

    return Services(
        modules=(),
        problems=(),
        settings=replace(settings, screen=Screen(pause_after_minutes=0)),
        open_records=records,
        software=software,
    )


def _application() -> QApplication | None:
    """The application; None where a font is missing, which is told."""
    try:
        return make_application()
    except FontsMissingError as error:
        sys.stderr.write(f"{error}\n")
        return None


def _stay(application: QApplication, window: MainWindow) -> int:
    """Stay until the window is closed, or the system asks to end."""

    def end(number: int) -> None:
        if window.close():  # it stays where answers are not kept, and says so
            application.exit(128 + number)

    from desktop.ui.ending import EndRequests  # now, as what it loads would hold up the first frame

    requests = EndRequests(window)
    requests.came.connect(end)
    code = application.exec()
    requests.stop()
    sys.excepthook = sys.__excepthook__
    window.deleteLater()
    return code
