"""`tinkuy run`: the engines, the tables, the server and the demo, from one command, until a signal."""

import asyncio
import signal
import sys

import uvloop

from cli import wiring
from cli.engines import free_port
from cli.greeting import Welcome
from cli.home import Home, Part, home
from cli.migrate import migrate
from cli.parts import GATEWAY, JOBS, SERVICES
from cli.serve import answer, fork_jobs
from cli.server import bind
from kit.settings import Settings


def run(settings: Settings) -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # until a loop listens: unwind in order
    listener = bind(settings)
    with home(settings) as here:
        if settings.mode == "distributed":
            listener.close()  # the gateway's own process takes the address
            return distributed(here)
        asyncio.run(migrate(here.settings))
        app, upstreams = wiring.all_in_one(here.settings)
        worker = fork_jobs(here.settings, upstreams, listener.close, here.lock.release)
        here.supervisor.add(Part(JOBS, here.settings.model_copy(update={"port": free_port()}), worker))
        beside = (lambda _: here.supervisor.watch(), Welcome(here.settings))
        return uvloop.run(answer(app, here.settings, listener, *beside))


def distributed(here: Home) -> int:
    """Every part is a process; this one only watches."""
    here.open_bus()
    ports = {name: free_port() for name in (*SERVICES, JOBS)}
    upstreams = {name: f"http://127.0.0.1:{ports[name]}" for name in SERVICES}
    here.settings = here.settings.model_copy(update={"upstreams": upstreams})
    asyncio.run(migrate(here.settings))
    for name in (*SERVICES, JOBS, GATEWAY):
        own = {} if name == GATEWAY else {"host": "127.0.0.1", "port": ports[name]}
        part = Part(name, here.settings.model_copy(update=own))
        here.supervisor.add(part)
        part.launch()
    return uvloop.run(until_signal(here))


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
