from __future__ import annotations

import datetime as dt
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from desktop.consultation import events
from desktop.consultation.apply import replay
from desktop.consultation.journal import JournalError
from desktop.consultation.session import Consultation
from desktop.library.loading import load_module
from desktop.library.rendering import render_pages
from desktop.records.files import fault_words
from desktop.records.key import Key
from desktop.records.opening import WrongKeyError, connect
from desktop.records.schema import NewerRecordsError
from desktop.records.store import Broken, Records
from tests.consultation.builders import at, started
from tests.helpers import make_module, module_context
from tests.records.builders import KEY, noted, opened, talk

posix = pytest.mark.skipif(os.name != "posix", reason="permissions and limits of POSIX")


@pytest.fixture
def records(tmp_path: Path) -> Iterator[Records]:
    opened_records = opened(tmp_path / "records")
    yield opened_records
    opened_records.close()


def in_another_process(tmp_path: Path, lines: str) -> str:
    program = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[1])\n"
        "from tests.records.builders import opened\n"
        f"records = opened(Path(sys.argv[2]))\n{lines}"
    )
    root = str(Path(__file__).parents[2])
    command = [sys.executable, "-c", program, root, str(tmp_path / "records")]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_what_is_appended_comes_back_after_closing(tmp_path: Path) -> None:
    first = opened(tmp_path)
    first.append("talk-1", talk())
    first.append("talk-1", [noted(1), noted(2)])
    first.close()
    again = opened(tmp_path)
    assert again.events("talk-1") == (*talk(), noted(1), noted(2))
    assert again.verify("talk-1") is None
    again.close()


def test_talks_are_kept_apart(records: Records) -> None:
    records.append("talk-1", talk("talk-1"))
    records.append("talk-2", [started("talk-2")])
    records.append("talk-1", [noted(1)])
    assert records.events("talk-1") == (*talk("talk-1"), noted(1))
    assert records.events("talk-2") == (started("talk-2"),)
    assert records.events("talk-3") == ()


def test_only_talks_that_did_not_end_are_unfinished(records: Records) -> None:
    records.append("talk-1", talk("talk-1"))
    records.append("talk-2", [*talk("talk-2"), events.Closed(at=at(20))])
    (entry,) = records.unfinished()
    assert (entry.consultation, entry.events, entry.ended) == ("talk-1", len(talk()), None)
    assert (entry.started, entry.last) == (at(0), at(1))
    assert {entry.consultation: entry.ended for entry in records.entries()} == {
        "talk-1": None,
        "talk-2": at(20),
    }


def test_the_list_is_told_a_part_at_a_time_latest_first(records: Records) -> None:
    for number in range(5):
        records.append(f"talk-{number}", [started(f"talk-{number}")])
    first = records.entries(limit=3)
    rest = records.entries(limit=3, before=first[-1])
    assert [entry.consultation for entry in (*first, *rest)] == [
        f"talk-{number}" for number in (4, 3, 2, 1, 0)
    ]


def test_a_deleted_talk_is_gone_and_takes_nothing_more(records: Records) -> None:
    records.append("talk-1", talk())
    records.append("talk-2", talk("talk-2"))
    records.delete("talk-1")
    assert records.events("talk-1") == ()
    assert [entry.consultation for entry in records.entries()] == ["talk-2"]
    with pytest.raises(JournalError, match="deleted"):
        records.append("talk-1", [noted(1)])


def test_nothing_said_can_be_read_from_the_files(tmp_path: Path) -> None:
    records = opened(tmp_path)
    records.append("talk-1", talk())
    for path in tmp_path.iterdir():
        content = path.read_bytes()
        assert not any(word in content for word in (b"Every night", b"talk-1", b"Nurse", b"SQLite format"))
    records.close()


@posix
def test_only_the_owner_can_read_every_file_and_the_folder_stays_as_it_is(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "records"
    folder.mkdir(mode=0o755)
    (folder / "records.db").touch(mode=0o644)
    records = opened(folder)
    records.append("talk-1", talk())
    assert folder.stat().st_mode & 0o777 == 0o755
    names = {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}
    assert set(names) == {"records.db", "records.db-wal", "records.db-shm", "records.lock", "records.mark"}
    assert set(names.values()) == {0o600}
    records.close()


def test_another_key_does_not_open_the_records(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    opened(tmp_path).close()
    with pytest.raises(WrongKeyError, match="does not open"):
        opened(tmp_path, Key(bytes(32), "file"))
    assert capfd.readouterr() == ("", "")


def test_records_of_a_newer_version_are_left_alone(tmp_path: Path) -> None:
    opened(tmp_path).close()
    connection = connect(tmp_path, KEY)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(NewerRecordsError, match="newer"):
        opened(tmp_path)


def test_events_cannot_be_changed(tmp_path: Path, records: Records) -> None:
    records.append("talk-1", talk())
    connection = connect(tmp_path / "records", KEY)
    with pytest.raises(Exception, match="never changed"):
        connection.execute("UPDATE events SET body = x'00'")
    connection.close()


@pytest.mark.parametrize(
    ("damage", "broken"),
    [
        ("DROP TRIGGER events_stand; UPDATE events SET body = '{}' WHERE seq = 3", Broken(3, "changed")),
        ("DROP TRIGGER events_stand; UPDATE events SET seq = 99 WHERE seq = 10", Broken(10, "missing")),
        ("DELETE FROM events WHERE seq = 4", Broken(4, "missing")),
        ("DELETE FROM events WHERE seq = 10", Broken(10, "missing")),
        ("DELETE FROM events", Broken(1, "missing")),
        ("DELETE FROM consultations", Broken(1, "missing")),
        ("UPDATE consultations SET events = 8", Broken(9, "added")),
    ],
)
def test_the_first_event_that_was_tampered_with_is_named(
    tmp_path: Path, records: Records, damage: str, broken: Broken
) -> None:
    records.append("talk-1", talk())
    assert len(talk()) == 10
    connection = connect(tmp_path / "records", KEY)
    connection.executescript(damage)
    connection.close()
    assert records.verify("talk-1") == broken


def test_an_event_that_cannot_be_read_is_told_in_words(tmp_path: Path, records: Records) -> None:
    records.append("talk-1", talk())
    connection = connect(tmp_path / "records", KEY)
    connection.executescript("""DROP TRIGGER events_stand; UPDATE events SET body = '{"event":"sang"}'""")
    connection.close()
    with pytest.raises(JournalError, match="cannot be read"):
        records.events("talk-1")


@posix
def test_a_disk_that_takes_no_more_keeps_the_talk_going_and_loses_nothing(records: Records) -> None:
    import resource

    consultation = Consultation(records)
    consultation.record(started())
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, hard))
    try:
        consultation.record(noted(1))
        consultation.record(noted(2))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert (consultation.unsaved, consultation.trouble) == (2, fault_words("other"))
    assert consultation.state.words["too-much"] == "words 2"
    assert consultation.retry()
    assert replay(records.events("talk-1")) == consultation.state
    assert records.verify("talk-1") is None


def test_records_that_cannot_be_written_say_so(records: Records) -> None:
    records._database._connection.execute("PRAGMA query_only = ON")
    with pytest.raises(JournalError, match=fault_words("read-only")):
        records.append("talk-1", talk())
    records._database._connection.execute("PRAGMA query_only = OFF")
    records.append("talk-1", talk())


def test_records_that_another_program_holds_say_so(tmp_path: Path, records: Records) -> None:
    records._database._connection.execute("PRAGMA busy_timeout = 0")
    other = connect(tmp_path / "records", KEY)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(JournalError, match=fault_words("busy")):
        records.append("talk-1", talk())
    other.execute("COMMIT")
    other.close()
    records.append("talk-1", talk())


@posix
def test_a_file_that_was_moved_away_is_noticed(tmp_path: Path, records: Records) -> None:
    records.append("talk-1", [started()])
    path = tmp_path / "records" / "records.db"
    path.rename(tmp_path / "elsewhere")
    with pytest.raises(JournalError, match="moved away"):
        records.append("talk-1", [noted(1)])
    (tmp_path / "elsewhere").rename(path)
    records.append("talk-1", [noted(1)])
    assert records.events("talk-1") == (started(), noted(1))


def test_a_folder_that_cannot_be_made_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "records").touch()
    with pytest.raises(JournalError, match="A file is where the folder for the records should be"):
        opened(tmp_path / "records")


def test_a_talk_open_in_one_window_is_not_offered_by_another(tmp_path: Path, records: Records) -> None:
    records.append("talk-1", talk())
    offered = "print(len(records.unfinished()), records.claim('talk-1'))"
    assert in_another_process(tmp_path, offered) == "0 False"
    records.release("talk-1")
    assert in_another_process(tmp_path, offered) == "1 True"


@posix
def test_a_talk_stays_claimed_when_its_folder_was_put_back_from_a_copy(
    tmp_path: Path, records: Records
) -> None:
    records.append("talk-1", talk())
    shutil.copytree(tmp_path / "records", tmp_path / "copy")
    shutil.rmtree(tmp_path / "records")
    (tmp_path / "copy").rename(tmp_path / "records")
    records.append("talk-1", [noted(1)])
    assert (
        in_another_process(tmp_path, "print(len(records.unfinished()), records.claim('talk-1'))") == "0 False"
    )
    assert records.events("talk-1") == (*talk(), noted(1))


@pytest.mark.parametrize("act", ["append('talk-1', [noted(1)])", "delete('talk-1')"])
def test_a_talk_open_in_one_window_is_not_changed_by_another(
    tmp_path: Path, records: Records, act: str
) -> None:
    records.append("talk-1", talk())
    lines = (
        "from desktop.consultation.journal import JournalError\nfrom tests.records.builders import noted\n"
        f"try: records.{act}\nexcept JournalError as error: print(error)"
    )
    assert "open in another window" in in_another_process(tmp_path, lines)
    assert records.events("talk-1") == talk()


def test_two_windows_keep_their_own_talks_in_one_file(tmp_path: Path, records: Records) -> None:
    records.append("talk-1", talk())
    lines = "from tests.records.builders import talk; records.append('talk-2', talk('talk-2'))"
    in_another_process(tmp_path, lines)
    assert records.events("talk-2") == talk("talk-2")
    assert records.verify("talk-2") is None


def test_draft_content_is_confirmed_once_for_each_version(records: Records) -> None:
    assert not records.is_confirmed("d1")
    records.confirm_draft("d1", at(0))
    records.confirm_draft("d1", at(1))
    assert records.is_confirmed("d1")
    assert not records.is_confirmed("d2")


def test_content_is_kept_as_it_was_used(tmp_path: Path, records: Records) -> None:
    module = load_module(make_module(tmp_path))
    records.keep_content(module)
    records.keep_content(module)
    kept = records.content(module.digest, "en")
    pages = module.visits[0].pages
    assert render_pages(kept, module_context(), pages) == render_pages(module, module_context(), pages)
    assert msgspec.structs.replace(kept, folder=module.folder) == module
    assert records.content(module.digest) == kept
    for digest, language in ((module.digest, "es"), ("other", "")):
        with pytest.raises(JournalError, match="not in the records"):
            records.content(digest, language)


def test_times_without_a_zone_are_kept(records: Records) -> None:
    bare = events.WordsNoted(at=dt.datetime(2026, 11, 24, 9), box="b", words="w")
    records.append("talk-1", [started(), bare])
    assert records.events("talk-1") == (started(), bare)
