"""Activities planned, changed, cancelled."""

import time
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit.auth import Actor
from kit.ids import uuid7
from services.activities.commands.loading import check, digest, load, load_for, note, type_of
from services.activities.commands.wording import check_texts
from services.activities.models import (
    Activity,
    ActivityOrganisation,
    Application,
    Edition,
    OrganisationRole,
    Place,
    Report,
    State,
)
from services.activities.problems import BelongsElsewhere, ChangedMeanwhile, OrganisationNotSelected, field
from services.activities.queries.access import OWN, check_acts_for, edition_for, on_behalf
from services.activities.rules.same import place_key
from services.activities.schemas.doing import ActivityPut, PlaceIn


async def plan(tx: AsyncSession, actor: Actor, id: UUID, body: ActivityPut) -> Activity:
    edition = await edition_for(tx, actor, body.edition_id)
    check_acts_for(actor, edition.programme_id, body.lead_id, *OWN)
    check_texts(body)
    if await start(tx, actor, edition, id, body):
        return await keep(tx, actor, edition, await tx.get_one(Activity, id, with_for_update=True), body)
    activity = await load(tx, actor, id)
    if (activity.edition_id, activity.lead_id) != (body.edition_id, body.lead_id):
        raise BelongsElsewhere()
    if activity.digest == digest(body):
        return activity
    check(actor, activity, "plan")
    check_version(activity, body.version)
    return await keep(tx, actor, edition, activity, body)


async def start(tx: AsyncSession, actor: Actor, edition: Edition, id: UUID, body: ActivityPut) -> bool:
    """Whether the row is new. Of two requests at once (a double click) the second waits and finds it there."""
    fresh = Activity(
        id=id,
        programme_id=edition.programme_id,
        edition_id=edition.id,
        type_key=body.type_key,
        lead_id=body.lead_id,
        title=body.title,
        sdgs=[],
        created_by=actor.id,
        on_behalf=on_behalf(actor, body.lead_id),
    )
    row = insert(Activity).values(**fresh.model_dump(exclude={"told"})).on_conflict_do_nothing()
    return await tx.scalar(row.returning(col(Activity.id))) is not None


async def keep(tx: AsyncSession, actor: Actor, edition: Edition, activity: Activity, body: ActivityPut) -> Activity:
    await type_of(tx, edition.id, body.type_key)
    activity.type_key, activity.title, activity.planned_on = body.type_key, body.title, body.planned_on
    activity.sdgs, activity.digest = sorted(set(body.sdgs)), digest(body)
    activity.version += 1
    await credit_organisations(tx, edition, activity, body.co_ids)
    await replace_places(tx, activity.id, body.places)
    await tx.execute(update(Report).where(col(Report.id) == activity.id).values(digest=""))
    note(tx, actor, activity, "plan")
    return activity


def check_version(activity: Activity, version: int | None) -> None:
    if version is not None and version != activity.version:
        raise ChangedMeanwhile()


async def credit_organisations(tx: AsyncSession, edition: Edition, activity: Activity, co_ids: Iterable[UUID]) -> None:
    """The lead and those who deliver with it: all of them selected in this edition."""
    others = sorted(set(co_ids) - {activity.lead_id})
    wanted = {activity.lead_id: OrganisationRole.lead, **dict.fromkeys(others, OrganisationRole.co)}
    rows = select(col(Application.organisation_id)).where(
        col(Application.edition_id) == edition.id,
        col(Application.status) == "selected",
        col(Application.organisation_id).in_(wanted),
    )
    selected = set((await tx.scalars(rows)).all())
    if activity.lead_id not in selected:
        raise OrganisationNotSelected(errors=[field("/body/lead_id", "organisation_not_selected")])
    if set(others) - selected:
        raise OrganisationNotSelected(errors=[field("/body/co_ids", "organisation_not_selected")])
    await tx.execute(delete(ActivityOrganisation).where(col(ActivityOrganisation.activity_id) == activity.id))
    credited = [{"organisation_id": organisation, "role": role} for organisation, role in wanted.items()]
    add_all(tx, ActivityOrganisation, activity.id, credited)


async def replace_places(tx: AsyncSession, activity_id: UUID, places: list[PlaceIn]) -> None:
    """The same place said twice is one place."""
    await tx.execute(delete(Place).where(col(Place.activity_id) == activity_id))
    different = {place_key(p.name, p.region, p.district): p for p in places}
    rows = [{"place_key": key, **place.model_dump(mode="json")} for key, place in different.items()]
    add_all(tx, Place, activity_id, rows)


def add_all(tx: AsyncSession, table: type[Any], activity_id: UUID, rows: list[dict[str, Any]]) -> None:
    """What belongs to an activity, to be read again in this order: ids grow by a millisecond each."""
    start = time.time()
    for position, values in enumerate(rows):
        tx.add(table(id=uuid7(start + position / 1000), activity_id=activity_id, **values))


async def cancel(tx: AsyncSession, actor: Actor, id: UUID, reason: str) -> Activity:
    activity = await load_for(tx, actor, id, "cancel")
    activity.state, activity.cancelled_reason = State.cancelled, reason
    activity.version += 1
    note(tx, actor, activity, "cancel", reason)
    return activity
