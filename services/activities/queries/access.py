"""What an actor may see and on which side they stand."""

from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit.auth import ACCOUNT, CLIENT, CLIENT_WRITER, Actor
from kit.problems import Forbidden, NotFound
from services.activities.models import (
    Activity,
    ActivityOrganisation,
    Edition,
    MemberAccount,
    ReportState,
    RosterPlace,
)
from services.activities.rules.actions import Side

STAFF = ("administrator", "coordinator")
OWN = ("focal_person", "helper")
TEAM = ("focal_person", "helper", "ambassador")


def visible_to(actor: Actor) -> Select[Activity]:
    """Staff: the programme's. A team: those it leads or co-delivers. A showcase editor: the approved ones."""
    credited = select(col(ActivityOrganisation.activity_id)).where(
        col(ActivityOrganisation.organisation_id).in_(actor.organisations_as(*TEAM))
    )
    shown = and_(
        col(Activity.programme_id).in_(actor.programmes_as("showcase_editor")),
        col(Activity.report_state) == ReportState.approved,
    )
    return select(Activity).where(
        or_(col(Activity.programme_id).in_(actor.programmes_as(*STAFF)), col(Activity.id).in_(credited), shown)
    )


def side_of(actor: Actor, programme_id: UUID, lead_id: UUID) -> Side:
    if actor.has(programme_id, *STAFF):
        return Side.staff
    return Side.own if actor.acts_for(lead_id, *OWN) else Side.reader


def on_behalf(actor: Actor, organisation_id: UUID) -> bool:
    """Somebody who is not of the organisation acts for it."""
    return not actor.acts_for(organisation_id, "focal_person", "ambassador")


def programmes_of(actor: Actor) -> set[UUID]:
    """Programmes in which the actor has any role at all."""
    return {grant.programme for grant in actor.grants if grant.programme}


def enters(actor: Actor, programme_id: UUID) -> bool:
    """An account with any role there, or a partner's client of the programme."""
    return actor.kind in (ACCOUNT, CLIENT) and programme_id in programmes_of(actor)


async def edition_of_sessions(tx: AsyncSession, actor: Actor, edition_id: UUID) -> Edition:
    """As `edition_for`; its sessions are also for clients, who bring their attendance."""
    edition = await tx.get(Edition, edition_id)
    if edition is None or not enters(actor, edition.programme_id):
        raise NotFound()
    return edition


def importer(actor: Actor, programme_id: UUID) -> UUID | None:
    """Forbidden unless the actor may bring a file of attendance; the one organisation whose rows it may hold."""
    client = actor.as_client(programme_id, CLIENT_WRITER)
    if client is None:
        check_staff(actor, programme_id)
    return client.organisation if client else None


def recorded_for(actor: Actor, edition: Edition, organisation: Any, recorded_by: Any) -> Any:
    """A condition on attendance: a client reads back what itself has brought."""
    if actor.kind == CLIENT:
        return recorded_by == actor.id
    return mine(actor, edition, organisation)


async def edition_for(tx: AsyncSession, actor: Actor, edition_id: UUID) -> Edition:
    """An edition of a programme in which the actor has a role."""
    edition = await tx.get(Edition, edition_id)
    if edition is None or actor.kind != ACCOUNT or edition.programme_id not in programmes_of(actor):
        raise NotFound()
    return edition


async def edition_of_staff(tx: AsyncSession, actor: Actor, edition_id: UUID) -> Edition:
    edition = await edition_for(tx, actor, edition_id)
    check_staff(actor, edition.programme_id)
    return edition


def check_staff(actor: Actor, programme_id: UUID) -> None:
    if not actor.has(programme_id, *STAFF):
        raise Forbidden()


def mine(actor: Actor, edition: Edition, column: Any, roles: tuple[str, ...] = TEAM) -> Any:
    """A condition on a row's organisation: all for staff, one's own for a team, none for others."""
    if actor.has(edition.programme_id, *STAFF):
        return column.is_not(None)
    return column.in_(actor.organisations_as(*roles))


def check_acts_for(actor: Actor, programme_id: UUID, organisation_id: UUID, *roles: str) -> None:
    """Staff, or one of the roles for the organisation. Others' organisations are not found."""
    if actor.has(programme_id, *STAFF) or actor.acts_for(organisation_id, *roles):
        return
    if actor.acts_for(organisation_id, *TEAM):
        raise Forbidden()
    raise NotFound()


async def roster_places(tx: AsyncSession, edition_id: UUID, members: list[UUID] | None = None) -> list[RosterPlace]:
    """Who is (or was) on a roster of the edition; all, or those of the list."""
    rows = select(RosterPlace).where(col(RosterPlace.edition_id) == edition_id)
    if members is not None:
        rows = rows.where(col(RosterPlace.member_id).in_(members))
    return list((await tx.scalars(rows)).all())


def themselves(actor: Actor) -> Select[UUID]:
    """The members that the account is."""
    return select(col(MemberAccount.member_id)).where(col(MemberAccount.account_id) == actor.id)


def led(actor: Actor) -> Select[UUID]:
    """The applications (their rosters) whose team leader the account is."""
    return select(col(RosterPlace.application_id)).where(
        col(RosterPlace.leader), col(RosterPlace.active), col(RosterPlace.member_id).in_(themselves(actor))
    )


def assessed_by(actor: Actor, edition_id: UUID) -> Select[UUID]:
    """Members of the edition whom the account assesses because it leads their team."""
    return select(col(RosterPlace.member_id)).where(
        col(RosterPlace.edition_id) == edition_id,
        col(RosterPlace.application_id).in_(led(actor)),
        col(RosterPlace.organisation_id).in_(actor.organisations_as("ambassador")),
    )


async def organisation_of(tx: AsyncSession, edition_id: UUID, member_id: UUID) -> UUID:
    """The organisation for which the member takes part; NotFound when on no roster."""
    places = await roster_places(tx, edition_id, [member_id])
    if not places:
        raise NotFound()
    return places[0].organisation_id
