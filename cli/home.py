"""What `tinkuy run` holds while it runs: the data folder, the engines and processes in it, and the word to its user."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cli.engines import Child, FolderLock, Nats, Postgres, Supervisor, claim, sweep
from cli.parts import JOBS, PARTS
from cli.settings import environment, with_secret
from kit.settings import Settings

ROOT = Path(__file__).parents[1]


class Home:
    """Everything started here ends in `stop`, last started first."""

    def __init__(self, settings: Settings) -> None:
        # said once: a part on a port of its own must not take that for the address that people use
        self.settings = settings.model_copy(update={"url": settings.origin})
        self.supervisor = Supervisor()
        self.parts: list[Part] = []
        self.lock = FolderLock(settings.data)

    def open(self) -> None:
        """The folder is ours alone from here on, and PostgreSQL runs in it unless DATABASE_URL names another."""
        claim(self.settings.data)
        self.lock.acquire()
        sweep(self.settings.data)
        self.settings = with_secret(self.settings)
        if not self.settings.database_url:
            postgres = Postgres(self.settings.data)
            self.supervisor.add(postgres)
            postgres.start()
            self.settings = self.settings.model_copy(update={"database_url": postgres.dsn})

    def open_bus(self) -> None:
        """nats-server, unless NATS_URL names another."""
        if not self.settings.nats_url:
            nats = Nats(self.settings.data)
            self.supervisor.add(nats)
            nats.start()
            self.settings = self.settings.model_copy(
                update={"nats_url": nats.url, "nats_monitor_url": nats.monitor_url}
            )

    def add_part(self, part: "Part") -> None:
        self.parts.append(part)
        self.supervisor.add(part)

    def close(self) -> None:
        for part in self.parts:  # all at once; the engines they use end after them
            if part.child:
                part.child.ask_to_stop()
        self.supervisor.stop()
        self.lock.release()


@contextmanager
def home(settings: Settings) -> Iterator[Home]:
    made = Home(settings)
    try:
        made.open()
        yield made
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)  # being asked twice must not cut the order short
        made.close()


class Part:
    """A part of the product as a process that is watched, started again, and sees its own database only."""

    def __init__(self, name: str, settings: Settings, child: Child | None = None) -> None:
        self.name, self.settings, self.child = name, settings, child

    def launch(self) -> None:
        # behind everything else in one process, the worker needs no address that anybody knows
        anywhere = {"port": 0, "host": "127.0.0.1"} if self.settings.mode == "embedded" else {}
        settings = self.settings.model_copy(update={"url": self.settings.origin, **anywhere})
        self.child = command(["serve", self.name], settings, *self._databases())
        self.child.start()

    def is_ready(self) -> bool:
        return self.child is not None and self.child.alive

    def stop(self, seconds: float = 10) -> None:
        if self.child:
            self.child.stop(seconds)

    def _databases(self) -> tuple[str, ...]:
        if self.settings.mode == "embedded":
            return ("owner",)  # it builds the other parts too, to ask them
        return PARTS if self.name == JOBS else (self.name,)


def command(arguments: list[str], settings: Settings, *databases: str) -> Child:
    """`tinkuy …` as a child process."""
    return Child(
        name=arguments[-1],
        argv=[sys.executable, "-m", "cli", *arguments],
        environment=environment(settings, os.environ, *databases),
        folder=ROOT,
    )
