"""Keeps the children alive: restarts who died, and gives up when that happens too often."""

import asyncio
import logging
import time
from collections import deque
from typing import Protocol

from cli.engines.errors import Refusal
from cli.engines.process import Child

LONGEST_PAUSE = 5.0
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
        self._due: dict[str, float] = {}

    def add(self, engine: Engine) -> None:
        self.engines.append(engine)

    async def watch(self) -> None:
        """Until cancelled; Refusal when an engine died more than `restarts` times within `window` seconds."""
        while True:
            for engine in self.engines:
                if engine.child is None or not engine.child.alive:
                    self._attend(engine)
            await asyncio.sleep(self.pause)

    def _attend(self, engine: Engine) -> None:
        """Count a death once, then start it again when its time has come."""
        now = time.monotonic()
        if engine.name not in self._due:
            self._due[engine.name] = now + self._count(engine, now)
        if now >= self._due[engine.name]:
            del self._due[engine.name]
            engine.launch()

    def _count(self, engine: Engine, now: float) -> float:
        """How long to wait: a server that was killed may leave helpers that hold its files for a moment."""
        deaths = self._deaths.setdefault(engine.name, deque())
        deaths.append(now)
        while deaths[0] < now - self.window:
            deaths.popleft()
        code = engine.child.returncode if engine.child else None
        if len(deaths) > self.restarts:
            raise Refusal(f"{engine.name} ended {len(deaths)} times in {self.window / 60:.0f} minutes: giving up.")
        log.warning("%s ended with code %s and is started again", engine.name, code)
        return min(self.pause * (2.0 ** (len(deaths) - 1) - 1), LONGEST_PAUSE)

    def stop(self) -> None:
        for engine in reversed(self.engines):
            engine.stop()
        self.engines.clear()
