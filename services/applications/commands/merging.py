"""Two records of one organisation become one, when staff say so."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit.auth import Actor
from kit.events import emit
from kit.problems import Conflict
from services.applications.commands.apply import members_of
from services.applications.commands.moving import moved, tell_roster
from services.applications.commands.organisations import assign_to, of_staff, organisation_saved
from services.applications.models import Application, Organisation, Status


class CannotMerge(Conflict):
    """Into itself, into another programme's, or into one that was merged away."""


async def merge(tx: AsyncSession, actor: Actor, id: UUID, into: UUID) -> Organisation:
    """The applications of one organisation become the other's; its id then leads there."""
    gone, kept = await of_staff(tx, actor, id), await of_staff(tx, actor, into)
    if gone.merged_into == kept.id:
        return kept
    if id == into or gone.programme_id != kept.programme_id or kept.merged_into or gone.merged_into:
        raise CannotMerge()
    query = select(Application).where(col(Application.organisation_id) == id).with_for_update()
    for application in (await tx.scalars(query)).all():
        await assign_to(tx, application, kept.id)
        if application.status != Status.draft:
            application.version += 1
            emit(tx, moved(application))
            tell_roster(tx, application, await members_of(tx, application))
    gone.merged_into, gone.version = kept.id, gone.version + 1
    kept.contact_keys = kept.contact_keys + [k for k in gone.contact_keys if k not in kept.contact_keys]
    kept.version += 1
    emit(tx, organisation_saved(kept))
    return kept
