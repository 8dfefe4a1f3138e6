from collections.abc import AsyncIterator

import pytest

from kit.settings import Settings
from tests.support.world import EMBEDDED, World


@pytest.fixture(scope="session")
async def world(settings: Settings) -> AsyncIterator[World]:
    async with World(EMBEDDED, settings) as made:
        yield made
