"""Pictures of every page: the real window, offscreen, driven through a rehearsal by its own controls."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop.consultation.answers import Answers, Step
from desktop.consultation.events import Answer, Mark, Signer, Stroke, Way
from desktop.consultation.rehearsal import SIMPLE_STROKES
from desktop.rehearsing import Rehearsal
from desktop.ui.blocks.answers import ChoiceView, FreeTextView, LeaningView
from desktop.ui.blocks.decision import DecisionSheet, DecisionView
from desktop.ui.blocks.papers import PapersView
from desktop.ui.blocks.questions import QuestionsView
from desktop.ui.blocks.rating import RatingView
from desktop.ui.blocks.signal import SignalView
from desktop.ui.blocks.signature import SignatureView
from desktop.ui.blocks.statements import StatementsView
from desktop.ui.blocks.teach_back import TeachBackView
from desktop.ui.display import Choices, Display
from desktop.ui.page_view import PageView
from desktop.ui.services import Services
from desktop.ui.shell.sheets import ParkSheet, SkipSheet
from desktop.ui.shell.talk_screen import TalkScreen
from desktop.ui.window import MainWindow
from desktop.version import software

PAPERS_WAIT_MS = 5_000
TOLD_STEP = 5  # of the signal: where it reaches a nerve to the leg


def take_pictures(
    rehearsal: Rehearsal, folder: Path, size: tuple[int, int], choices: Choices | None = None
) -> list[Path]:
    """Drive the window through a rehearsal and save a PNG of every screen; returns the files in order.

    Needs an application (see `desktop.app`). Records go to a folder of their own that is removed at the end.
    """
    from desktop.records.key import Key
    from desktop.records.store import Records

    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as records:
        services = Services(
            modules=(rehearsal.answers.module,),
            problems=(),
            settings=rehearsal.settings,
            open_records=lambda: Records(Path(records), Key(bytes(32), "keyring")),
            software=software,
            clock=lambda: rehearsal.answers.started.at,
        )
        window = MainWindow(services, Display(choices))
        window.resize(*size)
        window.show()
        driver = Driver(window, rehearsal.answers, folder)
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


class Driver:
    """Does in the window what the answers say, as a hand would.

    Attributes:
        taken: the pictures so far.
    """

    def __init__(self, window: MainWindow, answers: Answers, folder: Path) -> None:
        self._window, self._answers, self._folder = window, answers, folder
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
            self._shoot(step.page.id)
            self._screen.go_on()
            _settle()

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
        if any(isinstance(view, PapersView) for view in self._page.views):
            loop = QEventLoop()
            self._screen.desk.made_anew.connect(loop.quit)
            QTimer.singleShot(PAPERS_WAIT_MS, loop.quit)
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
        form.stage.buttons[set_up.stage].click()
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
        self._tell_views(step, _ANSWERED_FIRST)
        for question in step.given.questions:
            self._park(question)
        self._tell_views(step, _ANSWERED_LAST)

    def _tell_views(self, step: Step, ways: dict[type[Any], Callable[[Any, Step, TalkScreen], None]]) -> None:
        for view in self._page.views:
            if type(view) in ways:
                ways[type(view)](view, step, self._screen)
        _settle()

    def _park(self, question: str) -> None:
        self._screen.over.park()
        sheet = self._screen.over.sheet
        if isinstance(sheet, ParkSheet):
            sheet.edit.setPlainText(question)
            sheet.keep.click()
        _settle()


def _turn_up(view: SignalView, _step: Step, _screen: TalkScreen) -> None:
    view.show_step(TOLD_STEP)


def _choose(view: ChoiceView, step: Step, _screen: TalkScreen) -> None:
    for option in step.given.choices.get(view.block.id, ()):
        view.buttons[option].click()
    if view.own is not None:
        view.own.setPlainText(step.given.own_words.get(view.block.id, ""))
        view.own.note_now()


def _write(view: FreeTextView, step: Step, _screen: TalkScreen) -> None:
    view.edit.setPlainText(step.given.words.get(view.block.id, ""))
    view.edit.note_now()


def _lean(view: LeaningView, step: Step, _screen: TalkScreen) -> None:
    if step.given.leaning:
        view.buttons[step.given.leaning].click()


def _rate(view: RatingView, step: Step, _screen: TalkScreen) -> None:
    for item, answer in step.given.ratings.get(view.block.id, {}).items():
        view.buttons[item][answer].click()
    for number, concern in enumerate(step.given.own_concerns.get(view.block.id, ()), start=1):
        view.own[f"own-{number}"].setPlainText(concern.text)
        view.own[f"own-{number}"].note_now()
        if concern.answer:
            view.buttons[f"own-{number}"][concern.answer].click()


def _tell_back(view: TeachBackView, step: Step, _screen: TalkScreen) -> None:
    mark = step.given.teach_back.get(view.block.id)
    if mark:
        view.mark(cast("Mark", mark))


def _answer(view: StatementsView, step: Step, screen: TalkScreen) -> None:
    for index, statement in enumerate(view.statements):
        answer = step.given.statements.get(statement.id)
        if answer:
            view.show_card(index)
            view.answers[cast("Answer", answer)].click()
            if screen.over.sheet is not None:
                screen.over.sheet.dismiss()
    view.show_card(0)


def _end_questions(view: QuestionsView, step: Step, _screen: TalkScreen) -> None:
    for outcome in step.given.outcomes:
        for card in view.cards.values():
            if card.question.text == outcome.question:
                card.buttons[outcome.outcome].click()
                card.note.setPlainText(outcome.note)
                card.note.note_now()


def _decide(view: DecisionView, step: Step, screen: TalkScreen) -> None:
    if step.decision is None:
        return
    view.write.click()
    sheet = screen.over.sheet
    if isinstance(sheet, DecisionSheet):
        sheet.text.setPlainText(step.decision.text)
        sheet.provisional.setChecked(step.decision.provisional)
        sheet.us.setPlainText(step.decision.actions_us)
        sheet.you.setPlainText(step.decision.actions_you)
        sheet.review.setPlainText(step.decision.review)
        sheet.keep.click()


def _sign(view: SignatureView, step: Step, _screen: TalkScreen) -> None:
    for signature in step.given.signatures:
        who, way = cast("Signer", signature.who), cast("Way", signature.how)
        if who in view.people:
            view.people[who].click()
            view.ways[way].click()
            view.name.setPlainText(signature.name)
            if way == "drawn":
                view.pad.draw(cast("tuple[Stroke, ...]", signature.strokes) or SIMPLE_STROKES)
            view.done.click()


_ANSWERED_FIRST: dict[type[Any], Callable[[Any, Step, TalkScreen], None]] = {
    SignalView: _turn_up,
    ChoiceView: _choose,
    FreeTextView: _write,
    LeaningView: _lean,
    RatingView: _rate,
    TeachBackView: _tell_back,
    StatementsView: _answer,
}
_ANSWERED_LAST: dict[type[Any], Callable[[Any, Step, TalkScreen], None]] = {
    QuestionsView: _end_questions,
    DecisionView: _decide,
    SignatureView: _sign,
}
