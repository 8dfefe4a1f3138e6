"""Other services' facts: own small copies of editions, organisations and teams."""

from typing import Any

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from contracts.applications import ApplicationMoved, EditionSaved, OrganisationSaved, RosterChanged
from kit.events import newer
from services.surveys.models import Edition, Organisation, Team


async def on_edition_saved(tx: AsyncSession, event: EditionSaved) -> None:
    """The first copy also draws the edition's OpenRosa project number."""
    if not newer(await tx.get(Edition, event.edition_id, with_for_update=True), event.version):
        return
    data = event.model_dump(mode="json", exclude={"edition_id", "programme_id", "unit"})
    values = data | {
        "programme_id": event.programme_id,
        "starts_on": min((stage.opens_on for stage in event.stages), default=None),
        "ends_on": max((stage.closes_on for stage in event.stages), default=None),
    }
    made = insert(Edition).values(id=event.edition_id, **values)
    await tx.execute(made.on_conflict_do_update(index_elements=["id"], set_=values))


async def on_organisation_saved(tx: AsyncSession, event: OrganisationSaved) -> None:
    copy = await tx.get(Organisation, event.organisation_id, with_for_update=True)
    if not newer(copy, event.version):
        return
    values = {
        "programme_id": event.programme_id,
        "country": event.country,
        "region": event.region,
        "name": await name_of(tx, event),
        "version": event.version,
    }
    made = insert(Organisation).values(id=event.organisation_id, **values)
    await tx.execute(made.on_conflict_do_update(index_elements=["id"], set_=values))


async def name_of(tx: AsyncSession, event: OrganisationSaved) -> str:
    answer = await tx.info["peers"].get("applications", "/api/applications/directory", ids=str(event.organisation_id))
    return next((str(found["name"]) for found in answer["organisations"]), "")


async def on_application_moved(tx: AsyncSession, event: ApplicationMoved) -> None:
    team = await team_of(tx, event)
    if event.version > team.version:
        team.status, team.version = event.status, event.version


async def on_roster_changed(tx: AsyncSession, event: RosterChanged) -> None:
    team = await team_of(tx, event)
    if event.version > team.roster_version:
        team.members = [str(member.member_id) for member in event.members if member.active]
        team.roster_version = event.version


async def team_of(tx: AsyncSession, event: Any) -> Team:
    """The row of an application, made when either fact comes first."""
    ids = {name: getattr(event, name) for name in ("edition_id", "programme_id", "organisation_id")}
    empty = {"status": "", "version": 0, "members": [], "roster_version": 0}
    await tx.execute(insert(Team).values(id=event.application_id, **ids, **empty).on_conflict_do_nothing())
    team = await tx.get(Team, event.application_id, with_for_update=True)
    assert team  # inserted above if it was not there
    return team
