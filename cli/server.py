"""One HTTP server in this process: uvicorn, whose signals are ours."""

import asyncio
import contextlib
import signal
from collections.abc import Coroutine, Iterator
from typing import Any

import uvicorn
from starlette.types import ASGIApp

from kit.settings import Settings

GRACE_SECONDS = 5


class Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """uvicorn would raise the signal again after its end, before we have stopped what we started."""
        yield

    async def until_started(self) -> bool:
        """Whether it came to answer; False when it ended before."""
        while not self.started:
            if self.should_exit:
                return False
            await asyncio.sleep(0.01)
        return True


def make_server(app: ASGIApp, settings: Settings) -> Server:
    config = uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        http="httptools",
        loop="uvloop",
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=settings.trusted_proxies,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    return Server(config)


def stop_on_signals(server: uvicorn.Server) -> None:
    """Ctrl-C and SIGTERM end it in order; the second one does not wait for open requests."""

    def stop() -> None:
        server.force_exit = server.should_exit
        server.should_exit = True

    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop)


async def until_told(endless: Coroutine[Any, Any, None]) -> None:
    """Run something without an end of its own until SIGINT or SIGTERM."""
    task = asyncio.create_task(endless)
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, task.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        await task
