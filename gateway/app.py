"""The gateway as one ASGI app: its own part, the services behind it, the files beside them."""

import contextlib
import logging
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from fastapi.responses import JSONResponse
from starlette.requests import Request
from starlette.routing import Router
from starlette.types import ASGIApp, Receive, Scope, Send

import kit.html
from gateway.api.about import ready
from gateway.bearers import Bearers
from gateway.callers import Callers
from gateway.dispatch import OWN, Dispatcher
from gateway.edge import Edge, TooMuch
from gateway.files import Pages
from gateway.limits import Failures
from gateway.passwords import Passwords
from gateway.problems import InsufficientScope, UnknownBearer
from gateway.service import service
from gateway.upstream import Away, Elsewhere
from kit import problems
from kit.bus import Bus
from kit.problems import Problem, TooLarge, Unavailable
from kit.settings import Settings
from kit.texts import Texts

log = logging.getLogger(__name__)

# For a gateway that is started without the services' code; the composition root passes what they declare.
ROOTS = {
    "/calls": "applications",
    "/results": "activities",
    "/v": "certificates",
    "/credentials": "certificates",
    "/achievements": "certificates",
    "/issuers": "certificates",
    "/status": "certificates",
    "/.well-known/did.json": "certificates",
    "/v1": "surveys",
    "/f": "surveys",
}


# RFC 6750 §3: what a client's library reads; people read the problem.
CHALLENGES: dict[type | None, str] = {
    UnknownBearer: 'Bearer error="invalid_token"',
    InsufficientScope: 'Bearer error="insufficient_scope"',
}


class Gateway:
    """`state` is that of the gateway's own part (sessions, settings, bus …), as a service's app has it."""

    def __init__(
        self, settings: Settings, own: FastAPI, services: dict[str, ASGIApp], roots: Mapping[str, str]
    ) -> None:
        self.own, self.services, self.state = own, services, own.state
        self.router = Router(lifespan=lambda _: self.running())
        self.texts: Texts = own.state.texts
        prepare(own, services)
        pages = Pages(settings.static, Path(kit.html.WEB))
        every = {**roots, **dict.fromkeys((*service.roots, "/health", "/oauth"), OWN)}
        dispatcher = Dispatcher(settings, {**services, OWN: own}, every, own.state.callers, own.state.bearers, pages)
        self.edge = Edge(dispatcher, settings, self.refuse)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.router.lifespan(scope, receive, send)
        elif scope["type"] == "http":
            await self.edge(scope, receive, send)

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Starlette runs no lifespan of an app inside another: each is entered here. Facts wait until all listen."""
        async with contextlib.AsyncExitStack() as stack:
            bus: Bus = self.state.bus
            bus.hold()
            stack.callback(bus.release)
            for app in (*self.services.values(), self.own):
                if isinstance(app, Elsewhere):
                    await app.open()
                    stack.push_async_callback(app.close)
                elif isinstance(app, FastAPI):
                    await stack.enter_async_context(app.router.lifespan_context(app))
            bus.release()
            yield
            bus.hold()

    def refuse(self, error: Exception) -> ASGIApp:
        """The answer to a request that did not get through."""

        async def answer(scope: Scope, receive: Receive, send: Send) -> None:
            problem = as_problem(error)
            if problem is None:
                log.error("%s failed", scope["method"], exc_info=error)
            request = Request({**scope, "app": self.own})
            made = (
                problems.render(request, self.texts, problem.status, problem.name(), problem.errors, **problem.params)
                if problem
                else problems.render(request, self.texts, 500, "internal")
            )
            if type(problem) in CHALLENGES:
                made.headers["www-authenticate"] = CHALLENGES[type(problem)]
            await made(scope, receive, send)

        return answer


def as_problem(error: Exception) -> Problem | None:
    if isinstance(error, Problem):
        return error
    if isinstance(error, TooMuch):
        return TooLarge()
    return Unavailable() if isinstance(error, Away) else None


def prepare(own: FastAPI, services: dict[str, ASGIApp]) -> None:
    """What the gateway's own routes find on their app beside what every service has."""
    state: Any = own.state
    settings: Settings = state.settings
    state.services, state.openapi = services, None
    state.passwords, state.failures = Passwords(settings.argon2_memory_kib), Failures()
    state.callers = Callers(settings, state.sessions, state.keys.signer("gateway"))
    state.bearers = Bearers(state.sessions, state.keys.signer("gateway"))
    remembering = {"callers": state.callers, "bearers": state.bearers}
    state.sessions.configure(info={**state.sessions.kw["info"], **remembering})
    own.add_api_route("/health/ready", readiness(state), include_in_schema=False)
    routes = own.router.routes
    routes.insert(0, routes.pop())  # before the kernel's answer, which speaks for one process only


def readiness(state: Any) -> Any:
    async def read_readiness() -> JSONResponse:
        checks = await ready(state)
        good = all(checks.values())
        return JSONResponse({"status": "ready" if good else "not_ready", "checks": checks}, 200 if good else 503)

    return read_readiness


def create_gateway(
    settings: Settings,
    bus: Bus,
    upstreams: Mapping[str, ASGIApp | str],
    roots: Mapping[str, str] | None = None,
    relaying: bool = True,
) -> Gateway:
    """`upstreams` by service: its ASGI app in this process, or the address of its own."""
    own = service.app(settings, bus, dict(upstreams), relaying)
    services = {name: Elsewhere(app) if isinstance(app, str) else app for name, app in upstreams.items()}
    return Gateway(settings, own, services, ROOTS if roots is None else roots)
