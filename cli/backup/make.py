"""`tinkuy backup`: one file, complete or not there; with `--keep N` a folder of the newest N."""

import asyncio
import fcntl
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

import asyncpg

from cli.backup import database
from cli.backup.archive import Member, member, pack
from cli.backup.content import kept
from cli.backup.envelope import seal
from cli.backup.manifest import NAME, Manifest
from cli.backup.source import database as source
from cli.engines.errors import Refusal
from kit import clock
from kit.settings import Settings

PART = ".tinkuy-backup.part"
DATED = re.compile(r"tinkuy-\d{8}T\d{6}Z\.tar")


def backup(settings: Settings, path: Path, passphrase: str, keep: int | None = None) -> str:
    """What was written, in one sentence."""
    target = path
    if keep is not None or path.is_dir():
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        target = path / f"tinkuy-{clock.now():%Y%m%dT%H%M%SZ}.tar"
    _check_new(target)
    with source(settings) as url, _whole(target) as out, asyncio.Runner() as runner:
        manifest = _write(settings, url, out, passphrase, runner)
    removed = rotate(path, keep) if keep is not None else 0
    words = f"Backup written to {target}: {len(manifest.tables)} tables, {manifest.rows} rows"
    return f"{words}, {target.stat().st_size / 1e6:.1f} MB" + (f"; {removed} older removed." if removed else ".")


def rotate(folder: Path, keep: int) -> int:
    """Remove all but the newest; only files with a name that this command gives."""
    old = sorted(path for path in folder.iterdir() if DATED.fullmatch(path.name))[:-keep]
    for path in old:
        path.unlink()
    return len(old)


def _check_new(target: Path) -> None:
    if target.exists():
        raise Refusal(f"{target} exists already: name another file, nothing was overwritten.")
    if not target.parent.is_dir():
        raise Refusal(f"The folder {target.parent} does not exist: make it, or plug in the stick.")


def _write(settings: Settings, url: str, out: BinaryIO, passphrase: str, runner: asyncio.Runner) -> Manifest:
    """One snapshot for the counts and the dump; the files after it, so that all it names are there."""
    connection = runner.run(_connect(url))
    try:
        snapshot, manifest = runner.run(_look(connection, settings))
        seal(pack(_members(settings, url, snapshot, manifest)), out, passphrase)
        return manifest
    finally:
        runner.run(connection.close())


async def _connect(url: str) -> asyncpg.Connection:
    try:
        return await database.connect(url)
    except (OSError, asyncpg.PostgresError) as error:
        raise Refusal(f"The database cannot be reached: {str(error).rstrip('.') or type(error).__name__}.") from None


async def _look(connection: asyncpg.Connection, settings: Settings) -> tuple[str, Manifest]:
    await connection.execute("begin isolation level repeatable read read only")
    snapshot: str = await connection.fetchval("select pg_export_snapshot()")
    revisions = await database.revisions(connection)
    tables = await database.tables(connection)
    return snapshot, Manifest(clock.now().isoformat(timespec="seconds"), settings.origin, revisions, tables)


def _members(settings: Settings, url: str, snapshot: str, manifest: Manifest) -> Iterator[Member]:
    yield member(NAME, manifest.dump())
    yield from database.dumped(url, snapshot)
    yield from kept(settings)


@contextmanager
def _whole(target: Path) -> Iterator[BinaryIO]:
    """Written under another name, synced, then named; one at a time in a folder, and nothing left of a failure."""
    part = target.parent / PART
    handle = os.open(part, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    with os.fdopen(handle, "w+b") as out:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Refusal(f"Another backup is being written into {target.parent}: wait until it is done.") from None
        try:
            os.ftruncate(handle, 0)
            yield out
            out.flush()
            os.fsync(handle)
            _check_new(target)
            part.rename(target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    _sync(target.parent)


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some sticks cannot, and the file itself is there
            os.fsync(handle)
    finally:
        os.close(handle)
