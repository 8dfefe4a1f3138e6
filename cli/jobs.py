"""The slow work of all services in a process of its own: forked when everything else is one process, else alone."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

from fastapi import FastAPI

from cli.parts import GATEWAY, JOBS, PARTS, load
from cli.wiring import Upstreams
from kit.bus import MemoryBus
from kit.jobs import run_forever
from kit.service import Runtime, health_router
from kit.settings import Settings


def runtimes(settings: Settings, upstreams: Upstreams) -> dict[str, Runtime]:
    small = settings.model_copy(update={"pool_size": 2})
    return {name: load(name).runtime(small, upstreams) for name in PARTS}


async def work(made: dict[str, Runtime]) -> None:
    """Until cancelled. What a job emits lies in an outbox; the relay of that service's process sends it."""
    try:
        async with asyncio.TaskGroup() as group:
            for name, runtime in made.items():
                service = load(name)
                group.create_task(run_forever(runtime, runtime.sessions, service.job, service), name=f"jobs:{name}")
    finally:
        for runtime in made.values():
            await runtime.engine.dispose()


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
