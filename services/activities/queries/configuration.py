"""An edition's activity types, settings, extensions and toolkit, for everybody with a role in its programme."""

from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit.auth import Actor
from services.activities.models import ActivityType, EditionSetup, Extension, ToolkitDocument
from services.activities.queries.access import STAFF, TEAM, edition_for


async def list_types(tx: AsyncSession, actor: Actor, edition_id: UUID) -> list[ActivityType]:
    await edition_for(tx, actor, edition_id)
    rows = select(ActivityType).where(col(ActivityType.edition_id) == edition_id)
    return list((await tx.scalars(rows.order_by(col(ActivityType.position), col(ActivityType.key)))).all())


async def get_setup(tx: AsyncSession, actor: Actor, edition_id: UUID) -> EditionSetup:
    await edition_for(tx, actor, edition_id)
    return await tx.get(EditionSetup, edition_id) or EditionSetup(id=edition_id)


async def list_extensions(tx: AsyncSession, actor: Actor, edition_id: UUID) -> list[Extension]:
    """All for staff; for a team those for everybody and its own."""
    edition = await edition_for(tx, actor, edition_id)
    rows = select(Extension).where(col(Extension.edition_id) == edition_id)
    if not actor.has(edition.programme_id, *STAFF):
        own = actor.organisations_as(*TEAM)
        rows = rows.where(or_(col(Extension.organisation_id).is_(None), col(Extension.organisation_id).in_(own)))
    return list((await tx.scalars(rows.order_by(col(Extension.id)))).all())


async def list_documents(tx: AsyncSession, actor: Actor, edition_id: UUID) -> list[ToolkitDocument]:
    """The newest version of each document, by type and language."""
    await edition_for(tx, actor, edition_id)
    key = (col(ToolkitDocument.type_key), col(ToolkitDocument.title), col(ToolkitDocument.language))
    rows = select(ToolkitDocument).where(col(ToolkitDocument.edition_id) == edition_id).ext(distinct_on(*key))
    return list((await tx.scalars(rows.order_by(*key, col(ToolkitDocument.number).desc()))).all())
