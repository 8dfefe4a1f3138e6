"""What an actor may see; not visible is not found."""

from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit.auth import Actor
from kit.problems import NotFound
from services.surveys.models import Device, Form, FormState, Quarantine, Submission
from services.surveys.rules.moves import READERS, STAFF, TEAM, programmes_of_teams


def forms_for(actor: Actor) -> Select[tuple[Form]]:
    """Staff and data reviewers: all of their programmes; teams: what was published in theirs."""
    published = and_(col(Form.programme_id).in_(programmes_of_teams(actor)), col(Form.state) != FormState.draft)
    return select(Form).where(or_(col(Form.programme_id).in_(actor.programmes_as(*READERS)), published))


def submissions_for(actor: Actor) -> Select[tuple[Submission]]:
    """Staff and data reviewers: all of their programmes; teams: what they collected."""
    return select(Submission).where(reach(actor, Submission, READERS))


def quarantine_for(actor: Actor) -> Select[tuple[Quarantine]]:
    return select(Quarantine).where(col(Quarantine.programme_id).in_(actor.programmes_as(*READERS)))


def devices_for(actor: Actor) -> Select[tuple[Device]]:
    return select(Device).where(reach(actor, Device, STAFF, ("focal_person", "helper")))


def reach(actor: Actor, table: Any, roles: tuple[str, ...], team: tuple[str, ...] = TEAM) -> Any:
    own = [
        and_(table.programme_id == g.programme, table.organisation_id == g.organisation)
        for g in actor.grants
        if g.role in team and g.organisation and g.programme
    ]
    return or_(table.programme_id.in_(actor.programmes_as(*roles)), *own)


async def get_one(tx: AsyncSession, rows: Select[Any], id: UUID, lock: bool = False) -> Any:
    """The row of that id among `rows`, else NotFound."""
    entity = rows.column_descriptions[0]["entity"]
    found = rows.where(entity.id == id)
    row = await tx.scalar(found.with_for_update() if lock else found)
    if row is None:
        raise NotFound()
    return row
