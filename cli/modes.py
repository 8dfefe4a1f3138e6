"""The two ways to run the whole product: everything in one process, or every part in its own."""

import asyncio
import signal
import socket

import uvloop

from cli import wiring
from cli.address import bind
from cli.greeting import Welcome
from cli.home import Home, Part
from cli.migrate import migrate
from cli.parts import GATEWAY, JOBS, SERVICES
from cli.serve import answer, fork_jobs, fork_part
from kit.settings import Settings


def embedded(here: Home, listener: socket.socket) -> int:
    """The gateway with everything behind it in this process; beside it the worker of the slow jobs."""
    asyncio.run(migrate(here.settings))
    app, upstreams = wiring.all_in_one(here.settings)
    worker = fork_jobs(here.settings, upstreams, listener.close, here.lock.release)
    here.add_part(Part(JOBS, here.settings, worker))
    beside = (lambda _: here.supervisor.watch(), Welcome(here.settings))
    return uvloop.run(answer(app, here.settings, listener, *beside))


def distributed(here: Home, listener: socket.socket) -> int:
    """Every part is a process; this one only watches. They are forked from here: one set of loaded code for all."""
    here.open_bus()
    inside = here.settings.model_copy(update={"host": "127.0.0.1"})
    addresses = {name: at_free_port(inside) for name in (*SERVICES, JOBS)}
    upstreams = {name: f"http://127.0.0.1:{addresses[name][1].port}" for name in SERVICES}
    here.settings = here.settings.model_copy(update={"upstreams": upstreams})
    asyncio.run(migrate(here.settings))
    addresses[GATEWAY] = (listener, here.settings)
    wiring.preload()
    for name, (address, own) in addresses.items():
        settings = own.model_copy(update={"upstreams": upstreams})
        others = [other.close for other, _ in addresses.values() if other is not address]
        child = fork_part(name, settings, address, here.lock.release, *others)
        here.add_part(Part(name, settings, child))
    return uvloop.run(until_signal(here))


def at_free_port(settings: Settings) -> tuple[socket.socket, Settings]:
    listener = bind(settings.model_copy(update={"port": 0}))
    return listener, settings.model_copy(update={"port": listener.getsockname()[1]})


async def until_signal(here: Home) -> int:
    asked = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, asked.set)
    watch = asyncio.create_task(here.supervisor.watch())
    welcome = asyncio.create_task(Welcome(here.settings)(None))
    stop = asyncio.create_task(asked.wait())
    await asyncio.wait([watch, stop], return_when=asyncio.FIRST_COMPLETED)
    welcome.cancel()
    if watch.done():
        watch.result()  # raises the reason
    return 0
