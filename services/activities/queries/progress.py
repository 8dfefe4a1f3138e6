"""How far an organisation is: per activity type what is planned, approved, in time, and what comes next."""

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit.auth import Actor
from services.activities.models import Activity, ActivityOrganisation, ActivityType, Edition, Report, ReportState, State
from services.activities.queries.access import TEAM, check_acts_for, edition_for
from services.activities.queries.doing import Judge
from services.activities.rules import windows

NEXT = {
    ReportState.none: "report",
    ReportState.draft: "submit",
    ReportState.returned: "correct",
    ReportState.submitted: "wait",
    ReportState.approved: "done",
}
ORDER = [ReportState.approved, ReportState.submitted, ReportState.returned, ReportState.draft, ReportState.none]


async def progress(tx: AsyncSession, actor: Actor, edition_id: UUID, organisation_id: UUID) -> dict[str, Any]:
    edition = await edition_for(tx, actor, edition_id)
    check_acts_for(actor, edition.programme_id, organisation_id, *TEAM)
    rows = (
        select(Activity, col(Report.done_on))
        .join(ActivityOrganisation, col(ActivityOrganisation.activity_id) == col(Activity.id))
        .outerjoin(Report, col(Report.id) == col(Activity.id))
        .where(col(Activity.edition_id) == edition_id, col(Activity.state) != State.cancelled)
        .where(col(ActivityOrganisation.organisation_id) == organisation_id)
    )
    found = (await tx.execute(rows)).all()
    judge = await Judge.load(tx, {edition_id})
    types = await tx.scalars(
        select(ActivityType).where(col(ActivityType.edition_id) == edition_id).order_by(col(ActivityType.position))
    )
    lines = [line(type, [(a, day) for a, day in found if a.type_key == type.key], judge) for type in types.all()]
    required = [item for item in lines if item["required"]]
    return {
        "organisation_id": organisation_id,
        "edition_id": edition_id,
        "required": len(required),
        "done_in_time": sum(item["in_time"] for item in required),
        "closes_on": closes_on(edition),
        "types": lines,
    }


def line(type: ActivityType, activities: list[tuple[Activity, Any]], judge: Judge) -> dict[str, Any]:
    approved = [(a, day) for a, day in activities if a.report_state == ReportState.approved]
    states = {a.report_state for a, _ in activities}
    furthest = next((state for state in ORDER if state in states), None)
    return {
        "type_key": type.key,
        "name": type.name,
        "required": type.required,
        "activities": len(activities),
        "approved": len(approved),
        "in_time": any(judge.in_time(a, day) for a, day in approved),
        "next": NEXT[furthest] if furthest else "plan",
    }


def closes_on(edition: Edition) -> Any:
    spans = windows.windows(edition.stages, "implementation")
    return max((closes for _, closes in spans), default=None)
