"""A module is read once and kept; what is kept never stands in for other content."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

from desktop.library.loading import load_module
from desktop.library.packing import UnreadablePackError, packed, quick_module, unpacked
from desktop.problems import ProblemsFound
from tests.helpers import make_module


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_module(tmp_path)


def test_what_was_kept_is_what_is_read(folder: Path, tmp_path: Path) -> None:
    keep = tmp_path / "keep"
    first, again = quick_module(folder, keep), quick_module(folder, keep)
    assert first == again == load_module(folder)
    assert len(list(keep.glob("*.pack"))) == 1


def test_a_changed_word_is_never_missed(folder: Path, tmp_path: Path) -> None:
    quick_module(folder, tmp_path / "keep")
    page = next(folder.glob("en/*.md.j2"))
    page.write_text(page.read_text(encoding="utf-8") + "\nOne more sentence.\n", encoding="utf-8")
    assert quick_module(folder, tmp_path / "keep") == load_module(folder)


@pytest.mark.parametrize(
    "damage", [b"", b"nonsense", b"\x78\x9c\x03\x00\x00\x00\x00\x01", b"\x92\xc4\x00\xc4\x00"]
)
def test_a_damaged_pack_is_read_anew(folder: Path, tmp_path: Path, damage: bytes) -> None:
    keep = tmp_path / "keep"
    module = quick_module(folder, keep)
    (keep / f"{folder.name}.pack").write_bytes(damage)
    assert quick_module(folder, keep) == module


def test_a_pack_with_a_damaged_module_is_read_anew(folder: Path, tmp_path: Path) -> None:
    keep = tmp_path / "keep"
    module = quick_module(folder, keep)
    pack = keep / f"{folder.name}.pack"
    whole = pack.read_bytes()
    pack.write_bytes(whole[:-9] + b"\0" * 9)
    assert quick_module(folder, keep) == module


def test_two_modules_of_one_name_do_not_stand_in_for_each_other(folder: Path, tmp_path: Path) -> None:
    keep, other = tmp_path / "keep", tmp_path / "elsewhere" / folder.name
    quick_module(folder, keep)
    shutil.copytree(folder, other)
    page = next(other.glob("en/*.md.j2"))
    page.write_text(page.read_text(encoding="utf-8") + "\nOne more sentence.\n", encoding="utf-8")
    assert quick_module(other, keep) == load_module(other)
    assert quick_module(folder, keep) == load_module(folder)


def test_what_another_version_kept_is_not_used(folder: Path, tmp_path: Path) -> None:
    keep = tmp_path / "keep"
    module = quick_module(folder, keep)
    pack = keep / f"{folder.name}.pack"
    read_from, _ = msgspec.msgpack.decode(pack.read_bytes(), type=tuple[bytes, bytes])
    older = packed(msgspec.structs.replace(module, title="As an older version read it"))
    pack.write_bytes(
        msgspec.msgpack.encode((read_from.replace(b"('packing.py', ", b"('packing.py', 1"), older))
    )
    assert quick_module(folder, keep) == module


def test_a_folder_that_cannot_be_written_to_only_costs_time(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert quick_module(folder, tmp_path / "file" / "keep") == load_module(folder)


def test_a_module_with_faults_is_never_kept(folder: Path, tmp_path: Path) -> None:
    (folder / "facts.yaml").write_text("nonsense: 1\n", encoding="utf-8")
    with pytest.raises(ProblemsFound):
        quick_module(folder, tmp_path / "keep")
    assert not (tmp_path / "keep").exists()


def test_a_pack_names_no_folder_of_a_person(folder: Path) -> None:
    assert str(folder.parent).encode() not in packed(load_module(folder))
    with pytest.raises(UnreadablePackError):
        unpacked(b"")
