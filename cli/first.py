"""The first administrator of an installation: a one-time link, while nobody can sign in."""

from cli.migrate import check_configured
from cli.parts import GATEWAY
from gateway.commands import bootstrap
from kit.db import create_engine, sessions
from kit.settings import Settings


async def first_link(settings: Settings) -> str | None:
    """A new link each time (the one before ends); None once somebody can administer."""
    check_configured(settings, GATEWAY)
    engine = create_engine(settings.service_database(GATEWAY), 1)
    try:
        async with sessions(engine).begin() as tx:
            return await bootstrap.first_link(tx, settings)
    finally:
        await engine.dispose()
