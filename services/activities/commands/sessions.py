"""Training sessions: scheduled, changed, cancelled, and told."""

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.activities import SessionsScheduled
from kit import clock
from kit.auth import Actor
from kit.events import emit
from services.activities.commands.versions import next_of_edition
from services.activities.models import Attendance, Edition, TrainingSession
from services.activities.problems import (
    BelongsElsewhere,
    ChangedMeanwhile,
    OutsideTrainingWindow,
    SessionCancelled,
    SessionInUse,
)
from services.activities.queries.access import check_staff, edition_of_staff
from services.activities.queries.training import session_for
from services.activities.rules import windows
from services.activities.schemas.training import SessionPut


async def put_session(tx: AsyncSession, actor: Actor, id: UUID, body: SessionPut) -> TrainingSession:
    edition = await edition_of_staff(tx, actor, body.edition_id)
    session = await tx.get(TrainingSession, id, with_for_update=True)
    if session and session.edition_id != edition.id:
        raise BelongsElsewhere()
    check_window(edition, body)
    values: dict[str, Any] = body.model_dump(exclude={"version"}) | {
        "speakers": [s.model_dump(mode="json") for s in body.speakers]
    }
    if session is None:
        session = TrainingSession(id=id, programme_id=edition.programme_id, **values)
    elif differs(session, values):
        check_version(session, body.version)
    session.sqlmodel_update(values)
    session.version += 1
    tx.add(session)
    await tell_sessions(tx, edition)
    return session


def check_window(edition: Edition, body: SessionPut) -> None:
    """An edition entered afterwards tells of sessions held in its training window; elsewhere a plan is free."""
    day = clock.day_of(body.starts_at, edition.time_zone)
    if edition.entered_afterwards and not windows.inside(day, windows.windows(edition.stages, "training")):
        raise OutsideTrainingWindow(day=day.isoformat())


def differs(session: TrainingSession, values: dict[str, Any]) -> bool:
    return any(getattr(session, name) != value for name, value in values.items())


def check_version(session: TrainingSession, version: int | None) -> None:
    if version is not None and version != session.version:
        raise ChangedMeanwhile()


async def cancel_session(tx: AsyncSession, actor: Actor, id: UUID) -> TrainingSession:
    """Its attendance stays on record and no longer counts."""
    session, edition = await session_of_staff(tx, actor, id)
    if session.cancelled_at is None:
        session.cancelled_at = clock.now()
        session.version += 1
        await tell_sessions(tx, edition)
    return session


async def restore_session(tx: AsyncSession, actor: Actor, id: UUID) -> TrainingSession:
    """Takes the cancelling back."""
    session, edition = await session_of_staff(tx, actor, id)
    if session.cancelled_at is not None:
        session.cancelled_at = None
        session.version += 1
        await tell_sessions(tx, edition)
    return session


async def delete_session(tx: AsyncSession, actor: Actor, id: UUID) -> None:
    """Only one at which nobody was; the others are cancelled."""
    session, edition = await session_of_staff(tx, actor, id)
    if await tx.scalar(select(col(Attendance.id)).where(col(Attendance.session_id) == id).limit(1)):
        raise SessionInUse()
    await tx.delete(session)
    await tell_sessions(tx, edition)


async def session_of_staff(tx: AsyncSession, actor: Actor, id: UUID) -> tuple[TrainingSession, Edition]:
    session, edition = await session_for(tx, actor, id, lock=True)
    check_staff(actor, edition.programme_id)
    return session, edition


async def open_session(tx: AsyncSession, actor: Actor, id: UUID) -> tuple[TrainingSession, Edition]:
    """A session that takes attendance."""
    session, edition = await session_for(tx, actor, id)
    if session.cancelled_at:
        raise SessionCancelled()
    return session, edition


async def tell_sessions(tx: AsyncSession, edition: Edition) -> None:
    version = await next_of_edition(tx, edition.id, "sessions_version")
    await tx.flush()
    rows = select(TrainingSession).where(
        col(TrainingSession.edition_id) == edition.id, col(TrainingSession.cancelled_at).is_(None)
    )
    sessions = (await tx.scalars(rows.order_by(col(TrainingSession.starts_at), col(TrainingSession.id)))).all()
    emit(
        tx,
        SessionsScheduled(
            edition_id=edition.id,
            programme_id=edition.programme_id,
            session_ids=[session.id for session in sessions],
            titles={session.id: session.title for session in sessions},
            version=version,
        ),
    )
