from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.consultation import events
from desktop.records.opening import connect
from desktop.records.store import Records
from tests.consultation.builders import at, started
from tests.records.builders import KEY, noted, opened, talk

OLD = Path(__file__).parents[1] / "data" / "formats" / "records-1.db"


@pytest.fixture
def records(tmp_path: Path) -> Iterator[Records]:
    opened_records = opened(tmp_path / "records")
    yield opened_records
    opened_records.close()


def lost(folder: Path) -> list[int]:
    """How many talks the next start finds gone, each time it found any."""
    records = opened(folder)
    records.count()
    found = [loss.talks for loss in records.losses()]
    records.close()
    return found


def cut_off(folder: Path, talks: int) -> int:
    """A folder as a kill leaves it with several talks in the log; returns how many entries were kept."""
    live = opened(folder.with_name("live"))
    for number in range(talks):
        live.append(f"talk-{number}", talk(f"talk-{number}"))
        for count in range(5):
            live.append(f"talk-{number}", [noted(count)])
    shutil.copytree(folder.with_name("live"), folder)
    kept = sum(entry.events for entry in live.entries())
    live.close()
    return kept


@pytest.mark.parametrize("seed", range(8))
def test_a_flipped_bit_in_the_log_drops_nothing_without_a_word(tmp_path: Path, seed: int) -> None:
    folder = tmp_path / "records"
    kept = cut_off(folder, 3)
    log = bytearray((folder / "records.db-wal").read_bytes())
    bit = random.Random(seed).randrange(len(log) * 8)  # noqa: S311 - the same places in each run
    log[bit // 8] ^= 1 << bit % 8
    (folder / "records.db-wal").write_bytes(log)
    found = lost(folder)
    records = opened(folder)
    entries = records.entries()
    gone = 3 - len(entries)
    assert sum(entry.events for entry in entries) < kept
    assert found == [gone]
    assert (folder / "records.db-wal.lost-1").read_bytes() == log
    records.append("talk-new", [started("talk-new")])
    records.close()
    assert lost(folder) == found


def test_a_log_that_is_whole_loses_nothing_and_alarms_nobody(tmp_path: Path) -> None:
    folder = tmp_path / "records"
    kept = cut_off(folder, 3)
    assert lost(folder) == []
    records = opened(folder)
    assert sum(entry.events for entry in records.entries()) == kept
    records.close()


def test_a_log_that_was_removed_is_missed(tmp_path: Path) -> None:
    folder = tmp_path / "records"
    cut_off(folder, 2)
    (folder / "records.db-wal").unlink()
    assert lost(folder) == [2]


def test_an_older_copy_put_in_its_place_is_noticed(tmp_path: Path) -> None:
    records = opened(tmp_path)
    records.append("talk-1", talk())
    records.gather()
    shutil.copy(tmp_path / "records.db", tmp_path / "copy")
    records.append("talk-2", talk("talk-2"))
    records.delete("talk-1")
    records.close()
    (tmp_path / "copy").replace(tmp_path / "records.db")
    assert lost(tmp_path) == [1]


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        ("DELETE FROM consultations WHERE consultation = 'talk-1'", [1]),
        ("DELETE FROM events; DELETE FROM consultations", [2]),
        ("UPDATE consultations SET events = 4 WHERE consultation = 'talk-2'", [0]),
    ],
)
def test_talks_that_are_gone_whole_are_counted(
    tmp_path: Path, records: Records, damage: str, found: list[int]
) -> None:
    for name in ("talk-1", "talk-2"):
        records.append(name, talk(name))
        records.release(name)
    records.count()
    connection = connect(tmp_path / "records", KEY)
    connection.executescript(damage)
    connection.close()
    for _ in range(2):  # told once, and remembered
        records.count()
        assert [loss.talks for loss in records.losses()] == found


def test_talks_that_were_deleted_are_not_missed(tmp_path: Path, records: Records) -> None:
    records.count()
    records.append("talk-1", talk())
    records.append("talk-2", talk("talk-2"))
    records.delete("talk-1")
    records.count()
    assert records.losses() == ()


def test_a_copy_of_the_file_alone_has_every_talk_that_was_left(tmp_path: Path, records: Records) -> None:
    records.append("talk-1", [*talk(), events.Closed(at=at(20))])
    records.gather()
    (tmp_path / "copied").mkdir()
    shutil.copy(tmp_path / "records" / "records.db", tmp_path / "copied")
    copied = opened(tmp_path / "copied")
    assert copied.events("talk-1") == records.events("talk-1")
    copied.close()


def test_what_another_window_is_reading_is_gathered_later(tmp_path: Path, records: Records) -> None:
    records._database._connection.execute("PRAGMA busy_timeout = 0")
    other = connect(tmp_path / "records", KEY)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM events").fetchall()
    records.append("talk-1", talk())
    records.gather()
    assert (tmp_path / "records" / "records.db-wal").stat().st_size > 0
    other.execute("COMMIT")
    other.close()
    records.gather()
    assert (tmp_path / "records" / "records.db-wal").stat().st_size == 0


@pytest.mark.parametrize("mark", [b"", b"0" * 512, b"0123456789abcdef {}"])
def test_a_mark_that_is_damaged_or_gone_alarms_nobody(tmp_path: Path, mark: bytes) -> None:
    records = opened(tmp_path)
    records.append("talk-1", talk())
    records.close()
    (tmp_path / "records.mark").write_bytes(mark)
    assert lost(tmp_path) == []


def test_records_of_the_first_version_are_read_and_go_on_and_a_copy_is_kept(tmp_path: Path) -> None:
    shutil.copy(OLD, tmp_path / "records.db")
    (tmp_path / "records.lock").touch()
    records = opened(tmp_path)
    assert [(entry.consultation, entry.events) for entry in records.entries()] == [
        ("talk-2", 11),
        ("talk-1", 11),
    ]
    assert records.events("talk-1") == (*talk(), noted(1))
    assert records.verify("talk-1") is None
    assert records.is_confirmed("digest")
    assert (tmp_path / "records.db.version-1").read_bytes() == OLD.read_bytes()
    records.append("talk-1", [noted(2)])
    records.count()
    assert records.losses() == ()
    records.delete("talk-2")
    assert not (tmp_path / "records.db.version-1").exists()
    records.close()
    assert lost(tmp_path) == []
