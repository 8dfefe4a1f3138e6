"""Names by id, from the copies."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.activities.models import Member, Organisation


async def organisation_names(tx: AsyncSession, ids: Iterable[UUID]) -> dict[UUID, str]:
    rows = await tx.execute(
        select(col(Organisation.id), col(Organisation.name)).where(col(Organisation.id).in_(set(ids)))
    )
    return dict(rows.all())


async def member_names(tx: AsyncSession, ids: Iterable[UUID]) -> dict[UUID, str | None]:
    rows = select(col(Member.id), col(Member.name)).where(col(Member.id).in_(set(ids)))
    return dict((await tx.execute(rows)).all())
