"""The database's half: counted, digested and dumped as of one moment; loaded whole or not at all; compared."""

import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, cast

import asyncpg
from sqlalchemy.engine import URL, make_url

from cli.backup.archive import PIECE, Member, member
from cli.backup.manifest import Table
from cli.engines.binaries import postgres_bin
from cli.engines.errors import Refusal
from cli.engines.process import Child
from cli.parts import PARTS

# how values become text must not hang on the server's settings: two servers are compared
SETTINGS = {
    "timezone": "UTC",
    "datestyle": "ISO",
    "intervalstyle": "postgres",
    "bytea_output": "hex",
    "extra_float_digits": "1",
    "idle_in_transaction_session_timeout": "0",
    "statement_timeout": "0",
}
TABLES = """
    select n.nspname, c.relname, format('%I.%I', n.nspname, c.relname)
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname = any($1) order by 1, 2
"""


async def connect(url: str) -> asyncpg.Connection:
    address = make_url(url)
    ssl = address.query.get("sslmode") or address.query.get("ssl")
    return await asyncpg.connect(
        host=address.host,
        port=address.port or 5432,
        user=address.username,
        password=address.password,
        database=address.database,
        ssl=str(ssl) if ssl else None,
        server_settings=SETTINGS,
    )


async def tables(connection: asyncpg.Connection) -> dict[str, Table]:
    """Rows, and a sum of hashes of the rows that does not depend on their order."""
    made = {}
    for schema, name, quoted in await connection.fetch(TABLES, list(PARTS)):
        rows, digest = await connection.fetchrow(
            "select count(*), coalesce(sum(('x' || md5(whole_row_::text))::bit(64)::bigint), 0)::text "
            f"from {quoted} whole_row_"
        )
        made[f"{schema}.{name}"] = Table(rows, digest)
    return made


async def revisions(connection: asyncpg.Connection) -> dict[str, str]:
    """The migration that each schema stands at; Refusal when Tinkuy never made them."""
    try:
        return {name: await connection.fetchval(f'select version_num from "{name}".alembic_version') for name in PARTS}
    except (asyncpg.UndefinedTableError, asyncpg.InvalidSchemaNameError):
        raise Refusal("The database holds no whole Tinkuy: run `tinkuy migrate` first.") from None


async def is_empty(connection: asyncpg.Connection) -> bool:
    return not await connection.fetchval("select count(*) from pg_namespace where nspname = any($1)", list(PARTS))


async def clear(connection: asyncpg.Connection) -> None:
    """Take back what `load_dump` made where nothing was."""
    for name in PARTS:
        await connection.execute(f'drop schema if exists "{name}" cascade')


def dumped(url: str, snapshot: str) -> Iterator[Member]:
    """What pg_dump writes of that snapshot, in pieces of one megabyte."""
    options = ["--format=custom", "--compress=gzip:1", "--no-owner", "--no-privileges", f"--snapshot={snapshot}"]
    options += ["--strict-names", *(f"--schema={name}" for name in PARTS)]
    with tempfile.TemporaryFile() as errors:
        with subprocess.Popen(
            _program("pg_dump", options), stdout=subprocess.PIPE, stderr=errors, env=_environment(url)
        ) as process:
            try:
                number = 0
                while piece := cast(IO[bytes], process.stdout).read(PIECE):
                    yield member(f"database/{number:06d}", piece)
                    number += 1
            except BaseException:
                process.kill()
                raise
        _check("pg_dump", process.returncode, errors)


def load_dump(url: str, dump: Path) -> None:
    """In one transaction."""
    options = ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges"]
    options += [f"--dbname={make_url(url).database}", str(dump)]
    with tempfile.TemporaryFile() as errors:
        done = subprocess.run(_program("pg_restore", options), stderr=errors, env=_environment(url), check=False)
        _check("pg_restore", done.returncode, errors)


def _program(name: str, options: list[str]) -> list[str]:
    return Child(name=name, argv=[postgres_bin() / name, *options]).command()


def _environment(url: str) -> dict[str, str]:
    """The address as PostgreSQL's programs read it: a password on a command line is everybody's to see."""
    address: URL = make_url(url)
    made = {
        "PGHOST": address.host or "127.0.0.1",
        "PGPORT": str(address.port or 5432),
        "PGUSER": address.username or "",
        "PGPASSWORD": str(address.password or ""),
        "PGDATABASE": address.database or "",
        "PGSSLMODE": str(address.query.get("sslmode") or address.query.get("ssl") or "prefer"),
    }
    return {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC", **made}


def _check(program: str, code: int, errors: IO[bytes]) -> None:
    if code == 0:
        return
    errors.seek(0)
    said = errors.read(2000).decode(errors="replace").strip().splitlines()
    raise Refusal(f"The database could not be copied, nothing was changed: {said[0] if said else f'{program} {code}'}")
