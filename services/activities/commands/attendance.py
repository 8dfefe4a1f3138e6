"""Who took part in a session, recorded one by one or many at once."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import case, delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.activities import AttendanceRecorded
from kit import clock
from kit.auth import Actor
from kit.events import emit
from kit.ids import uuid7
from kit.problems import Forbidden, NotFound
from services.activities.commands.sessions import open_session
from services.activities.commands.versions import next_of_members
from services.activities.models import Attendance, Edition, TrainingSession
from services.activities.problems import ModeDoesNotFit, ModeNotYours, NotInRoster, SessionNotYetHeld, UnknownMember
from services.activities.queries.access import (
    OWN,
    STAFF,
    TEAM,
    check_acts_for,
    check_staff,
    on_behalf,
    organisation_of,
    roster_places,
    themselves,
)
from services.activities.rules.taking_part import OWN_MODES, RANK, fits, started
from services.activities.schemas.training import AttendanceItem, AttendancePut


async def record_attendance(
    tx: AsyncSession, actor: Actor, session_id: UUID, member_id: UUID, body: AttendancePut
) -> Attendance:
    """Staff correct what is on record; a team adds to it (recording, cascade)."""
    session, edition = await open_session(tx, actor, session_id)
    organisation = await organisation_of(tx, edition.id, member_id)
    check_acts_for(actor, edition.programme_id, organisation, *TEAM)
    check_mode(actor, edition, organisation, body)
    await check_person(tx, actor, edition, organisation, member_id)
    item = AttendanceItem(member_id=member_id, **body.model_dump())
    await check_items(tx, session, edition, [item])
    await store(tx, actor, session, [item], {member_id: organisation}, correct=actor.has(edition.programme_id, *STAFF))
    await tell_members(tx, edition, [member_id])
    return await get_attendance(tx, session_id, member_id)


def check_mode(actor: Actor, edition: Edition, organisation_id: UUID, body: AttendancePut) -> None:
    """A team says itself who watched a recording or was trained by a teammate; an ambassador, the recording only."""
    if actor.has(edition.programme_id, *STAFF):
        return
    allowed = OWN_MODES if actor.acts_for(organisation_id, *OWN) else OWN_MODES[:1]
    if body.mode not in allowed:
        raise ModeNotYours(mode=body.mode)


async def check_person(
    tx: AsyncSession, actor: Actor, edition: Edition, organisation_id: UUID, member_id: UUID
) -> None:
    """An ambassador speaks for themselves alone."""
    if actor.has(edition.programme_id, *STAFF) or actor.acts_for(organisation_id, *OWN):
        return
    if member_id not in set(await tx.scalars(themselves(actor))):
        raise Forbidden()


async def record_many(
    tx: AsyncSession, actor: Actor, session_id: UUID, items: list[AttendanceItem]
) -> list[Attendance]:
    """All or nothing: an item that cannot be refuses the lot. The better mode is kept."""
    session, edition = await open_session(tx, actor, session_id)
    check_staff(actor, edition.programme_id)
    teams = await teams_of(tx, edition.id, [item.member_id for item in items])
    unknown = [str(item.member_id) for item in items if item.member_id not in teams]
    if unknown:
        raise NotInRoster(members=unknown[:20])
    await check_items(tx, session, edition, items)
    await store(tx, actor, session, items, teams, correct=False)
    members = [item.member_id for item in items]
    await tell_members(tx, edition, members)
    rows = select(Attendance).where(col(Attendance.session_id) == session_id, col(Attendance.member_id).in_(members))
    return list((await tx.scalars(rows.order_by(col(Attendance.id)))).all())


async def check_items(
    tx: AsyncSession, session: TrainingSession, edition: Edition, items: Iterable[AttendanceItem]
) -> None:
    wanted = list(items)
    if any(not fits(session.mode, item.mode) for item in wanted):
        raise ModeDoesNotFit(mode=session.mode)
    if not edition.entered_afterwards and not started(session.starts_at, clock.now()):
        raise SessionNotYetHeld()
    mates = {item.by_member_id for item in wanted if item.by_member_id}
    known = await teams_of(tx, edition.id, list(mates)) if mates else {}
    if any(item.by_member_id in (None, item.member_id) for item in wanted if item.mode == "cascade") or mates - set(
        known
    ):
        raise UnknownMember()


async def teams_of(tx: AsyncSession, edition_id: UUID, members: list[UUID]) -> dict[UUID, UUID]:
    """Member → organisation, of those on a roster of the edition."""
    return {place.member_id: place.organisation_id for place in await roster_places(tx, edition_id, members)}


async def store(  # noqa: PLR0913 - who, where, what, for whom, and whether it overrules
    tx: AsyncSession,
    actor: Actor,
    session: TrainingSession,
    items: list[AttendanceItem],
    teams: dict[UUID, UUID],
    *,
    correct: bool,
) -> None:
    """One statement for all: insert, or replace what is on record (when correcting, or when the new mode is better)."""
    best: dict[UUID, AttendanceItem] = {}
    for item in items:
        old = best.get(item.member_id)
        if old is None or RANK[item.mode] > RANK[old.mode]:
            best[item.member_id] = item
    rows = [row_of(actor, session, item, teams[item.member_id]) for _, item in sorted(best.items())]
    row = insert(Attendance).values(rows)
    changed = {name: row.excluded[name] for name in rows[0] if name not in ("id", "session_id", "member_id")}
    better = None if correct else rank(row.excluded.mode) > rank(col(Attendance.mode))
    kept = row.on_conflict_do_update(constraint="uq_attendance_session_member", set_=changed, where=better)
    await tx.execute(kept)


def rank(column: Any) -> Any:
    return case(RANK, value=column, else_=0)


def row_of(actor: Actor, session: TrainingSession, item: AttendanceItem, organisation: UUID) -> dict[str, Any]:
    return {
        "id": uuid7(),
        "session_id": session.id,
        "edition_id": session.edition_id,
        "organisation_id": organisation,
        **item.model_dump(mode="python"),
        "mode": item.mode.value,
        "by_member_id": item.by_member_id if item.mode == "cascade" else None,
        "recorded_by": actor.id,
        "on_behalf": on_behalf(actor, organisation),
        "recorded_at": clock.now(),
    }


async def get_attendance(tx: AsyncSession, session_id: UUID, member_id: UUID) -> Attendance:
    row = select(Attendance).where(col(Attendance.session_id) == session_id, col(Attendance.member_id) == member_id)
    return (await tx.scalars(row, execution_options={"populate_existing": True})).one()


async def remove_attendance(tx: AsyncSession, actor: Actor, session_id: UUID, member_id: UUID) -> None:
    """Recorded by mistake: as if it had not been. Staff only."""
    _, edition = await open_session(tx, actor, session_id)
    check_staff(actor, edition.programme_id)
    gone = delete(Attendance).where(col(Attendance.session_id) == session_id, col(Attendance.member_id) == member_id)
    if await tx.scalar(gone.returning(col(Attendance.id))) is None:
        raise NotFound()
    await tell_members(tx, edition, [member_id])


async def tell_members(tx: AsyncSession, edition: Edition, members: list[UUID]) -> None:
    """The whole state of each: the versions first, because they hold the lock under which the state is read."""
    versions = await next_of_members(tx, edition.id, members, "attendance_version")
    rows = select(Attendance).where(col(Attendance.edition_id) == edition.id, col(Attendance.member_id).in_(members))
    modes: dict[UUID, dict[UUID, str]] = {member: {} for member in versions}
    for row in (await tx.scalars(rows, execution_options={"populate_existing": True})).all():
        modes[row.member_id][row.session_id] = row.mode
    teams = await teams_of(tx, edition.id, members)
    for member, version in versions.items():
        emit(
            tx,
            AttendanceRecorded(
                edition_id=edition.id,
                programme_id=edition.programme_id,
                organisation_id=teams[member],
                member_id=member,
                modes=modes[member],
                version=version,
            ),
        )
