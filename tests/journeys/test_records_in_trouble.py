"""What keeps a talk from being kept is said before the form is filled in; what was lost, at the start."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.consultation.apply import replay
from desktop.consultation.events import WordsNoted
from desktop.language import day_words
from desktop.library.model import Module
from desktop.records.key import obtain_key
from desktop.records.opening import connect
from desktop.records.presence import PAGE, DamagedError
from desktop.records.store import Records
from desktop.ui.blocks.choice import ChoiceView
from desktop.ui.dates import now
from desktop.ui.talk import start_talk
from desktop.ui.widgets.toast import Toast
from tests.journeys import hands
from tests.records.builders import no_keyring, talk
from tests.ui.room import Room, set_up_for, settle, words_on

posix = pytest.mark.skipif(os.name != "posix", reason="files of POSIX can be moved while they are open")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "place" / "records"


@pytest.fixture
def enter(make_room: Callable[..., Room], small: Module, folder: Path) -> Callable[[], Room]:
    """Opens the window as the app does, with a key file in the folder."""

    def open_records() -> Records:
        return Records(folder, obtain_key(folder, store=no_keyring()))

    return lambda: make_room(modules=(small,), open_records=open_records)


def kept_talk(folder: Path) -> None:
    """A talk that did not end is in the records, and its log beside them."""
    live = folder.with_name("live")
    records = Records(live, obtain_key(live, store=no_keyring()))
    records.append("talk-1", talk())
    shutil.copytree(live, folder)
    records.close()


def says(room: Room, words: str) -> bool:
    return any(words in said for said in words_on(room.set_up))


def a_file(folder: Path) -> None:
    folder.parent.mkdir()
    folder.touch()


def a_file_above(folder: Path) -> None:
    folder.parent.touch()


def shared(folder: Path) -> None:
    folder.mkdir(parents=True)
    folder.chmod(0o1777)


def full(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "records.trial").symlink_to("/dev/full")


def missing(folder: Path) -> None:
    kept_talk(folder)
    (folder / "records.db").unlink()


def cut(folder: Path) -> None:
    kept_talk(folder)
    os.truncate(folder / "records.db", 100)


def no_key(folder: Path) -> None:
    kept_talk(folder)
    (folder / "records.key").unlink()


@posix
@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        (a_file, "A file is where the folder for the records should be"),
        (a_file_above, "A file is where the folder for the records should be"),
        (shared, "Other people on this computer can write to the folder for the records"),
        (full, "The disk is full"),
        (missing, "Records were kept here, but their file is missing"),
        (cut, "The file of the records is damaged or cut short"),
        (no_key, "“records.key”, without which the records cannot be opened, is gone"),
    ],
)
def test_what_is_wrong_is_said_at_once_and_start_waits_until_it_is_put_right(
    enter: Callable[[], Room], folder: Path, trouble: Callable[[Path], None], words: str
) -> None:
    if trouble is full and not Path("/dev/full").exists():
        pytest.skip("only Linux has a device that is always full")
    trouble(folder)
    room = enter()
    assert says(room, words)
    assert not room.set_up.start.isEnabled()
    room.type(room.form.role, "Nurse")
    if folder.parent.is_file():
        folder.parent.unlink()
    elif folder.is_file():
        folder.unlink()
    else:
        folder.rename(folder.with_name("moved"))
    room.click(room.set_up.blocked.retry)
    assert not says(room, words)
    assert room.form.role.words() == "Nurse"
    room.begin()
    assert replay(room.stored()) == room.state


def finish_later(room: Room) -> None:
    assert room.window.talking is not None
    assert room.window.talking.finish_later()
    settle()


def talks_with_content(folder: Path, module: Module, count: int) -> list[str]:
    """Long talks that did not end, the newest first."""
    records = Records(folder, obtain_key(folder, store=no_keyring()))
    records.keep_content(module)
    found: list[str] = []
    for _ in range(count):
        store = start_talk(module, records, set_up_for(module), "full").store
        for number in range(60):
            store.record(WordsNoted, box="too-much", words=f"Words {number}")
        found.insert(0, store.state.consultation)
        records.release(found[0])
    records.close()
    return found


def damage_only(folder: Path, name: str, others: list[str]) -> None:
    """Damage a page on which one talk lies, and no other."""
    for page in range((folder / "records.db").stat().st_size // PAGE - 1, 0, -1):
        copy = folder.with_name("copy")
        shutil.copytree(folder, copy)
        with (copy / "records.db").open("r+b") as file:
            file.seek(page * PAGE + 2000)
            file.write(bytes(8))
        records = Records(copy, obtain_key(copy, store=no_keyring()))
        records.unfinished()
        readable = {other: is_readable(records, other) for other in (name, *others)}
        records.close()
        if not readable[name] and all(readable[other] for other in others):
            shutil.rmtree(folder)
            copy.rename(folder)
            return
        shutil.rmtree(copy)
    raise AssertionError("no page holds this talk alone")


def is_readable(records: Records, name: str) -> bool:
    try:
        return bool(records.events(name))
    except DamagedError:
        return False


def test_what_is_still_wrong_is_said_again(enter: Callable[[], Room], folder: Path) -> None:
    a_file(folder)
    room = enter()
    (toast,) = room.set_up.findChildren(Toast)
    toast.hide()
    room.click(room.set_up.blocked.retry)
    assert not room.set_up.start.isEnabled()
    assert [one.isVisible() for one in room.set_up.findChildren(Toast)] == [True]


@posix
def test_a_file_that_was_moved_away_is_told_at_the_start_of_a_talk_which_begins_once_it_is_back(
    enter: Callable[[], Room], folder: Path
) -> None:
    room = enter()
    (folder / "records.db").rename(folder.with_name("away"))
    hands.fill_in_small(room)
    assert room.window.talk is None
    assert says(room, "Records were kept here, but their file is missing")
    assert room.form.role.words() == "Nurse"
    folder.with_name("away").rename(folder / "records.db")
    room.click(room.set_up.start)
    assert replay(room.stored()) == room.state


@posix
def test_after_the_folder_was_removed_the_next_talk_begins(enter: Callable[[], Room], folder: Path) -> None:
    room = enter()
    room.begin()
    finish_later(room)
    shutil.rmtree(folder)
    room.begin()
    room.click(room.view(ChoiceView).buttons["leg-feelings"])
    assert not room.screen.strip.isVisible()
    assert replay(room.stored()) == room.state
    finish_later(room)
    assert says(room, "The folder for the records was removed while Beforehand was open")
    assert says(room, "Talks that did not end")


@posix
def test_a_talk_goes_on_when_its_folder_was_put_back_from_a_copy(
    enter: Callable[[], Room], folder: Path
) -> None:
    room = enter()
    room.begin()
    room.services.records().gather()
    shutil.copytree(folder, folder.with_name("copy"))
    shutil.rmtree(folder)
    room.click(room.view(ChoiceView).buttons["leg-feelings"])
    assert room.screen.strip.isVisible()
    folder.with_name("copy").rename(folder)
    hands.go_on(room)
    assert not room.screen.strip.isVisible()
    assert replay(room.stored()) == room.state


def test_talks_that_are_gone_are_told_at_every_start(enter: Callable[[], Room], folder: Path) -> None:
    kept_talk(folder)
    (folder / "records.db-wal").unlink()
    room = enter()
    assert says(room, "1 talk that was kept here is gone")
    room.begin()
    assert room.close()
    room.open()
    assert says(room, "1 talk that was kept here is gone")


def test_a_talk_that_was_left_is_in_a_copy_of_the_file_alone(
    enter: Callable[[], Room], folder: Path, tmp_path: Path
) -> None:
    room = enter()
    room.begin()
    talk_id = room.state.consultation
    finish_later(room)
    (tmp_path / "copied").mkdir()
    shutil.copy(folder / "records.db", tmp_path / "copied")
    shutil.copy(folder / "records.key", tmp_path / "copied")
    copied = Records(tmp_path / "copied", obtain_key(tmp_path / "copied"))
    assert copied.events(talk_id) == room.services.records().events(talk_id)
    copied.close()


def test_a_damaged_talk_is_named_and_the_others_and_new_ones_go_on(
    enter: Callable[[], Room], folder: Path, small: Module
) -> None:
    newest, *others = talks_with_content(folder, small, 3)
    damage_only(folder, newest, others)
    room = enter()
    assert says(room, f"The talk begun {day_words(now().date(), 'en')}")
    assert says(room, "is damaged and cannot be opened")
    assert [entry.consultation for entry in room.set_up.first.unfinished] == others
    hands.press(room, "Continue")
    assert room.state.words == {"too-much": "Words 59"}
    finish_later(room)
    room.begin()
    assert replay(room.stored()) == room.state


def test_a_talk_whose_kept_content_is_damaged_goes_on_with_the_same_as_it_is_installed(
    enter: Callable[[], Room], folder: Path, small: Module
) -> None:
    talks_with_content(folder, small, 1)
    key = obtain_key(folder, store=no_keyring())
    connection = connect(folder, key)
    ((root,),) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'content'")
    connection.close()
    with (folder / "records.db").open("r+b") as file:
        file.seek((root - 1) * PAGE + 2000)
        file.write(bytes(8))
    room = enter()
    hands.press(room, "Continue")
    assert room.state.words == {"too-much": "Words 59"}
    finish_later(room)
    room.begin()
    assert replay(room.stored()) == room.state
