import asyncio
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from kit.roles import make_roles
from kit.settings import Settings
from kit.tokens import KeyRing
from tests.kit import toy
from tests.support.alone import Alone


class ToySettings(Settings):
    toys_database_url: str = ""


@pytest.fixture(scope="session")
def toy_settings(settings: Settings) -> ToySettings:
    made = ToySettings(**settings.model_dump(by_alias=True))
    KeyRing(made.data / "keys").create(["svc:toys"])
    asyncio.run(make_tables(made))
    return made


async def make_tables(settings: Settings) -> None:
    engine = create_async_engine(settings.database_url)
    async with engine.begin() as connection:
        await connection.execute(text("drop schema if exists toys cascade"))
        await connection.execute(text("create schema toys"))
        await connection.run_sync(toy.Table.metadata.create_all)
    await engine.dispose()
    await make_roles(settings, ["toys"])


@pytest.fixture
async def toys(toy_settings: ToySettings) -> AsyncIterator[Alone]:
    async with Alone(toy.service, toy_settings) as alone:
        yield alone
