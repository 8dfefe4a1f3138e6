"""Slow work: a table per service, worked beside the requests, with progress, resumed after a crash."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import Field, SQLModel

from kit import clock
from kit.db import Sessions, at, json
from kit.ids import uuid7

log = logging.getLogger(__name__)
LEASE = timedelta(seconds=60)
ATTEMPTS = 5


class JobState(StrEnum):
    queued = "queued"
    running = "running"
    done = "done"
    failed = "failed"


def job_table(base: type[SQLModel]) -> type[Any]:
    class Job(base, table=True):  # type: ignore[valid-type, misc, call-arg]
        """`args` and `result` hold ids and counts, nothing personal; `key`: unique while unfinished."""

        kind: str
        args: dict[str, Any] = json()
        key: str | None = Field(default=None, unique=True)
        programme_id: UUID | None = None
        requested_by: UUID | None = None
        state: str = Field(default=JobState.queued, index=True)
        run_at: datetime = at(default_factory=clock.now)
        locked_until: datetime | None = at()
        attempts: int = 0
        progress: int = 0
        total: int = 0
        result: dict[str, Any] | None = json(default=None, nullable=True)
        error: str | None = None
        created_at: datetime = at(default_factory=clock.now)
        finished_at: datetime | None = at()

    return Job


class Work:
    """What a job's handler gets: its arguments, sessions of its own, and a way to say how far it is."""

    def __init__(self, runtime: Any, sessions: Sessions, table: type[Any], row: Any) -> None:
        self.runtime, self.sessions, self.table = runtime, sessions, table
        self.id: UUID = row.id
        self.args: dict[str, Any] = row.args
        self.requested_by: UUID | None = row.requested_by

    async def progress(self, done: int, total: int) -> None:
        """Also renews the lease: call it at least every 30 seconds."""
        values = {"progress": done, "total": total, "locked_until": clock.now() + LEASE}
        async with self.sessions.begin() as tx:
            await tx.execute(update(self.table).where(self.table.id == self.id).values(**values))


JobHandler = Callable[[Work], Awaitable[dict[str, Any] | None]]


@dataclass(frozen=True)
class Every:
    """A job that the scheduler starts again and again."""

    kind: str
    seconds: float


async def enqueue(  # noqa: PLR0913 - each is a column of the job
    tx: AsyncSession,
    kind: str,
    args: dict[str, Any],
    *,
    key: str | None = None,
    run_at: datetime | None = None,
    programme_id: UUID | None = None,
    requested_by: UUID | None = None,
) -> Any:
    """A row in the caller's transaction; with a key that is already waiting, that one."""
    table = tx.info["job"]
    if key:
        finished = table.state.in_((JobState.done, JobState.failed))
        await tx.execute(update(table).where(table.key == key, finished).values(key=None))
    values = {
        "id": uuid7(), "kind": kind, "args": args, "key": key, "run_at": run_at or clock.now(), "attempts": 0,
        "progress": 0, "total": 0, "state": JobState.queued, "created_at": clock.now(),
        "programme_id": programme_id, "requested_by": requested_by,
    }  # fmt: skip
    made = await tx.scalar(insert(table).values(**values).on_conflict_do_nothing().returning(table.id))
    return await tx.scalar(select(table).where(table.id == made if made else table.key == key))


async def due(sessions: Sessions, table: type[Any]) -> bool:
    async with sessions() as tx:
        return await tx.scalar(select(table.id).where(claimable(table)).limit(1)) is not None


def claimable(table: type[Any]) -> Any:
    now = clock.now()
    waiting = (table.state == JobState.queued) & (table.run_at <= now)
    abandoned = (table.state == JobState.running) & or_(table.locked_until.is_(None), table.locked_until < now)
    return waiting | abandoned


async def work_once(runtime: Any, sessions: Sessions, table: type[Any], handlers: dict[str, JobHandler]) -> bool:
    """Take one due job and do it; False when there is none."""
    async with sessions.begin() as tx:
        row = await tx.scalar(
            select(table).where(claimable(table)).order_by(table.run_at).limit(1).with_for_update(skip_locked=True)
        )
        if row is None:
            return False
        row.state, row.attempts, row.locked_until = JobState.running, row.attempts + 1, clock.now() + LEASE
    try:
        result = await handlers[row.kind](Work(runtime, sessions, table, row))
        values: dict[str, Any] = {"state": JobState.done, "result": result, "error": None, "finished_at": clock.now()}
    except Exception as e:
        log.exception("job %s %s failed", row.kind, row.id)
        values = failure(row, e)
    async with sessions.begin() as tx:
        await tx.execute(update(table).where(table.id == row.id).values(locked_until=None, **values))
    return True


def failure(row: Any, error: Exception) -> dict[str, Any]:
    if row.attempts >= ATTEMPTS:
        return {"state": JobState.failed, "error": type(error).__name__, "finished_at": clock.now()}
    wait = timedelta(seconds=2**row.attempts)
    return {"state": JobState.queued, "error": type(error).__name__, "run_at": clock.now() + wait}


async def schedule(sessions: Sessions, table: type[Any], plan: tuple[Every, ...]) -> None:
    """Make sure that each planned job has its next run in the table; safe to call from several processes."""
    async with sessions.begin() as tx:
        for every in plan:
            last = await tx.scalar(
                select(table.run_at).where(table.kind == every.kind).order_by(table.run_at.desc()).limit(1)
            )
            next_run = max(last + timedelta(seconds=every.seconds), clock.now()) if last else clock.now()
            await enqueue(tx, every.kind, {}, key=f"schedule:{every.kind}", run_at=next_run)


async def run_forever(runtime: Any, sessions: Sessions, table: type[Any], service: Any, idle: float = 1.0) -> None:
    """The worker loop of one service."""
    while True:
        try:
            await schedule(sessions, table, service.schedule)
            while await work_once(runtime, sessions, table, service.jobs):
                pass
        except Exception:
            log.exception("jobs of %s pause", service.name)
        await asyncio.sleep(idle)
