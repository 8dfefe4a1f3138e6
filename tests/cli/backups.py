"""An installation to back up, and what must be the same afterwards, told otherwise than the product tells it."""

import asyncio
import hashlib
import subprocess
from pathlib import Path

import asyncpg

from cli.backup.database import SETTINGS, TABLES
from cli.engines import Postgres, free_port
from cli.migrate import migrate
from cli.parts import PARTS
from cli.settings import with_secret
from kit.settings import Settings
from services.certificates.service import service as certificates
from tests.certificates.story import Story
from tests.cli.programs import tinkuy
from tests.support.alone import Alone

URL = "http://tinkuy.test"
type Rows = tuple[int, str]


def settings(data: Path, **more: str) -> dict[str, str]:
    return {
        "TINKUY_DATA": str(data),
        "TINKUY_PORT": str(free_port()),
        "TINKUY_DEMO": "0",
        "TINKUY_URL": URL,
        "LC_ALL": "C.UTF-8",
        **more,
    }


def fill(data: Path) -> str:
    """The code of a certificate that was issued here."""
    postgres = Postgres(data, scratch=True)
    postgres.start()

    async def issue() -> str:
        made = with_secret(Settings(DATABASE_URL=postgres.dsn, data=data, url=URL, argon2_memory_kib=64))
        await migrate(made)
        async with Alone(certificates, made) as alone:
            row = await (await Story.begin(alone)).issued("training")
            await alone.told()  # nothing is left to be sent when the whole of Tinkuy starts
            return str(row["code"])

    try:
        return asyncio.run(issue())
    finally:
        postgres.stop()


def kept(data: Path) -> dict[str, str]:
    """What a backup must bring back beside the tables: names and sha256."""
    found = [
        path for name in ("files", "keys", "secret", "mailbox") for path in [data / name, *(data / name).rglob("*")]
    ]
    return {
        path.relative_to(data).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in found
        if path.is_file()
    }


def rows(url: str) -> dict[str, Rows]:
    """Each table's rows and the sha256 of all of them, sorted: told otherwise than the product does it."""

    async def read() -> dict[str, Rows]:
        connection = await asyncpg.connect(url.replace("+asyncpg", ""), server_settings=SETTINGS)
        try:
            made = {}
            for schema, name, quoted in await connection.fetch(TABLES, list(PARTS)):
                lines = sorted(
                    row[0] for row in await connection.fetch(f"select whole_row::text from {quoted} whole_row")
                )
                made[f"{schema}.{name}"] = (len(lines), hashlib.sha256("\n".join(lines).encode()).hexdigest())
            return made
        finally:
            await connection.close()

    return asyncio.run(read())


def address(data: Path) -> str:
    """Of the database of the Tinkuy that runs there."""
    return Postgres(data, port=int((data / "postgres" / "postmaster.pid").read_text().splitlines()[3])).dsn


def restore(file: Path, data: Path, words: Path, **more: str) -> subprocess.CompletedProcess[str]:
    return tinkuy("restore", str(file), "--passphrase-file", str(words), **settings(data, **more))
