"""`tinkuy run`: one command, one address, and nothing left when it ends, however it ends."""

import asyncio
import json
import os
import signal
import socket
import stat
import subprocess
import time
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


def test_everything_answers_at_one_address_soon_and_in_little_memory(data: Path, tmp_path: Path) -> None:
    with program(["run"], settings(data), tmp_path / "log") as running:
        running.ready()
        assert processor_seconds(running.process.pid) < 5  # the clock would measure our neighbours too
        assert running.get("/health/live")[0] == 200
        checks = json.loads(running.get("/health/ready")[1])["checks"]
        assert checks == dict.fromkeys(READY, True)
        assert megabytes(running.process.pid) < 300
        assert running.end(signal.SIGTERM) == 0
    assert nobody_left(data)


def test_the_parts_as_processes_answer_at_one_address_and_end_in_order(data: Path, tmp_path: Path) -> None:
    with program(["run"], settings(data, TINKUY_MODE="distributed"), tmp_path / "log") as running:
        running.ready()
        assert set(children(running.process.pid)) == {"postgres", "nats-server", *TITLES}
        assert json.loads(running.get("/health/ready")[1])["checks"] == dict.fromkeys(READY, True)
        assert running.end(signal.SIGINT) == 0
    assert nobody_left(data)


@pytest.mark.parametrize("mode", ["embedded", "distributed"])
def test_kill_9_leaves_nobody_and_the_next_start_is_normal(data: Path, tmp_path: Path, mode: str) -> None:
    environment = settings(data, TINKUY_MODE=mode)
    with program(["run"], environment, tmp_path / "first") as running:
        running.ready()
        assert len(belonging_to(data)) == (3 if mode == "embedded" else 9)
        running.end(signal.SIGKILL)
    assert nobody_left(data)
    with program(["run"], environment, tmp_path / "second") as again:
        again.ready()
        assert again.end() == 0
    assert nobody_left(data)


def test_who_comes_second_is_told_who_was_first(data: Path, tmp_path: Path) -> None:
    environment = settings(data)
    with program(["run"], environment, tmp_path / "log") as running:
        running.ready()
        folder = tinkuy("run", **settings(data))
        assert folder.returncode == 1
        assert folder.stderr.startswith(
            f"The data folder {data} is in use by another Tinkuy (process {running.process.pid}, since "
        )
        with scratch_folder() as other:
            port = tinkuy("run", **settings(other, TINKUY_PORT=environment["TINKUY_PORT"]))
            assert port.returncode == 1
            assert port.stderr == (
                f"Port {running.port} on 127.0.0.1 cannot be used (Address already in use): stop the program that "
                "holds it, or name another one with TINKUY_PORT.\n"
            )
            assert not (other / "postgres").exists()
        assert running.get("/health/ready")[0] == 200


def test_what_dies_comes_back(data: Path, tmp_path: Path) -> None:
    with program(["run"], settings(data), tmp_path / "log") as running:
        running.ready()
        before = children(running.process.pid)
        assert set(before) == {"postgres", "tinkuy jobs"}
        for child in before.values():
            os.kill(child, signal.SIGKILL)
        end = time.monotonic() + 15
        while time.monotonic() < end and (
            len(children(running.process.pid)) < 2 or running.get("/health/ready")[0] != 200
        ):
            time.sleep(0.1)
        after = children(running.process.pid)
        assert len(after) == 2, running.said
        assert not set(before.values()) & set(after.values())
        running.ready(15)
        assert running.end() == 0
    assert nobody_left(data)


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


def test_a_port_that_is_taken_is_told_before_anything_starts() -> None:
    with socket.socket() as holder, scratch_folder() as data:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        refused = tinkuy("run", **settings(data, TINKUY_PORT=str(holder.getsockname()[1])))
        assert refused.returncode == 1
        assert sorted(path.name for path in data.iterdir()) == [".tinkuy"]


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
