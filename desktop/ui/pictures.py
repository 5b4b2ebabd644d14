"""Pictures of every page: the real window, offscreen, driven through a rehearsal by its own controls."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication

from desktop.consultation.answers import Answers, Step
from desktop.consultation.answers_file import PageGiven
from desktop.rehearsing import Rehearsal
from desktop.ui.blocks.answers import ChoiceView, FreeTextView, LeaningView
from desktop.ui.blocks.base import BlockView
from desktop.ui.blocks.decision import DecisionSheet, DecisionView
from desktop.ui.blocks.questions import QuestionsView
from desktop.ui.blocks.rating import RatingView
from desktop.ui.blocks.signature import SignatureView
from desktop.ui.blocks.statements import StatementsView
from desktop.ui.blocks.teach_back import TeachBackView
from desktop.ui.page_view import PageView
from desktop.ui.services import Services
from desktop.ui.shell.sheets import ParkSheet, SkipSheet
from desktop.ui.shell.talk_screen import TalkScreen
from desktop.ui.window import MainWindow
from desktop.version import software

View = TypeVar("View", bound=BlockView)


def take_pictures(rehearsal: Rehearsal, folder: Path, size: tuple[int, int]) -> list[Path]:
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
            open_records=lambda: Records(Path(records), Key(bytes(32), "file")),
            software=software(),
        )
        window = MainWindow(services)
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

    def _shoot(self, name: str) -> None:
        _settle()
        path = self._folder / f"{len(self.taken):02d}-{name}.png"
        self._window.grab().save(str(path))
        self.taken.append(path)

    def _set_up(self) -> None:
        screen, set_up = self._window.set_up_screen, self._answers.set_up
        if screen is None:
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
        form.route.buttons[self._answers.started.route].click()
        if not screen.content.confirm.isChecked():
            screen.content.confirm.click()
        self._shoot("set-up")
        screen.start.click()
        _settle()

    def _views(self, kind: type[View]) -> Iterator[View]:
        return (view for view in self._page.views if isinstance(view, kind))

    def _skip(self, step: Step) -> None:
        self._screen.bar.skip.click()
        sheet = self._screen.sheet
        if isinstance(sheet, SkipSheet):
            sheet.reasons[step.skip or next(iter(sheet.reasons))].click()
        _settle()

    def _say(self, step: Step) -> None:
        given = step.given
        self._choose(given)
        for view in self._views(RatingView):
            self._rate(view, given)
        for view in self._views(TeachBackView):
            if view.block.id in given.teach_back:
                view.mark(given.teach_back[view.block.id])  # type: ignore[arg-type]
        for view in self._views(StatementsView):
            for index, statement in enumerate(view.statements):
                if statement.id in given.statements:
                    view.show_card(index)
                    view.answers[given.statements[statement.id]].click()  # type: ignore[index]
                    self._close_sheet()
            view.show_card(0)
        for question in given.questions:
            self._park(question)
        for view in self._views(QuestionsView):
            self._settle_questions(view, given)
        if step.decision is not None:
            self._decide(step)
        for view in self._views(SignatureView):
            self._sign(view, given)

    def _choose(self, given: PageGiven) -> None:
        for view in self._views(ChoiceView):
            for option in given.choices.get(view.block.id, ()):
                view.buttons[option].click()
            if view.own is not None:
                view.own.setPlainText(given.own_words.get(view.block.id, ""))
                view.own.note_now()
        for view in self._views(FreeTextView):
            view.edit.setPlainText(given.words.get(view.block.id, ""))
            view.edit.note_now()
        for view in self._views(LeaningView):
            if given.leaning:
                view.buttons[given.leaning].click()

    def _rate(self, view: RatingView, given: PageGiven) -> None:
        for item, answer in given.ratings.get(view.block.id, {}).items():
            view.buttons[item][answer].click()
        for number, concern in enumerate(given.own_concerns.get(view.block.id, ()), start=1):
            view.own[f"own-{number}"].setPlainText(concern.text)
            view.own[f"own-{number}"].note_now()
            if concern.answer:
                view.buttons[f"own-{number}"][concern.answer].click()

    def _park(self, question: str) -> None:
        self._screen.park()
        sheet = self._screen.sheet
        if isinstance(sheet, ParkSheet):
            sheet.edit.setPlainText(question)
            sheet.keep.click()
        _settle()

    def _close_sheet(self) -> None:
        if self._screen.sheet is not None:
            self._screen.sheet.dismiss()
        _settle()

    def _settle_questions(self, view: QuestionsView, given: PageGiven) -> None:
        for outcome in given.outcomes:
            for card in view.cards.values():
                if card.question.text == outcome.question:
                    card.buttons[outcome.outcome].click()
                    card.note.setPlainText(outcome.note)
                    card.note.note_now()

    def _decide(self, step: Step) -> None:
        for view in self._views(DecisionView):
            view.write.click()
            sheet = self._screen.sheet
            if isinstance(sheet, DecisionSheet) and step.decision is not None:
                sheet.text.setPlainText(step.decision.text)
                sheet.provisional.setChecked(step.decision.provisional)
                sheet.us.setPlainText(step.decision.actions_us)
                sheet.you.setPlainText(step.decision.actions_you)
                sheet.review.setPlainText(step.decision.review)
                sheet.keep.click()
            _settle()

    def _sign(self, view: SignatureView, given: PageGiven) -> None:
        for signature in given.signatures:
            if signature.who not in view.people or signature.how == "drawn":
                continue
            view.people[signature.who].click()  # type: ignore[index]
            view.ways[signature.how].click()  # type: ignore[index]
            view.name.setPlainText(signature.name)
            view.done.click()
