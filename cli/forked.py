"""A copy of this process as a child: it shares the memory of everything that is loaded already."""

import ctypes
import gc
import logging
import os
import signal
import sys
import time
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
        gc.enable()
        sys.stdout.flush()
        parent = os.getpid()
        self._code, self.asked = None, False
        self._pid = os.fork()
        if self._pid == 0:
            self._run(parent)

    def join(self) -> int:
        """Wait for its end, however long; its exit code."""
        if self._pid is not None and self._code is None:
            _, status = os.waitpid(self._pid, 0)
            self._code = os.waitstatus_to_exitcode(status)
        return self._code or 0

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
        except SystemExit:
            code = 0
        except Exception:
            logging.getLogger("tinkuy").exception("%s ended", self.name)
        finally:
            os._exit(code)


def renew(name: str, body: Callable[[], None]) -> None:
    """Run `body` in a copy of this process, and in a fresh copy whenever that one ends, until SIGTERM."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    worker = ForkedChild(name, body)
    try:
        while True:
            worker.start()
            if code := worker.join():
                logging.getLogger("tinkuy").warning("%s ended with code %s and is started again", name, code)
                time.sleep(1)
    finally:
        worker.stop()
