"""The first administrator: a one-time link while the installation has none."""

from kit.settings import Settings


async def first_link(settings: Settings) -> str | None:
    return None
