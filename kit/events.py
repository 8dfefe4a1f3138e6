"""Facts between services: written to the outbox in the caller's transaction, handled once by each consumer.

An event is a CloudEvents 1.0 envelope with ids and non-personal state. Handlers may run twice, late and out of order
and end in the same state: they upsert and compare the `version` of the fact.
"""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, ClassVar
from uuid import UUID

from pydantic import BaseModel
from sqlalchemy import or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import SQLModel

from kit import clock
from kit.db import Sessions, at, json
from kit.ids import uuid7
from kit.peers import PeerAway

log = logging.getLogger(__name__)

ATTEMPTS = 5
ATTEMPTS_AWAY = 1500  # once a minute: a day
RETRY_SECONDS = (0.2, 0.2, 0.5, 1.0, 5.0, 30.0, 60.0)
LEASE = timedelta(seconds=30)
BATCH = 100


class Event(BaseModel):
    """A past-tense fact. `subject` is `<service>.<noun>.<past participle>`."""

    subject: ClassVar[str]


Envelope = dict[str, Any]
Handler = Callable[[AsyncSession, Any], Awaitable[None]]
Deliver = Callable[[Envelope, int], Awaitable[None]]
Publish = Callable[[Envelope, int], Awaitable[None]]


@dataclass(frozen=True)
class EventTables:
    outbox: type[Any]
    inbox: type[Any]
    dead_letter: type[Any]


def event_tables(base: type[SQLModel]) -> EventTables:
    """The three tables that every service has beside its own."""

    class Outbox(base, table=True):  # type: ignore[valid-type, misc, call-arg]
        subject: str
        envelope: dict[str, Any] = json()
        created_at: datetime = at(default_factory=clock.now)
        sent_at: datetime | None = at(index=True)
        retry_at: datetime | None = at()
        attempts: int = 0

    class Inbox(base, table=True):  # type: ignore[valid-type, misc, call-arg]
        """The id of every event already handled."""

        handled_at: datetime = at(default_factory=clock.now)

    class DeadLetter(base, table=True):  # type: ignore[valid-type, misc, call-arg]
        """An event that failed every attempt; kept until somebody replays it."""

        __tablename__ = "dead_letter"
        subject: str
        envelope: dict[str, Any] = json()
        error: str
        dead_at: datetime = at(default_factory=clock.now)
        replayed_at: datetime | None = at()

    return EventTables(Outbox, Inbox, DeadLetter)


def emit(tx: AsyncSession, event: Event) -> None:
    """Record the event in the caller's transaction; the relay sends it after the commit."""
    id, now = uuid7(), clock.now()
    envelope = {
        "specversion": "1.0",
        "id": str(id),
        "source": f"/services/{event.subject.split('.')[0]}",
        "type": event.subject,
        "time": now.isoformat(),
        "datacontenttype": "application/json",
        "data": event.model_dump(mode="json"),
    }
    tx.add(tx.info["outbox"](id=id, subject=event.subject, envelope=envelope, created_at=now))
    tx.info["emitted"] = True


async def relay_once(sessions: Sessions, outbox: type[Any], publish: Publish) -> int:
    """Send what is unsent and due; the number that was taken.

    Rows are leased, published outside any transaction, then marked: a crash in between sends them again, and the
    inboxes absorb it. Selected by "unsent", never by "id greater than the last": a late commit would be skipped.
    """
    rows = await lease(sessions, outbox)
    for row in rows:
        error = await attempt(publish, row)
        async with sessions.begin() as tx:
            await tx.execute(update(outbox).where(outbox.id == row.id).values(**outcome(row, error)))
    return len(rows)


async def lease(sessions: Sessions, outbox: type[Any]) -> list[Any]:
    now = clock.now()
    due = select(outbox).where(outbox.sent_at.is_(None), or_(outbox.retry_at.is_(None), outbox.retry_at <= now))
    async with sessions.begin() as tx:
        locked = due.order_by(outbox.id).limit(BATCH).with_for_update(skip_locked=True)
        rows = list((await tx.scalars(locked)).all())
        if rows:
            ids = [row.id for row in rows]
            await tx.execute(update(outbox).where(outbox.id.in_(ids)).values(retry_at=now + LEASE))
    return rows


async def attempt(publish: Publish, row: Any) -> Exception | None:
    try:
        await publish(row.envelope, row.attempts + 1)
    except Exception as e:
        log.warning("%s %s not delivered: %s", row.subject, row.id, type(e).__name__)
        return e
    return None


def outcome(row: Any, error: Exception | None) -> dict[str, Any]:
    if error is None:
        return {"sent_at": clock.now(), "attempts": row.attempts + 1}
    wait = RETRY_SECONDS[min(row.attempts, len(RETRY_SECONDS) - 1)]
    return {"attempts": row.attempts + 1, "retry_at": clock.now() + timedelta(seconds=wait)}


async def relay(sessions: Sessions, outbox: type[Any], publish: Publish, wake: asyncio.Event) -> None:
    """The relay of one service process: at once when something was emitted here, else once a second."""
    while True:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(wake.wait(), 1.0)
        wake.clear()
        try:
            while await relay_once(sessions, outbox, publish) == BATCH:
                pass
        except Exception:
            log.exception("relay pauses")
            await asyncio.sleep(1)


class Consumer:
    """Handles each event once for one service: inbox row, effect and dead letter in one transaction."""

    def __init__(self, sessions: Sessions, tables: EventTables, handlers: dict[type[Event], Handler]) -> None:
        self.sessions, self.tables = sessions, tables
        self.handlers = {event.subject: (event, handler) for event, handler in handlers.items()}
        self.wake: asyncio.Event | None = None

    async def deliver(self, envelope: Envelope, attempt: int) -> None:
        """Raises until the last attempt, which leaves a dead letter instead. That another service is away for a while
        counts for nothing: such a fact waits."""
        id = UUID(envelope["id"])
        try:
            event_type, handler = self.handlers[envelope["type"]]
            event = event_type.model_validate(envelope["data"])
            async with self.sessions.begin() as tx:
                if await self.first_time(tx, id):
                    await handler(tx, event)
            if tx.info.pop("emitted", False) and self.wake:
                self.wake.set()
        except Exception as e:
            if attempt < ATTEMPTS or (isinstance(e, PeerAway) and attempt < ATTEMPTS_AWAY):
                raise
            await self.bury(id, envelope, e)

    async def first_time(self, tx: AsyncSession, id: UUID) -> bool:
        row = insert(self.tables.inbox).values(id=id, handled_at=clock.now())
        return await tx.scalar(row.on_conflict_do_nothing().returning(self.tables.inbox.id)) is not None

    async def bury(self, id: UUID, envelope: Envelope, error: Exception) -> None:
        log.error("%s %s dead after %d attempts: %s", envelope["type"], id, ATTEMPTS, type(error).__name__)
        async with self.sessions.begin() as tx:
            if await self.first_time(tx, id):
                tx.add(
                    self.tables.dead_letter(
                        id=id, subject=envelope["type"], envelope=envelope, error=type(error).__name__
                    )
                )

    async def replay(self, id: UUID) -> None:
        """Handle a dead letter again, after the cause is mended; raises what the handler raises."""
        async with self.sessions.begin() as tx:
            letter = await tx.get(self.tables.dead_letter, id, with_for_update=True)
            if letter is None or letter.replayed_at:
                return
            event_type, handler = self.handlers[letter.subject]
            await handler(tx, event_type.model_validate(letter.envelope["data"]))
            letter.replayed_at = clock.now()


def newer(row: Any | None, version: int) -> bool:
    """Whether a fact of that version tells more than the copy we hold (None: no copy yet)."""
    return row is None or version > row.version
