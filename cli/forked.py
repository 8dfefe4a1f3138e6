"""A copy of this process as a child: it shares the memory of everything that is loaded already."""

import ctypes
import gc
import logging
import os
import signal
import sys
from collections.abc import Callable

from cli.engines import Child
from cli.engines.launch import PR_SET_PDEATHSIG

PR_SET_NAME = 15


class ForkedChild(Child):
    """Runs `body` in a fork. Start it before the event loop and any thread exist: a fork copies its caller alone."""

    def __init__(self, name: str, body: Callable[[], None]) -> None:
        super().__init__(name=name, argv=[])
        self.body = body
        self._pid: int | None = None
        self._code: int | None = None

    @property
    def pid(self) -> int | None:
        return self._pid

    @property
    def returncode(self) -> int | None:
        if self._pid is not None and self._code is None:
            pid, status = os.waitpid(self._pid, os.WNOHANG)
            self._code = os.waitstatus_to_exitcode(status) if pid else None
        return self._code

    @property
    def alive(self) -> bool:
        return self._pid is not None and self.returncode is None

    def start(self) -> None:
        gc.collect()
        gc.freeze()  # or a collection in the copy would touch, and so duplicate, every page
        sys.stdout.flush()
        parent = os.getpid()
        self._pid = os.fork()
        if self._pid == 0:
            self._run(parent)

    def send(self, number: signal.Signals) -> None:
        if self.alive and self._pid:
            os.kill(self._pid, number)

    def _run(self, parent: int) -> None:
        """In the copy, which never returns from here."""
        code = 1
        try:
            os.setsid()
            libc = ctypes.CDLL(None)
            libc.prctl(PR_SET_NAME, f"tinkuy {self.name}"[:15].encode())
            libc.prctl(PR_SET_PDEATHSIG, int(signal.SIGKILL))
            if os.getppid() == parent:
                signal.signal(signal.SIGTERM, signal.SIG_DFL)  # until its own loop listens
                self.body()
                code = 0
        except Exception:
            logging.getLogger("tinkuy").exception("%s ended", self.name)
        finally:
            os._exit(code)
