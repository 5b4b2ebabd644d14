"""Pictures of every page: the real window, offscreen, driven through a rehearsal by its own controls."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from desktop.consultation.kinds.questions import QuestionsGiven
from desktop.consultation.state import LEAST_SECONDS
from desktop.rehearsal.answers import Answers, Step
from desktop.rehearsal.rehearse import Rehearsal
from desktop.ui.appearance import Appearance, Choices
from desktop.ui.page_view import PageView
from desktop.ui.services import Services
from desktop.ui.shell.sheets import ParkSheet, SkipSheet
from desktop.ui.shell.talk_screen import TalkScreen
from desktop.ui.window import MainWindow
from desktop.version import software

PAPERS_WAIT_MS = 60_000
LOOK_AGAIN_MS = 50


def take_pictures(
    rehearsal: Rehearsal, folder: Path, size: tuple[int, int], choices: Choices | None = None
) -> list[Path]:
    """Drive the window through a rehearsal and save a PNG of every screen; returns the files in order.

    Needs an application (see `desktop.app`). Records go to a folder of their own that is removed at the end.
    """
    from desktop.records.key import Key
    from desktop.records.store import Records

    folder.mkdir(parents=True, exist_ok=True)
    clock = _Clock(rehearsal.answers.started.at)
    with tempfile.TemporaryDirectory() as records:
        services = Services(
            modules=(rehearsal.answers.module,),
            problems=(),
            settings=rehearsal.settings,
            open_records=lambda: Records(Path(records), Key(bytes(32), "keyring")),
            software=software,
            clock=lambda: clock.now,
        )
        window = MainWindow(services, Appearance(choices))
        window.resize(*size)
        window.show()
        driver = Driver(window, rehearsal.answers, folder, clock)
        try:
            driver.run()
        finally:
            window.close()
            window.deleteLater()
            _settle()
    return driver.taken


def _settle() -> None:
    """Let everything that waits happen, painting included."""
    for _ in range(8):
        QApplication.processEvents()


class _Clock:
    """The time while pictures are taken: pages count as talked about, and no idle screen is covered."""

    def __init__(self, now: dt.datetime) -> None:
        self.now = now

    def go_on(self) -> None:
        self.now += dt.timedelta(seconds=LEAST_SECONDS)


class Driver:
    """Does in the window what the answers say, as a hand would.

    Attributes:
        taken: the pictures so far.
    """

    def __init__(self, window: MainWindow, answers: Answers, folder: Path, clock: _Clock) -> None:
        self._window, self._answers, self._folder, self._clock = window, answers, folder, clock
        self.taken: list[Path] = []

    def run(self) -> None:
        """The whole talk, from the set-up to the last page."""
        _settle()
        self._set_up()
        for step in self._answers.steps:
            if step.skip is not None:
                self._skip(step)
                continue
            self._say(step)
            self._wait_for_papers()
            if (focus := self._window.focusWidget()) is not None:
                focus.clearFocus()  # a ring in a picture would point at something
            self._shoot(step.page.id)
            self._clock.go_on()
            self._screen.go_on()
            _settle()

    def _move(self) -> None:
        middle = QPointF(self._window.rect().center())
        none = Qt.MouseButton.NoButton
        moved = QMouseEvent(QEvent.Type.MouseMove, middle, middle, none, none, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self._window, moved)

    @property
    def _screen(self) -> TalkScreen:
        screen = self._window.talk_screen
        if screen is None:
            raise RuntimeError("no talk goes on")
        return screen

    @property
    def _page(self) -> PageView:
        return self._screen.page_view

    def _wait_for_papers(self) -> None:
        """The papers are made beside the window; a picture of them waits until they are there."""
        if not any(view.made_beside for view in self._page.views):
            return
        waited = QElapsedTimer()
        waited.start()
        while self._screen.desk.making and waited.elapsed() < PAPERS_WAIT_MS:
            loop = QEventLoop()
            QTimer.singleShot(LOOK_AGAIN_MS, loop.quit)
            loop.exec()

    def _shoot(self, name: str) -> None:
        _settle()
        path = self._folder / f"{len(self.taken):02d}-{name}.png"
        self._window.grab().save(str(path))
        self.taken.append(path)

    def _set_up(self) -> None:
        screen, set_up = self._window.set_up_screen, self._answers.set_up
        if screen is None or screen.form is None:
            raise RuntimeError("the set-up does not show")
        form = screen.form
        form.name.setPlainText(set_up.seen_by.name)
        form.role.setPlainText(set_up.seen_by.role)
        if set_up.responsible != set_up.seen_by:
            form.lead.click()
            form.lead_name.setPlainText(set_up.responsible.name)
            form.lead_role.setPlainText(set_up.responsible.role)
        form.indication.buttons[set_up.indication].click()
        form.interpreter.buttons[set_up.interpreter].click()
        form.interpreter_details.setPlainText(set_up.interpreter_details)
        form.companion.setPlainText(set_up.companion)
        screen.route.route.buttons[self._answers.started.route].click()
        if not screen.content.confirm.isChecked():
            screen.content.confirm.click()
        self._shoot("set-up")
        screen.start.click()
        _settle()

    def _skip(self, step: Step) -> None:
        self._shoot(step.page.id)
        self._screen.bar.skip.click()
        sheet = self._screen.over.sheet
        if isinstance(sheet, SkipSheet):
            sheet.reasons[step.skip or next(iter(sheet.reasons))].click()
        _settle()

    def _say(self, step: Step) -> None:
        self._rehearse(step, last=False)
        for question in step.given_as(QuestionsGiven).questions:
            self._park(question)
        self._rehearse(step, last=True)

    def _rehearse(self, step: Step, *, last: bool) -> None:
        for view in self._page.views:
            if view.concludes == last:
                view.rehearse(step, lambda: self._screen.over.sheet)
        _settle()

    def _park(self, question: str) -> None:
        self._screen.over.park()
        sheet = self._screen.over.sheet
        if isinstance(sheet, ParkSheet):
            sheet.edit.setPlainText(question)
            sheet.keep.click()
        _settle()
