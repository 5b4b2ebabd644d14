"""Memory that is no longer used."""

from __future__ import annotations

from contextlib import suppress


def give_back() -> None:
    """Free what is unreachable, and return it to the system where the C library would keep it.

    A window that is open all day would else keep what every talk needed for a moment (glibc: malloc_trim, 3).
    Only for the interface thread: widgets may be among what is freed.
    """
    import ctypes
    import gc

    gc.collect()
    with suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").malloc_trim(0)
