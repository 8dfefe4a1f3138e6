"""Keeps the children alive: restarts who died, and gives up when that happens too often."""

import asyncio
import logging
import time
from collections import deque
from typing import Protocol

from cli.engines.errors import Refusal
from cli.engines.process import Child

log = logging.getLogger("tinkuy.supervisor")


class Engine(Protocol):
    """What can be watched: Postgres, Nats and Service."""

    child: Child | None

    @property
    def name(self) -> str: ...
    def launch(self) -> None: ...
    def is_ready(self) -> bool: ...
    def stop(self, seconds: float = ...) -> None: ...


class Supervisor:
    """Watches engines that have been started; `stop()` ends them, last started first."""

    def __init__(self, *, restarts: int = 10, window: float = 300, pause: float = 0.1) -> None:
        self.engines: list[Engine] = []
        self.restarts = restarts
        self.window = window
        self.pause = pause
        self._deaths: dict[str, deque[float]] = {}

    def add(self, engine: Engine) -> None:
        self.engines.append(engine)

    async def watch(self) -> None:
        """Until cancelled; Refusal when an engine died more than `restarts` times within `window` seconds."""
        while True:
            for engine in self.engines:
                if engine.child is None or not engine.child.alive:
                    self._count(engine)
                    self._relaunch(engine)
            await asyncio.sleep(self.pause)

    def _count(self, engine: Engine) -> None:
        now = time.monotonic()
        deaths = self._deaths.setdefault(engine.name, deque())
        deaths.append(now)
        while deaths[0] < now - self.window:
            deaths.popleft()
        code = engine.child.returncode if engine.child else None
        if len(deaths) > self.restarts:
            raise Refusal(f"{engine.name} ended {len(deaths)} times in {self.window / 60:.0f} minutes: giving up.")
        log.warning("%s ended with code %s and is started again", engine.name, code)

    def _relaunch(self, engine: Engine) -> None:
        # The store's own lock decides whether it may start; a failure is simply the next death.
        engine.launch()

    def stop(self) -> None:
        for engine in reversed(self.engines):
            engine.stop()
        self.engines.clear()
