"""Lists: newest first, by cursor, at most 200 a page, never a count of the whole."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Query
from pydantic import BaseModel, Field
from sqlalchemy import Select
from sqlalchemy.ext.asyncio import AsyncSession


class Window(BaseModel):
    after: UUID | None = None
    limit: int = Field(50, ge=1, le=200)


PageQuery = Annotated[Window, Query()]


class Page[T](BaseModel):
    items: list[T]
    next: UUID | None


async def paginate(tx: AsyncSession, rows: Select[Any], window: Window) -> dict[str, Any]:
    """One page of `rows` (a select of one entity with an `id`); the cursor is the last id seen."""
    key = rows.selected_columns.id
    if window.after:
        rows = rows.where(key < window.after)
    items = list((await tx.scalars(rows.order_by(key.desc()).limit(window.limit + 1))).all())
    more = len(items) > window.limit
    items = items[: window.limit]
    return {"items": items, "next": items[-1].id if more else None}
