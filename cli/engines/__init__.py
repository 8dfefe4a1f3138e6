"""The engines: PostgreSQL 18 and nats-server as child processes of ours, from the wheels' programs.

    with scratch_folder() as data:              # or claim(Path(...)): makes the folder ours, 0700
        postgres = Postgres(data, scratch=True)  # scratch: no fsync, for tests only; port=None takes a free one
        postgres.start()                         # initdb at the first time; returns when it answers (~1.2 s)
        postgres.dsn                             # postgresql+asyncpg://postgres:…@127.0.0.1:PORT/tinkuy (owner)
        nats = Nats(data)
        nats.start()
        nats.url                                 # nats://TOKEN@127.0.0.1:PORT, JetStream, sync_interval: always
        nats.monitor_url                         # for kit.bus, which checks the sync there
        nats.stop(); postgres.stop()

All calls are synchronous and short; `start()` belongs to the main thread, because the kernel ends a child together
with the thread that made it (that is how nothing is left after `kill -9`). `Supervisor.watch()` is a coroutine.
As root the engines run as the account `tinkuy-engine`, from a copy of the programs in /var/lib/tinkuy, and a data
folder must lie where that account can go (not under a 0700 home, nor in pytest's `tmp_path`: use `scratch_folder`).
A long-lived process holds `FolderLock(data)` first and then calls `sweep(data)`.
"""

from cli.engines.errors import Refusal
from cli.engines.folder import (
    FolderLock,
    claim,
    default_folder,
    engines_on,
    scratch_folder,
    secret,
    sweep,
    write_private,
)
from cli.engines.nats import Nats
from cli.engines.postgres import Postgres
from cli.engines.process import Child, free_port
from cli.engines.supervisor import Engine, Supervisor

__all__ = [
    "Child",
    "Engine",
    "FolderLock",
    "Nats",
    "Postgres",
    "Refusal",
    "Supervisor",
    "claim",
    "default_folder",
    "engines_on",
    "free_port",
    "scratch_folder",
    "secret",
    "sweep",
    "write_private",
]
