"""Sessions, attendance, who owes a follow-up, assessments."""

from collections import defaultdict
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit import clock
from kit.auth import Actor
from kit.problems import NotFound
from services.activities.models import (
    Attendance,
    Edition,
    EditionSetup,
    FollowUp,
    SurveyAnswer,
    TeamAssessment,
    TrainingSession,
)
from services.activities.queries.access import (
    OWN,
    STAFF,
    assessed_by,
    edition_for,
    edition_of_sessions,
    enters,
    mine,
    recorded_for,
)
from services.activities.queries.names import member_names, organisation_names
from services.activities.rules.taking_part import follow_ups

OF_ATTENDANCE = (col(Attendance.organisation_id), col(Attendance.recorded_by))


async def session_for(tx: AsyncSession, actor: Actor, id: UUID, lock: bool = False) -> tuple[TrainingSession, Edition]:
    """A session of a programme in which the actor has a role, or is a client."""
    session = await tx.get(TrainingSession, id, with_for_update=lock or None)
    if session is None or not enters(actor, session.programme_id):
        raise NotFound()
    edition = await tx.get(Edition, session.edition_id)
    if edition is None:
        raise NotFound()
    return session, edition


def session_can(actor: Actor, session: TrainingSession) -> list[str]:
    if not actor.has(session.programme_id, *STAFF):
        return []
    return ["edit", "restore"] if session.cancelled_at else ["edit", "cancel", "record", "import"]


async def read_sessions(tx: AsyncSession, actor: Actor, sessions: list[TrainingSession]) -> list[dict[str, Any]]:
    """Each with how many took part, by mode, among those whom the actor may see."""
    counts: dict[UUID, dict[str, int]] = defaultdict(dict)
    if sessions:
        edition = await tx.get(Edition, sessions[0].edition_id)
        rows = (
            select(col(Attendance.session_id), col(Attendance.mode), func.count())
            .where(col(Attendance.session_id).in_([s.id for s in sessions]))
            .where(recorded_for(actor, edition, *OF_ATTENDANCE))  # type: ignore[arg-type]
            .group_by(col(Attendance.session_id), col(Attendance.mode))
        )
        for session_id, mode, n in await tx.execute(rows):
            counts[session_id][mode] = n
    return [s.model_dump() | {"attended": counts[s.id], "can": session_can(actor, s)} for s in sessions]


async def list_sessions(tx: AsyncSession, actor: Actor, edition_id: UUID) -> list[dict[str, Any]]:
    await edition_of_sessions(tx, actor, edition_id)
    rows = select(TrainingSession).where(col(TrainingSession.edition_id) == edition_id)
    sessions = (await tx.scalars(rows.order_by(col(TrainingSession.starts_at), col(TrainingSession.id)))).all()
    return await read_sessions(tx, actor, list(sessions))


async def list_attendance(tx: AsyncSession, actor: Actor, session_id: UUID) -> list[dict[str, Any]]:
    _, edition = await session_for(tx, actor, session_id)
    rows = select(Attendance).where(
        col(Attendance.session_id) == session_id, recorded_for(actor, edition, *OF_ATTENDANCE)
    )
    return await named(tx, list((await tx.scalars(rows.order_by(col(Attendance.id)))).all()))


async def named(tx: AsyncSession, rows: list[Any]) -> list[dict[str, Any]]:
    members = await member_names(tx, [row.member_id for row in rows])
    organisations = await organisation_names(tx, [row.organisation_id for row in rows])
    return [
        row.model_dump()
        | {
            "member_name": members.get(row.member_id),
            "organisation_name": organisations.get(row.organisation_id, ""),
        }
        for row in rows
    ]


async def list_assessments(tx: AsyncSession, actor: Actor, edition_id: UUID) -> list[dict[str, Any]]:
    edition = await edition_for(tx, actor, edition_id)
    rows = select(TeamAssessment).where(
        col(TeamAssessment.edition_id) == edition_id,
        col(TeamAssessment.positive).is_not(None),
        or_(
            mine(actor, edition, col(TeamAssessment.organisation_id), OWN),
            col(TeamAssessment.member_id).in_(assessed_by(actor, edition_id)),
        ),
    )
    return await named(tx, list((await tx.scalars(rows.order_by(col(TeamAssessment.member_id)))).all()))


async def list_follow_ups(
    tx: AsyncSession, actor: Actor, edition_id: UUID, state: str | None = None
) -> list[dict[str, Any]]:
    """What each member who took part owes or has given, the most overdue first."""
    edition = await edition_for(tx, actor, edition_id)
    setup = await tx.get(EditionSetup, edition_id) or EditionSetup(id=edition_id)
    days = await session_days(tx, edition)
    if not days:
        return []
    attended = select(Attendance).where(
        col(Attendance.session_id).in_(days), mine(actor, edition, col(Attendance.organisation_id))
    )
    took_part: dict[UUID, list[Attendance]] = defaultdict(list)
    for row in (await tx.scalars(attended)).all():
        took_part[row.member_id].append(row)
    answers = await answers_of(tx, edition, setup)
    today = clock.day_of(clock.now(), edition.time_zone)
    found = []
    for member, rows in took_part.items():
        sessions = sorted(((r.session_id, days[r.session_id]) for r in rows), key=lambda s: (s[1], s[0]))
        for due in follow_ups(sessions, max(days.values()), answers[member], setup, today):
            found.append({"member_id": member, "organisation_id": rows[0].organisation_id, **vars(due)})
    wanted = [item for item in found if state in (None, item["state"])]
    return await with_names(tx, sorted(wanted, key=lambda i: (i["due_on"], i["member_id"], i["number"])))


async def session_days(tx: AsyncSession, edition: Edition) -> dict[UUID, date]:
    """The sessions that were not cancelled, and their days where the edition lives."""
    held = select(col(TrainingSession.id), col(TrainingSession.starts_at)).where(
        col(TrainingSession.edition_id) == edition.id, col(TrainingSession.cancelled_at).is_(None)
    )
    return {id: clock.day_of(starts_at, edition.time_zone) for id, starts_at in await tx.execute(held)}


async def answers_of(tx: AsyncSession, edition: Edition, setup: EditionSetup) -> dict[UUID, list[date]]:
    """The days on which each member answered: through the survey, or entered for them."""
    days: dict[UUID, list[date]] = defaultdict(list)
    surveyed = select(col(SurveyAnswer.member_id), col(SurveyAnswer.submitted_at)).where(
        col(SurveyAnswer.edition_id) == edition.id, col(SurveyAnswer.form_key) == setup.follow_up_form_key
    )
    for member, moment in await tx.execute(surveyed):
        days[member].append(clock.day_of(moment, edition.time_zone))
    entered = select(col(FollowUp.member_id), col(FollowUp.answered_on)).where(col(FollowUp.edition_id) == edition.id)
    for member, day in await tx.execute(entered):
        days[member].append(day)
    return days


async def with_names(tx: AsyncSession, items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    members = await member_names(tx, [item["member_id"] for item in items])
    organisations = await organisation_names(tx, [item["organisation_id"] for item in items])
    return [
        item
        | {
            "member_name": members.get(item["member_id"]),
            "organisation_name": organisations.get(item["organisation_id"], ""),
        }
        for item in items
    ]


async def get_session(tx: AsyncSession, actor: Actor, id: UUID) -> dict[str, Any]:
    session, _ = await session_for(tx, actor, id)
    return await read_session(tx, actor, session)


async def read_session(tx: AsyncSession, actor: Actor, session: TrainingSession) -> dict[str, Any]:
    await tx.flush()
    return (await read_sessions(tx, actor, [session]))[0]
