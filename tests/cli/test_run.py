"""`tinkuy run`: one command, one address, and nothing left when it ends, however it ends."""

import asyncio
import json
import os
import signal
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import pytest

from cli.engines import Postgres, claim, free_port, scratch_folder, sweep
from tests.cli.programs import (
    belonging_to,
    children,
    megabytes,
    nobody_left,
    processor_seconds,
    program,
    tinkuy,
)

READY = ("database", "bus", "applications", "activities", "surveys", "certificates")
# the kernel keeps 15 characters of a process's name
TITLES = tuple(f"tinkuy {name}"[:15] for name in (*READY[2:], "gateway", "jobs"))


@pytest.fixture(scope="module")
def made() -> Iterator[Path]:
    """A data folder after a first start without the demo."""
    with scratch_folder() as data:
        environment = settings(data)
        with program(["run"], environment, data.with_suffix(".log")) as first:
            first.ready()
            link = first.says("good once").split()[-1]
            assert link.startswith(f"http://localhost:{environment['TINKUY_PORT']}/enter#")
            assert first.end(signal.SIGINT) == 0
        assert nobody_left(data)
        yield data
        data.with_suffix(".log").unlink()


@pytest.fixture
def data(made: Path) -> Iterator[Path]:
    """A copy of it, for one test."""
    with scratch_folder() as copy:
        subprocess.run(["cp", "-a", f"{made}/.", str(copy)], check=True)
        yield copy
        sweep(copy)


def settings(data: Path, **more: str) -> dict[str, str]:
    return {"TINKUY_DATA": str(data), "TINKUY_PORT": str(free_port()), "TINKUY_DEMO": "0", **more}


def test_kill_9_leaves_nobody_and_the_next_start_is_quick_and_small(data: Path, tmp_path: Path) -> None:
    environment = settings(data)
    with program(["run"], environment, tmp_path / "first") as running:
        running.ready()
        assert len(belonging_to(data)) == 4
        running.end(signal.SIGKILL)
    assert nobody_left(data)
    with program(["run"], environment, tmp_path / "second") as running:
        running.ready()
        assert processor_seconds(running.process.pid) < 5  # the clock would measure our neighbours too
        assert running.get("/health/live")[0] == 200
        assert json.loads(running.get("/health/ready")[1])["checks"] == dict.fromkeys(READY, True)
        assert megabytes(running.process.pid) < 300
        assert running.end(signal.SIGTERM) == 0
    assert nobody_left(data)


def test_kill_9_leaves_nobody_when_every_part_is_a_process(data: Path, tmp_path: Path) -> None:
    with program(["run"], settings(data, TINKUY_MODE="distributed"), tmp_path / "log") as running:
        running.ready()
        assert set(children(running.process.pid)) == {"postgres", "nats-server", *TITLES}
        assert json.loads(running.get("/health/ready")[1])["checks"] == dict.fromkeys(READY, True)
        running.end(signal.SIGKILL)
    assert nobody_left(data)


def test_parts_as_processes_come_back_and_end_in_order(data: Path, tmp_path: Path) -> None:
    with program(["run"], settings(data, TINKUY_MODE="distributed"), tmp_path / "log") as running:
        running.ready()
        os.kill(children(running.process.pid)["tinkuy surveys"], signal.SIGKILL)
        running.says("surveys ended with code -9 and is started again")
        running.ready()
        assert running.end(signal.SIGINT) == 0
    assert nobody_left(data)


def test_who_comes_second_is_refused_by_name_and_what_dies_comes_back(data: Path, tmp_path: Path) -> None:
    environment = settings(data)
    with program(["run"], environment, tmp_path / "log") as running:
        running.ready()
        check_second_is_refused(data, running.process.pid, environment["TINKUY_PORT"])
        before = children(running.process.pid)
        assert set(before) == {"postgres", "tinkuy jobs"}
        for child in before.values():
            os.kill(child, signal.SIGKILL)
        running.says("postgres ended with code -9 and is started again")
        running.says("jobs ended with code -9 and is started again")
        running.ready()
        after = children(running.process.pid)
        assert len(after) == 2
        assert not set(before.values()) & set(after.values())
        assert running.end() == 0
    assert nobody_left(data)


def check_second_is_refused(data: Path, holder: int, port: str) -> None:
    """Nothing of it starts, and what runs goes on."""
    folder = tinkuy("run", **settings(data))
    assert folder.returncode == 1
    assert folder.stderr.startswith(f"The data folder {data} is in use by another Tinkuy (process {holder}, since 20")
    assert folder.stderr.count("\n") == 1
    with scratch_folder() as other:
        taken = tinkuy("run", **settings(other, TINKUY_PORT=port))
        assert taken.returncode == 1
        assert taken.stderr == (
            f"Port {port} on 127.0.0.1 cannot be used (Address already in use): stop the program that holds it, or "
            "name another one with TINKUY_PORT.\n"
        )
        assert sorted(path.name for path in other.iterdir()) == [".tinkuy"]


def test_a_database_of_a_newer_version_is_refused_and_left_as_it_is(data: Path) -> None:
    change(data, "UPDATE surveys.alembic_version SET version_num = '9999'")
    refused = tinkuy("run", **settings(data))
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr == (
        "The database was made by a newer version of Tinkuy (its part `surveys`): start that version; "
        "nothing was changed.\n"
    )
    assert nobody_left(data)
    assert change(data, "SELECT version_num FROM surveys.alembic_version") == "9999"


def test_secrets_are_readable_by_their_owner_alone(made: Path) -> None:
    for name in ("secret", "postgres.password"):
        assert stat.S_IMODE((made / name).stat().st_mode) == 0o600
    others = [path for path in made.rglob("*") if stat.S_IMODE(path.lstat().st_mode) & 0o007]
    assert stat.S_IMODE(made.stat().st_mode) & 0o007 == 0, others


def test_a_setting_that_cannot_be_used_is_named() -> None:
    refused = tinkuy("run", TINKUY_PORT="eighty")
    assert refused.returncode == 1
    assert refused.stderr.startswith("The setting TINKUY_PORT cannot be used: ")
    assert refused.stderr.count("\n") == 1


def change(data: Path, statement: str) -> object:
    """Run a statement in the database of a stopped installation."""
    postgres = Postgres(claim(data))
    postgres.start()

    async def execute() -> object:
        connection = await asyncpg.connect(postgres.dsn.replace("+asyncpg", ""))
        try:
            return await connection.fetchval(statement)
        finally:
            await connection.close()

    try:
        return asyncio.run(execute())
    finally:
        postgres.stop()
