"""The set-up: few fields, every fault at once, and what is wrong with content said plainly."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QWidget

from desktop.library.loading import load_module
from desktop.library.model import Module
from desktop.library.spoken import WORDS_A_MINUTE
from desktop.paths import settings_file
from desktop.problems import Problem
from desktop.settings import Settings, read_settings
from desktop.ui.setup.lacking import lacking_in
from desktop.ui.widgets.text import TextLabel
from tests.helpers import edit, make_module
from tests.ui.room import Room, words_on


def faults(room: Room) -> list[str]:
    """What the set-up says is wrong, from top to bottom of each column."""
    return [words for words in shown(room.set_up) if words in FAULTS]


def shown(root: QWidget) -> list[str]:
    """The words that show on a part of the screen."""
    return [label.plain_words for label in root.findChildren(TextLabel) if label.isVisible()]


FAULTS = (
    "Write your role.",
    "Write the role of the responsible professional.",
    "Choose an answer.",
    "Confirm that you have read this draft.",
)
ROLE, LEAD, ANSWER, READ = FAULTS


def test_everything_that_is_missing_is_told_at_its_place_and_the_first_has_the_keyboard(room: Room) -> None:
    assert faults(room) == []
    room.click(room.set_up.start)
    assert faults(room) == [ROLE, ANSWER, ANSWER, READ]
    assert "4 things are still needed." in words_on(room.set_up.foot)
    assert room.window.focusWidget() is room.form.role
    assert room.form.role.accessibleDescription() == ROLE
    assert room.window.talk is None


def test_what_is_mended_is_no_longer_told(room: Room) -> None:
    room.click(room.set_up.start)
    room.type(room.form.role, "Nurse")
    assert faults(room) == [ANSWER, ANSWER, READ]
    assert room.form.role.accessibleDescription() == ""
    room.click(room.form.interpreter.buttons["no"])
    room.click(room.set_up.content.confirm)
    assert faults(room) == [ANSWER]
    assert "1 thing is still needed." in words_on(room.set_up.foot)
    room.click(room.set_up.start)
    assert room.window.focusWidget() is next(iter(room.form.indication.buttons.values()))
    room.click(room.form.indication.buttons["bladder"])
    assert faults(room) == []
    assert shown(room.set_up.foot) == []


def test_what_is_needed_is_marked_and_nothing_else(room: Room) -> None:
    marked = [words for words in shown(room.form) if words.endswith(" *")]
    assert marked == ["Your role *", "What is the stimulator for? *", "Is an interpreter needed? *"]
    assert room.form.role.accessibleName() == "Your role (needed)"


def test_the_guide_can_be_read_before_one_says_to_have_read_it(room: Room) -> None:
    room.click(room.set_up.content.read)
    sheet = room.set_up.sheet
    assert sheet is not None
    said = shown(sheet)
    module = room.form.module
    assert [words for words in said if words in {page.title for page in module.pages.values()}] == [
        module.pages[name].title for name in module.first_visit.pages
    ]
    assert {statement.text for statement in module.statements} <= set(said)
    room.set_up.close_sheet()
    assert room.window.focusWidget() is room.set_up.content.read


def test_what_the_settings_lack_is_told_with_what_to_do(room: Room) -> None:
    assert "4 things are not set: what to do" in words_on(room.set_up.settings)
    room.click(room.set_up.settings.more)
    assert room.set_up.sheet is not None
    said = words_on(room.set_up.sheet)
    assert {"Phone", "[clinic]", 'phone = "01632 960 000"', "[trial]", str(settings_file())} <= set(said)


def test_where_all_is_set_it_is_shown_and_nothing_lacks(
    make_room: Callable[..., Room], tmp_path: Path
) -> None:
    file = tmp_path / "clinic.toml"
    lines = [one.line for one in lacking_in(Settings(), "Trial")]
    file.write_text("\n".join(["[clinic]", *lines[:-1], "[trial]", lines[-1]]))
    room = make_room()
    room.close()
    room.settings = read_settings(file, needed=True)
    assert not room.settings.problems
    room.open()
    assert not room.set_up.settings.more.isVisible()
    assert any("01632 960 000" in words for words in words_on(room.set_up.settings))


def test_nothing_is_chosen_for_the_clinician(room: Room) -> None:
    assert (room.form.indication.value, room.form.interpreter.value) == ("", "")
    assert not any(one.isChecked() for one in room.form.indication.buttons.values())
    assert not room.set_up.content.confirm.isChecked()


def test_only_a_trial_can_be_talked_about(room: Room) -> None:
    """A talk before an implant has no pages yet: its record would say that a trial was decided about."""
    assert "implant" not in " ".join(words_on(room.form)).lower()
    room.begin()
    assert room.state.set_up is not None
    assert room.state.set_up.stage == "trial"


def test_someone_else_can_be_responsible(room: Room) -> None:
    room.type(room.form.role, "Nurse")
    room.click(room.form.lead)
    room.click(room.set_up.start)
    assert LEAD in faults(room)
    room.type(room.form.lead_role, "Surgeon")
    room.click(room.form.indication.buttons["bowel"])
    room.click(room.form.interpreter.buttons["no"])
    room.click(room.set_up.content.confirm)
    room.click(room.set_up.start)
    assert room.state.set_up is not None
    assert (room.state.set_up.seen_by.role, room.state.set_up.responsible.role) == ("Nurse", "Surgeon")


def test_that_a_draft_was_read_is_remembered_for_this_content_alone(
    make_room: Callable[..., Room], small: Module, tmp_path: Path
) -> None:
    room = make_room(modules=(small,))
    room.begin()
    room.close()
    room.open()
    assert room.set_up.content.confirm.isChecked()
    room.close()
    other = make_module(tmp_path / "other")
    edit(other, "en/welcome.md.j2", "a **talk**", "a **chat**")
    room = make_room(modules=(load_module(other),))
    assert not room.set_up.content.confirm.isChecked()


def test_a_broken_module_is_told_and_left_out(make_room: Callable[..., Room], small: Module) -> None:
    problem = Problem("other/module.yaml", 3, "version", "is missing", 'write it like version: "1.0"')
    room = make_room(modules=(small,), problems=(problem,))
    said = words_on(room.set_up)
    assert "Some content has mistakes and is left out:" in said
    assert str(problem) in said
    room.begin()
    assert room.state.module == small.id


@pytest.mark.parametrize(
    ("text", "shut"), [(None, True), ("[screen]\npin = 2468\n", True), ("[clinic]\nphone = 3\n", False)]
)
def test_mistakes_in_the_settings_are_told_as_such(
    make_room: Callable[..., Room], tmp_path: Path, text: str | None, shut: bool
) -> None:
    file = tmp_path / "clinic.toml"
    if text is not None:
        file.write_text(text)
    read = read_settings(file, needed=True)
    room = make_room()
    room.close()
    room.settings = read
    room.open()
    said = words_on(room.set_up)
    assert "The clinic’s settings have mistakes:" in said
    assert {str(problem) for problem in read.problems} <= set(said)
    assert not any(words.startswith("Some content") for words in said)
    assert any(words.startswith("We cannot tell your clinic’s PIN.") for words in said) == shut
    room.begin()
    assert room.state.status == "open"


def test_of_many_faults_the_first_are_shown_and_the_rest_counted(
    make_room: Callable[..., Room], small: Module
) -> None:
    problems = tuple(Problem("a.yaml", n, "k", "is wrong", "put it right") for n in range(1, 10))
    room = make_room(modules=(small,), problems=problems)
    said = [label.plain_words for label in room.set_up.findChildren(TextLabel)]
    assert sum("a.yaml" in words for words in said) == 6
    assert "and 3 more. Run “beforehand check” to see all." in said


def test_another_guide_keeps_what_was_filled_in(
    make_room: Callable[..., Room], small: Module, tmp_path: Path
) -> None:
    folder = make_module(tmp_path / "other")
    edit(folder, "module.yaml", "id: small-guide", "id: other-guide")
    room = make_room(modules=(small, load_module(folder.rename(folder.with_name("other-guide")))))
    room.type(room.form.role, "Nurse")
    room.click(room.set_up.pick.buttons["other-guide"])
    assert (room.form.module.id, room.form.role.words()) == ("other-guide", "Nurse")
    room.window.display.choose(theme="dark")
    assert (room.form.module.id, room.form.role.words()) == ("other-guide", "Nurse")


def test_each_route_says_the_minutes_that_it_takes_to_read_aloud(
    make_room: Callable[..., Room], small: Module
) -> None:
    """Not those that the guide was written with: a clinic may have added pages of words since."""
    longer = "word " * WORDS_A_MINUTE * 4
    page = msgspec.structs.replace(
        small.pages["welcome"], body=small.pages["welcome"].body + f"\n\n{longer}\n"
    )
    changed = msgspec.structs.replace(small, pages={**small.pages, "welcome": page})
    room = make_room(modules=(changed,))
    chip = room.set_up.route.route.buttons["full"]
    assert chip.text() == "Full (8 minutes)"
    room.click(next(iter(room.form.indication.buttons.values())))
    assert chip.text() == "Full (11 minutes)"


@pytest.mark.parametrize(("route", "pages"), [("essentials", 3), ("full", 5)])
def test_the_route_says_how_many_pages_it_has(
    make_room: Callable[..., Room], small: Module, route: str, pages: int
) -> None:
    room = make_room(modules=(small,))
    room.click(room.set_up.route.route.buttons[route])
    assert any(words.startswith(f"{pages} pages.") for words in words_on(room.set_up.route))


def test_the_next_patient_starts_with_an_empty_form_but_the_same_clinician(room: Room) -> None:
    room.type(room.form.role, "Nurse")
    room.type(room.form.companion, "Her niece")
    room.click(room.form.indication.buttons["bowel"])
    room.click(room.form.interpreter.buttons["no"])
    room.click(room.set_up.content.confirm)
    room.click(room.set_up.start)
    assert room.window.talking is not None
    room.window.talking.close_and_clear()
    assert (room.form.role.words(), room.form.companion.words()) == ("Nurse", "")
    assert (room.form.indication.value, room.form.interpreter.value) == ("", "")


@pytest.mark.parametrize("role", ["\u202e", "\u200d\u0301", "\u3164 "], ids=ascii)
def test_a_role_of_signs_that_show_nothing_is_none(room: Room, role: str) -> None:
    room.form.role.setPlainText(role)
    room.click(room.set_up.start)
    assert ROLE in faults(room)


def test_the_version_and_the_day_of_review_are_told(room: Room) -> None:
    assert "Version 1.0. Review by 29 November 2027." in words_on(room.set_up)
