"""The whole installation in either mode over the worker's database: people sign in, facts travel when told to."""

import asyncio
import contextlib
import importlib.util
import time
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from fastapi import FastAPI
from sqlalchemy import func, select, update
from starlette.types import ASGIApp

from cli.engines import Nats
from gateway.app import create_gateway
from gateway.service import service as gateway_service
from kit import clock, jobs
from kit.bus import STREAM, Bus, MemoryBus, NatsBus
from kit.events import relay_once
from kit.ids import uuid7
from kit.service import Service
from kit.settings import Settings
from tests.conftest import SCHEMAS, available
from tests.support.broker import SUBJECTS
from tests.support.people import PASSWORD, People, Person, enter
from tests.support.serving import served

EMBEDDED, DISTRIBUTED = "embedded", "distributed"


@dataclass(frozen=True)
class Part:
    """One service of the installation: what it is, its running app, its end of the wire."""

    service: Service
    app: FastAPI
    bus: Bus

    @property
    def outbox(self) -> Any:
        return self.service.events.outbox


class World(People):
    """`async with World(mode, settings, nats) as world`. In distributed mode every service has its own port and bus."""

    def __init__(self, mode: str, settings: Settings, nats: Nats | None = None) -> None:
        super().__init__(settings)
        self.mode, self.nats = mode, nats
        self.parts: dict[str, Part] = {}
        self.owners: dict[UUID, Person] = {}
        self.stack = contextlib.AsyncExitStack()

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
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.leave()
        await self.stack.aclose()

    async def own_bus(self) -> NatsBus:
        assert self.nats
        bus = await NatsBus.connect(self.nats.url, SUBJECTS, monitor_url=self.nats.monitor_url)
        self.stack.push_async_callback(bus.close)
        return bus

    # --- people: see `People` ------------------------------------------------------------------------------------

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


def exists(name: str) -> bool:
    """Whether the service has tables and can be composed."""
    return name in available() and importlib.util.find_spec(f"services.{name}.service") is not None


def load(name: str) -> Service:
    service: Service = importlib.import_module(f"services.{name}.service").service
    return service


__all__ = ["DISTRIBUTED", "EMBEDDED", "PASSWORD", "Part", "Person", "World", "enter"]
