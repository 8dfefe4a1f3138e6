from collections.abc import AsyncIterator

import pytest

from kit.settings import Settings
from services.surveys.service import service
from tests.support.alone import Alone
from tests.surveys.field import Field


@pytest.fixture(scope="session")
async def surveys(settings: Settings) -> AsyncIterator[Alone]:
    async with Alone(service, settings) as alone:
        yield alone


@pytest.fixture
async def field(surveys: Alone) -> Field:
    """A programme with one living edition, two selected teams, their people, and My World 2030 open for answers."""
    return await Field(surveys).prepared()


@pytest.fixture
async def past(surveys: Alone) -> Field:
    """The same in an edition entered afterwards (April to November 2017)."""
    return await Field(surveys, entered_afterwards=True).prepared()
