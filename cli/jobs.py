"""The slow work of all services in a process of its own: forked when everything else is one process, else alone."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from fastapi import FastAPI

from cli.parts import GATEWAY, JOBS, PARTS, load
from cli.wiring import Upstreams
from kit.bus import MemoryBus
from kit.jobs import JobHandler, Work, run_forever
from kit.service import Runtime, Service, health_router
from kit.settings import Settings

IDLE_SECONDS = 20.0
HEAVY_MEGABYTES = 56


def runtimes(settings: Settings, upstreams: Upstreams) -> dict[str, Runtime]:
    small = settings.model_copy(update={"pool_size": 2})
    return {name: load(name).runtime(small, upstreams) for name in PARTS}


async def work(made: dict[str, Runtime], shift: "Shift | None" = None) -> None:
    """Until cancelled. What a job emits lies in an outbox; the relay of that service's process sends it."""
    try:
        async with asyncio.TaskGroup() as group:
            for name, runtime in made.items():
                service = shift.watched(load(name)) if shift else load(name)
                group.create_task(run_forever(runtime, runtime.sessions, service.job, service), name=f"jobs:{name}")
    finally:
        for runtime in made.values():
            await runtime.engine.dispose()


class Shift:
    """One turn of a worker: it ends when the work has made it heavy and there is none left, so that its memory (a PDF
    engine and its fonts, …) goes back to the machine and a fresh copy takes over."""

    def __init__(self) -> None:
        self.busy = 0
        self.idle_since = time.monotonic()

    async def run(self, made: dict[str, Runtime]) -> None:
        worker = asyncio.create_task(work(made, self))
        try:
            while not (worker.done() or self.is_over()):
                await asyncio.wait([worker], timeout=IDLE_SECONDS / 4)
        finally:
            worker.cancel()
            await asyncio.gather(worker, return_exceptions=True)

    def is_over(self) -> bool:
        quiet = self.busy == 0 and time.monotonic() - self.idle_since > IDLE_SECONDS
        return quiet and own_megabytes() > HEAVY_MEGABYTES

    def watched(self, service: Service) -> Service:
        return replace(service, jobs={kind: self.counted(handler) for kind, handler in service.jobs.items()})

    def counted(self, handler: JobHandler) -> JobHandler:
        async def run(job: Work) -> dict[str, Any] | None:
            self.busy += 1
            try:
                return await handler(job)
            finally:
                self.busy -= 1
                self.idle_since = time.monotonic()

        return run


def own_megabytes() -> float:
    """What this process holds alone, apart from what it shares with those it was copied from."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_Dirty:")) / 1024


def jobs_app(settings: Settings, upstreams: Upstreams) -> FastAPI:
    """The worker as a process that can be asked for its health."""
    made = runtimes(settings, upstreams)

    @contextlib.asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        worker = asyncio.create_task(work(made))
        yield
        worker.cancel()
        await asyncio.gather(worker, return_exceptions=True)

    app = FastAPI(title=JOBS, lifespan=lifespan, openapi_url=None)
    app.state.engine, app.state.bus = made[GATEWAY].engine, MemoryBus()
    app.include_router(health_router(JOBS))
    return app
