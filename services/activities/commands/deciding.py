"""The coordination's answer to a report."""

from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from kit.auth import Actor
from services.activities.commands import credits
from services.activities.commands.loading import check, edition_of, load, note
from services.activities.commands.stating import stated_day
from services.activities.models import Activity, Report, ReportState


async def approve(tx: AsyncSession, actor: Actor, id: UUID, on: date | None) -> Activity:
    """From now on it counts. Approving twice is approving once."""
    activity = await load(tx, actor, id)
    if activity.report_state == ReportState.approved:
        check(actor, activity, "reopen")
        return activity
    return await decide(tx, actor, activity, ("approve", ReportState.approved), reason=None, on=on)


async def send_back(tx: AsyncSession, actor: Actor, id: UUID, reason: str, on: date | None) -> Activity:
    """The organisation reads the reason and hands it in again."""
    activity = await load(tx, actor, id)
    return await decide(tx, actor, activity, ("return", ReportState.returned), reason=reason, on=on)


async def reopen(tx: AsyncSession, actor: Actor, id: UUID, reason: str, on: date | None) -> Activity:
    """It was approved and counts no longer, until it is decided again."""
    activity = await load(tx, actor, id)
    return await decide(tx, actor, activity, ("reopen", ReportState.submitted), reason=reason, on=on)


async def decide(  # noqa: PLR0913 - who decides what, why and when
    tx: AsyncSession,
    actor: Actor,
    activity: Activity,
    step: tuple[str, ReportState],
    *,
    reason: str | None,
    on: date | None,
) -> Activity:
    verb, state = step
    check(actor, activity, verb)
    report = await tx.get(Report, activity.id, populate_existing=True)
    if report is not None:
        report.decided_by, report.decided_on = actor.id, stated_day(await edition_of(tx, activity), on)
        report.reason = reason
    activity.report_state = state
    activity.version += 1
    note(tx, actor, activity, verb, reason)
    await tx.flush()
    await credits.tell(tx, activity)
    return activity
