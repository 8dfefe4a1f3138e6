"""Alembic for one schema per service, run by code: no ini file, no global state.

A service's `migrations/env.py` is three lines: import `run`, import its Table, `run(Table.metadata)`.
A new revision: `DATABASE_URL=… python -m kit.migrations services.surveys "what changes"`.
"""

import asyncio
import importlib
import sys
from pathlib import Path
from typing import Any

from alembic import command, context
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData, text
from sqlalchemy.ext.asyncio import create_async_engine

LOCK = 7_406_655  # any number; one for the whole installation


class NewerSchema(Exception):
    """The database was migrated by a newer version of the product."""


def config(package: str, connection: Connection | None = None) -> Config:
    module = importlib.import_module(package)
    made = Config()
    made.set_main_option("script_location", str(Path(str(module.__file__)).parent / "migrations"))
    made.set_main_option("path_separator", "os")
    made.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    made.attributes["connection"] = connection
    return made


def run(metadata: MetaData) -> None:
    """Called by every `migrations/env.py`."""
    schema = metadata.schema
    connection: Connection = context.config.attributes["connection"]
    context.configure(
        connection=connection,
        target_metadata=metadata,
        version_table_schema=schema,
        include_schemas=True,
        include_name=lambda name, kind, _: kind != "schema" or name == schema,
        compare_server_default=False,
        render_item=render_item,
    )
    with context.begin_transaction():
        context.run_migrations()


def render_item(kind: str, item: Any, autogen_context: Any) -> Any:
    if kind == "type" and type(item).__module__.startswith("sqlmodel"):
        return "sa.String()"  # so that a migration does not need sqlmodel's types
    return False


def check_known(connection: Connection, package: str, schema: str) -> None:
    """NewerSchema when the database is ahead of this code."""
    cfg = config(package, connection)
    known = {revision.revision for revision in ScriptDirectory.from_config(cfg).walk_revisions()}
    made = MigrationContext.configure(connection, opts={"version_table_schema": schema})
    if not set(made.get_current_heads()) <= known:
        raise NewerSchema(schema)


def upgrade_now(connection: Connection, package: str) -> None:
    """To the newest revision."""
    command.upgrade(config(package, connection), "head")


async def upgrade(url: str, packages: dict[str, str]) -> None:
    """`packages`: schema → Python package. One transaction per schema, all under one lock; a newer one stops all."""
    engine = create_async_engine(url)
    try:
        async with engine.connect() as lock:
            await lock.execute(text("select pg_advisory_lock(:n)"), {"n": LOCK})
            for schema, package in packages.items():
                await lock.run_sync(check_known, package, schema)
            for schema, package in packages.items():
                async with engine.begin() as connection:
                    await connection.execute(text(f'create schema if not exists "{schema}"'))
                    await connection.run_sync(upgrade_now, package)
            await lock.execute(text("select pg_advisory_unlock(:n)"), {"n": LOCK})
    finally:
        await engine.dispose()


async def new_revision(url: str, package: str, message: str) -> None:
    """Write the difference between the models and the database (which is brought to head first)."""
    schema = package.rsplit(".", 1)[-1]
    await upgrade(url, {schema: package})
    engine = create_async_engine(url)
    async with engine.begin() as connection:

        def generate(sync: Connection) -> None:
            cfg = config(package, sync)
            number = len(list(ScriptDirectory.from_config(cfg).walk_revisions())) + 1
            command.revision(cfg, message, autogenerate=True, rev_id=f"{number:04d}")

        await connection.run_sync(generate)
    await engine.dispose()


if __name__ == "__main__":
    from kit.settings import Settings

    asyncio.run(new_revision(Settings().database_url, sys.argv[1], sys.argv[2]))
