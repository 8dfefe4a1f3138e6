from collections.abc import AsyncIterator
from typing import Any

import pytest

from kit.settings import Settings
from services.surveys.service import service
from tests.support.alone import Alone
from tests.surveys.field import Field


@pytest.fixture
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


def pytest_make_parametrize_id(config: Any, val: Any, argname: str) -> str | None:
    return val if isinstance(val, str) and len(val) < 40 else None
