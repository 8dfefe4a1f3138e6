"""The activities service alone, and a programme with two editions."""

from collections.abc import AsyncIterator

import pytest

from kit.settings import Settings
from services.activities.service import service
from tests.activities.story import Story
from tests.support.alone import Alone


@pytest.fixture
async def alone(settings: Settings) -> AsyncIterator[Alone]:
    async with Alone(service, settings) as running:
        yield running


@pytest.fixture
async def story(alone: Alone) -> Story:
    """A programme of one's own with an edition entered afterwards, Peru's six types and no organisation yet."""
    return await Story.begin(alone)
