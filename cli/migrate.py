"""`tinkuy migrate`: schemas, their tables, the roles that may touch them, and the keys that sign inside."""

from collections.abc import Sequence

import asyncpg
from sqlalchemy import text
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import create_async_engine

from cli.engines import Refusal
from cli.parts import ISSUERS, PACKAGES
from kit.migrations import NewerSchema, upgrade
from kit.roles import make_roles
from kit.settings import Settings
from kit.tokens import KeyRing

LOCK = 7_406_656
AWAY = (
    OSError,
    asyncpg.CannotConnectNowError,
    asyncpg.InvalidCatalogNameError,
    asyncpg.InvalidAuthorizationSpecificationError,
)


async def migrate(settings: Settings, names: Sequence[str] = ()) -> None:
    """Bring the named schemas (else all) to this version. May be repeated, and run twice at once."""
    check_configured(settings)
    packages = {name: PACKAGES[name] for name in names or PACKAGES}
    engine = create_async_engine(settings.database_url)
    try:
        async with engine.connect() as lock:
            await lock.execute(text("select pg_advisory_lock(:n)"), {"n": LOCK})
            await upgrade(settings.database_url, packages)
            await make_roles(settings, list(packages))
            KeyRing(settings.data / "keys").create(ISSUERS)
    except NewerSchema as newer:
        raise Refusal(
            f"The database was made by a newer version of Tinkuy (its part `{newer}`): start that version; "
            "nothing was changed."
        ) from None
    except AWAY as error:
        raise Refusal(f"The database {place(settings)} cannot be used: {error or type(error).__name__}.") from None
    finally:
        await engine.dispose()


def check_configured(settings: Settings, part: str = "") -> None:
    """Refusal without an address to connect to: the owner's, or that part's own."""
    if not settings.database_url and not (part and getattr(settings, f"{part}_database_url")):
        raise Refusal("DATABASE_URL is missing: the address of the database, as its owner.")


def place(settings: Settings) -> str:
    """Where the database is, without its password."""
    return make_url(settings.database_url).render_as_string(hide_password=True)
