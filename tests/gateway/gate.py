"""The gateway alone: before a service that tells what reached it, and contacts as a test wants them."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, PlainTextResponse, StreamingResponse
from sqlalchemy import select, update
from starlette.types import ASGIApp

from gateway.app import create_gateway
from gateway.service import service
from kit import clock, jobs
from kit.bus import MemoryBus
from kit.events import Event
from kit.ids import uuid7
from kit.settings import Settings
from tests.support.people import People
from tests.support.serving import served


class Echo:
    """Stands where a service stands: answers what it was sent. `started` tells whether its lifespan was entered."""

    def __init__(self) -> None:
        self.started = False
        self.seen: list[bytes] = []
        self.app = FastAPI(lifespan=self.lifespan)
        self.app.add_api_route("/health/ready", self.ready, include_in_schema=False)
        self.app.add_api_route("/api/toys/slow", self.slow)
        self.app.add_api_route("/api/toys/broken", self.broken)
        self.app.add_api_route("/api/toys/cached", self.cached)
        self.app.add_api_route("/api/toys/stream", self.stream, methods=["POST"])
        self.app.add_api_route("/api/toys/openapi.json", self.description, include_in_schema=False)
        self.app.add_api_route("/{path:path}", self.echo, methods=["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"])

    @contextlib.asynccontextmanager
    async def lifespan(self, _: FastAPI) -> AsyncIterator[None]:
        self.started = True
        yield
        self.started = False

    async def ready(self) -> dict[str, bool]:
        return {"database": self.started}

    async def description(self) -> dict[str, Any]:
        return self.app.openapi()

    async def echo(self, request: Request) -> JSONResponse:
        body = await request.body()
        raw = request.scope.get("raw_path") or b""
        return JSONResponse(
            {
                "method": request.method,
                "path": request.url.path,
                "raw_path": raw.decode(),
                "query": request.url.query,
                "headers": dict(request.headers),
                "size": len(body),
                "body": body[:200].decode("latin-1"),
            }
        )

    async def broken(self) -> None:
        raise RuntimeError("a fault of the service")

    async def cached(self) -> PlainTextResponse:
        return PlainTextResponse(
            "kept", headers={"Cache-Control": "public, max-age=60", "Referrer-Policy": "no-referrer"}
        )

    async def slow(self) -> StreamingResponse:
        async def parts() -> AsyncIterator[bytes]:
            for n in range(3):
                yield f"{n}\n".encode()
                await asyncio.sleep(0.25)

        return StreamingResponse(parts(), media_type="text/plain")

    async def stream(self, request: Request) -> dict[str, Any]:
        """How the parts of the body came in."""
        sizes = [len(part) async for part in request.stream() if part]
        return {"size": sum(sizes), "parts": len(sizes)}


class Contacts:
    """Stands where applications stands: contacts by application and member. `away` answers 503."""

    def __init__(self) -> None:
        self.of: dict[UUID, dict[str, Any]] = {}
        self.asked: list[str] = []
        self.away = False
        self.app = FastAPI()
        self.app.get("/api/applications/contacts", include_in_schema=False)(self.answer)
        self.app.get("/api/applications/openapi.json", include_in_schema=False)(self.app.openapi)
        self.app.get("/health/ready", include_in_schema=False)(lambda: {"ok": True})

    async def answer(self, request: Request) -> JSONResponse:
        self.asked.append(request.headers["authorization"])
        id = UUID(request.query_params.get("application_id") or request.query_params["member_id"])
        if self.away:
            return JSONResponse({}, 503)
        return JSONResponse(self.of[id]) if id in self.of else JSONResponse({}, 404)


class Gate(People):
    """`async with Gate(settings) as gate`; with `elsewhere` the echoing service has a port of its own."""

    def __init__(self, settings: Settings, elsewhere: bool = False) -> None:
        super().__init__(settings)
        self.echo, self.contacts, self.elsewhere = Echo(), Contacts(), elsewhere
        self.stack = contextlib.AsyncExitStack()

    async def __aenter__(self) -> "Gate":
        address: ASGIApp | str = self.echo.app
        if self.elsewhere:
            address = await self.stack.enter_async_context(served(self.echo.app))
        upstreams: dict[str, ASGIApp | str] = {"toys": address, "applications": self.contacts.app}
        roots = {"/toys": "toys", "/.well-known/toy": "toys"}
        self.gateway = create_gateway(self.settings, MemoryBus(), upstreams, roots, relaying=False)
        await self.stack.enter_async_context(self.gateway.running())
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.leave()
        await self.stack.aclose()

    @property
    def sessions(self) -> Any:
        return self.gateway.state.sessions

    async def tell(self, *events: Event, id: UUID | None = None) -> None:
        for event in events:
            envelope = {"id": str(id or uuid7()), "type": event.subject, "data": event.model_dump(mode="json")}
            await self.gateway.state.consumer.deliver(envelope, 1)

    async def told(self) -> list[dict[str, Any]]:
        """The facts since the last call."""
        outbox = service.events.outbox
        async with self.sessions.begin() as tx:
            rows = (await tx.scalars(select(outbox).where(outbox.sent_at.is_(None)).order_by(outbox.id))).all()
            await tx.execute(update(outbox).where(outbox.sent_at.is_(None)).values(sent_at=clock.now()))
        return [row.envelope["data"] for row in rows]

    async def work(self) -> int:
        done = 0
        while await jobs.work_once(self.gateway.state, self.sessions, service.job, service.jobs):
            done += 1
        return done

    async def token_of(self, address: str) -> str:
        """The token in the newest mail to that address."""
        await self.work()
        mails = await self.mails(address)
        return str(mails[0]["links"][0].partition("#")[2])
