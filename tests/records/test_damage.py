"""One page of the file is damaged: what can be read is, and what cannot is named."""

from __future__ import annotations

import contextlib
import shutil
import uuid
from pathlib import Path

import pytest

from desktop.consultation.journal import JournalError
from desktop.records.opening import connect
from desktop.records.presence import PAGE, DamagedError
from desktop.records.store import Records
from tests.consultation.builders import started
from tests.records.builders import KEY, noted, opened, talk

TALKS = [uuid.UUID(int=number * 2**128 // 20).hex for number in range(20)]
WHOLE = 60  # events; more than a page full, so that most pages hold parts of few talks


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole")
    records = opened(folder)
    for name in TALKS:
        records.append(name, [*talk(name), *(noted(number) for number in range(WHOLE - len(talk())))])
        records.release(name)
    records.count()
    records.close()
    return folder


def damage(folder: Path, page: int) -> None:
    with (folder / "records.db").open("r+b") as file:
        file.seek((page - 1) * PAGE + 2000)
        file.write(bytes(8))


def root_of(folder: Path, table: str) -> int:
    """The first page of a table or index."""
    connection = connect(folder, KEY)
    ((root,),) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,))
    connection.close()
    return int(root)


def readable(records: Records) -> list[str]:
    found = []
    for name in TALKS:
        with contextlib.suppress(DamagedError):
            assert len(records.events(name)) == WHOLE
            found.append(name)
    return found


@pytest.mark.parametrize("place", range(20))
def test_a_damaged_page_takes_only_the_talks_on_it_and_new_ones_begin(
    tmp_path: Path, whole: Path, place: int
) -> None:
    folder = tmp_path / "records"
    shutil.copytree(whole, folder)
    last = (folder / "records.db").stat().st_size // PAGE
    damage(folder, last - place)  # the last pages are those of events
    records = opened(folder)
    found = readable(records)
    assert 15 <= len(found) < 20
    assert [entry.consultation for entry in records.unfinished()] == sorted(found, reverse=True)
    assert {talk.consultation for talk in records.unreadable} == set(TALKS) - set(found)
    records.room_for_talk()
    records.close()


@pytest.mark.parametrize(
    "table", ["consultations", "consultations_by_start", "consultations_unfinished", "content", "ledger"]
)
def test_a_damaged_list_hides_no_talk_that_can_be_read(tmp_path: Path, whole: Path, table: str) -> None:
    folder = tmp_path / "records"
    shutil.copytree(whole, folder)
    damage(folder, root_of(folder, table))
    records = opened(folder)
    assert len(records.unfinished()) == 20
    assert len(readable(records)) == 20
    assert len(records.entries()) == 20
    assert records.unreadable == ()
    if table != "content":
        with pytest.raises(JournalError, match="takes new talks is damaged"):
            records.room_for_talk()
    records.close()


def test_whichever_page_is_damaged_each_talk_is_offered_or_named(tmp_path: Path) -> None:
    whole, folder = tmp_path / "whole", tmp_path / "records"
    records = opened(whole)
    names = {uuid.UUID(int=number * 2**128 // 40).hex for number in range(40)}
    for name in names:
        records.append(name, [started(name)])
        records.release(name)
    records.close()
    last = (whole / "records.db").stat().st_size // PAGE
    for page in range(2, last + 1):
        shutil.copytree(whole, folder)
        damage(folder, page)
        records = opened(folder)
        offered = {entry.consultation for entry in records.unfinished()}
        named = {talk.consultation for talk in records.unreadable}
        records.close()
        assert offered | named == names
        assert not offered & named
        shutil.rmtree(folder)


def test_damage_that_is_met_while_a_talk_is_kept_is_told_as_damage(tmp_path: Path, whole: Path) -> None:
    folder = tmp_path / "records"
    shutil.copytree(whole, folder)
    damage(folder, root_of(folder, "consultations_by_start"))
    records = opened(folder)
    for _ in range(2):
        with pytest.raises(DamagedError, match="A part of the records is damaged"):
            records.append("talk-new", [started("talk-new")])
    records.append(TALKS[0], [noted(99)])
    records.close()
