"""Names of members: kept as copies, gone after erasure."""

from uuid import UUID

from sqlalchemy import update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.activities.models import FollowUp, Member, TeamAssessment


async def keep_names(tx: AsyncSession, names: dict[UUID, str]) -> None:
    """The newest name that applications gave; never for somebody who was erased."""
    if not names:
        return
    rows = [{"id": id, "name": name, "erased": False} for id, name in sorted(names.items())]
    row = insert(Member).values(rows)
    known = row.on_conflict_do_update(
        index_elements=["id"], set_={"name": row.excluded.name}, where=col(Member.erased).is_(False)
    )
    await tx.execute(known)


async def forget(tx: AsyncSession, member_id: UUID) -> None:
    """Every text about the person goes; that somebody took part stays, without a name."""
    row = insert(Member).values(id=member_id, name=None, erased=True)
    await tx.execute(row.on_conflict_do_update(index_elements=["id"], set_={"name": None, "erased": True}))
    await tx.execute(update(TeamAssessment).where(col(TeamAssessment.member_id) == member_id).values(comment=None))
    blank = {"applied": "", "commitment": "", "needs": ""}
    await tx.execute(update(FollowUp).where(col(FollowUp.member_id) == member_id).values(**blank))
