"""Signing, or choosing not to."""

from __future__ import annotations

from typing import ClassVar

from desktop.library.blocks.parts import Introduced


class Signature(Introduced, frozen=True, kw_only=True):
    """The ways to sign; `intro` says what signing means."""

    kind: ClassVar[str] = "signature"
    topic: ClassVar[bool] = False
    seconds: ClassVar[float] = 40
    LEAST: ClassVar[int] = 1
