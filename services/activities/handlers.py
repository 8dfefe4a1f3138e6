"""Other services' facts: each is kept when it is newer than the copy, in whatever order and however often it comes."""

from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.applications import (
    ApplicationMoved,
    EditionSaved,
    OrganisationSaved,
    PersonErased,
    ProgrammeSaved,
    RosterChanged,
)
from contracts.certificates import CertificateMoved
from contracts.gateway import MemberJoined
from contracts.surveys import SubmissionAttributed, SubmissionsCounted
from kit.events import Event, Handler
from kit.ids import uuid7
from services.activities.commands import credits, people
from services.activities.models import (
    Application,
    Certificate,
    Edition,
    MemberAccount,
    Organisation,
    Programme,
    Roster,
    RosterPlace,
    SurveyAnswer,
    SurveyTotal,
)

DIRECTORY_LIMIT = 200


async def keep(tx: AsyncSession, table: type[Any], values: dict[str, Any]) -> bool:
    """Insert, or overwrite an older copy, in one statement; whether the fact was news."""
    row = insert(table).values(**values)
    changed = {name: row.excluded[name] for name in values if name != "id"}
    newest = table.version < row.excluded.version
    kept = row.on_conflict_do_update(index_elements=["id"], set_=changed, where=newest).returning(table.id)
    return await tx.scalar(kept) is not None


def part(event: Event, table: type[Any], **more: Any) -> dict[str, Any]:
    """The fields of the fact that the copy has too, as the database wants them."""
    return {k: v for k, v in event.model_dump().items() if k in table.model_fields} | more


async def directory(tx: AsyncSession, ids: list[UUID]) -> dict[str, Any]:
    """Names by id from applications; unknown and erased ones are left out."""
    found: dict[str, Any] = {"organisations": [], "members": []}
    for start in range(0, len(ids), DIRECTORY_LIMIT):
        asked = ",".join(str(id) for id in ids[start : start + DIRECTORY_LIMIT])
        answer = await tx.info["peers"].get("applications", "/api/applications/directory", ids=asked)
        found["organisations"] += answer["organisations"]
        found["members"] += answer["members"]
    return found


async def on_programme_saved(tx: AsyncSession, event: ProgrammeSaved) -> None:
    await keep(tx, Programme, part(event, Programme, id=event.programme_id))


async def on_edition_saved(tx: AsyncSession, event: EditionSaved) -> None:
    stages = [stage.model_dump(mode="json") for stage in event.stages]
    if await keep(tx, Edition, part(event, Edition, id=event.edition_id, stages=stages)):
        await credits.tell_edition(tx, event.edition_id)


async def on_organisation_saved(tx: AsyncSession, event: OrganisationSaved) -> None:
    named = await directory(tx, [event.organisation_id])
    name = next((o["name"] for o in named["organisations"]), "")
    await keep(tx, Organisation, part(event, Organisation, id=event.organisation_id, name=name))


async def on_application_moved(tx: AsyncSession, event: ApplicationMoved) -> None:
    await keep(tx, Application, part(event, Application, id=event.application_id))


async def on_roster_changed(tx: AsyncSession, event: RosterChanged) -> None:
    if not await keep(tx, Roster, part(event, Roster, id=event.application_id)):
        return
    await tx.execute(delete(RosterPlace).where(col(RosterPlace.application_id) == event.application_id))
    shared = part(event, RosterPlace, application_id=event.application_id)
    for member in event.members:
        tx.add(RosterPlace(id=uuid7(), **shared, **member.model_dump()))
    named = await directory(tx, [member.member_id for member in event.members])
    await people.keep_names(tx, {UUID(str(m["id"])): m["name"] for m in named["members"]})


async def on_person_erased(tx: AsyncSession, event: PersonErased) -> None:
    await people.forget(tx, event.member_id)


async def on_member_joined(tx: AsyncSession, event: MemberJoined) -> None:
    id = uuid5(event.account_id, str(event.member_id))
    row = insert(MemberAccount).values(id=id, account_id=event.account_id, member_id=event.member_id)
    await tx.execute(row.on_conflict_do_nothing())


async def on_certificate_moved(tx: AsyncSession, event: CertificateMoved) -> None:
    await keep(tx, Certificate, part(event, Certificate, id=event.certificate_id))


async def on_submissions_counted(tx: AsyncSession, event: SubmissionsCounted) -> None:
    id = uuid5(event.form_id, str(event.organisation_id))
    await keep(tx, SurveyTotal, part(event, SurveyTotal, id=id))


async def on_submission_attributed(tx: AsyncSession, event: SubmissionAttributed) -> None:
    id = uuid5(event.form_id, f"{event.member_id} {event.submitted_at.isoformat()}")
    values = part(event, SurveyAnswer, id=id)
    await tx.execute(insert(SurveyAnswer).values(**values).on_conflict_do_nothing())


HANDLERS: dict[type[Event], Handler] = {
    ProgrammeSaved: on_programme_saved,
    EditionSaved: on_edition_saved,
    OrganisationSaved: on_organisation_saved,
    ApplicationMoved: on_application_moved,
    RosterChanged: on_roster_changed,
    PersonErased: on_person_erased,
    MemberJoined: on_member_joined,
    CertificateMoved: on_certificate_moved,
    SubmissionsCounted: on_submissions_counted,
    SubmissionAttributed: on_submission_attributed,
}
