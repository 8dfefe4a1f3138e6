"""Other services' facts: each is kept when it is newer than the copy, in whatever order and however often it comes."""

from typing import Any

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from contracts.activities import (
    ActivityCredited,
    AttendanceRecorded,
    MemberAssessed,
    SessionsScheduled,
    TypesConfigured,
)
from contracts.applications import ApplicationMoved, EditionSaved, PersonErased, ProgrammeSaved, RosterChanged
from contracts.gateway import MemberJoined
from kit.events import Event, Handler
from kit.ids import uuid7
from services.certificates import commands
from services.certificates.models import (
    Assessment,
    Attendance,
    Credit,
    Edition,
    MemberAccount,
    Programme,
    Roster,
    SessionPlan,
    Team,
    TypePlan,
)


async def keep(tx: AsyncSession, table: type[Any], key: tuple[str, ...], values: dict[str, Any]) -> None:
    """Insert, or overwrite an older copy; one statement, so that two deliveries at once cannot undo each other."""
    row = insert(table).values(**values)
    changed = {name: row.excluded[name] for name in values if name not in (*key, "id")}
    newest = table.version < row.excluded.version
    await tx.execute(row.on_conflict_do_update(index_elements=list(key), set_=changed, where=newest))


async def on_programme_saved(tx: AsyncSession, event: ProgrammeSaved) -> None:
    values = {"id": event.programme_id, "slug": event.slug, "name": event.name, "version": event.version}
    await keep(tx, Programme, ("id",), values)
    await commands.add_default_achievements(tx, event.programme_id)


async def on_edition_saved(tx: AsyncSession, event: EditionSaved) -> None:
    copied = event.model_dump(
        include={"programme_id", "slug", "name", "state", "time_zone", "languages", "entered_afterwards", "version"}
    )
    days = [day for stage in event.stages for day in (stage.opens_on, stage.closes_on)]
    outer = {"starts_on": min(days, default=None), "ends_on": max(days, default=None)}
    await keep(tx, Edition, ("id",), {"id": event.edition_id, **copied, **outer})


async def on_types_configured(tx: AsyncSession, event: TypesConfigured) -> None:
    copied = event.model_dump(include={"keys", "names", "required", "version"})
    values = {"id": event.edition_id, **copied}
    await keep(tx, TypePlan, ("id",), values)


async def on_sessions_scheduled(tx: AsyncSession, event: SessionsScheduled) -> None:
    sessions = [str(session) for session in event.session_ids]
    titles = {str(session): title for session, title in event.titles.items()}
    values = {"id": event.edition_id, "session_ids": sessions, "titles": titles, "version": event.version}
    await keep(tx, SessionPlan, ("id",), values)


async def on_application_moved(tx: AsyncSession, event: ApplicationMoved) -> None:
    copied = event.model_dump(include={"edition_id", "organisation_id", "status", "version"})
    await keep(tx, Team, ("id",), {"id": event.application_id, **copied})


async def on_roster_changed(tx: AsyncSession, event: RosterChanged) -> None:
    copied = event.model_dump(include={"edition_id", "organisation_id", "version"})
    members = [member.model_dump(mode="json") for member in event.members]
    await keep(tx, Roster, ("id",), {"id": event.application_id, **copied, "members": members})


async def on_attendance_recorded(tx: AsyncSession, event: AttendanceRecorded) -> None:
    copied = event.model_dump(include={"edition_id", "member_id", "version"})
    modes = {str(session): mode for session, mode in event.modes.items()}
    await keep(tx, Attendance, ("edition_id", "member_id"), {"id": uuid7(), **copied, "modes": modes})


async def on_member_assessed(tx: AsyncSession, event: MemberAssessed) -> None:
    copied = event.model_dump(include={"edition_id", "member_id", "positive", "version"})
    await keep(tx, Assessment, ("edition_id", "member_id"), {"id": uuid7(), **copied})


async def on_activity_credited(tx: AsyncSession, event: ActivityCredited) -> None:
    copied = event.model_dump(include={"edition_id", "type_key", "done_on", "counted", "in_time", "version"})
    organisations = [str(organisation) for organisation in event.organisation_ids]
    await keep(tx, Credit, ("id",), {"id": event.activity_id, **copied, "organisation_ids": organisations})


async def on_member_joined(tx: AsyncSession, event: MemberJoined) -> None:
    row = insert(MemberAccount).values(id=uuid7(), account_id=event.account_id, member_id=event.member_id)
    await tx.execute(row.on_conflict_do_nothing())


async def on_person_erased(tx: AsyncSession, event: PersonErased) -> None:
    await commands.forget(tx, event.member_id)


HANDLERS: dict[type[Event], Handler] = {
    ProgrammeSaved: on_programme_saved,
    EditionSaved: on_edition_saved,
    TypesConfigured: on_types_configured,
    SessionsScheduled: on_sessions_scheduled,
    ApplicationMoved: on_application_moved,
    RosterChanged: on_roster_changed,
    AttendanceRecorded: on_attendance_recorded,
    MemberAssessed: on_member_assessed,
    ActivityCredited: on_activity_credited,
    MemberJoined: on_member_joined,
    PersonErased: on_person_erased,
}
