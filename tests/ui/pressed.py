"""Everything in the window that can be pressed and opens, closes, moves or changes something."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from desktop.consultation.events import Answer, PapersMade, Way
from desktop.settings import Screen, Settings
from desktop.ui.blocks.choice import ChoiceView
from desktop.ui.blocks.papers import PapersView
from desktop.ui.blocks.questions import QuestionsView
from desktop.ui.blocks.signature import SignatureView
from desktop.ui.blocks.statements import StatementsView
from desktop.ui.blocks.teach_back import TeachBackView
from desktop.ui.shell.appearance_sheet import DisplaySheet
from desktop.ui.shell.more_sheet import MoreSheet
from desktop.ui.shell.preview import Preview
from desktop.ui.shell.rail import Rail
from desktop.ui.shell.sheets import ParkSheet
from desktop.ui.widgets.pin import PinSheet
from desktop.ui.widgets.topics import TopicRow
from tests.ui.room import Room, View, button, settle


def on_bar(name: str) -> Callable[[Room], QWidget]:
    return lambda room: getattr(room.screen.bar, name)


def on_top(name: str) -> Callable[[Room], QWidget]:
    return lambda room: getattr(room.screen.top, name)


def in_sheet(open_it: Callable[[Room], object], words: str) -> Callable[[Room], QWidget]:
    """A button of a sheet that is open already."""

    def control(room: Room) -> QWidget:
        open_it(room)
        settle()
        assert room.screen.over.sheet is not None
        return button(room.screen.over.sheet, words)

    return control


def park_words(room: Room) -> None:
    room.screen.over.park("May I swim?")


def skip_page(room: Room) -> None:
    room.go_to("how-likely")
    room.screen.over.skip()


def last_page(room: Room, kind: type[View]) -> View:
    """A view of the last page, which has most of what can be pressed."""
    room.go_to("finish")
    return room.view(kind)


def sign(room: Room, way: Way = "paper") -> QWidget:
    return last_page(room, SignatureView).ways[way]


def typed(room: Room) -> QWidget:
    room.click(sign(room, "typed"))
    room.view(SignatureView).name.show_words("Ann Other")
    return room.view(SignatureView).done


def signed(room: Room) -> QWidget:
    room.click(sign(room))
    return button(room.screen, "Change this")


def clear(room: Room) -> QWidget:
    room.click(sign(room, "drawn"))
    view = room.view(SignatureView)
    view.pad.draw((((10, 60), (300, 20)),))
    return view.clear


def answer(room: Room, name: Answer) -> QWidget:
    return last_page(room, StatementsView).answers[name]


def next_statement(room: Room) -> QWidget:
    last_page(room, StatementsView)
    return room.screen.bar.next


def question(room: Room) -> QWidget:
    park_words(room)
    room.sheet(ParkSheet).keep_words()
    return next(iter(last_page(room, QuestionsView).cards.values())).buttons["answered"]


def close_talk(room: Room) -> QWidget:
    view = last_page(room, PapersView)
    room.screen.talk.store.record(PapersMade, papers=("summary",), how="saved")
    return view.close_talk


def rail_row(room: Room) -> QWidget:
    assert isinstance(room.screen.rail, Rail)
    return room.screen.rail.rows["your-choices"]


def preview(room: Room) -> QWidget:
    room.screen.over.show_paper("summary")
    settle()
    return room.screen.findChildren(Preview)[0].done


def paused(room: Room, words: str) -> QWidget:
    room.click(room.screen.top.pause)
    return button(room.window, words)


def leave(room: Room) -> None:
    assert room.window.talking is not None
    room.window.talking.finish_later()
    settle()


def unfinished(room: Room, words: str, talks: int = 2) -> QWidget:
    """A button of the second of several talks that did not end."""
    for _ in range(talks):
        leave(room)
        room.begin()
    leave(room)
    panel = room.set_up.unfinished
    assert panel is not None
    return button([*panel.rows.values()][1], words)


def deleted(room: Room) -> QWidget:
    room.click(unfinished(room, "Delete"))
    return button(room.window, "Undo")


def asked_pin(room: Room, words: str) -> QWidget:
    first = unfinished(room, "Continue")
    room.services.settings = Settings(screen=Screen(pin="2468"))
    room.click(first)
    sheet = room.set_up.findChildren(PinSheet)[0]
    sheet.entry.edit.setText("2468")
    return button(sheet, words)


def draft_read(room: Room) -> QWidget:
    assert room.window.talking is not None
    room.window.talking.close_and_clear()
    room.set_up.content.confirm.setChecked(False)
    return room.set_up.content.confirm


def ready_to_start(room: Room) -> QWidget:
    draft_read(room).setChecked(True)  # type: ignore[attr-defined]
    room.form.role.show_words("Nurse")
    room.click(next(iter(room.form.indication.buttons.values())))
    room.click(room.form.interpreter.buttons["no"])
    return room.set_up.start


def toast_undo(room: Room) -> QWidget:
    room.click(answer(room, "understand"))
    return button(room.screen.toast, "Undo")


def in_menu(words: str) -> Callable[[Room], QWidget]:
    """An entry of the menu that is open already."""

    def control(room: Room) -> QWidget:
        room.click(room.screen.top.menu)
        return button(room.screen, words)

    return control


def topic(room: Room) -> QWidget:
    room.go_to("how-likely")
    room.click(room.screen.top.more)
    return room.sheet(MoreSheet).topics.rows[0]


def size_choice(room: Room) -> QWidget:
    room.window.show_display()
    return room.sheet(DisplaySheet).sizes.buttons["1.25"]


PRESSED: dict[str, Callable[[Room], QWidget]] = {
    "sign": sign,
    "sign by typing": typed,
    "change what was signed": signed,
    "clear": clear,
    "delete a talk": partial(unfinished, words="Delete"),
    "undo a deletion": deleted,
    "continue a talk": partial(unfinished, words="Continue"),
    "print what was covered": partial(unfinished, words="Print what was covered"),
    "go on with the PIN": partial(asked_pin, words="Go on"),
    "no PIN": partial(asked_pin, words="Close"),
    "confirm the draft": draft_read,
    "start": ready_to_start,
    "next": on_bar("next"),
    "back": lambda room: room.go_to("your-choices") and room.screen.bar.back,
    "park": on_bar("park"),
    "park it": in_sheet(park_words, "Keep this question"),
    "park nothing": in_sheet(park_words, "Close"),
    "skip": lambda room: room.go_to("how-likely") and room.screen.bar.skip,
    "skip for a reason": in_sheet(skip_page, "You know this already"),
    "skip nothing": in_sheet(skip_page, "Stay here"),
    "a row of the rail": rail_row,
    "a page of the list": in_sheet(lambda room: room.screen.over.show_pages(), "3. Choices"),
    "the menu": on_top("menu"),
    "the keys": in_menu("Keys"),
    "close the keys": in_sheet(lambda room: room.screen.keys.show_list(), "Close"),
    "the notes": in_menu("Notes for the clinician"),
    "show the notes": in_sheet(lambda room: room.screen.over.show_notes(), "Show it here"),
    "close the notes": in_sheet(lambda room: room.screen.over.show_notes(), "Close"),
    "who to call": in_menu("Who to call"),
    "stop here": in_menu("Stop here and finish later"),
    "pause": on_top("pause"),
    "pause by the menu": in_menu("Pause, and hide the screen"),
    "go on after a pause": partial(paused, words="Go on"),
    "finish later": partial(paused, words="Stop here and finish later"),
    "text size": in_menu("Text size and colours"),
    "another text size": size_choice,
    "text size done": in_sheet(lambda room: room.window.show_display(), "Done"),
    "answer": partial(answer, name="understand"),
    "answer that opens a sheet": partial(answer, name="talk"),
    "next statement": next_statement,
    "one of several": lambda room: room.view(ChoiceView).buttons["leg-feelings"],
    "what became of a question": question,
    "we talked about it": lambda room: room.go_to("tell-it-back") and room.view(TeachBackView).talked,
    "more about this": lambda room: room.go_to("how-likely") and room.screen.top.more,
    "a topic": topic,
    "sources": lambda room: room.go_to("how-likely") and room.screen.top.sources,
    "undo": toast_undo,
    "close a paper": preview,
    "take a paper": lambda room: last_page(room, PapersView).tiles["summary"].tick,
    "save": lambda room: last_page(room, PapersView).save,
    "close and clear": close_talk,
    "close without papers": in_sheet(
        lambda room: room.click(last_page(room, PapersView).close_talk), "Close without papers"
    ),
}


MISTAKEN = ("sign", "change what was signed", "delete a talk", "next", "park it", "skip")  # most often

BY_KEY = (
    *(
        "undo a deletion",
        "continue a talk",
        "park",
        "park nothing",
        "skip for a reason",
        "a page of the list",
    ),
    *("close the notes", "pause", "go on after a pause", "finish later", "answer that opens a sheet"),
    *("undo", "close a paper", "close and clear"),
)


def shows(room: Room) -> tuple[object, ...]:
    """All that a press can change: what is said, what is open, what is chosen."""
    window, talk = room.window, room.window.talk_screen
    if talk is None:
        screen = room.set_up
        pins = [pin for pin in screen.findChildren(PinSheet) if pin.isVisible()]
        return ("set-up", screen.draft(), screen.first.unfinished, screen.first.deleted, len(pins))
    strokes = [view.pad.strokes for view in room.views(SignatureView)]
    return (
        "talk",
        talk.talk.store.state,
        type(talk.over.sheet),
        [one.text() for one in (talk.over.sheet or talk).findChildren(QPushButton) if one.isVisible()],
        talk.over.menu is None,
        window.talking is None or window.talking.curtain is None,
        [one.isVisible() for one in talk.findChildren(Preview)],
        [view.index for view in room.views(StatementsView)],
        [one.is_open for one in talk.findChildren(TopicRow)],
        strokes,
        window.display.choices,
        talk.desk.picked,
        len([one for one in window.findChildren(QDialog) if one.isVisible()]),
    )
