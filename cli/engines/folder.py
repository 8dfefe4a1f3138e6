"""The data folder: whose it is, one process at a time, what a dead process left running, and its secrets."""

import fcntl
import json
import os
import secrets
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from cli.engines.account import SYSTEM_FOLDER, check_reachable, engine_account
from cli.engines.errors import Refusal

LOCK = "run.lock"
MARKER = ".tinkuy"
ENGINES = {"postgres": signal.SIGINT, "nats-server": signal.SIGTERM}


def default_folder() -> Path:
    """Where the data lies when TINKUY_DATA does not say: for root a place that the engines' account can reach too."""
    if os.geteuid() == 0:
        return SYSTEM_FOLDER / "data"
    home = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(home) / "tinkuy"


def claim(data: Path) -> Path:
    """Make the folder ours: 0700, or for root 0710 with the engines' group, so that their account can pass through.

    Root stays the owner: an account that runs a database must not be able to swap the files that root writes here.
    """
    data = data.absolute()
    if data.exists() and not (data / MARKER).exists() and any(data.iterdir()):
        raise Refusal(f"The folder {data} holds other files: name an empty or a new one with TINKUY_DATA.")
    data.mkdir(parents=True, exist_ok=True)
    account = engine_account()
    if account is not None:
        check_reachable(data, account)
        os.chown(data, 0, account.gid)
    data.chmod(0o700 if account is None else 0o710)
    (data / MARKER).touch(0o600)
    return data


def make_engine_folder(folder: Path) -> None:
    """A 0700 folder that belongs to the account that runs the engines."""
    folder.mkdir(mode=0o700, exist_ok=True)
    account = engine_account()
    if account is not None:
        os.chown(folder, account.uid, account.gid)


def secret(path: Path) -> str:
    """A secret of 256 bits kept in a file of mode 0600, made on the first call."""
    try:
        return path.read_text().strip()
    except FileNotFoundError:
        write_private(path, secrets.token_urlsafe(32))
        return path.read_text().strip()


def write_private(path: Path, text: str) -> None:
    """Write a file of mode 0600 in one step: a reader sees the old text or the new one."""
    _write(path, text, None)


def write_for_engine(path: Path, text: str) -> None:
    """Write a file that the engines' account may read and only we may change."""
    account = engine_account()
    _write(path, text, account.gid if account else None)


def _write(path: Path, text: str, group: int | None) -> None:
    handle, unfinished = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        if group is not None:
            os.fchown(handle, 0, group)
            os.fchmod(handle, 0o640)
    os.replace(unfinished, path)


class FolderLock:
    """One supervisor per data folder. The kernel lets go of it at any death, so a lock is never stale."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self._handle: int | None = None

    def acquire(self) -> None:
        handle = os.open(self.data / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            written = os.pread(handle, 300, 0)
            os.close(handle)
            raise Refusal(_in_use(self.data, written)) from None
        os.ftruncate(handle, 0)
        holder = {"pid": os.getpid(), "since": time.strftime("%Y-%m-%d %H:%M:%S %z")}
        os.pwrite(handle, json.dumps(holder).encode(), 0)
        self._handle = handle

    def release(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def _in_use(data: Path, holder: bytes) -> str:
    try:
        who = json.loads(holder)
        name = f"process {who['pid']}, since {who['since']}"
    except (ValueError, KeyError, TypeError):
        name = "a process that is just starting"
    return f"The data folder {data} is in use by another Tinkuy ({name}): stop it, or choose one with TINKUY_DATA."


def sweep(data: Path, grace: float = 10) -> list[tuple[int, str]]:
    """End the engines that still run on this folder. Only while holding its lock: then whoever runs is an orphan."""
    orphans = engines_on(data)
    for pid, name in orphans:
        _signal(pid, ENGINES[name])
    end = time.monotonic() + grace
    while time.monotonic() < end and engines_on(data):
        time.sleep(0.05)
    for pid, name in engines_on(data):
        _signal(pid, signal.SIGQUIT if name == "postgres" else signal.SIGKILL)
    return orphans


def engines_on(data: Path) -> list[tuple[int, str]]:
    """(pid, program) of the engines whose command line names something in this data folder."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and (name := _engine_name(entry, f"{data.absolute()}/")):
            found.append((int(entry.name), name))
    return found


def _engine_name(process: Path, prefix: str) -> str | None:
    try:
        argv = (process / "cmdline").read_bytes().decode(errors="replace").split("\0")
    except OSError:  # it ended while we looked
        return None
    name = os.path.basename(argv[0])
    return name if name in ENGINES and any(part.startswith(prefix) for part in argv[1:]) else None


def _signal(pid: int, number: signal.Signals) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, number)


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """A data folder that vanishes afterwards, in a place that the engines' account can reach."""
    path = Path(tempfile.mkdtemp(prefix="tinkuy-"))
    try:
        yield claim(path)
    finally:
        shutil.rmtree(path, ignore_errors=True)
