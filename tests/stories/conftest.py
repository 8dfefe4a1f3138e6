"""`world`: the installation in both modes, one test after the other. `embedded_world`: in one process only."""

from collections.abc import AsyncIterator, Iterator

import pytest

from cli.engines import Nats
from kit.settings import Settings
from tests.support.broker import broker
from tests.support.world import DISTRIBUTED, EMBEDDED, World


@pytest.fixture(scope="session")
def nats() -> Iterator[Nats]:
    with broker() as running:
        yield running


@pytest.fixture(scope="session")
async def running_embedded(settings: Settings) -> AsyncIterator[World]:
    async with World(EMBEDDED, settings) as world:
        yield world


@pytest.fixture(scope="session")
async def running_distributed(settings: Settings, nats: Nats) -> AsyncIterator[World]:
    async with World(DISTRIBUTED, settings, nats) as world:
        yield world


@pytest.fixture(params=[EMBEDDED, DISTRIBUTED])
def running(request: pytest.FixtureRequest) -> World:
    world: World = request.getfixturevalue(f"running_{request.param}")
    return world


@pytest.fixture
async def world(running: World) -> World:
    await running.fresh()
    return running


@pytest.fixture
async def embedded_world(running_embedded: World) -> World:
    await running_embedded.fresh()
    return running_embedded
