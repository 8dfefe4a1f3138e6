"""The decision, kept apart from the reviews: in bulk, by region, and told once."""

from collections import Counter
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit import clock
from kit.problems import NotFound, Problem
from services.applications.asking import STAFF_ROLES, Asker
from services.applications.commands.days import check_window, day_of
from services.applications.commands.messages import write
from services.applications.commands.moving import check_move, move_to, record
from services.applications.models import Application, Edition, Status
from services.applications.problems import QuotaExceeded
from services.applications.queries import visible
from services.applications.rules.states import DECISIONS
from services.applications.schemas.review import DecideBody, NotifyBody
from services.applications.texts import TEXTS


async def edition_of(tx: AsyncSession, asker: Asker, id: UUID) -> Edition:
    if asker.actor is None:
        raise NotFound()
    return await visible.edition(tx, asker.actor, id, *STAFF_ROLES)


async def decide(tx: AsyncSession, asker: Asker, edition_id: UUID, body: DecideBody, lang: str) -> int:
    """All or none. The answer names each application that stands in the way, and why."""
    edition = await edition_of(tx, asker, edition_id)
    day = day_of(edition, body.decided_on, "decided_on", "selection")
    target = Status(body.status)
    chosen = await locked(tx, asker, edition, body.application_ids)
    todo = [a for a in chosen if a.status != target]
    check_all(asker, edition, todo, body, target, lang)
    if target == Status.selected and not body.beyond_quota:
        await check_quota(tx, edition, todo)
    for application in todo:
        settle(tx, asker, application, target, day, body.reason)
    return len(todo)


async def locked(tx: AsyncSession, asker: Asker, edition: Edition, ids: list[UUID]) -> list[Application]:
    query = visible.applications(asker).where(col(Application.edition_id) == edition.id, col(Application.id).in_(ids))
    found = list((await tx.scalars(query.order_by(col(Application.id)).with_for_update())).all())
    if len(found) < len(set(ids)):
        raise NotFound()
    return found


def check_all(  # noqa: PLR0913, PLR0917 - who decides what about which, in whose language
    asker: Asker, edition: Edition, todo: list[Application], body: DecideBody, target: Status, lang: str
) -> None:
    places = {id: place for place, id in enumerate(body.application_ids)}
    refused: list[tuple[Problem, dict[str, Any]]] = []
    for application in todo:
        try:
            check_move(DECISIONS[target], asker, application, edition)
        except Problem as problem:
            at = f"/application_ids/{places[application.id]}"
            words = TEXTS.get(lang, f"problems.{problem.name()}", **problem.params)
            refused.append((problem, {"at": at, "code": problem.name(), "message": f"{application.name}: {words}"}))
    if refused:
        first = refused[0][0]
        raise type(first)(errors=[error for _, error in refused], **first.params)


async def check_quota(tx: AsyncSession, edition: Edition, todo: list[Application]) -> None:
    """At most so many per region (Mexico: four per state), unless the team says that it means it."""
    quota = edition.quota_per_region
    if quota is None:
        return
    taken = select(col(Application.region), func.count()).where(
        col(Application.edition_id) == edition.id, col(Application.status) == Status.selected
    )
    counts = Counter(
        {str(region): n for region, n in (await tx.execute(taken.group_by(col(Application.region)))).all()}
    )
    counts.update(str(a.region) for a in todo)
    over = sorted({str(a.region) for a in todo if counts[str(a.region)] > quota})
    if over:
        raise QuotaExceeded(quota=quota, regions=", ".join(over))


def settle(  # noqa: PLR0913, PLR0917 - who decides what, when and why
    tx: AsyncSession, asker: Asker, application: Application, target: Status, day: date, reason: str | None
) -> None:
    application.decided_on, application.notified_at = day, None
    move_to(tx, asker, application, DECISIONS[target], target, day, reason=reason)


async def undo(tx: AsyncSession, asker: Asker, id: UUID, reason: str | None, on: date | None) -> Application:
    """Back to the review, while nobody was told."""
    application = await visible.application(tx, asker, id, lock=True)
    edition = await tx.get_one(Edition, application.edition_id)
    check_move("undo_decision", asker, application, edition)
    day = day_of(edition, on, "on", default=application.decided_on)
    application.decided_on = None
    move_to(tx, asker, application, "undo_decision", Status.in_review, day, reason=reason)
    return application


async def withdraw(tx: AsyncSession, asker: Asker, id: UUID, reason: str | None, on: date | None) -> Application:
    application = await visible.application(tx, asker, id, lock=True)
    edition = await tx.get_one(Edition, application.edition_id)
    check_move("withdraw", asker, application, edition)
    day = day_of(edition, on, "on", default=application.moved_on)
    if edition.entered_afterwards and application.submitted_on and day < application.submitted_on:
        check_window(edition, day, "on", "call")
    move_to(tx, asker, application, "withdraw", Status.withdrawn, day, reason=reason)
    return application


async def notify(tx: AsyncSession, asker: Asker, edition_id: UUID, body: NotifyBody) -> int:
    """One message per decision, to the focal person in her language; a second call finds nobody left."""
    edition = await edition_of(tx, asker, edition_id)
    query = select(Application).where(
        col(Application.edition_id) == edition.id,
        col(Application.status).in_(list(DECISIONS)),
        col(Application.notified_at).is_(None),
    )
    if body.application_ids is not None:
        query = query.where(col(Application.id).in_(body.application_ids))
    waiting = list((await tx.scalars(query.order_by(col(Application.id)).with_for_update())).all())
    for application in waiting:
        application.notified_at = clock.now()
        day = application.decided_on if edition.entered_afterwards else None
        record(tx, asker, application, "notify", day_of(edition, day, "decided_on"))
        await write(tx, application, edition, application.status)
    return len(waiting)
