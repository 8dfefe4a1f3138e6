"""Notes and reviews, for who judges. Reviews are blind: others' are shown once the own one is done."""

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit.auth import Actor
from kit.pages import Window, paginate
from kit.problems import NotFound
from services.applications.asking import Asker
from services.applications.models import Application, ResearchNote, Review
from services.applications.queries import visible


async def judged(tx: AsyncSession, actor: Actor, id: UUID) -> Application:
    """The application, for staff and reviewers; for anybody else there is nothing of this kind."""
    asker = Asker(actor)
    application = await visible.application(tx, asker, id)
    if not (asker.staff_of(application.programme_id) or asker.reviews(application.programme_id)):
        raise NotFound()
    return application


async def notes(tx: AsyncSession, actor: Actor, window: Window, application_id: UUID) -> dict[str, Any]:
    application = await judged(tx, actor, application_id)
    return await paginate(tx, select(ResearchNote).where(col(ResearchNote.application_id) == application.id), window)


async def reviews(tx: AsyncSession, actor: Actor, window: Window, application_id: UUID) -> dict[str, Any]:
    application = await judged(tx, actor, application_id)
    query = select(Review).where(col(Review.application_id) == application.id)
    if not Asker(actor).staff_of(application.programme_id) and not await has_finished(tx, actor, application):
        query = query.where(col(Review.reviewer_id) == actor.id)
    return await paginate(tx, query, window)


async def has_finished(tx: AsyncSession, actor: Actor, application: Application) -> bool:
    mine = select(col(Review.state)).where(
        col(Review.application_id) == application.id, col(Review.reviewer_id) == actor.id
    )
    return await tx.scalar(mine) == "done"
