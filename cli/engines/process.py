"""One child process that ends with its parent, whatever ends the parent."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cli.engines.account import Account

LAUNCHER = Path(__file__).with_name("launch.py")


@dataclass(kw_only=True)
class Child:
    """A supervised program: start, poll, stop. Standard output and error go to `log`, or to ours when it is None."""

    name: str
    argv: Sequence[str | Path]
    account: Account | None = None
    environment: Mapping[str, str] | None = None
    folder: Path | None = None
    log: Path | None = None
    stop_signal: signal.Signals = signal.SIGTERM
    death_signal: signal.Signals = signal.SIGKILL
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)
    asked: bool = field(default=False, init=False)

    @property
    def pid(self) -> int | None:
        return self.process.pid if self.process else None

    @property
    def returncode(self) -> int | None:
        return self.process.poll() if self.process else None

    @property
    def alive(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def start(self) -> None:
        """Start the program. Main thread only: the kernel ties a child's life to the thread that made it."""
        if threading.current_thread() is not threading.main_thread():
            raise RuntimeError(f"{self.name} must be started from the main thread")
        self.asked = False
        output = os.open(self.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600) if self.log else None
        try:
            self.process = subprocess.Popen(
                self.command(),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                env=self.environment,
                cwd=self.folder,
                # its own session: a ctrl-C on the terminal reaches only the supervisor, which stops things in order
                start_new_session=True,
            )
        finally:
            if output is not None:
                os.close(output)

    def command(self) -> list[str]:
        """The program behind the launcher that ties it to us."""
        uid, gid = (self.account.uid, self.account.gid) if self.account else (-1, -1)
        numbers = (int(self.death_signal), os.getpid(), uid, gid)
        return [sys.executable, "-I", "-S", str(LAUNCHER), *map(str, numbers), *map(str, self.argv)]

    def send(self, number: signal.Signals) -> None:
        if self.process and self.alive:
            self.process.send_signal(number)

    def ask_to_stop(self) -> None:
        """Once: a server takes the second time for impatience."""
        if not self.asked:
            self.asked = True
            self.send(self.stop_signal)

    def stop(self, seconds: float = 15, last_signal: signal.Signals = signal.SIGKILL) -> None:
        """Ask, wait, insist."""
        self.ask_to_stop()
        if not self.wait(seconds):
            self.send(last_signal)
            self.wait(seconds)

    def wait(self, seconds: float) -> bool:
        """Whether it has ended within that time."""
        end = time.monotonic() + seconds
        while self.alive and time.monotonic() < end:
            time.sleep(0.005)
        return not self.alive


def free_port() -> int:
    """A TCP port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def tail(log: Path, lines: int = 5) -> str:
    """The last lines of a log, on one line."""
    try:
        return " / ".join(log.read_text(errors="replace").strip().splitlines()[-lines:])
    except OSError:
        return "no log"


def rotate(log: Path, most: int = 5_000_000) -> None:
    """Keep one older log when this one has grown large."""
    try:
        if log.stat().st_size > most:
            log.replace(log.with_name(f"{log.name}.1"))
    except FileNotFoundError:
        pass
