"""`tinkuy serve`: everything in this process, or one part of it. Needs a database that `tinkuy migrate` has made."""

import asyncio
import socket
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

import uvloop
from starlette.types import ASGIApp

from cli import wiring
from cli.address import bind
from cli.engines import Refusal, Supervisor
from cli.forked import ForkedChild, renew
from cli.home import Part
from cli.jobs import Shift, jobs_app, runtimes
from cli.parts import JOBS
from cli.server import Server, make_server, stop_on_signals, until_told
from kit.settings import Settings

Beside = Callable[[Server], Coroutine[Any, Any, None]]


def serve(settings: Settings, name: str | None = None) -> int:
    """Until a signal; the exit code."""
    listener = bind(settings)
    if name is not None:
        return serve_part(name, settings, listener)
    app, upstreams = wiring.all_in_one(settings)
    supervisor = Supervisor()
    supervisor.add(Part(JOBS, settings, fork_jobs(settings, upstreams, listener.close)))
    try:
        return uvloop.run(answer(app, settings, listener, lambda _: supervisor.watch()))
    finally:
        supervisor.stop()


def serve_part(name: str, settings: Settings, listener: socket.socket) -> int:
    return uvloop.run(serve_jobs(settings, listener) if name == JOBS else serve_alone(name, settings, listener))


async def serve_alone(name: str, settings: Settings, listener: socket.socket) -> int:
    wiring.check_migrated(settings)
    bus = await wiring.connect(settings)
    try:
        return await answer(wiring.alone(name, settings, bus), settings, listener)
    finally:
        await bus.close()


async def serve_jobs(settings: Settings, listener: socket.socket) -> int:
    wiring.check_migrated(settings)
    embedded = settings.mode == "embedded"
    upstreams = wiring.all_in_one(settings)[1] if embedded else wiring.elsewhere(settings)
    return await answer(jobs_app(settings, upstreams), settings, listener)


def fork_jobs(settings: Settings, upstreams: wiring.Upstreams, *release: Callable[[], None]) -> ForkedChild:
    """The worker of the slow work; `release` lets go of what the copy must not hold, such as the address."""

    def body() -> None:
        for let_go in release:
            let_go()
        renew("worker", lambda: uvloop.run(until_told(Shift().run(runtimes(settings, upstreams)))))

    child = ForkedChild(JOBS, body)
    child.start()
    return child


def fork_part(name: str, settings: Settings, listener: socket.socket, *release: Callable[[], None]) -> ForkedChild:
    """One part as a copy of this process, on an address that is bound already."""

    def body() -> None:
        for let_go in release:
            let_go()
        serve_part(name, settings, listener)

    child = ForkedChild(name, body)
    child.start()
    listener.close()
    return child


async def answer(app: ASGIApp, settings: Settings, listener: socket.socket, *beside: Beside) -> int:
    """Serve until a signal. What runs `beside` may end the server by raising: the first Refusal is passed on."""
    server = make_server(app, settings)
    stop_on_signals(server)
    tasks = [asyncio.create_task(run(server)) for run in beside]
    for task in tasks:
        task.add_done_callback(partial(stop_when_broken, server))
    await server.serve(sockets=[listener])
    for task in tasks:
        task.cancel()
    ends = await asyncio.gather(*tasks, return_exceptions=True)
    for end in ends:
        if isinstance(end, Exception):
            raise end
    if not server.started:
        raise Refusal("The server did not start; what is above says why.")
    return 0


def stop_when_broken(server: Server, task: asyncio.Task[None]) -> None:
    if not task.cancelled() and task.exception():
        server.should_exit = True
