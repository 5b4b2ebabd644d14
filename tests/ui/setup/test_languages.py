"""The language of set-up and talk is chosen at the foot of the set-up, where the guide has several."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.language import in_use, use
from desktop.library.loading import load_module
from desktop.library.model import Module
from tests.helpers import edit, make_module
from tests.ui.room import Room, settle, words_on


@pytest.fixture(autouse=True)
def _english_after() -> Iterator[None]:
    yield
    use("en")


def in_spanish(room: Room) -> Room:
    room.click(room.set_up.foot.languages["es"])
    settle()
    return room


def test_a_guide_of_one_language_offers_none(make_room: Callable[..., Room], small: Module) -> None:
    room = make_room(modules=(small,))
    assert room.set_up.foot.languages == {}


def test_set_up_and_talk_are_in_the_language_that_is_chosen(room: Room) -> None:
    assert "Español" in words_on(room.set_up.foot)
    room.type(room.form.role, "Enfermera")
    room.click(room.form.interpreter.buttons["no"])
    in_spanish(room)
    assert "Antes de la conversación" in words_on(room.window)
    assert room.form.role.words() == "Enfermera"
    assert room.form.interpreter.value == "no"
    room.click(room.form.indication.buttons["bladder"])
    room.click(room.set_up.content.confirm)
    room.click(room.set_up.start)
    settle()
    assert "Hablemos antes de poner nada" in words_on(room.window)
    assert "Siguiente" in words_on(room.window)
    assert room.state.language == "es"


def test_that_the_guide_was_read_holds_for_the_language_it_was_read_in(room: Room) -> None:
    room.click(room.set_up.content.confirm)
    in_spanish(room)
    assert not room.set_up.content.confirm.isChecked()


def test_english_is_one_press_away(room: Room) -> None:
    in_spanish(room)
    room.click(room.set_up.foot.languages["en"])
    settle()
    assert "Before the talk" in words_on(room.window)
    assert in_use() == "en"


def test_a_guide_that_is_translated_in_part_stays_as_it_is_and_says_what_lacks(
    make_room: Callable[..., Room], tmp_path: Path
) -> None:
    folder = make_module(tmp_path / "guides")
    edit(folder, "module.yaml", "[en]", "[en, es]")
    (folder / "es").mkdir()
    for page in (folder / "en").iterdir():
        (folder / "es" / page.name).write_text(page.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "es" / "words.yaml").write_text("module: {title: Una guía}\n", encoding="utf-8")
    room = in_spanish(make_room(modules=(load_module(folder),)))
    assert room.form.module.language == "en"
    assert any("small-guide/es/words.yaml" in words for words in words_on(room.window))
