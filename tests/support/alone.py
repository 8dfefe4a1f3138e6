"""One service alone: its routes with real tokens, facts told to it, facts it tells. Nothing of it is patched."""

import asyncio
from collections.abc import Iterable
from typing import Any
from uuid import UUID

import httpx
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from sqlalchemy import select, update

from kit import clock, jobs
from kit.auth import Grant, claims_of
from kit.bus import MemoryBus
from kit.events import Event
from kit.ids import uuid7
from kit.service import Service
from kit.settings import Settings
from kit.tokens import KeyRing


class Directory:
    """Stands where applications stands: answers /api/applications/directory from what the test put in."""

    def __init__(self) -> None:
        self.organisations: dict[UUID, dict[str, Any]] = {}
        self.members: dict[UUID, dict[str, Any]] = {}
        self.app = FastAPI()
        self.app.get("/api/applications/directory")(self.answer)

    async def answer(self, request: Request) -> JSONResponse:
        ids = [UUID(part) for part in request.query_params["ids"].split(",") if part]
        return JSONResponse(
            {
                "organisations": [{"id": str(i), **self.organisations[i]} for i in ids if i in self.organisations],
                "members": [{"id": str(i), **self.members[i]} for i in ids if i in self.members],
            }
        )


class Alone:
    """`async with Alone(service, settings) as s:` — the service's app is up, its relay is stepped by the test."""

    def __init__(self, service: Service, settings: Settings) -> None:
        self.service, self.settings = service, settings
        self.directory = Directory()
        self.bus = MemoryBus()
        self.app = service.app(settings, self.bus, {"applications": self.directory.app}, relaying=False)
        self.signer = KeyRing(settings.data / "keys").signer("gateway")
        self.clients: list[httpx.AsyncClient] = []

    async def __aenter__(self) -> "Alone":
        self.running = self.app.router.lifespan_context(self.app)
        await self.running.__aenter__()
        return self

    async def __aexit__(self, *_: object) -> None:
        for client in self.clients:
            await client.aclose()
        await self.running.__aexit__(None, None, None)

    def client(self, *grants: Grant, id: UUID | None = None, lang: str = "es") -> httpx.AsyncClient:
        """Somebody signed in with these grants. `client.account` is the account's id."""
        account = id or uuid7()
        token = self.signer.sign(self.service.name, str(account), grants=claims_of(grants))
        client = self.visitor(lang, Authorization=f"Bearer {token}")
        client.account = account  # type: ignore[attr-defined]
        return client

    def visitor(self, lang: str = "es", **headers: str) -> httpx.AsyncClient:
        """Anybody: no token."""
        client = httpx.AsyncClient(
            transport=httpx.ASGITransport(self.app),
            base_url="http://tinkuy.test",
            headers={"Accept-Language": lang, **headers},
        )
        self.clients.append(client)
        return client

    def peer(self, name: str = "activities") -> httpx.AsyncClient:
        """Another service, calling with its own token."""
        signer = KeyRing(self.settings.data / "keys").signer(f"svc:{name}")
        return self.visitor(Authorization=f"Bearer {signer.sign(self.service.name, signer.issuer)}")

    async def tell(self, *events: Event, attempt: int = 1) -> None:
        """Facts from other services, delivered now."""
        for event in events:
            await self.deliver(uuid7(), event, attempt)

    async def deliver(self, id: UUID, event: Event, attempt: int = 1) -> None:
        envelope = {"id": str(id), "type": event.subject, "data": event.model_dump(mode="json")}
        await self.app.state.consumer.deliver(envelope, attempt)

    async def told(self, subject: str = "") -> list[dict[str, Any]]:
        """The data of the events emitted since the last call, oldest first; they count as sent from now on."""
        outbox = self.service.events.outbox
        async with self.app.state.sessions.begin() as tx:
            rows = (await tx.scalars(select(outbox).where(outbox.sent_at.is_(None)).order_by(outbox.id))).all()
            await tx.execute(update(outbox).where(outbox.id.in_([row.id for row in rows])).values(sent_at=clock.now()))
        return [row.envelope["data"] for row in rows if not subject or row.subject == subject]

    async def work(self) -> int:
        """Do every job that is due; how many."""
        done = 0
        while await jobs.work_once(self.runtime, self.app.state.sessions, self.service.job, self.service.jobs):
            done += 1
        return done

    @property
    def runtime(self) -> Any:
        return self.app.state


def grant(role: str, programme: UUID | None = None, organisation: UUID | None = None) -> Grant:
    return Grant(role, programme, organisation)


async def all_pages(client: httpx.AsyncClient, path: str, **params: Any) -> list[dict[str, Any]]:
    """Every item of a list, page by page."""
    items: list[dict[str, Any]] = []
    after: str | None = None
    while True:
        page = (await client.get(path, params={**params, **({"after": after} if after else {})})).json()
        items += page["items"]
        after = page["next"]
        if not after:
            return items


async def settle(seconds: float = 0.05) -> None:
    await asyncio.sleep(seconds)


__all__: Iterable[str] = ["Alone", "Directory", "all_pages", "grant", "settle"]
