"""`tinkuy demo`: loads the demo into a running Tinkuy, or goes on where a run broke off."""

from datetime import date

import aiohttp

from cli.demo.administrator import make_administrator
from cli.demo.entry import write_demo_json
from cli.demo.plan import make_plan
from cli.demo.plan.living import make_living
from cli.demo.replay import practica, run
from cli.demo.replay.client import Web
from cli.demo.replay.context import Replay
from cli.demo.replay.journal import Journal
from cli.demo.replay.problems import Stopped
from cli.demo.replay.progress import Progress
from kit.clock import day_of, now
from kit.settings import Settings

LOADED, LIMA = "demo", "America/Lima"


async def load(settings: Settings) -> None:
    """Stopped when it cannot go on; what was sent stays."""
    if settings.smtp_url:
        raise Stopped("The demo reads its own mails: unset TINKUY_SMTP_URL, or start without it (TINKUY_DEMO=0).")
    if settings.database_url or settings.gateway_database_url:
        await make_administrator(settings)
    async with Web(await address(settings), settings.origin) as web:
        replay = Replay(web, make_plan(), Journal(settings.data), Progress(1))
        living = make_living(first_day(replay.journal))
        if not replay.journal.has(LOADED):
            replay.progress.total = run.records(replay) + practica.records(living)
            await run.run(replay, living)
            replay.journal.mark(LOADED)
            replay.progress.end("The demo is loaded.")
        await write_demo_json(settings, replay, living)


def first_day(journal: Journal) -> date:
    """The day of the first start, from which the living edition counts."""
    kept = journal.get("first_day") or journal.keep("first_day", day_of(now(), LIMA).isoformat())
    return date.fromisoformat(kept)


async def address(settings: Settings) -> str:
    """Where the product is reached from here: beside us on its port, else at its public address."""
    host = "127.0.0.1" if settings.host in ("0.0.0.0", "::", "") else settings.host  # noqa: S104 - compared, not bound
    beside = f"http://{f'[{host}]' if ':' in host else host}:{settings.port}"
    for url in (beside, settings.origin):
        try:
            timeout = aiohttp.ClientTimeout(total=5)
            async with aiohttp.ClientSession(timeout=timeout) as session, session.get(f"{url}/health/live") as answer:
                if answer.status == 200:
                    return url
        except (aiohttp.ClientError, TimeoutError):
            continue
    raise Stopped(f"No Tinkuy answers at {beside} or {settings.origin}: start it with `make run`, then load the demo.")
