from __future__ import annotations

from tests.ui.fixtures import _nothing_left, make_room, room, small, small_room

__all__ = ["_nothing_left", "make_room", "room", "small", "small_room"]
