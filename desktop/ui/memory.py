"""Memory that is no longer used."""

from __future__ import annotations

from contextlib import suppress


def give_back() -> None:
    """Return free memory to the system where the C library would keep it (glibc: malloc_trim, 3).

    Setting papers takes a hundred megabytes for a moment; a window that is open all day need not hold them.
    """
    import ctypes

    with suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").malloc_trim(0)
