"""What is freed at the end of a talk does not stay in memory as it was."""

from __future__ import annotations

import ctypes
import sys

import pytest

from desktop.ui.memory import give_back, overwrite_freed

SIZE = 4_096  # smaller pieces are kept at hand by the library, and not overwritten


@pytest.mark.skipif(sys.platform != "linux", reason="asks the C library of Linux")
@pytest.mark.parametrize("over", [True, False])
def test_what_is_freed_while_a_talk_ends_is_overwritten(over: bool) -> None:
    libc = ctypes.CDLL("libc.so.6")
    libc.malloc.restype = ctypes.c_void_p
    libc.free.argtypes = [ctypes.c_void_p]
    if over:
        overwrite_freed()
    place = libc.malloc(SIZE)
    ctypes.memset(place, ord("w"), SIZE)
    libc.free(place)
    left = ctypes.string_at(place + 16, SIZE - 16)  # the library keeps its list in the first bytes
    give_back()
    assert (b"wwww" in left) is not over
