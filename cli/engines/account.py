"""Who the engines run as: ourselves, or a system account of their own when we are root (PostgreSQL refuses root)."""

import fcntl
import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from cli.engines.errors import Refusal

NAME = "tinkuy-engine"
SYSTEM_FOLDER = Path("/var/lib/tinkuy")
"""Where root keeps the engines' copy and the default data: a folder that every account can pass through."""


@dataclass(frozen=True, slots=True)
class Account:
    name: str
    uid: int
    gid: int


def engine_account() -> Account | None:
    """The account for the engines, made when missing; None when we are not root and use our own."""
    if os.geteuid() != 0:
        return None
    found = _lookup() or _create()
    return Account(NAME, found.pw_uid, found.pw_gid)


def _lookup() -> pwd.struct_passwd | None:
    try:
        return pwd.getpwnam(NAME)
    except KeyError:
        return None


def _create() -> pwd.struct_passwd:
    useradd = shutil.which("useradd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    if useradd is None:
        raise Refusal(
            f"PostgreSQL does not run as root and there is no `useradd` to make the account {NAME}: "
            "install the package `passwd`, or start Tinkuy as another user."
        )
    with exclusive(SYSTEM_FOLDER):
        if (already := _lookup()) is not None:
            return already
        command = [useradd, "--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent"]
        done = subprocess.run(
            [*command, "--shell", "/usr/sbin/nologin", NAME], capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            raise Refusal(f"The account {NAME} could not be made: {done.stderr.strip() or done.returncode}.")
        return pwd.getpwnam(NAME)


@contextmanager
def exclusive(folder: Path) -> Iterator[None]:
    """One process at a time in here; the folder is made when missing, open for passing through."""
    make_passable(folder)
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def make_passable(folder: Path) -> None:
    """Make a folder and its missing parents with mode 0755 whatever the umask; what exists keeps its mode."""
    for each in [*reversed(folder.parents), folder]:
        try:
            each.mkdir()
        except FileExistsError:
            continue
        each.chmod(0o755)


def check_reachable(folder: Path, account: Account) -> None:
    """Refuse a place that the account cannot enter: we never open somebody else's folder for it."""
    for each in folder.resolve().parents:
        if not _may_pass(each, account):
            raise Refusal(
                f"The account {account.name}, which runs PostgreSQL because root may not, cannot enter {each}: "
                f"choose a data folder elsewhere with TINKUY_DATA, for example {SYSTEM_FOLDER / 'data'}."
            )


def _may_pass(folder: Path, account: Account) -> bool:
    status = folder.stat()
    if status.st_uid == account.uid:
        return bool(status.st_mode & 0o100)
    if status.st_gid == account.gid:
        return bool(status.st_mode & 0o010)
    return bool(status.st_mode & 0o001)
