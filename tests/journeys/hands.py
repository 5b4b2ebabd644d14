"""What a clinician and a patient do on each page, by mouse and keyboard on the real controls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.blocks.choice import ChoiceView
from desktop.ui.blocks.decision import DecisionSheet, DecisionView
from desktop.ui.blocks.free_text import FreeTextView
from desktop.ui.blocks.leaning import LeaningView
from desktop.ui.blocks.papers import PapersView
from desktop.ui.blocks.questions import QuestionsView
from desktop.ui.blocks.rating import RatingView
from desktop.ui.blocks.signature import SignatureView
from desktop.ui.blocks.statements import StatementsView
from desktop.ui.blocks.teach_back import TeachBackView
from desktop.ui.shell.sheets import ParkSheet, SkipSheet
from tests.ui.reaching import drag
from tests.ui.room import Room, button, words_on

HOPE = "Sit through Ottilie's recital"
LIMIT = "If it woke me Zebulon-often"
CONCERN = "Driving to Ynyslas"
QUESTION = "May I still ride Bucephalus?"
NOTE = "Yes, at a walk, said Quillfeather"
DECIDED = "Trial after the Michaelmas fair"
NAME = "Wilhelmina Abernethy-Quist"
COMPANION = "Her niece Thessaly"
PRIVATE = (HOPE, LIMIT, CONCERN, QUESTION, NOTE, DECIDED, NAME, COMPANION)


def fill_in(room: Room) -> None:
    """The clinician fills in the set-up and starts."""
    form = room.form
    room.type(form.role, "Specialist nurse")
    room.click(form.indication.buttons["bladder"])
    room.click(form.interpreter.buttons["no"])
    room.type(form.companion, COMPANION)
    room.click(room.set_up.route.route.buttons["full"])
    room.click(room.set_up.content.confirm)
    room.click(room.set_up.start)


def tell_what_matters(room: Room) -> None:
    """Two hopes, one in own words; what the legs do now; how much would be too much."""
    hopes, _, legs, _ = room.views(ChoiceView)
    room.click(hopes.buttons["fewer-leaks"])
    room.click(hopes.buttons["better-sleep"])
    assert hopes.own is not None
    room.type(hopes.own, HOPE)
    room.click(room.screen.bar.next)
    room.click(legs.buttons["legs-now-and-then"])
    room.type(room.view(FreeTextView).edit, LIMIT)


def skip(room: Room, reason: str) -> None:
    """Pass over the page for a reason."""
    room.click(room.screen.bar.skip)
    room.click(room.sheet(SkipSheet).reasons[reason])


def park(room: Room, words: str) -> None:
    """Keep a question for later."""
    room.click(room.screen.bar.park)
    room.keys(words)
    room.click(room.sheet(ParkSheet).keep)


def weigh_up(room: Room) -> None:
    """One thing matters a lot, another not at all, and a third in own words."""
    view = room.view(RatingView)
    room.click(view.buttons["matters-fewer-problems"]["a-lot"])
    room.click(view.buttons["matters-no-operation"]["not-at-all"])
    room.type(view.own["own-1"], CONCERN)
    room.key(Qt.Key.Key_Tab)
    room.click(view.buttons["own-1"]["a-lot"])


def tell_back(room: Room) -> None:
    """The first prompt is marked by key, the second by the box that all can see."""
    room.key(Qt.Key.Key_F2)
    steps = room.page.steps
    assert steps is not None
    room.click(room.screen.bar.next)
    view = steps.current
    assert isinstance(view, TeachBackView)
    room.click(view.talked)


def answer_statements(room: Room) -> None:
    """Each of the three answers at least once, and one statement left open."""
    view = room.view(StatementsView)
    for answer in ("understand", "disagree"):
        room.click(view.answers[answer])
        if room.screen.over.sheet is not None:
            room.key(Qt.Key.Key_Escape)
        room.click(room.screen.bar.next)
    room.click(view.answers["talk"])
    room.key(Qt.Key.Key_Escape)
    for _ in view.statements[3:-1]:
        room.click(room.screen.bar.next)
        room.click(view.answers["understand"])


def end_questions(room: Room) -> None:
    """What became of the question."""
    (card,) = room.view(QuestionsView).cards.values()
    room.click(card.buttons["answered"])
    room.type(card.note, NOTE)


def agree(room: Room) -> None:
    """Where they are now, and what was agreed."""
    room.click(room.view(LeaningView).buttons["not-sure"])
    room.click(room.view(DecisionView).write)
    sheet = room.sheet(DecisionSheet)
    room.keys(DECIDED)
    room.click(sheet.provisional)
    room.click(sheet.keep)


def sign(room: Room) -> None:
    """The patient types a name, the clinician draws."""
    view = room.view(SignatureView)
    room.click(view.ways["typed"])
    room.type(view.name, NAME)
    room.click(view.done)
    room.click(view.people["clinician"])
    room.click(view.ways["drawn"])
    drag(room, view.pad, [(10, 60), (30, 20), (50, 70)])


def talk_through(room: Room) -> None:
    """Every page of the full route."""
    fill_in(room)
    done = {
        "what-matters": tell_what_matters,
        "why-legs-cramp": lambda room: park(room, QUESTION),
        "weigh-it-up": weigh_up,
        "tell-it-back": tell_back,
        "your-statements": answer_statements,
        "questions": end_questions,
        "where-you-are": agree,
        "sign": sign,
    }
    while room.state.page != room.state.pages[-1]:
        if room.state.page == "how-it-works":
            skip(room, "known")
            continue
        done.get(room.state.page, lambda _: None)(room)
        room.let_pass(3)
        go_on(room)


def close_and_clear(room: Room) -> None:
    """The last press of a talk."""
    room.click(room.view(PapersView).close_talk)


def go_on(room: Room) -> None:
    """To the next page, through what the page has in steps."""
    page = room.state.page
    while room.state.page == page:
        room.click(room.screen.bar.next)


def press(room: Room, words: str) -> None:
    """Press a button by its words."""
    room.click(button(room.window, words))


def fill_in_small(room: Room) -> None:
    """The least that starts a talk."""
    room.type(room.form.role, "Nurse")
    room.click(next(iter(room.form.indication.buttons.values())))
    room.click(room.form.interpreter.buttons["no"])
    room.click(room.set_up.content.confirm)
    room.click(room.set_up.start)


def words_of(root: QWidget) -> list[str]:
    """What a part of the window says."""
    return words_on(root)
