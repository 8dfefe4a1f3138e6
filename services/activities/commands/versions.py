"""The numbers of the facts we tell: each grows by one under a row lock, so that no two facts share one."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.activities.models import EditionSetup, MemberRecord


async def next_of_edition(tx: AsyncSession, edition_id: UUID, name: str) -> int:
    """`name` is types_version or sessions_version."""
    column: Any = getattr(EditionSetup, name)
    first = EditionSetup(id=edition_id).model_dump() | {name: 1}
    row = insert(EditionSetup).values(**first)
    more = row.on_conflict_do_update(index_elements=["id"], set_={name: column + 1}).returning(column)
    return int(await tx.scalar(more) or 0)


async def next_of_members(tx: AsyncSession, edition_id: UUID, members: Iterable[UUID], name: str) -> dict[UUID, int]:
    """`name` is attendance_version or assessment_version. Sorted, so that two writers cannot wait for each other."""
    column: Any = getattr(MemberRecord, name)
    rows = [
        MemberRecord(id=uuid5(edition_id, str(member)), edition_id=edition_id, member_id=member).model_dump()
        | {name: 1}
        for member in sorted(set(members))
    ]
    if not rows:
        return {}
    row = insert(MemberRecord).values(rows)
    more = row.on_conflict_do_update(index_elements=["id"], set_={name: column + 1})
    told = await tx.execute(more.returning(col(MemberRecord.member_id), column))
    return dict(told.all())
