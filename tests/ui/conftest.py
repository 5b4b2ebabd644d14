from __future__ import annotations

from tests.ui.fixtures import _nothing_left, desk, make_room, room, small, small_room

__all__ = ["_nothing_left", "desk", "make_room", "room", "small", "small_room"]
