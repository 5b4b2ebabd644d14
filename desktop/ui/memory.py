"""Memory that is no longer used."""

from __future__ import annotations

from contextlib import suppress


def give_back() -> None:
    """Return free memory to the system where the C library would keep it (glibc: malloc_trim, 3).

    A window that is open all day would else keep what every talk needed for a moment.
    """
    import ctypes

    with suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").malloc_trim(0)
