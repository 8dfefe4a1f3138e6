"""`tinkuy restore`: into a folder beside, everything checked, then named. Until then nothing has been changed."""

import asyncio
import os
import secrets
import shutil
from pathlib import Path

import asyncpg

from cli.backup import database
from cli.backup.archive import Member, unpack
from cli.backup.content import SECRET, belongs
from cli.backup.envelope import unsealed
from cli.backup.manifest import NAME, Manifest, load_manifest
from cli.backup.source import started
from cli.engines import FolderLock, Postgres, Refusal, claim
from cli.engines.folder import LOCK, MARKER
from kit.settings import Settings

DUMP = "database.dump"
MANIFEST = 64 << 20


def restore(settings: Settings, file: Path, passphrase: str) -> str:
    """What came back, in one sentence."""
    data = settings.data
    _check_empty(data)
    place = workshop(data)
    claim(place)
    lock = FolderLock(place)
    lock.acquire()
    try:
        _sweep(place)
        manifest = Unpacked(place).fill(file, passphrase)
        _check_secret(settings, place)
        _load(settings, place, manifest)
        _promote(place, data)
    finally:
        shutil.rmtree(place, ignore_errors=True)
        lock.release()
    words = f"The backup of {manifest.made_at} is restored in {data}: {len(manifest.tables)} tables, "
    return words + f"{manifest.rows} rows, all equal to what was saved. Start it with `tinkuy run`."


def workshop(data: Path) -> Path:
    """Beside the data folder; inside it when it is a volume of its own, which nothing can be renamed onto."""
    inside = os.path.ismount(data)
    if not inside:
        data.parent.mkdir(parents=True, exist_ok=True)
    return data / ".restoring" if inside else data.with_name(f".{data.name}.restoring")


class Unpacked:
    """The members at their places in a folder; the pieces of the dump in one file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.manifest: Manifest | None = None

    def fill(self, file: Path, passphrase: str) -> Manifest:
        usual = os.umask(0o077)
        try:
            with unsealed(file, passphrase) as stream:
                unpack(stream, self.place)
        finally:
            os.umask(usual)
        if self.manifest is None:
            raise Refusal(f"{file} is not a backup of Tinkuy: take another copy.")
        return self.manifest

    def place(self, member: Member) -> None:
        if member.name == NAME:
            if member.size > MANIFEST:
                raise ValueError("no manifest is that long")
            self.manifest = load_manifest(b"".join(member.blocks))
        elif self.manifest is None:
            raise ValueError("the manifest comes first")
        elif member.name.startswith("database/"):
            _append(self.folder / DUMP, member)
        elif belongs(member.name):
            _append(self.folder / member.name, member)
        else:
            raise ValueError(f"{member.name} has no place here")


def _append(path: Path, member: Member) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "wb") as out:
        for block in member.blocks:
            out.write(block)


def _check_empty(data: Path) -> None:
    if data.exists() and any(path.name not in (MARKER, LOCK, ".restoring") for path in data.iterdir()):
        raise Refusal(f"The folder {data} is not empty: name an empty or a new one with TINKUY_DATA.")
    if (data / LOCK).exists():  # whoever is just starting there
        lock = FolderLock(data)
        lock.acquire()
        lock.release()


def _sweep(place: Path) -> None:
    """What an interrupted restore left."""
    for path in place.iterdir():
        if path.name not in (MARKER, LOCK):
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def _check_secret(settings: Settings, place: Path) -> None:
    given = settings.secret.get_secret_value()
    if given and not secrets.compare_digest(given.encode(), (place / SECRET).read_bytes()):
        raise Refusal(
            "TINKUY_SECRET is not the one of the backup, which seals the certificates' keys: leave it away, or set the "
            "old one; nothing was changed."
        )


def _load(settings: Settings, place: Path, manifest: Manifest) -> None:
    dump = place / DUMP
    if settings.database_url:
        _into(settings.database_url, dump, manifest)
    else:
        with started(Postgres(place)) as postgres:
            _into(postgres.dsn, dump, manifest)
    dump.unlink()
    os.sync()


def _into(url: str, dump: Path, manifest: Manifest) -> None:
    """Into a database without our schemas, and out of it again unless every table is what it was."""
    with asyncio.Runner() as runner:
        try:
            connection = runner.run(database.connect(url))
        except (OSError, asyncpg.PostgresError) as error:
            raise Refusal(f"The database cannot be reached: {str(error).rstrip('.')}; nothing was changed.") from None
        try:
            if not runner.run(database.is_empty(connection)):
                raise Refusal("The database of DATABASE_URL holds a Tinkuy already: name an empty one.")
            database.load_dump(url, dump)
            if runner.run(database.tables(connection)) != manifest.tables:
                runner.run(database.clear(connection))
                raise Refusal("What the database holds now differs from what was saved: nothing was kept of it.")
        finally:
            runner.run(connection.close())


def _promote(place: Path, data: Path) -> None:
    if place.parent == data:
        for path in sorted(place.iterdir()):
            path.rename(data / path.name)
        return
    if data.exists():
        for name in (MARKER, LOCK):
            (data / name).unlink(missing_ok=True)
    place.rename(data)
