"""The whole installation in either mode over the worker's database: people sign in, facts travel when told to."""

import asyncio
import contextlib
import importlib.util
import time
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import httpx
from fastapi import FastAPI
from sqlalchemy import func, select, update
from starlette.types import ASGIApp

from cli.engines import Nats
from gateway.app import create_gateway
from gateway.commands import accounts, grants
from gateway.rules import OF_AN_ORGANISATION
from gateway.service import service as gateway_service
from kit import clock, jobs
from kit.bus import STREAM, Bus, MemoryBus, NatsBus
from kit.events import relay_once
from kit.ids import uuid7
from kit.service import Service
from kit.settings import Settings
from tests.conftest import SCHEMAS, available
from tests.support.broker import SUBJECTS
from tests.support.serving import served

EMBEDDED, DISTRIBUTED = "embedded", "distributed"
PASSWORD = "una clave de las pruebas"


@dataclass(frozen=True)
class Part:
    """One service of the installation: what it is, its running app, its end of the wire."""

    service: Service
    app: FastAPI
    bus: Bus

    @property
    def outbox(self) -> Any:
        return self.service.events.outbox


class Person(httpx.AsyncClient):
    """Somebody with a browser. `account` and `email` are of whoever signed in."""

    account: UUID
    email: str


class World:
    """`async with World(mode, settings, nats) as world`. In distributed mode every service has its own port and bus."""

    def __init__(self, mode: str, settings: Settings, nats: Nats | None = None) -> None:
        self.mode, self.settings, self.nats = mode, settings, nats
        self.parts: dict[str, Part] = {}
        self.owners: dict[UUID, Person] = {}
        self.people: list[Person] = []
        self.stack = contextlib.AsyncExitStack()
        self.password_hash = ""

    async def __aenter__(self) -> "World":
        await self.stack.__aenter__()
        services = {name: load(name) for name in SCHEMAS[1:] if exists(name)}
        roots = {root: name for name, service in services.items() for root in service.roots}
        bus: Bus = MemoryBus()
        upstreams: dict[str, ASGIApp | str] = {}
        for name, service in services.items():
            bus = await self.own_bus() if self.nats else bus
            app = service.app(self.settings, bus, upstreams, relaying=False)
            self.parts[name] = Part(service, app, bus)
            upstreams[name] = await self.stack.enter_async_context(served(app)) if self.nats else app
        bus = await self.own_bus() if self.nats else bus
        self.gateway = create_gateway(self.settings, bus, upstreams, roots, relaying=False)
        await self.stack.enter_async_context(self.gateway.running())
        self.parts["gateway"] = Part(gateway_service, self.gateway.own, bus)
        self.password_hash = await self.gateway.state.passwords.hash(PASSWORD)
        return self

    async def __aexit__(self, *_: object) -> None:
        for person in self.people:
            await person.aclose()
        await self.stack.aclose()

    async def own_bus(self) -> NatsBus:
        assert self.nats
        bus = await NatsBus.connect(self.nats.url, SUBJECTS, monitor_url=self.nats.monitor_url)
        self.stack.push_async_callback(bus.close)
        return bus

    # --- people -------------------------------------------------------------------------------------------------

    def visitor(self, lang: str = "es", **headers: str) -> Person:
        """Anybody with a browser, not signed in."""
        person = Person(
            transport=httpx.ASGITransport(self.gateway),
            base_url=self.settings.origin,
            headers={"Accept-Language": lang, "Origin": self.settings.origin, **headers},
        )
        self.people.append(person)
        return person

    async def sign_in(
        self,
        name: str,
        *roles: str,
        programme: UUID | None = None,
        organisation: UUID | None = None,
        lang: str = "es",
    ) -> Person:
        """A new account with these roles, signed in through the gateway. "administrator" without a programme is an
        administrator of the installation."""
        email = f"{name}.{uuid4().hex[:12]}@example.org"
        async with self.gateway.state.sessions.begin() as tx:
            account = await accounts.found_or_made(tx, email, name.title(), lang)
            account.password_hash = self.password_hash
            for role in roles:
                theirs = organisation if role in OF_AN_ORGANISATION else None
                await grants.give(tx, account.id, role, programme, theirs)
        person = self.visitor(lang)
        person.account, person.email = account.id, email
        await enter(person, email, PASSWORD)
        return person

    async def programme(self, by: Person | None = None) -> UUID:
        """Made through the API; whoever made it (`world.owners[id]`) is its administrator and coordinator."""
        id = uuid7()
        owner = by or await self.sign_in("olga", "administrator")
        slug = f"programa-{id.hex[-12:]}"
        body = {"slug": slug, "name": {"es": "Programa", "pt": "Programa", "en": "Programme"}}
        answer = await owner.put(f"/api/applications/programmes/{id}", json=body)
        assert answer.status_code in (200, 201), answer.text
        await self.drain()
        self.owners[id] = owner
        return id

    # --- facts and jobs -----------------------------------------------------------------------------------------

    async def fresh(self) -> None:
        """What other tests left unsent in this database is none of this test's business."""
        for part in self.parts.values():
            async with part.app.state.sessions.begin() as tx:
                left = update(part.outbox).where(part.outbox.sent_at.is_(None))
                await tx.execute(left.values(sent_at=clock.now()))

    async def drain(self, seconds: float = 30) -> None:
        """Every fact is sent, and every reader has handled it (and sent what it told because of it)."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            moved = [await relay_once(p.app.state.sessions, p.outbox, p.bus.publish) for p in self.parts.values()]
            if not any(moved) and await self.readers_idle() and not await self.unsent():
                return
            await asyncio.sleep(0 if any(moved) else 0.01)
        raise AssertionError(f"still unsent after {seconds} s: {await self.unsent()}")

    async def unsent(self) -> list[str]:
        found: list[str] = []
        for part in self.parts.values():
            async with part.app.state.sessions() as tx:
                rows = select(part.outbox.subject, func.max(part.outbox.attempts), func.count())
                waiting = rows.where(part.outbox.sent_at.is_(None)).group_by(part.outbox.subject)
                found += [f"{n}× {subject}, {tries} attempts" for subject, tries, n in await tx.execute(waiting)]
        return found

    async def readers_idle(self) -> bool:
        if not self.nats:
            return True
        for name, part in self.parts.items():
            if part.service.handlers and isinstance(part.bus, NatsBus):
                info = await part.bus.js.consumer_info(STREAM, name)
                if info.num_pending or info.num_ack_pending:
                    return False
        return True

    async def work(self) -> int:
        """Do every job of every service that is due; how many."""
        done = 0
        for part in self.parts.values():
            state = part.app.state
            while await jobs.work_once(state, state.sessions, part.service.job, part.service.jobs):
                done += 1
        return done

    async def settle(self) -> None:
        """Facts and jobs, until neither makes more of the other."""
        await self.drain()
        while await self.work():
            await self.drain()

    async def mails(self, to: str) -> list[dict[str, Any]]:
        """What the mailbox page has for that address, the newest first."""
        answer = await self.visitor().get("/api/gateway/mailbox", params={"to": to})
        return list(answer.json()["items"])


async def enter(person: httpx.AsyncClient, email: str, password: str) -> httpx.Response:
    """Sign in; from then on the client sends what a page of ours would."""
    answer = await person.post("/api/gateway/session", json={"email": email, "password": password})
    assert answer.status_code == 200, answer.text
    person.headers["X-CSRF"] = answer.json()["csrf"]
    return answer


def exists(name: str) -> bool:
    """Whether the service has tables and can be composed."""
    return name in available() and importlib.util.find_spec(f"services.{name}.service") is not None


def load(name: str) -> Service:
    service: Service = importlib.import_module(f"services.{name}.service").service
    return service
