"""The engines start, stop, come back, refuse a second master and leave nobody behind."""

import asyncio
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import asyncpg
import nats
import pytest

from cli.engines import FolderLock, Nats, Postgres, Refusal, Supervisor, claim, engines_on, scratch_folder, sweep
from cli.engines.account import Account, check_reachable

ROOT = Path(__file__).parents[2]
PARENT = """
import sys, time
from pathlib import Path
from cli.engines import FolderLock, Nats, Postgres, claim
data = claim(Path(sys.argv[1]))
FolderLock(data).acquire()
for engine in (Postgres(data, scratch=True), Nats(data)):
    engine.start()
print("ready", flush=True)
time.sleep(60)
"""


@pytest.fixture
def data() -> Iterator[Path]:
    with scratch_folder() as folder:
        yield folder
        sweep(folder)


@pytest.fixture
def postgres(data: Path) -> Iterator[Postgres]:
    engine = Postgres(data, scratch=True)
    engine.start()
    yield engine
    engine.stop()


def parent(data: Path) -> subprocess.Popen[str]:
    """Another process that runs both engines on this folder."""
    process = subprocess.Popen([sys.executable, "-c", PARENT, data], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def gone(data: Path, seconds: float = 5) -> bool:
    end = time.monotonic() + seconds
    while engines_on(data) and time.monotonic() < end:
        time.sleep(0.02)
    return engines_on(data) == []


async def ask(dsn: str, question: str) -> object:
    connection = await asyncpg.connect(dsn.replace("+asyncpg", ""))
    try:
        return await connection.fetchval(question)
    finally:
        await connection.close()


async def test_the_database_answers_its_owner_and_nobody_without_the_password(postgres: Postgres) -> None:
    assert await ask(postgres.dsn, "SELECT current_database()") == "tinkuy"
    assert await ask(postgres.dsn, "SELECT lower('ÑANDÚ')") == "ñandú"
    with pytest.raises(asyncpg.InvalidPasswordError):
        await ask(postgres.dsn.replace(postgres.password, "postgres"), "SELECT 1")
    rules = await ask(postgres.dsn, "SELECT array_agg(auth_method) FROM pg_hba_file_rules")
    assert rules == ["scram-sha-256"]
    assert await ask(postgres.dsn, "SHOW unix_socket_directories") == ""


def test_nobody_else_on_the_machine_can_read_the_data(postgres: Postgres) -> None:
    data = postgres.data
    assert stat.S_IMODE(data.stat().st_mode) & 0o007 == 0
    assert stat.S_IMODE(postgres.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((data / "postgres.password").stat().st_mode) == 0o600
    if os.geteuid() == 0:
        seen = subprocess.run(
            ["setpriv", "--reuid=65534", "--clear-groups", "ls", data], check=False, capture_output=True
        )
        assert seen.returncode != 0


async def test_what_was_written_is_there_after_a_stop_and_a_start(data: Path) -> None:
    engine = Postgres(data)
    engine.start()
    await ask(engine.dsn, "CREATE TABLE kept AS SELECT 7 AS n")
    engine.stop()
    engine.start()
    assert await ask(engine.dsn, "SELECT n FROM kept") == 7
    assert await ask(engine.dsn, "SHOW fsync") == "on"
    assert await ask(engine.dsn, "SHOW synchronous_commit") == "on"
    engine.stop()
    assert gone(data)


async def test_nats_keeps_messages_behind_a_token(data: Path) -> None:
    engine = Nats(data)
    engine.start()
    client = await nats.connect(engine.url)
    stream = client.jetstream()
    await stream.add_stream(name="T", subjects=["t.>"])
    assert (await stream.publish("t.one", b"1")).seq == 1
    await client.close()
    with pytest.raises(Exception, match="Authorization"):
        await nats.connect(f"nats://127.0.0.1:{engine.port}", allow_reconnect=False)
    engine.stop()
    assert gone(data)


def test_kill_9_of_the_parent_leaves_no_orphan_and_the_next_start_is_normal(data: Path) -> None:
    for _ in range(2):
        process = parent(data)
        assert sorted(name for _, name in engines_on(data)) == ["nats-server", "postgres"]
        process.kill()
        process.wait()
        assert gone(data)


def test_a_second_instance_is_refused_by_name(data: Path) -> None:
    process = parent(data)
    with pytest.raises(Refusal, match=f"in use by another Tinkuy \\(process {process.pid}, since 20"):
        FolderLock(data).acquire()
    process.kill()
    process.wait()
    lock = FolderLock(data)
    lock.acquire()
    lock.release()


def test_an_orphan_is_ended_before_the_next_start(data: Path, postgres: Postgres) -> None:
    assert sweep(data) == [(postgres.child and postgres.child.pid, "postgres")]
    assert gone(data)


async def test_a_dead_engine_comes_back_on_the_same_port(postgres: Postgres) -> None:
    supervisor = Supervisor(pause=0.02)
    supervisor.add(postgres)
    watch = asyncio.create_task(supervisor.watch())
    assert postgres.child and postgres.child.pid
    before = postgres.child.pid
    os.kill(before, signal.SIGKILL)
    answer = None
    for _ in range(200):
        await asyncio.sleep(0.05)
        with suppress(OSError, asyncpg.PostgresError):
            answer = await ask(postgres.dsn, "SELECT 1")
            break
    assert answer == 1
    assert postgres.child.pid != before
    watch.cancel()


async def test_an_engine_that_keeps_dying_is_given_up(data: Path) -> None:
    engine = Nats(data)
    engine.start()
    supervisor = Supervisor(restarts=3, pause=0.01)
    supervisor.add(engine)
    watch = asyncio.create_task(supervisor.watch())
    while not watch.done():
        if engine.child and engine.child.alive and engine.child.pid:
            os.kill(engine.child.pid, signal.SIGKILL)
        await asyncio.sleep(0.01)
    with pytest.raises(Refusal, match="nats ended 4 times in 5 minutes"):
        await watch


def test_a_cluster_of_another_version_is_refused_and_left_as_it_is(data: Path) -> None:
    (data / "postgres").mkdir()
    version = data / "postgres" / "PG_VERSION"
    version.write_text("19\n")
    with pytest.raises(Refusal, match="was made by PostgreSQL 19 and this Tinkuy brings 18"):
        Postgres(data).start()
    assert version.read_text() == "19\n"


def test_a_folder_with_other_files_is_refused_and_left_as_it_is(data: Path) -> None:
    other = data / "photos"
    other.mkdir(mode=0o755)
    (other / "one.jpg").write_bytes(b"1")
    with pytest.raises(Refusal, match="holds other files"):
        claim(other)
    assert stat.S_IMODE(other.stat().st_mode) == 0o755


def test_a_place_that_the_engines_cannot_enter_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    with pytest.raises(Refusal, match="The account tinkuy-engine, which runs PostgreSQL because root may not, cannot"):
        check_reachable(home / "tinkuy", Account("tinkuy-engine", uid=64_123, gid=64_123))
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
