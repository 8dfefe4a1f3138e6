"""One writer task: takes what waits (at most 256), writes it in one statement, answers each after the commit."""

import asyncio
import logging
from collections import deque
from typing import Any
from uuid import UUID

import asyncpg
from sqlalchemy.engine import URL

from kit import clock
from kit.ids import uuid7
from services.surveys.intake.record import ANSWERED, CONFLICT, DUPLICATE, STORED, Outcome, Record, StoreAway, StoreBusy
from services.surveys.intake.sql import ALREADY, INSERT, SET_ASIDE, row

log = logging.getLogger(__name__)
BATCH, LIMIT = 256, 4096
AWAY = (OSError, asyncpg.PostgresConnectionError, asyncpg.InterfaceError, TimeoutError)
# Disk full, too many connections, shutting down: the server's trouble, not the row's.
TROUBLE = (asyncpg.InsufficientResourcesError, asyncpg.OperatorInterventionError)

Waiting = tuple[Record, asyncio.Future[Outcome]]


class Writer:
    """`await put(record)` returns once the record is committed (or was there already)."""

    def __init__(self, database: URL) -> None:
        self.dsn = database.set(drivername="postgresql").render_as_string(hide_password=False)
        self.waiting: deque[Waiting] = deque()
        self.ready = asyncio.Event()
        self.connection: Any = None

    def put(self, record: Record) -> asyncio.Future[Outcome]:
        """StoreBusy when too much waits already: better said at once than after a minute."""
        if len(self.waiting) >= LIMIT:
            raise StoreBusy()
        future: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        self.waiting.append((record, future))
        self.ready.set()
        return future

    async def run(self) -> None:
        try:
            while True:
                await self.ready.wait()
                batch = [self.waiting.popleft() for _ in range(min(len(self.waiting), BATCH))]
                if not batch:
                    self.ready.clear()
                    continue
                await self.store(batch)
        finally:
            for _, future in self.waiting:
                future.cancel()
            if self.connection:
                self.connection.terminate()

    async def store(self, batch: list[Waiting]) -> None:
        try:
            outcomes = await self.write([record for record, _ in batch])
        except (*AWAY, *TROUBLE) as e:
            log.error("intake waits for the database: %s", type(e).__name__)
            await self.give_up(batch)
        except asyncio.CancelledError:
            await self.give_up(batch)  # the service stops: nobody is told that this was stored
            raise
        except Exception as e:
            if len(batch) == 1:
                return settle(batch[0][1], error=e)
            # One bad row must not fail 255 others.
            for one in batch:
                await self.store([one])
        else:
            for (_, future), outcome in zip(batch, outcomes, strict=True):
                settle(future, outcome)

    async def give_up(self, batch: list[Waiting]) -> None:
        for _, future in batch:
            settle(future, error=StoreAway())
        if self.connection:
            self.connection.terminate()
            self.connection = None

    async def write(self, records: list[Record]) -> list[Outcome]:
        """One statement for all; then, for those whose id was taken, what stands there."""
        connection = await self.connected()
        columns = list(zip(*(row(record) for record in records), strict=True))
        changes = [uuid7() for _ in records]
        new = {r["id"] for r in await connection.fetch(INSERT, clock.now(), changes, *columns, timeout=30)}
        taken = [record for record in records if record.id not in new]
        found = await self.standing(connection, taken) if taken else {}
        return [Outcome(STORED, r.id) if r.id in new else found[r.id] for r in records]

    async def standing(self, connection: Any, taken: list[Record]) -> dict[UUID, Outcome]:
        forms, ids = [r.form_id for r in taken], [r.instance_id for r in taken]
        rows = await connection.fetch(ALREADY, forms, ids)
        first = {(r["form_id"], r["instance_id"]): (r["id"], r["sha256"]) for r in rows}
        outcomes = {}
        for record in taken:
            id, sha256 = first.get((record.form_id, record.instance_id), (None, ""))
            if id is None:
                outcomes[record.id] = Outcome(ANSWERED, record.id)
            elif sha256 == record.sha256:
                outcomes[record.id] = Outcome(DUPLICATE, id)
            else:
                outcomes[record.id] = Outcome(CONFLICT, id)
                await connection.execute(SET_ASIDE, *aside(record, id))
        return outcomes

    async def connected(self) -> Any:
        if self.connection is None or self.connection.is_closed():
            settings = {"application_name": "tinkuy-intake"}
            self.connection = await asyncpg.connect(self.dsn, timeout=10, server_settings=settings)
        return self.connection


def aside(record: Record, submission_id: UUID) -> tuple[Any, ...]:
    sender = record.sender
    return (
        uuid7(), record.form_id, record.programme_id, submission_id, sender.organisation_id, sender.device_id,
        sender.account_id, record.version, record.instance_id, record.source, record.raw, record.sha256, clock.now(),
    )  # fmt: skip


def settle(future: asyncio.Future[Outcome], outcome: Outcome | None = None, error: Exception | None = None) -> None:
    if future.done():  # the client has gone
        return
    if error:
        future.set_exception(error)
    elif outcome:
        future.set_result(outcome)
