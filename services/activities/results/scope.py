"""Over which editions a figure is taken."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit.auth import Actor
from kit.problems import NotFound
from services.activities.models import ActivityType, Edition, Programme
from services.activities.queries.access import STAFF


@dataclass(frozen=True)
class Scope:
    """An edition, or all the editions of a programme, with the activity types declared there."""

    programme: Programme
    editions: list[Edition]
    types: list[ActivityType]
    whole: bool

    @property
    def ids(self) -> list[UUID]:
        return [edition.id for edition in self.editions]

    @property
    def person_or_organisation(self) -> str:
        """The unit of what is selected, trained and certified."""
        return "person" if {edition.unit for edition in self.editions} == {"individual"} else "organisation"

    def figures(self) -> dict[str, list[dict[str, Any]]]:
        """What each type declares, by its key; where editions differ, the newest wording of a figure."""
        made: dict[str, dict[str, dict[str, Any]]] = {}
        for type in self.types:
            made.setdefault(type.key, {}).update({rule["key"]: rule for rule in type.figures})
        return {key: list(rules.values()) for key, rules in made.items()}

    def names(self) -> dict[str, dict[str, str]]:
        return {type.key: type.name for type in self.types}

    def forms(self) -> dict[str, str]:
        """Activity type → key of its survey form."""
        return {type.key: type.form_key for type in self.types if type.form_key}


def may_see(actor: Actor | None, edition: Edition) -> bool:
    """A draft is for the coordination alone."""
    return edition.state != "draft" or bool(actor and actor.has(edition.programme_id, *STAFF))


async def of_edition(tx: AsyncSession, actor: Actor | None, slug: str) -> Scope:
    rows = await tx.scalars(select(Edition).where(col(Edition.slug) == slug).order_by(col(Edition.id).desc()))
    edition = next((row for row in rows.all() if may_see(actor, row)), None)
    programme = await tx.get(Programme, edition.programme_id) if edition else None
    if edition is None or programme is None:
        raise NotFound()
    return Scope(programme, [edition], await types_of(tx, [edition.id]), whole=False)


async def of_programme(tx: AsyncSession, actor: Actor | None, slug: str) -> Scope:
    programme = await tx.scalar(
        select(Programme).where(col(Programme.slug) == slug).order_by(col(Programme.id).desc()).limit(1)
    )
    if programme is None:
        raise NotFound()
    rows = await tx.scalars(select(Edition).where(col(Edition.programme_id) == programme.id))
    editions = sorted((e for e in rows.all() if may_see(actor, e)), key=first_day)
    return Scope(programme, editions, await types_of(tx, [e.id for e in editions]), whole=True)


def first_day(edition: Edition) -> tuple[str, str]:
    return min((stage["opens_on"] for stage in edition.stages), default="9999"), edition.slug


async def types_of(tx: AsyncSession, ids: list[UUID]) -> list[ActivityType]:
    """Oldest first, so that what a newer edition says comes last."""
    rows = select(ActivityType).where(col(ActivityType.edition_id).in_(ids))
    return sorted((await tx.scalars(rows.order_by(col(ActivityType.id)))).all(), key=lambda type: type.position)


async def published(tx: AsyncSession, after: UUID | None, limit: int = 12) -> tuple[list[Scope], UUID | None]:
    """The newest programmes that have something to show, and the cursor of the next page."""
    shown = select(col(Edition.programme_id)).where(col(Edition.state) != "draft")
    rows = select(Programme).where(col(Programme.id).in_(shown)).order_by(col(Programme.id).desc())
    if after:
        rows = rows.where(col(Programme.id) < after)
    found = (await tx.scalars(rows.limit(limit + 1))).all()
    scopes = [await of_programme(tx, None, programme.slug) for programme in found[:limit]]
    return scopes, found[limit - 1].id if len(found) > limit else None
