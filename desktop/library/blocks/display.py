"""Text size and colours, offered on a page."""

from __future__ import annotations

from typing import ClassVar

from desktop.library.blocks.parts import Introduced


class Display(Introduced, frozen=True, kw_only=True):
    """Larger text and other colours within reach; `intro` asks whether all can read with ease."""

    kind: ClassVar[str] = "display"
