from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import desktop.library.blocks as package
from desktop.library.blocks.base import block_kinds
from desktop.library.loading import load_module
from desktop.library.rendering import render_page
from tests.helpers import edit, make_module, module_context

NEW_KIND = '''\
from __future__ import annotations

from typing import ClassVar, Self

from desktop.library.blocks.base import Block, Container


class Smile(Block, frozen=True, kw_only=True):
    """A block kind that nobody has heard of."""

    kind: ClassVar[str] = "smile"

    width: int

    @classmethod
    def parse(cls, container: Container) -> Self:
        return cls(width=len(container.words), line=container.line)
'''


@pytest.fixture
def new_kind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A new file beside the block kinds."""
    extra = tmp_path / "more_blocks"
    extra.mkdir()
    (extra / "smile.py").write_text(NEW_KIND)
    monkeypatch.setattr(package, "__path__", [*package.__path__, str(extra)])
    yield
    sys.modules.pop("desktop.library.blocks.smile", None)


@pytest.mark.usefixtures("new_kind")
def test_a_new_file_is_a_new_kind_of_block(tmp_path: Path) -> None:
    folder = make_module(tmp_path)
    edit(folder, "en/welcome.md.j2", "This is a", "::: smile very wide\n:::\n\nThis is a")
    page = render_page(load_module(folder), "welcome", module_context())
    assert (page.blocks[0].kind, getattr(page.blocks[0], "width", 0)) == ("smile", 2)


def test_without_the_file_there_is_no_such_kind() -> None:
    assert "smile" not in block_kinds()
    assert {"callout", "choice", "risk", "paragraph"} <= block_kinds().keys()
