"""The certificates service alone, and an edition to certify."""

from collections.abc import AsyncIterator

import pytest

from kit.settings import Settings
from services.certificates.service import service
from tests.certificates.story import Story
from tests.support.alone import Alone


@pytest.fixture
async def alone(settings: Settings) -> AsyncIterator[Alone]:
    async with Alone(service, settings) as running:
        yield running


@pytest.fixture
async def story(alone: Alone) -> Story:
    """A programme with one edition, entered afterwards, of five sessions and six activity types."""
    return await Story.begin(alone)
