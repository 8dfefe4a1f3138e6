"""What may be seen of applications, editions, organisations and members."""

from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, false, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit.auth import CLIENT, Actor
from kit.problems import Forbidden, NotFound
from services.applications.asking import OWN_ROLES, STAFF_ROLES, Asker
from services.applications.models import Application, Edition, EditionState, Member, Organisation, Programme, Status


def applications(asker: Asker) -> Select[Application]:
    """Staff: all of the programme. Reviewers: from submission on. Others: their own, by grant, by key or as entered.
    A partner's client: what itself has brought into its programme."""
    conditions: list[Any] = [false()]
    if asker.opened:
        conditions.append(col(Application.id) == asker.opened)
    if asker.actor:
        conditions += by_grant(asker.actor)
    return select(Application).where(or_(*conditions))


def by_grant(actor: Actor) -> list[Any]:
    if actor.kind == CLIENT:
        return [and_(col(Application.programme_id).in_(programmes_of(actor)), col(Application.entered_by) == actor.id)]
    own = actor.organisations_as(*OWN_ROLES)
    return [
        col(Application.programme_id).in_(actor.programmes_as(*STAFF_ROLES)),
        and_(
            col(Application.programme_id).in_(actor.programmes_as("reviewer")), col(Application.status) != Status.draft
        ),
        and_(col(Application.organisation_id).in_(own), col(Application.organisation_confirmed)),
        col(Application.entered_by) == actor.id,
    ]


def locked[T](query: Select[T]) -> Select[T]:
    """Locked, and read anew: what was loaded before the lock may be old by now."""
    return query.with_for_update().execution_options(populate_existing=True)


async def application(tx: AsyncSession, asker: Asker, id: UUID, lock: bool = False) -> Application:
    query = applications(asker).where(col(Application.id) == id)
    found: Application | None = await tx.scalar(locked(query) if lock else query)
    if found is None:
        raise NotFound()
    return found


def programmes_of(actor: Actor) -> set[UUID]:
    """Every programme in which the actor has any grant."""
    return {grant.programme for grant in actor.grants if grant.programme}


def programmes(actor: Actor) -> Select[Programme]:
    query = select(Programme)
    return query if actor.operator else query.where(col(Programme.id).in_(programmes_of(actor)))


def editions(actor: Actor) -> Select[Edition]:
    """Staff see drafts; everybody else with a grant sees what was published."""
    staff = col(Edition.programme_id).in_(actor.programmes_as(*STAFF_ROLES))
    member = and_(col(Edition.programme_id).in_(programmes_of(actor)), col(Edition.state) != EditionState.draft)
    return select(Edition) if actor.operator else select(Edition).where(or_(staff, member))


async def edition(tx: AsyncSession, actor: Actor, id: UUID, *roles: str, lock: bool = False) -> Edition:
    """One visible edition; with `roles`, Forbidden unless the actor has one of them in its programme."""
    query = editions(actor).where(col(Edition.id) == id)
    found: Edition | None = await tx.scalar(locked(query) if lock else query)
    if found is None:
        raise NotFound()
    if roles and not actor.has(found.programme_id, *roles):
        raise Forbidden()
    return found


def organisations(actor: Actor) -> Select[Organisation]:
    staff = col(Organisation.programme_id).in_(actor.programmes_as(*STAFF_ROLES, "reviewer"))
    own = col(Organisation.id).in_(actor.organisations_as(*OWN_ROLES, "ambassador"))
    return select(Organisation).where(or_(staff, own))


def members(actor: Actor) -> Select[Member]:
    """Staff: the programme's; focal persons, helpers and ambassadors: their organisation's. Drafts stay drafts."""
    staff = col(Member.programme_id).in_(actor.programmes_as(*STAFF_ROLES))
    own = and_(
        col(Member.organisation_id).in_(actor.organisations_as(*OWN_ROLES, "ambassador")),
        col(Application.organisation_confirmed),
    )
    joined = select(Member).join(Application, col(Application.id) == col(Member.application_id))
    return joined.where(col(Application.status) != Status.draft, or_(staff, own))
