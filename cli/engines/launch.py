"""Becomes another program that cannot outlive its parent: `python -I -S launch.py SIGNAL PARENT UID GID PROGRAM ARG…`.

A small program of its own rather than a `preexec_fn`, because forking a Python that has threads may hang the child.
It uses the standard library only and starts in a few hundredths of a second.
"""

import ctypes
import os
import sys

PR_SET_PDEATHSIG = 1
PARENT_IS_GONE = 93


def become(death_signal: int, parent: int, uid: int, gid: int, argv: list[str]) -> None:
    """Drop to uid/gid (-1 keeps them), ask the kernel for `death_signal` at the parent's end, and exec argv."""
    if uid >= 0:
        os.setgroups([])
        os.setgid(gid)
        os.setuid(uid)
    os.umask(0o077)
    # After setuid, because the kernel forgets the request when credentials change.
    if ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, death_signal) != 0:
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_PDEATHSIG)")
    if os.getppid() != parent:  # it ended before the request was made
        os._exit(PARENT_IS_GONE)
    os.execv(argv[0], argv)  # noqa: S606 - becoming that program is the point


if __name__ == "__main__":
    signal_, parent_, uid_, gid_ = (int(part) for part in sys.argv[1:5])
    become(signal_, parent_, uid_, gid_, sys.argv[5:])
