"""Each part alone: on a database that holds nothing but its own schema, in a process that knows no other."""

import asyncio
import os
import signal
import socket
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import asyncpg
import pytest

from cli.engines import Nats, Postgres, Refusal, free_port, scratch_folder
from cli.migrate import migrate
from cli.parts import ISSUERS
from cli.serve import serve_alone
from kit.settings import Settings
from kit.tokens import KeyRing
from tests.cli.programs import children, nobody_left, program, tinkuy

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


async def test_everything_in_one_process_on_a_database_that_is_given(
    engines: tuple[Postgres, Nats], tmp_path: Path
) -> None:
    environment = {
        "DATABASE_URL": await empty_database(engines[0], "given"),
        "TINKUY_DATA": str(tmp_path),
        "TINKUY_SECRET": "a secret",
        "TINKUY_PORT": str(free_port()),
    }
    await migrate(Settings(data=tmp_path, secret="a secret", **environment))
    invited = tinkuy("invite", **environment)
    assert invited.stdout.startswith(f"http://localhost:{environment['TINKUY_PORT']}/enter#")
    with program(["serve"], environment, tmp_path / "log") as running:
        running.ready()
        worker = children(running.process.pid)["tinkuy jobs"]
        os.kill(worker, signal.SIGKILL)
        running.says("jobs ended with code -9 and is started again")
        assert running.end() == 0
    assert nobody_left(tmp_path)


async def test_a_part_that_cannot_start_says_why(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path, secret="a secret")
    with socket.socket() as listener:
        with pytest.raises(Refusal, match="has no keys yet: run `tinkuy migrate` first"):
            await serve_alone("surveys", settings, listener)
        KeyRing(tmp_path / "keys").create(ISSUERS)
        with pytest.raises(Refusal, match=r"^NATS_URL is missing: a part in a process of its own reaches the others"):
            await serve_alone("surveys", settings, listener)
        away = settings.model_copy(update={"nats_url": "nats://127.0.0.1:1", "nats_monitor_url": "http://127.0.0.1:1"})
        with pytest.raises(Refusal, match=r"^NATS cannot be used: "):
            await serve_alone("surveys", away, listener)


async def test_a_database_that_does_not_answer_is_told_without_its_password(tmp_path: Path) -> None:
    nowhere = f"postgresql+asyncpg://postgres:hidden@127.0.0.1:{free_port()}/tinkuy"
    with pytest.raises(Refusal, match="cannot be used") as told:
        await migrate(Settings(data=tmp_path, secret="a secret", DATABASE_URL=nowhere))
    assert "hidden" not in str(told.value)


def test_a_refusal_is_one_sentence_on_the_command_line(tmp_path: Path) -> None:
    refused = tinkuy("migrate", TINKUY_DATA=str(tmp_path))
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr == "DATABASE_URL is missing: the address of the database, as its owner.\n"
