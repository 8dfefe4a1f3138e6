"""The wall between services in the database: each connects as a role that can touch its own schema only."""

from sqlalchemy import text
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from kit.settings import Settings


async def make_roles(settings: Settings, names: list[str]) -> None:
    """Roles with a login each, allowed to read and write the tables of `names`' schemas, and nothing else.

    Needs the owner's DATABASE_URL. May be repeated; passwords follow the settings.
    """
    engine = create_async_engine(settings.database_url)
    try:
        async with engine.begin() as connection:
            database = make_url(settings.database_url).database
            await connection.execute(text(f'revoke all on database "{database}" from public'))
            await connection.execute(text("revoke all on schema public from public"))
            for name in names:
                await make_role(connection, settings, name)
    finally:
        await engine.dispose()


async def make_role(connection: AsyncConnection, settings: Settings, name: str) -> None:
    url = settings.service_database(name)
    role, password = str(url.username), str(url.password).replace("'", "''")
    exists = await connection.scalar(text("select 1 from pg_roles where rolname = :role"), {"role": role})
    verb = "alter" if exists else "create"
    await connection.execute(
        text(f"{verb} role \"{role}\" login nosuperuser nocreatedb nocreaterole password '{password}'")
    )
    for statement in (
        'grant connect on database "{database}" to "{role}"',
        'create schema if not exists "{name}"',
        'grant usage on schema "{name}" to "{role}"',
        'grant select, insert, update, delete on all tables in schema "{name}" to "{role}"',
        'grant usage, select on all sequences in schema "{name}" to "{role}"',
        'alter default privileges in schema "{name}" grant select, insert, update, delete on tables to "{role}"',
        'alter default privileges in schema "{name}" grant usage, select on sequences to "{role}"',
        'revoke insert, update, delete on "{name}".alembic_version from "{role}"',
    ):
        if "alembic_version" in statement and not await has_versions(connection, name):
            continue
        database = make_url(settings.database_url).database
        await connection.execute(text(statement.format(database=database, role=role, name=name)))


async def has_versions(connection: AsyncConnection, schema: str) -> bool:
    return (
        await connection.scalar(text("select to_regclass(:name)"), {"name": f'"{schema}".alembic_version'}) is not None
    )
