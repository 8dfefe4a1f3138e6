"""Days that are stated, and what a report must hold before it is handed in."""

from collections import Counter
from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit import clock
from services.activities.models import Activity, ActivityType, Count, Edition, How, Report, ReportSession
from services.activities.problems import DatesAreTheServers, ReportIncomplete, field
from services.activities.rules import local_fields
from services.activities.rules.counts import CITIZENS


def stated_day(edition: Edition, on: date | None) -> date:
    """The day on record: stated where the edition is entered afterwards, else today in its zone."""
    today = clock.day_of(clock.now(), edition.time_zone)
    if on is None:
        return today
    if not edition.entered_afterwards or on > today:
        raise DatesAreTheServers()
    return on


async def check_complete(tx: AsyncSession, activity: Activity, report: Report, type: ActivityType) -> None:
    """ReportIncomplete marks everything that is missing, not only the first."""
    missing = [field("/body/done_on", "missing")] if report.done_on is None else []
    missing += [
        field(f"/body/local/{key}", code) for key, code in local_fields.faults(type.fields, report.local, complete=True)
    ]
    sums = [rule for rule in type.figures if rule["how"] == How.sum]
    if sums and not await has_total(tx, activity, [rule.get("measure") for rule in sums]):
        missing.append(field("/body/counts", "total_missing"))
    if type.min_sessions and not await enough_sessions(tx, activity, type.min_sessions):
        missing.append(field("/body/sessions", "sessions_missing", min_sessions=type.min_sessions))
    if missing:
        raise ReportIncomplete(errors=missing)


async def has_total(tx: AsyncSession, activity: Activity, measures: list[str | None]) -> bool:
    """At least one of the numbers that the type's figures add up."""
    wanted = [name for measure in measures for name in ((measure,) if measure else CITIZENS)]
    row = select(col(Count.id)).where(col(Count.activity_id) == activity.id, col(Count.measure).in_(wanted)).limit(1)
    return await tx.scalar(row) is not None


async def enough_sessions(tx: AsyncSession, activity: Activity, wanted: int) -> bool:
    """With each group, where groups are named."""
    rows = select(col(ReportSession.group)).where(col(ReportSession.activity_id) == activity.id)
    held = Counter((await tx.scalars(rows)).all())
    return bool(held) and min(held.values()) >= wanted
