"""Memory that is no longer used, and when it is looked for."""

from __future__ import annotations

from contextlib import suppress

_M_PERTURB, _OVER = -6, 0x5A  # from glibc's <malloc.h>


def overwrite_freed() -> None:
    """From now until `give_back`, what is freed is overwritten: the words of a talk that ends.

    Not at other times, as it takes a seventh more of the processor. Source: glibc, mallopt(3).
    """
    _perturb(_OVER)


def look_rarely() -> None:
    """Look for garbage less often: what a screen makes lives as long as it, and a look can cost a frame."""
    import gc

    gc.freeze()
    gc.set_threshold(10_000)


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
    _perturb(0)


def _perturb(byte: int) -> None:
    import ctypes

    with suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").mallopt(_M_PERTURB, byte)
