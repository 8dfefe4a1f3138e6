from collections.abc import AsyncIterator

import pytest

from kit.settings import Settings
from services.applications.service import service
from tests.applications.world import World
from tests.support.alone import Alone


@pytest.fixture
async def alone(settings: Settings) -> AsyncIterator[Alone]:
    async with Alone(service, settings) as made:
        await made.told()
        yield made


@pytest.fixture
async def world(alone: Alone) -> World:
    """A programme of this test's own, with an open call and its people."""
    made = World(alone)
    await made.begin()
    return made
