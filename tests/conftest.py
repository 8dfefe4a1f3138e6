"""A throw-away PostgreSQL for the run, one database per worker, migrated as an installation is."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import create_async_engine

from cli.engines import Postgres, scratch_folder
from kit.migrations import upgrade
from kit.roles import make_roles
from kit.settings import Settings
from kit.tokens import KeyRing

SCHEMAS = ("gateway", "applications", "activities", "surveys", "certificates")
PACKAGES = {"gateway": "gateway", **{name: f"services.{name}" for name in SCHEMAS[1:]}}
ISSUERS = ["gateway", *(f"svc:{name}" for name in SCHEMAS)]


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The owner's address of an empty PostgreSQL: of our own, or TINKUY_TEST_DATABASE_URL."""
    given = os.environ.get("TINKUY_TEST_DATABASE_URL")
    if given:
        yield given
        return
    with scratch_folder() as data:
        postgres = Postgres(data, scratch=True)
        postgres.start()
        yield postgres.dsn
        postgres.stop()


async def new_database(server: str, name: str) -> str:
    engine = create_async_engine(server, isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        await connection.execute(text(f'drop database if exists "{name}" with (force)'))
        await connection.execute(text(f'create database "{name}"'))
    await engine.dispose()
    return make_url(server).set(database=name).render_as_string(hide_password=False)


def available() -> dict[str, str]:
    """The packages that have a history of migrations."""
    root = Path(__file__).parent.parent
    return {
        s: p for s, p in PACKAGES.items() if list((root / p.replace(".", "/") / "migrations" / "versions").glob("*.py"))
    }


@pytest.fixture(scope="session")
def settings(server: str, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Settings:
    """An installation: database migrated, a role per service, keys. Shared by the tests of one worker."""
    database = asyncio.run(new_database(server, f"test_{worker_id}"))
    made = Settings(
        DATABASE_URL=database,
        data=tmp_path_factory.mktemp("data"),
        secret="a secret of the tests",
        url="http://tinkuy.test",
        argon2_memory_kib=64,
        pool_size=4,
    )
    KeyRing(made.data / "keys").create(ISSUERS)
    asyncio.run(upgrade(database, available()))
    asyncio.run(make_roles(made, list(available())))
    return made


@pytest.fixture(scope="session")
def worker_id(request: pytest.FixtureRequest) -> str:
    return os.environ.get("PYTEST_XDIST_WORKER", "main")


@pytest.fixture
async def empty_database(server: str, worker_id: str) -> AsyncIterator[str]:
    """A database of one test's own."""
    yield await new_database(server, f"test_{worker_id}_empty")
