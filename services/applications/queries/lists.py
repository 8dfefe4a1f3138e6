"""Lists of applications: filtered, newest first, in the same number of queries however long the page is."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from pydantic import BaseModel, Field
from sqlalchemy import Select, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit.pages import Window, paginate
from services.applications.asking import Asker
from services.applications.models import Application, Edition, EligibilityCheck, Member, ResearchNote, Review, Status
from services.applications.names import name_key
from services.applications.queries import visible
from services.applications.queries.situation import situation
from services.applications.rules.states import can


class Filters(BaseModel):
    edition_id: UUID | None = None
    programme_id: UUID | None = None
    organisation_id: UUID | None = None
    status: list[Status] = Field([], description="May be repeated. Drafts are left out unless asked for.")
    region: str | None = Field(None, max_length=10)
    q: str | None = Field(None, max_length=200, description="In the organisation's name or the code.")
    relayed: bool | None = None
    needs_exception: bool | None = None
    has_review: bool | None = None
    eligible: bool | None = None
    notified: bool | None = None


class ListQuery(Filters, Window):
    """The filters and the page."""


FAILING = (
    select(col(EligibilityCheck.id))
    .where(
        col(EligibilityCheck.application_id) == col(Application.id),
        ~col(EligibilityCheck.passed),
        col(EligibilityCheck.overridden_by).is_(None),
    )
    .correlate(Application)
)


def filtered(asker: Asker, filters: Filters) -> Select[Application]:
    rows = visible.applications(asker)
    for column in ("edition_id", "programme_id", "organisation_id", "region"):
        value = getattr(filters, column)
        rows = rows.where(getattr(Application, column) == value) if value is not None else rows
    rows = rows.where(
        col(Application.status).in_(filters.status) if filters.status else col(Application.status) != Status.draft
    )
    if filters.q:
        rows = rows.where(found_by(filters.q))
    for wanted, condition in conditions(filters):
        if wanted is not None:
            rows = rows.where(condition if wanted else ~condition)
    return rows


def found_by(q: str) -> Any:
    code = q.strip().upper()
    return or_(col(Application.name_key).contains(name_key(q), autoescape=True), col(Application.code) == code)


def conditions(filters: Filters) -> Iterable[tuple[bool | None, Any]]:
    reviewed = exists(
        select(col(Review.id)).where(col(Review.application_id) == col(Application.id)).correlate(Application)
    )
    yield filters.relayed, or_(col(Application.relayed_by).is_not(None), col(Application.on_behalf))
    yield filters.needs_exception, col(Application.status) == Status.ineligible
    yield filters.has_review, reviewed
    yield filters.eligible, ~exists(FAILING)
    yield filters.notified, col(Application.notified_at).is_not(None)


async def page(tx: AsyncSession, asker: Asker, query: ListQuery) -> dict[str, Any]:
    window = Window(after=query.after, limit=query.limit)
    found = await paginate(tx, filtered(asker, query), window)
    return {"items": await rows(tx, asker, found["items"]), "next": found["next"]}


async def rows(tx: AsyncSession, asker: Asker, found: Sequence[Application]) -> list[dict[str, Any]]:
    """What a line shows beside the application itself, in five queries."""
    ids = [a.id for a in found]
    theirs = await tx.scalars(select(Edition).where(col(Edition.id).in_({a.edition_id for a in found})))
    editions = {edition.id: edition for edition in theirs}
    members = await counts(tx, Member, ids, col(Member.active))
    notes = await counts(tx, ResearchNote, ids)
    fresh = ~col(EligibilityCheck.passed), col(EligibilityCheck.overridden_by).is_(None)
    failing = await counts(tx, EligibilityCheck, ids, *fresh)
    reviews = await scores(tx, ids)
    return [
        {
            **a.model_dump(),
            "members": members.get(a.id, 0),
            "notes": notes.get(a.id, 0),
            "eligible": None if a.status == Status.draft else not failing.get(a.id),
            "needs_exception": a.status == Status.ineligible,
            **judged(asker, a, *reviews.get(a.id, (0, None))),
            "can": can(a.status, situation(asker, a, editions[a.edition_id])),
        }
        for a in found
    ]


def judged(asker: Asker, application: Application, reviews: int, score: float | None) -> dict[str, Any]:
    """The score is staff's alone: a reviewer who has not finished would read the others' in it."""
    return {"reviews": reviews, "score": score if asker.staff_of(application.programme_id) else None}


async def counts(tx: AsyncSession, table: Any, ids: list[UUID], *conditions: Any) -> dict[UUID, int]:
    query = select(table.application_id, func.count()).where(table.application_id.in_(ids), *conditions)
    return {row[0]: row[1] for row in (await tx.execute(query.group_by(table.application_id))).all()}


async def scores(tx: AsyncSession, ids: list[UUID]) -> dict[UUID, tuple[int, float | None]]:
    """Finished reviews and their mean total."""
    query = (
        select(col(Review.application_id), func.count(), func.avg(col(Review.total)))
        .where(col(Review.application_id).in_(ids), col(Review.state) == "done")
        .group_by(col(Review.application_id))
    )
    return {id: (n, round(mean, 1) if mean is not None else None) for id, n, mean in (await tx.execute(query)).all()}
