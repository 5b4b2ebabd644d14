"""A guide while it is written: what is saved shows, and so does what is wrong with it."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from desktop.app import preview_services
from desktop.authoring.new_guide import new_guide
from desktop.settings import Screen, Settings
from desktop.ui.preview_parts import Mistakes, Outline
from desktop.ui.preview_window import PreviewWindow
from tests.helpers import edit
from tests.ui.room import settle, words_on

SOON = 60_000  # where much else goes on


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return new_guide("my-guide", tmp_path, dt.date(2026, 11, 24))


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "kept"


@pytest.fixture
def preview(folder: Path, kept: Path) -> PreviewWindow:
    window = PreviewWindow(folder, preview_services(Settings(screen=Screen(pin="1234")), kept))
    window.show()
    settle()
    return window


@pytest.fixture
def shows(qtbot: QtBot, preview: PreviewWindow) -> Callable[[str], None]:
    """Waits until words show in the window."""

    def wait(words: str) -> None:
        qtbot.waitUntil(lambda: words in " ".join(words_on(preview)), timeout=SOON)

    return wait


def page(preview: PreviewWindow) -> str:
    assert preview.talk is not None
    return preview.talk.store.state.page


def go_to(preview: PreviewWindow, name: str) -> None:
    assert preview.talk_screen is not None
    preview.talk_screen.go_to(name)
    settle()


def test_it_begins_on_the_first_page_without_a_set_up_or_a_pin(qtbot: QtBot, preview: PreviewWindow) -> None:
    qtbot.waitSignal(preview.checked, timeout=SOON).wait()
    assert page(preview) == "welcome"
    assert preview.windowTitle() == "Preview: Example guide: replace this title"
    assert preview.services.settings.screen == Screen(pause_after_minutes=0)
    assert preview.problems == ()
    assert not preview.bar.mistakes.isVisible()


def test_a_page_that_is_saved_shows_where_one_was(
    preview: PreviewWindow, folder: Path, shows: Callable[[str], None]
) -> None:
    go_to(preview, "how-likely")
    edit(folder, "en/how-likely.md.j2", "A made-up number. Replace it.", "These are other words.")
    shows("These are other words.")
    assert page(preview) == "how-likely"


def test_a_file_that_is_put_in_the_place_of_another_is_seen_each_time(
    preview: PreviewWindow, folder: Path, shows: Callable[[str], None]
) -> None:
    file = folder / "en" / "welcome.md.j2"
    for words in ("Saved once.", "Saved twice."):
        aside = folder / "en" / "aside"
        aside.write_text(file.read_text(encoding="utf-8").replace("An example, before", words), "utf-8")
        aside.replace(file)
        shows(words)
        file.write_text(file.read_text(encoding="utf-8").replace(words, "An example, before"), "utf-8")
        shows("An example, before")


def test_mistakes_show_in_place_of_the_page_all_of_them_and_go(
    preview: PreviewWindow, folder: Path, shows: Callable[[str], None]
) -> None:
    go_to(preview, "sign")
    whole = {name: (folder / name).read_text(encoding="utf-8") for name in ("en/sign.md.j2", "facts.yaml")}
    edit(folder, "en/sign.md.j2", "::: signature", "::: signatur")
    shows("my-guide/en/sign.md.j2:8: signatur")
    edit(folder, "facts.yaml", "events: 20", "events: many")
    shows("my-guide/facts.yaml:3: example-problem.events")
    assert preview.talk is None
    assert isinstance(preview.centralWidget(), Mistakes)
    for name, words in whole.items():
        (folder / name).write_text(words, encoding="utf-8")
    shows("This records what we talked about.")
    assert page(preview) == "sign"


def test_mistakes_stay_when_the_window_becomes_another_size(
    preview: PreviewWindow, folder: Path, shows: Callable[[str], None]
) -> None:
    edit(folder, "facts.yaml", "events: 20", "events: many")
    shows("my-guide/facts.yaml:3")
    preview.resize(800, 600)
    settle()
    assert "my-guide/facts.yaml:3" in " ".join(words_on(preview))


def test_what_a_rule_finds_is_counted_and_told_when_it_is_asked_for(
    qtbot: QtBot, preview: PreviewWindow, folder: Path
) -> None:
    go_to(preview, "what-it-is")
    with qtbot.waitSignal(preview.checked, timeout=SOON):
        edit(folder, "en/what-it-is.md.j2", "You can stop.", "It is twice as likely.")
    assert preview.bar.mistakes.text() == "2 mistakes"
    preview.bar.mistakes.click()
    assert "my-guide/en/what-it-is.md.j2:19: " in " ".join(words_on(preview))
    preview.bar.mistakes.click()
    assert page(preview) == "what-it-is"


def test_it_can_be_seen_for_another_patient_and_at_another_size(
    preview: PreviewWindow, shows: Callable[[str], None]
) -> None:
    assert not preview.bar.switches["language"].isVisible()
    switch = preview.bar.switches["indication"]
    assert switch.isVisible()
    switch.setCurrentIndex(1)
    switch.activated.emit(1)
    shows("You have the second example problem.")
    preview.bar.switches["zoom"].activated.emit(preview.bar.switches["zoom"].findData("1.5"))
    settle()
    assert preview.bar.switches["zoom"].currentText() == "100%"


def test_it_can_be_seen_in_another_language_as_far_as_it_is_translated(
    qtbot: QtBot, preview: PreviewWindow, folder: Path, shows: Callable[[str], None]
) -> None:
    go_to(preview, "how-likely")
    shutil.copytree(folder / "en", folder / "es")
    (folder / "es" / "words.yaml").write_text("module: {title: Guía de ejemplo}\n", encoding="utf-8")
    edit(folder, "es/how-likely.md.j2", "How likely is it?", "¿Es probable?")
    edit(folder, "module.yaml", "[en]", "[en, es]")
    switch = preview.bar.switches["language"]
    qtbot.waitUntil(switch.isVisible, timeout=SOON)
    assert [switch.itemText(i) for i in range(switch.count())] == ["English", "Español de España"]
    switch.setCurrentIndex(1)
    switch.activated.emit(1)
    shows("¿Es probable?")
    shows("Siguiente")
    assert page(preview) == "how-likely"


def test_a_page_that_is_too_tall_is_named_with_what_does_not_fit_and_outlined(
    qtbot: QtBot, preview: PreviewWindow, folder: Path
) -> None:
    go_to(preview, "what-it-is")
    assert preview.bar.fit.text() == ""
    edit(folder, "en/what-it-is.md.j2", "- You can stop.", "- You can stop.\n" + "- A line.\n" * 20)
    qtbot.waitUntil(lambda: "pixels too tall" in preview.bar.fit.text(), timeout=SOON)
    assert preview.bar.fit.text().endswith("What does not fit: en/what-it-is.md.j2:18")
    assert preview.findChildren(Outline) != []
    go_to(preview, "sign")
    qtbot.waitUntil(lambda: preview.bar.fit.text() == "", timeout=SOON)
    preview.display.choose(zoom=2.0)  # a page may scroll then
    go_to(preview, "what-it-is")
    measured(qtbot, preview)
    assert preview.bar.fit.text() == ""


def measured(qtbot: QtBot, preview: PreviewWindow) -> None:
    qtbot.waitUntil(lambda: not preview._settled.isActive(), timeout=SOON)


def test_nothing_in_a_new_guide_is_too_tall(qtbot: QtBot, preview: PreviewWindow) -> None:
    assert preview.talk is not None
    assert preview.talk_screen is not None
    assert preview.talk_screen.size() == QSize(1280, 800)
    tall = {}
    for one in preview.talk.pages:
        go_to(preview, one.id)
        measured(qtbot, preview)
        tall[one.id] = preview.bar.fit.text()
    assert {name: words for name, words in tall.items() if words} == {}
