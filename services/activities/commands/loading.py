"""How every command on an activity begins: seen, locked, and in a state that allows it."""

import hashlib
from uuid import UUID

from pydantic import BaseModel
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit.auth import Actor
from kit.problems import Forbidden, NotFound
from services.activities.models import Activity, ActivityNote, ActivityType, Edition
from services.activities.problems import NotInThisState, UnknownType
from services.activities.queries.access import on_behalf, side_of, visible_to
from services.activities.rules import actions


async def load(tx: AsyncSession, actor: Actor, id: UUID) -> Activity:
    """Locked, and as it is now: somebody may have changed it while we waited."""
    row = visible_to(actor).where(col(Activity.id) == id).with_for_update(of=Activity)
    activity: Activity | None = await tx.scalar(row, execution_options={"populate_existing": True})
    if activity is None:
        raise NotFound()
    return activity


async def load_for(tx: AsyncSession, actor: Actor, id: UUID, verb: str) -> Activity:
    activity = await load(tx, actor, id)
    check(actor, activity, verb)
    return activity


def check(actor: Actor, activity: Activity, verb: str) -> None:
    """Forbidden when never, NotInThisState when not now."""
    side = side_of(actor, activity.programme_id, activity.lead_id)
    if not actions.may_ever(verb, side):
        raise Forbidden()
    if not actions.can(verb, side, activity.state, activity.report_state):
        raise NotInThisState(state=activity.report_state if activity.state != "cancelled" else activity.state)


async def edition_of(tx: AsyncSession, activity: Activity) -> Edition:
    edition = await tx.get(Edition, activity.edition_id)
    if edition is None:
        raise NotFound()
    return edition


async def type_of(tx: AsyncSession, edition_id: UUID, key: str) -> ActivityType:
    row = select(ActivityType).where(col(ActivityType.edition_id) == edition_id, col(ActivityType.key) == key)
    found: ActivityType | None = await tx.scalar(row)
    if found is None:
        raise UnknownType(key=key)
    return found


def note(tx: AsyncSession, actor: Actor, activity: Activity, verb: str, reason: str | None = None) -> None:
    """One line of the activity's record."""
    for_them = on_behalf(actor, activity.lead_id)
    tx.add(ActivityNote(activity_id=activity.id, verb=verb, account_id=actor.id, on_behalf=for_them, reason=reason))


def digest(body: BaseModel) -> str:
    """The same body sent again (a phone that heard no answer) is the same request, whatever version it names."""
    return hashlib.sha256(body.model_dump_json(exclude={"version"}).encode()).hexdigest()
