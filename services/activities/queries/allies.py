"""The programme's allies: organisations, which are no secret among its own people."""

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit.auth import Actor
from kit.pages import Window, paginate
from services.activities.models import Party, Sector
from services.activities.queries.access import OWN, STAFF
from services.activities.rules.same import plain


async def list_allies(  # noqa: PLR0913 - one per filter
    tx: AsyncSession, actor: Actor, window: Window, *, programme_id: UUID | None, sector: Sector | None, name: str
) -> dict[str, Any]:
    """To be found by part of the name, so that an ally on record is chosen again and not typed again."""
    programmes = {g.programme for g in actor.grants if g.programme and g.role in (*STAFF, *OWN, "ambassador")}
    rows = select(Party).where(col(Party.programme_id).in_(programmes))
    if programme_id:
        rows = rows.where(col(Party.programme_id) == programme_id)
    if sector:
        rows = rows.where(col(Party.sector) == sector)
    if plain(name):
        rows = rows.where(col(Party.party_key).contains(plain(name), autoescape=True))
    return await paginate(tx, rows, window)
