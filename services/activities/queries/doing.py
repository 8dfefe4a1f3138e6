"""Activities with all that belongs to them; lists; an organisation's progress."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit.auth import Actor
from kit.pages import Window, paginate
from kit.problems import NotFound
from services.activities.models import (
    Activity,
    ActivityNote,
    ActivityOrganisation,
    ActivityParty,
    Commitment,
    Count,
    Edition,
    Extension,
    Facilitator,
    Output,
    Party,
    Place,
    Report,
    ReportSession,
    ReportState,
)
from services.activities.queries.access import side_of, visible_to
from services.activities.queries.names import member_names, organisation_names
from services.activities.rules import actions, windows


async def get_activity(tx: AsyncSession, actor: Actor, id: UUID) -> dict[str, Any]:
    activity = await tx.scalar(visible_to(actor).where(col(Activity.id) == id))
    if activity is None:
        raise NotFound()
    return await read_activity(tx, actor, activity)


async def read_activity(tx: AsyncSession, actor: Actor, activity: Activity) -> dict[str, Any]:
    """The whole of it, for the answer of every command as well."""
    await tx.flush()
    summary = (await summaries(tx, actor, [activity]))[0]
    notes = await rows_of(tx, ActivityNote, activity.id)
    report = await tx.get(Report, activity.id)
    return summary | {
        "places": [public(p) for p in await rows_of(tx, Place, activity.id)],
        "cancelled_reason": activity.cancelled_reason,
        "report": await read_report(tx, report) if report else None,
        "notes": [n.model_dump() for n in notes],
    }


async def rows_of(tx: AsyncSession, table: type[Any], activity_id: UUID) -> list[Any]:
    return list((await tx.scalars(select(table).where(table.activity_id == activity_id).order_by(table.id))).all())


async def read_report(tx: AsyncSession, report: Report) -> dict[str, Any]:
    parties = (
        select(ActivityParty, Party)
        .join(Party, col(Party.id) == col(ActivityParty.party_id))
        .where(col(ActivityParty.activity_id) == report.id)
        .order_by(col(ActivityParty.id))
    )
    facilitators = [f.member_id for f in await rows_of(tx, Facilitator, report.id)]
    names = await member_names(tx, facilitators)
    values: dict[str, Any] = report.model_dump()
    return values | {
        "sessions": [public(s) for s in await rows_of(tx, ReportSession, report.id)],
        "parties": [party.model_dump() | taking.model_dump() for taking, party in (await tx.execute(parties))],
        "facilitators": [{"member_id": id, "name": names.get(id)} for id in facilitators],
        "counts": [c.model_dump() for c in await rows_of(tx, Count, report.id)],
        "outputs": [public(o) for o in await rows_of(tx, Output, report.id)],
        "commitments": [public(c) for c in await rows_of(tx, Commitment, report.id)],
    }


def public(row: Any) -> dict[str, Any]:
    """A row as the body that made it."""
    values: dict[str, Any] = row.model_dump(exclude={"id", "activity_id", "place_key"})
    return values


async def summaries(tx: AsyncSession, actor: Actor, activities: Iterable[Activity]) -> list[dict[str, Any]]:
    """The same number of queries for one activity as for two hundred."""
    rows = list(activities)
    ids = [activity.id for activity in rows]
    organisations = await organisations_of(tx, ids)
    regions: dict[UUID, set[str]] = defaultdict(set)
    held_at = select(col(Place.activity_id), col(Place.region)).where(col(Place.activity_id).in_(ids))
    for id, region in await tx.execute(held_at):
        regions[id].add(region)
    held_on = select(col(Report.id), col(Report.done_on)).where(col(Report.id).in_(ids))
    days: dict[UUID, date | None] = dict((await tx.execute(held_on)).all())
    judge = await Judge.load(tx, {activity.edition_id for activity in rows})
    return [
        activity.model_dump()
        | {
            "organisations": organisations[activity.id],
            "regions": sorted(regions[activity.id]),
            "done_on": days.get(activity.id),
            "in_time": judge.in_time(activity, days.get(activity.id)),
            "can": allowed(actor, activity),
        }
        for activity in rows
    ]


def allowed(actor: Actor, activity: Activity) -> list[str]:
    side = side_of(actor, activity.programme_id, activity.lead_id)
    return actions.allowed(side, activity.state, activity.report_state)


async def organisations_of(tx: AsyncSession, ids: list[UUID]) -> dict[UUID, list[dict[str, Any]]]:
    """Lead first, then the others in a steady order."""
    rows = select(ActivityOrganisation).where(col(ActivityOrganisation.activity_id).in_(ids))
    found = (await tx.scalars(rows.order_by(col(ActivityOrganisation.role).desc(), col(ActivityOrganisation.id)))).all()
    names = await organisation_names(tx, [row.organisation_id for row in found])
    made: dict[UUID, list[dict[str, Any]]] = defaultdict(list)
    for row in found:
        made[row.activity_id].append(
            {"id": row.organisation_id, "name": names.get(row.organisation_id, ""), "role": row.role}
        )
    return made


class Judge:
    """Windows and extensions of some editions, to say of many activities whether they were in time."""

    def __init__(self, editions: dict[UUID, Edition], extensions: dict[UUID, list[Extension]]) -> None:
        self.editions, self.extensions = editions, extensions

    @classmethod
    async def load(cls, tx: AsyncSession, ids: set[UUID]) -> "Judge":
        editions = {e.id: e for e in (await tx.scalars(select(Edition).where(col(Edition.id).in_(ids)))).all()}
        extensions: dict[UUID, list[Extension]] = defaultdict(list)
        for extension in (await tx.scalars(select(Extension).where(col(Extension.edition_id).in_(ids)))).all():
            extensions[extension.edition_id].append(extension)
        return cls(editions, extensions)

    def untils(self, edition_id: UUID, organisation_id: UUID, type_key: str) -> list[date]:
        return [
            e.until
            for e in self.extensions.get(edition_id, [])
            if windows.extension_applies(e, organisation_id, type_key)
        ]

    def in_time(self, activity: Activity, done_on: date | None) -> bool | None:
        edition = self.editions.get(activity.edition_id)
        if edition is None or done_on is None:
            return None
        untils = self.untils(edition.id, activity.lead_id, activity.type_key)
        return windows.in_time(done_on, windows.windows(edition.stages, "implementation"), untils)


async def list_activities(tx: AsyncSession, actor: Actor, window: Window, **filters: Any) -> dict[str, Any]:
    rows = filtered(visible_to(actor), **filters)
    page = await paginate(tx, rows, window)
    return page | {"items": await summaries(tx, actor, page["items"])}


def filtered(  # noqa: PLR0913 - one per filter
    rows: Select[Activity],
    *,
    edition_id: UUID | None = None,
    organisation_id: UUID | None = None,
    type_key: str | None = None,
    state: str | None = None,
    report_state: ReportState | None = None,
    region: str | None = None,
) -> Select[Activity]:
    simple = {"edition_id": edition_id, "type_key": type_key, "state": state, "report_state": report_state}
    for name, value in simple.items():
        if value is not None:
            rows = rows.where(getattr(Activity, name) == value)
    if organisation_id:
        credited = select(col(ActivityOrganisation.activity_id)).where(
            col(ActivityOrganisation.organisation_id) == organisation_id
        )
        rows = rows.where(col(Activity.id).in_(credited))
    if region:
        rows = rows.where(col(Activity.id).in_(select(col(Place.activity_id)).where(col(Place.region) == region)))
    return rows
