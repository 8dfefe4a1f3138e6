"""What a selection keeps: per region, who applied, who may be selected, who is, and which regions would be lost."""

from typing import Any

from sqlalchemy import case, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.applications import geo
from services.applications.models import Application, Edition, Status
from services.applications.queries.lists import FAILING

COUNTED = ("selected", "waitlisted", "not_selected", "withdrawn")


async def selection(tx: AsyncSession, edition: Edition) -> dict[str, Any]:
    regions = await by_region(tx, edition)
    total = {key: sum(r[key] for r in regions) for key in ("applied", "eligible", *COUNTED)}
    return {
        "edition_id": edition.id,
        "quota_per_region": edition.quota_per_region,
        **total,
        "regions_applied": sum(r["applied"] > 0 for r in regions),
        "regions_selected": sum(r["selected"] > 0 for r in regions),
        "regions_lost": [r["region"] for r in regions if r["lost"]],
        "regions": regions,
    }


async def by_region(tx: AsyncSession, edition: Edition) -> list[dict[str, Any]]:
    """Regions from which somebody applied, by code. Withdrawn applications did apply and keep no region."""
    eligible = case((~exists(FAILING), 1), else_=0)
    query = (
        select(col(Application.region), func.count(), func.sum(eligible), *(of_status(s) for s in COUNTED))
        .where(col(Application.edition_id) == edition.id, col(Application.status) != Status.draft)
        .group_by(col(Application.region))
        .order_by(col(Application.region))
    )
    return [region_row(*row) for row in (await tx.execute(query)).all()]


def of_status(status: str) -> Any:
    return func.count().filter(col(Application.status) == status)


def region_row(region: str, applied: int, eligible: int, *states: int) -> dict[str, Any]:
    counts = dict(zip(COUNTED, states, strict=True))
    return {
        "region": region,
        "name": geo.region_name(region),
        "applied": applied,
        "eligible": int(eligible or 0),
        "lost": counts["selected"] == 0,
        **counts,
    }
