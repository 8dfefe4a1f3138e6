"""Gives memory back to the machine: without this, glibc keeps what a busy hour took."""

import contextlib
import ctypes

# of <malloc.h>
M_TRIM_THRESHOLD, M_MMAP_THRESHOLD, M_ARENA_MAX = -1, -3, -8
BLOCK = 128 * 1024


def be_frugal() -> None:
    """Fixed thresholds instead of glibc's growing ones: after one password hash (19 MB) it would never unmap less.

    Few arenas, because each thread's own one keeps its holes. Children that are forked inherit this.
    """
    libc = ctypes.CDLL(None)
    with contextlib.suppress(AttributeError):  # another C library has its own ways
        for option, value in ((M_MMAP_THRESHOLD, BLOCK), (M_TRIM_THRESHOLD, BLOCK), (M_ARENA_MAX, 2)):
            libc.mallopt(option, value)
