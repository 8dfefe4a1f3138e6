"""What `tinkuy run` tells its user: the address, how to enter, and how far the demo is."""

import asyncio
import json
from pathlib import Path

import httpx
from sqlalchemy.exc import SQLAlchemyError

from cli.engines import Child
from cli.first import first_link
from cli.home import command
from cli.server import Server
from kit.settings import Settings


class Welcome:
    """Runs beside the server: waits until everything is ready, prints, and lets the demo load."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    async def __call__(self, server: Server | None) -> None:
        await until_ready(self.settings)
        say(f"Tinkuy is ready at {self.settings.origin}")
        if not self.settings.demo:
            await self.invite()
            return
        say("The demo is being checked; on the first start its two editions are loaded while you look around.")
        code = await until_ended(command(["demo"], self.settings, "owner"))
        if code == 0:
            say(sign_ins(self.settings.data / "demo.json"))
        else:
            say("The demo was not loaded completely: the next start goes on with it.")

    async def invite(self) -> None:
        link = await patiently(self.settings)
        if link:
            say(f"Nobody can sign in yet. The first coordinator's link, good once: {link}")


async def patiently(settings: Settings) -> str | None:
    """The first coordinator's link; a database that is just coming back is no reason to stop the server."""
    while True:
        try:
            return await first_link(settings)
        except (OSError, SQLAlchemyError):
            await asyncio.sleep(0.5)


async def until_ready(settings: Settings) -> None:
    host = settings.host if settings.host not in ("0.0.0.0", "::") else "127.0.0.1"  # noqa: S104 - compared, not bound
    async with httpx.AsyncClient(base_url=f"http://{host}:{settings.port}", timeout=5) as client:
        while True:
            try:
                if (await client.get("/health/ready")).status_code == 200:
                    return
            except httpx.HTTPError:
                pass
            await asyncio.sleep(0.1)


async def until_ended(child: Child) -> int:
    """The exit code; ends the child when we are asked to stop before."""
    child.start()
    try:
        while child.alive:  # noqa: ASYNC110 - a process has no event to wait for
            await asyncio.sleep(0.2)
    finally:
        child.stop(5)
    return child.returncode or 0


def sign_ins(path: Path) -> str:
    """demo.json, for people."""
    told = json.loads(path.read_text(encoding="utf-8"))
    lines = ["Sign-ins of the demo:"]
    lines += [
        f"  {each['role']:<16} {each['programme'] or '':<20} {each['email']:<40} {each['password']}"
        for each in told["people"]
    ]
    lines += [f"Survey app (ODK Collect): {told['openrosa_url']}"]
    lines += [f"Results of {each['slug']}: {each['results_url']}" for each in told["editions"] if each["results_url"]]
    return "\n".join(lines)


def say(text: str) -> None:
    print(text, flush=True)
