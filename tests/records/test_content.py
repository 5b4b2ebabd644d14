"""A guide kept with a talk is read by every later version."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from desktop.consultation.journal import JournalError
from desktop.library.loading import load_module
from desktop.library.model import Module
from desktop.library.rendering import render_pages
from desktop.records.content import files_of, recovered
from tests.formats import FORMATS
from tests.helpers import edit, make_module, module_context

KEPT = ["content-1.pack", "content-2.zip"]


@pytest.fixture
def module(tmp_path: Path) -> Module:
    return load_module(make_module(tmp_path))


@pytest.mark.parametrize("name", KEPT)
def test_what_any_version_kept_is_read_and_rendered(module: Module, name: str) -> None:
    kept = recovered((FORMATS / name).read_bytes(), "digest", "en")
    assert (kept.id, kept.digest, kept.form) == ("small-guide", "digest", 1)
    assert list(kept.pages) == list(module.first_visit.pages)
    assert kept.statements == module.statements
    assert len(render_pages(kept, module_context(filled=True), kept.first_visit.pages)) == 5


def test_what_is_kept_is_what_was_read_though_the_files_change(tmp_path: Path, module: Module) -> None:
    edit(tmp_path / "small-guide", "en/welcome.md.j2", "You can stop at any time.", "Go on.")
    kept = recovered(files_of(module), module.digest, "en")
    assert msgspec.structs.replace(kept, folder=module.folder) == module
    assert str(tmp_path).encode() not in files_of(module)


def test_a_rule_that_came_later_does_not_end_a_talk(tmp_path: Path, module: Module) -> None:
    """A talk goes on with words that this version would no longer let anyone publish."""
    folder = tmp_path / "small-guide"
    edit(folder, "statements.yaml", "page: welcome", "page: nowhere")
    files = {**module.files, "statements.yaml": (folder / "statements.yaml").read_bytes()}
    kept = recovered(files_of(msgspec.structs.replace(module, files=files)), "digest", "en")
    assert kept.statements[1].page == "nowhere"


@pytest.mark.parametrize(
    "data", [b"", b"PK nonsense", b"nonsense", *((FORMATS / it).read_bytes()[:900] for it in KEPT)]
)
def test_what_cannot_be_read_is_told_in_plain_words(data: bytes) -> None:
    with pytest.raises(JournalError, match="cannot be read by this Beforehand"):
        recovered(data, "digest", "en")
