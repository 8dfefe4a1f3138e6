"""The progress of slow work, for those who may start it."""

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from kit.auth import Actor
from kit.problems import NotFound
from services.certificates.models import Job
from services.certificates.queries.editions import STAFF


async def get(tx: AsyncSession, actor: Actor, id: UUID) -> Any:
    rows = select(Job).where(Job.id == id, Job.programme_id.in_(actor.programmes_as(*STAFF)))
    found = await tx.scalar(rows)
    if found is None:
        raise NotFound()
    return found
