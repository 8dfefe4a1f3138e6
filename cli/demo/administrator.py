"""The demo's first administrator: made with the owner's database, as any installation's first one is."""

from cli.demo.replay.cast import ADMINISTRATOR, PASSWORD
from cli.parts import GATEWAY
from gateway.commands import bootstrap
from gateway.passwords import Passwords
from kit.db import create_engine, sessions
from kit.settings import Settings


async def make_administrator(settings: Settings) -> None:
    """May be repeated; a password that is set stays."""
    engine = create_engine(settings.service_database(GATEWAY), 1)
    try:
        async with sessions(engine).begin() as tx:
            passwords = Passwords(settings.argon2_memory_kib)
            who = (ADMINISTRATOR.email, ADMINISTRATOR.name, PASSWORD)
            await bootstrap.first_administrator(tx, passwords, *who)
    finally:
        await engine.dispose()
