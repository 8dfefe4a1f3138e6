"""Tells the others which approved activities count, for whom, and whether they were in time."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.activities import ActivityCredited
from kit.events import emit
from services.activities.models import Activity, ActivityOrganisation, Edition, Extension, Report, ReportState
from services.activities.rules import windows


async def tell(tx: AsyncSession, activity: Activity) -> None:
    """ActivityCredited, when it says something else than the last one did."""
    edition = await tx.get(Edition, activity.edition_id)
    report = await tx.get(Report, activity.id)
    if edition is None or report is None or report.done_on is None:
        return
    counted = activity.report_state == ReportState.approved
    if not counted and activity.told is None:
        return
    facts = {
        "type_key": activity.type_key,
        "organisation_ids": sorted(str(id) for id in await credited(tx, activity.id)),
        "done_on": report.done_on.isoformat(),
        "counted": counted,
        "in_time": await in_time(tx, edition, activity, report),
    }
    if facts == activity.told:
        return
    activity.told, activity.told_version = facts, activity.told_version + 1
    ids = {"activity_id": activity.id, "edition_id": edition.id, "programme_id": edition.programme_id}
    emit(tx, ActivityCredited.model_validate({**ids, **facts, "version": activity.told_version}))


async def tell_edition(tx: AsyncSession, edition_id: UUID) -> None:
    """After windows or extensions changed: every activity for which the answer is another now."""
    told = (
        select(Activity)
        .where(col(Activity.edition_id) == edition_id, col(Activity.told).is_not(None))
        .order_by(col(Activity.id))
    )
    for activity in (await tx.scalars(told.with_for_update())).all():
        await tell(tx, activity)


async def credited(tx: AsyncSession, activity_id: UUID) -> list[UUID]:
    rows = select(col(ActivityOrganisation.organisation_id)).where(col(ActivityOrganisation.activity_id) == activity_id)
    return list((await tx.scalars(rows)).all())


async def in_time(tx: AsyncSession, edition: Edition, activity: Activity, report: Report) -> bool:
    """By the day it was done, the implementation windows and the extensions of the lead organisation."""
    if report.done_on is None:
        return False
    rows = (await tx.scalars(select(Extension).where(col(Extension.edition_id) == edition.id))).all()
    untils = [e.until for e in rows if windows.extension_applies(e, activity.lead_id, activity.type_key)]
    return windows.in_time(report.done_on, windows.windows(edition.stages, "implementation"), untils)
