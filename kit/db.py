"""One schema per service, one transaction per request, committed before the answer leaves."""

from collections.abc import AsyncIterator
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Request
from sqlalchemy import DateTime, MetaData, event
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.engine import URL
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

from kit.ids import uuid7

NAMING = {
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
}

Sessions = async_sessionmaker[AsyncSession]


def table_base(schema: str) -> type[SQLModel]:
    """One registry per service: one schema, no shared metadata, no class-name clashes."""

    class Table(SQLModel, registry=registry(metadata=MetaData(schema=schema, naming_convention=NAMING))):
        id: UUID = Field(default_factory=uuid7, primary_key=True)

    return Table


def at(default: Any = None, **options: Any) -> Any:
    """A moment in UTC (timestamptz). Give `default_factory=clock.now` for "when the row was made"."""
    if "default_factory" not in options:
        options["default"] = default
    return Field(sa_type=DateTime(timezone=True), **options)  # type: ignore[call-overload]


def json(**options: Any) -> Any:
    """A jsonb column. Replace the value as a whole: changes inside it are not tracked."""
    return Field(sa_type=JSONB, **options)


Moment = datetime


def create_engine(url: URL | str, pool_size: int = 5) -> AsyncEngine:
    engine = create_async_engine(
        url,
        pool_size=pool_size,
        max_overflow=0,
        pool_recycle=120,  # the server's side of a connection grows with every table it has met
        pool_use_lifo=True,  # in a quiet hour the others stay unused, and the server may close them
        connect_args={"server_settings": {"application_name": "tinkuy"}},
    )
    event.listen(engine.sync_engine, "checkout", check_open)
    return engine


def check_open(connection: Any, *_: Any) -> None:
    """A connection that the server has closed is replaced before it is used. asyncpg knows it without asking: the
    pool's own ping costs three round trips, as much as most requests need."""
    if connection.driver_connection.is_closed():
        raise DisconnectionError()


def sessions(engine: AsyncEngine, **info: Any) -> Sessions:
    return async_sessionmaker(engine, expire_on_commit=False, info=info)


async def transaction(request: Request) -> AsyncIterator[AsyncSession]:
    async with request.app.state.sessions.begin() as tx:
        yield tx
    if tx.info.pop("emitted", False):
        request.app.state.wake.set()


# scope="function" commits before the response leaves; FastAPI's default would commit after it.
Tx = Annotated[AsyncSession, Depends(transaction, scope="function")]
