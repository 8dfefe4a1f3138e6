"""What a service is, and how it becomes an ASGI app: the same in one process with the others or alone."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fastapi import APIRouter, FastAPI
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlmodel import SQLModel
from starlette.types import ASGIApp

from kit import problems
from kit.auth import Verifier
from kit.bus import Bus
from kit.db import Sessions, create_engine, sessions
from kit.events import Consumer, Event, EventTables, Handler, relay
from kit.files import Files
from kit.jobs import Every, JobHandler
from kit.mail import Mailer, mailer
from kit.peers import Peers
from kit.settings import Settings
from kit.texts import Texts
from kit.tokens import KeyRing


@dataclass
class Runtime:
    """What a running service holds on to; `app.state` of its app, and `work.runtime` of its jobs, have all of it."""

    settings: Settings
    engine: AsyncEngine
    sessions: Sessions
    keys: KeyRing
    peers: Peers
    files: Files
    mailer: Mailer
    texts: Texts
    consumer: Consumer


Background = Callable[[FastAPI], Coroutine[Any, Any, None]]


@dataclass(frozen=True)
class Service:
    """All a service is: a name, its tables, its routes and the events it listens to.

    `router` is mounted under /api/<name>; `root` at the root of the host for the paths in `roots`;
    `middleware` are raw ASGI wrappers around the routes (outermost first); `background` runs while the app does.
    """

    name: str
    package: Path
    base: type[SQLModel]
    events: EventTables
    job: type[Any]
    router: APIRouter
    handlers: dict[type[Event], Handler] = field(default_factory=dict)
    jobs: dict[str, JobHandler] = field(default_factory=dict)
    schedule: tuple[Every, ...] = ()
    root: APIRouter | None = None
    roots: tuple[str, ...] = ()
    middleware: tuple[Callable[..., ASGIApp], ...] = ()
    background: tuple[Background, ...] = ()

    def runtime(self, settings: Settings, upstreams: dict[str, ASGIApp | str]) -> Runtime:
        engine = create_engine(settings.service_database(self.name), settings.pool_size)
        keys = KeyRing(settings.data / "keys")
        peers = Peers(keys.signer(f"svc:{self.name}"), upstreams)
        info: dict[str, Any] = {
            "outbox": self.events.outbox,
            "job": self.job,
            "peers": peers,
            "settings": settings,
        }
        made = sessions(engine, **info)
        texts = Texts(self.package / "locales")
        consumer = Consumer(made, self.events, self.handlers)
        files = Files(settings.data, self.name)
        return Runtime(settings, engine, made, keys, peers, files, mailer(settings), texts, consumer)

    def app(self, settings: Settings, bus: Bus, upstreams: dict[str, ASGIApp | str], relaying: bool = True) -> FastAPI:
        """`relaying=False` leaves the relay to the caller (tests drain it step by step)."""
        runtime = self.runtime(settings, upstreams)

        @contextlib.asynccontextmanager
        async def lifespan(app: FastAPI) -> AsyncIterator[None]:
            await bus.subscribe(self.name, [event.subject for event in self.handlers], runtime.consumer.deliver)
            tasks: list[asyncio.Task[None]] = [asyncio.create_task(run(app), name=self.name) for run in self.background]
            if relaying:
                tasks.append(
                    asyncio.create_task(relay(runtime.sessions, self.events.outbox, bus.publish, app.state.wake))
                )
            yield
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await runtime.engine.dispose()

        base = f"/api/{self.name}"
        app = FastAPI(
            title=self.name,
            version="1",
            lifespan=lifespan,
            openapi_url=f"{base}/openapi.json",
            docs_url=None,
            redoc_url=None,
        )
        for name, value in vars(runtime).items():
            setattr(app.state, name, value)
        app.state.wake = runtime.consumer.wake = asyncio.Event()
        app.state.verifier = Verifier(runtime.keys, self.name)
        app.state.bus = bus
        app.include_router(health_router(self.name), include_in_schema=False)
        app.include_router(self.router, prefix=base, tags=[self.name])
        if self.root:
            app.include_router(self.root, tags=[self.name])
        for wrap in reversed(self.middleware):
            app.add_middleware(wrap)  # type: ignore[arg-type]
        problems.install(app, runtime.texts)
        return app


def health_router(name: str) -> APIRouter:
    """`/health/live` and `/health/ready` of a service's own process; the gateway asks them and answers for all."""
    from fastapi import Request
    from fastapi.responses import JSONResponse

    router = APIRouter()

    @router.get("/health/live")
    async def live() -> dict[str, str]:
        return {"status": "ok"}

    @router.get("/health/ready")
    async def ready(request: Request) -> JSONResponse:
        checks = {
            "database": await database_answers(request.app.state.engine),
            "bus": await request.app.state.bus.ready(),
        }
        status = 200 if all(checks.values()) else 503
        return JSONResponse({"service": name, **checks}, status)

    return router


async def database_answers(engine: AsyncEngine) -> bool:
    try:
        async with asyncio.timeout(2), engine.connect() as connection:
            await connection.execute(text("select 1"))
        return True
    except Exception:
        return False
