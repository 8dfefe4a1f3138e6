"""Each part alone: on a database that holds nothing but its own schema, in a process that knows no other."""

import asyncio
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import asyncpg
import pytest

from cli.engines import Nats, Postgres, free_port, scratch_folder
from cli.migrate import migrate
from cli.parts import ISSUERS
from kit.settings import Settings
from kit.tokens import KeyRing
from tests.cli.programs import program, tinkuy

NAMES = ("gateway", "applications", "activities", "surveys", "certificates")


@pytest.fixture(scope="module")
def engines() -> Iterator[tuple[Postgres, Nats]]:
    with scratch_folder() as data:
        postgres, nats = Postgres(data, scratch=True), Nats(data)
        postgres.start()
        nats.start()
        yield postgres, nats
        nats.stop()
        postgres.stop()


async def empty_database(postgres: Postgres, name: str) -> str:
    owner = await asyncpg.connect(postgres.dsn.replace("+asyncpg", ""))
    try:
        await owner.execute(f'CREATE DATABASE "alone_{name}"')
    finally:
        await owner.close()
    return postgres.dsn.removesuffix("tinkuy") + f"alone_{name}"


async def schemas(dsn: str) -> list[str]:
    owner = await asyncpg.connect(dsn.replace("+asyncpg", ""))
    try:
        listed: list[str] = await owner.fetchval(
            "SELECT array_agg(nspname ORDER BY nspname) FROM pg_namespace "
            "WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public')"
        )
    finally:
        await owner.close()
    return listed


async def test_each_part_boots_alone_on_an_empty_database(engines: tuple[Postgres, Nats], tmp_path: Path) -> None:
    postgres, nats = engines
    with ExitStack() as stack:
        running = {}
        for name in NAMES:
            environment = {
                "DATABASE_URL": await empty_database(postgres, name),
                "TINKUY_DATA": str(tmp_path / name),
                "TINKUY_SECRET": "a secret",
                "TINKUY_PORT": str(free_port()),
                "NATS_URL": nats.url,
                "NATS_MONITOR_URL": nats.monitor_url,
            }
            await migrate(Settings(data=tmp_path / name, secret="a secret", **environment), [name])
            assert await schemas(environment["DATABASE_URL"]) == [name]
            running[name] = stack.enter_context(program(["serve", name], environment, tmp_path / f"{name}.log"))
        for name, each in running.items():  # the gateway is ready only with the services behind it
            each.says_status("/health/live" if name == "gateway" else "/health/ready", 200)
        assert [each.end() for each in running.values()] == [0] * 5


async def test_two_migrations_at_once_wait_for_each_other(engines: tuple[Postgres, Nats], tmp_path: Path) -> None:
    dsn = await empty_database(engines[0], "twice")
    settings = Settings(data=tmp_path, secret="a secret", DATABASE_URL=dsn)
    await asyncio.gather(migrate(settings), migrate(settings))
    assert await schemas(dsn) == sorted(NAMES)


def test_a_part_before_its_migration_is_refused(tmp_path: Path) -> None:
    refused = tinkuy("serve", "surveys", TINKUY_DATA=str(tmp_path), TINKUY_PORT=str(free_port()))
    assert refused.stderr == f"The data folder {tmp_path} has no keys yet: run `tinkuy migrate` first.\n"


def test_a_part_without_a_bus_is_refused(tmp_path: Path) -> None:
    KeyRing(tmp_path / "keys").create(ISSUERS)
    refused = tinkuy("serve", "surveys", TINKUY_DATA=str(tmp_path), TINKUY_PORT=str(free_port()))
    assert refused.returncode == 1
    assert refused.stderr == "NATS_URL is missing: a part in a process of its own reaches the others through NATS.\n"


def test_a_database_that_does_not_answer_is_told_in_one_sentence(tmp_path: Path) -> None:
    nowhere = f"postgresql+asyncpg://postgres:hidden@127.0.0.1:{free_port()}/tinkuy"
    refused = tinkuy("migrate", DATABASE_URL=nowhere, TINKUY_DATA=str(tmp_path), TINKUY_SECRET="s")
    assert (refused.returncode, refused.stderr.count("\n")) == (1, 1)
    assert "cannot be used" in refused.stderr
    assert "hidden" not in refused.stderr
