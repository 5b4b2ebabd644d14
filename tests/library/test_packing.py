"""A module is read once and kept; what is kept never stands in for other content."""

from __future__ import annotations

from pathlib import Path

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


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"\x78\x9c\x03\x00\x00\x00\x00\x01"])
def test_a_damaged_pack_is_read_anew(folder: Path, tmp_path: Path, damage: bytes) -> None:
    keep = tmp_path / "keep"
    module = quick_module(folder, keep)
    (keep / f"{module.digest}.pack").write_bytes(damage)
    assert quick_module(folder, keep) == module


def test_a_pack_under_the_name_of_other_content_is_not_used(folder: Path, tmp_path: Path) -> None:
    keep = tmp_path / "keep"
    module = quick_module(folder, keep)
    page = next(folder.glob("en/*.md.j2"))
    page.write_text(page.read_text(encoding="utf-8") + "\nOne more sentence.\n", encoding="utf-8")
    other = load_module(folder)
    (keep / f"{other.digest}.pack").write_bytes(packed(module))
    assert quick_module(folder, keep) == other


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
