"""`tinkuy` as a person starts it: a process, its words, its end, and who is left."""

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[2]
OURS = ("TINKUY_", "DATABASE_URL", "NATS_")


class Program:
    """A running `tinkuy …`; what it prints goes into a file."""

    def __init__(self, arguments: list[str], environment: Mapping[str, str], log: Path) -> None:
        self.port = int(environment.get("TINKUY_PORT", "0"))
        self.log = log
        clean = {key: value for key, value in os.environ.items() if not key.startswith(OURS)}
        with log.open("wb") as output:
            self.process = self._popen(arguments, clean | dict(environment), output)

    def _popen(self, arguments: list[str], environment: dict[str, str], output: IO[bytes]) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "cli", *arguments]
        return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output, stderr=output)

    @property
    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def ready(self, seconds: float = 40) -> float:
        """How long it took from now until everything answers."""
        start = time.monotonic()
        while time.monotonic() - start < seconds:
            if self.get("/health/ready")[0] == 200:
                return time.monotonic() - start
            assert self.process.poll() is None, self.said
            time.sleep(0.05)
        raise AssertionError(f"not ready after {seconds} s: {self.get('/health/ready')} {self.said}")

    def get(self, path: str) -> tuple[int, bytes]:
        """Status and body; 0 when nobody answers. A loaded machine is slow, not wrong: so the patience."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=30) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()
        except OSError:
            return 0, b""

    def says(self, words: str, seconds: float = 15) -> str:
        """The line with these words, once it is there."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for line in self.said.splitlines():
                if words in line:
                    return line
            time.sleep(0.05)
        raise AssertionError(f"never said {words!r}: {self.said}")

    def says_status(self, path: str, status: int, seconds: float = 40) -> None:
        end = time.monotonic() + seconds
        while self.get(path)[0] != status:
            assert time.monotonic() < end and self.process.poll() is None, self.said
            time.sleep(0.05)

    def end(self, number: signal.Signals = signal.SIGTERM, seconds: float = 20) -> int:
        self.process.send_signal(number)
        return self.process.wait(seconds)


@contextmanager
def program(arguments: list[str], environment: Mapping[str, str], log: Path) -> Iterator[Program]:
    made = Program(arguments, environment, log)
    try:
        yield made
    finally:
        if made.process.poll() is None:
            made.process.kill()
            made.process.wait()


def tinkuy(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command that ends by itself."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(OURS)}
    return subprocess.run(
        [sys.executable, "-m", "cli", *arguments],
        cwd=ROOT, env=clean | environment, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip


def belonging_to(data: Path) -> list[str]:
    """Command lines of all living processes that name this data folder, in their arguments or their environment."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and int(entry.name) != os.getpid():
            try:
                arguments, environment = (entry / "cmdline").read_bytes(), (entry / "environ").read_bytes()
            except OSError:  # it ended while we looked
                continue
            if arguments and str(data).encode() in arguments + environment:
                found.append(arguments.replace(b"\0", b" ").decode())
    return found


def nobody_left(data: Path, seconds: float = 5) -> bool:
    end = time.monotonic() + seconds
    while belonging_to(data) and time.monotonic() < end:
        time.sleep(0.02)
    return belonging_to(data) == []


def told(pid: int, what: str) -> str:
    """A file of /proc; nothing when the process has just ended."""
    try:
        return Path(f"/proc/{pid}/{what}").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return ""


def children(pid: int) -> dict[str, int]:
    """The direct children of a process: their short names and ids."""
    return {told(child, "comm").strip(): child for child in below(pid)}


def below(pid: int) -> list[int]:
    return [int(child) for child in told(pid, f"task/{pid}/children").split()]


def tree(pid: int) -> list[int]:
    """The process and all that descend from it."""
    return [pid, *(each for child in below(pid) for each in tree(child))]


def megabytes(pid: int) -> float:
    """What the process and its descendants hold, memory that they share counted once (proportional set size)."""
    lines = [line for each in tree(pid) for line in told(each, "smaps_rollup").splitlines()]
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def processor_seconds(pid: int) -> float:
    """Processor time of the process and of its children that have ended."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(int(field) for field in fields[11:15]) / os.sysconf("SC_CLK_TCK")
