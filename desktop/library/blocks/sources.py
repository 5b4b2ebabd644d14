"""The list of sources."""

from __future__ import annotations

from typing import ClassVar

from desktop.library.blocks.parts import Introduced


class Sources(Introduced, frozen=True, kw_only=True):
    """The sources cited in the module, numbered."""

    kind: ClassVar[str] = "sources"
