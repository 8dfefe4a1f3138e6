"""What may be seen of applications, editions, organisations and members."""

from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, false, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from kit.auth import Actor
from kit.problems import Forbidden, NotFound
from services.applications.asking import OWN_ROLES, STAFF_ROLES, Asker
from services.applications.models import Application, Edition, EditionState, Member, Organisation, Programme, Status


def applications(asker: Asker) -> Select[tuple[Application]]:
    """Staff: all of the programme. Reviewers: from submission on. Others: their own, by grant, by key or as entered."""
    conditions: list[Any] = [false()]
    if asker.opened:
        conditions.append(Application.id == asker.opened)
    if asker.actor:
        conditions += by_grant(asker.actor)
    return select(Application).where(or_(*conditions))


def by_grant(actor: Actor) -> list[Any]:
    own = actor.organisations_as(*OWN_ROLES)
    return [
        Application.programme_id.in_(actor.programmes_as(*STAFF_ROLES)),
        and_(Application.programme_id.in_(actor.programmes_as("reviewer")), Application.status != Status.draft),
        and_(Application.organisation_id.in_(own), Application.organisation_confirmed),
        Application.entered_by == actor.id,
    ]


async def application(tx: AsyncSession, asker: Asker, id: UUID, lock: bool = False) -> Application:
    query = applications(asker).where(Application.id == id)
    found = await tx.scalar(query.with_for_update() if lock else query)
    if found is None:
        raise NotFound()
    return found


def programmes_of(actor: Actor) -> set[UUID]:
    """Every programme in which the actor has any grant."""
    return {grant.programme for grant in actor.grants if grant.programme}


def programmes(actor: Actor) -> Select[tuple[Programme]]:
    query = select(Programme)
    return query if actor.operator else query.where(Programme.id.in_(programmes_of(actor)))


def editions(actor: Actor) -> Select[tuple[Edition]]:
    """Staff see drafts; everybody else with a grant sees what was published."""
    staff = Edition.programme_id.in_(actor.programmes_as(*STAFF_ROLES))
    member = and_(Edition.programme_id.in_(programmes_of(actor)), Edition.state != EditionState.draft)
    return select(Edition) if actor.operator else select(Edition).where(or_(staff, member))


async def edition(tx: AsyncSession, actor: Actor, id: UUID, *roles: str, lock: bool = False) -> Edition:
    """One visible edition; with `roles`, Forbidden unless the actor has one of them in its programme."""
    query = editions(actor).where(Edition.id == id)
    found = await tx.scalar(query.with_for_update() if lock else query)
    if found is None:
        raise NotFound()
    if roles and not actor.has(found.programme_id, *roles):
        raise Forbidden()
    return found


def organisations(actor: Actor) -> Select[tuple[Organisation]]:
    staff = Organisation.programme_id.in_(actor.programmes_as(*STAFF_ROLES, "reviewer"))
    own = Organisation.id.in_(actor.organisations_as(*OWN_ROLES, "ambassador"))
    return select(Organisation).where(or_(staff, own))


def members(actor: Actor) -> Select[tuple[Member]]:
    """Staff: the programme's; focal persons, helpers and ambassadors: their organisation's. Drafts stay drafts."""
    staff = Member.programme_id.in_(actor.programmes_as(*STAFF_ROLES))
    own = and_(
        Member.organisation_id.in_(actor.organisations_as(*OWN_ROLES, "ambassador")), Application.organisation_confirmed
    )
    joined = select(Member).join(Application, Application.id == Member.application_id)
    return joined.where(Application.status != Status.draft, or_(staff, own))
