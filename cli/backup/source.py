"""Where the database to back up is: the address that was given, the one of the Tinkuy that runs, or one we start."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from cli.engines import FolderLock, Postgres, Refusal, sweep
from kit.settings import Settings

PATIENCE = 20


@contextmanager
def database(settings: Settings) -> Iterator[str]:
    """The owner's address, as long as the block runs."""
    if not (settings.data / "keys" / "private").is_dir():
        raise Refusal(f"There is no Tinkuy in {settings.data}: name its data folder with TINKUY_DATA.")
    if settings.database_url:
        yield settings.database_url
        return
    if not (settings.data / "postgres" / "PG_VERSION").exists():
        raise Refusal(f"There is no database in {settings.data}: name its address with DATABASE_URL.")
    lock = FolderLock(settings.data)
    try:
        lock.acquire()
    except Refusal:
        yield _running(settings)
        return
    try:
        sweep(settings.data)
        with started(Postgres(settings.data)) as postgres:
            yield postgres.dsn
    finally:
        lock.release()


@contextmanager
def started(postgres: Postgres) -> Iterator[Postgres]:
    try:
        postgres.start()
        yield postgres
    finally:
        postgres.stop()


def _running(settings: Settings) -> str:
    """By what PostgreSQL wrote into its pid file; a Tinkuy that has just been started needs a moment."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            lines = (settings.data / "postgres" / "postmaster.pid").read_text().splitlines()
        except FileNotFoundError:
            lines = []
        if len(lines) >= 8 and lines[7].strip() == "ready":
            return Postgres(settings.data, port=int(lines[3])).dsn
        time.sleep(0.1)
    raise Refusal(f"The Tinkuy that uses {settings.data} has no database yet: try again in a minute.")
