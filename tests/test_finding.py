"""What is a plug-in by being a file: the same name on every floor."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from desktop.consultation.kinds.base import InTalk
from desktop.finding import kinds_in
from desktop.papers.kinds.base import OnPaper
from desktop.ui.blocks.base import BlockView

FLOORS: tuple[tuple[str, Callable[..., Any], str], ...] = (
    ("desktop.consultation.kinds", InTalk, "BLOCK"),
    ("desktop.papers.kinds", OnPaper, "BLOCK"),
    ("desktop.ui.blocks", BlockView, "block_type"),
)


def found() -> Iterator[tuple[type[Any], type[Any]]]:
    for package, base, named in FLOORS:
        yield from ((block, kind) for block, kind in kinds_in(package, base, named).items())


@pytest.mark.parametrize(("block", "kind"), tuple(found()), ids=lambda it: it.__name__)
def test_a_kind_of_block_has_one_name_on_every_floor(block: type[Any], kind: type[Any]) -> None:
    assert kind.__module__.rpartition(".")[2] == block.__module__.rpartition(".")[2]
