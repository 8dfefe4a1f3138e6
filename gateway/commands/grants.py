"""Grants: who has which role where. A programme never loses its last administrator."""

from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from gateway.commands.changes import revoked, rights_changed
from gateway.models import Account, Grant, Role
from gateway.problems import LastAdministrator, OrganisationUnfit, RoleNotGrantable, TooManyGrants
from gateway.queries import administrators, check_staff
from gateway.rules import GRANTS_AT_MOST, grantable, organisation_fits
from gateway.schemas import GrantPut
from kit import clock
from kit.auth import Actor
from kit.ids import uuid7
from kit.problems import NotFound


async def give(  # noqa: PLR0913 - each is a column of the grant
    tx: AsyncSession,
    account_id: UUID,
    role: str,
    programme_id: UUID | None = None,
    organisation_id: UUID | None = None,
    *,
    id: UUID | None = None,
    by: UUID | None = None,
) -> bool:
    """Whether the account did not have it before."""
    await check_room(tx, account_id)
    values = {"account_id": account_id, "role": role, "programme_id": programme_id, "organisation_id": organisation_id}
    row = insert(Grant).values(id=id or uuid7(), granted_by=by, created_at=clock.now(), **values)
    made = await tx.scalar(row.on_conflict_do_nothing().returning(col(Grant.id)))
    if made:
        await rights_changed(tx, account_id)
    return made is not None


async def take(tx: AsyncSession, account_id: UUID, role: str, programme_id: UUID, organisation_id: UUID | None) -> None:
    """Without a check for the last administrator: for facts told by others."""
    held = (col(Grant.account_id) == account_id, col(Grant.role) == role, col(Grant.programme_id) == programme_id)
    gone = delete(Grant).where(*held, col(Grant.organisation_id) == organisation_id).returning(col(Grant.id))
    if await tx.scalar(gone):
        await rights_changed(tx, account_id)
        revoked(tx, account_id)


async def check_room(tx: AsyncSession, account_id: UUID) -> None:
    """All grants of an account travel in its token, so there is an end to them."""
    held = await tx.scalar(select(func.count()).select_from(Grant).where(col(Grant.account_id) == account_id))
    if int(held or 0) >= GRANTS_AT_MOST:
        raise TooManyGrants(limit=GRANTS_AT_MOST)


def check_grantable(actor: Actor, programme_id: UUID | None, role: str, organisation_id: UUID | None) -> None:
    check_staff(actor, programme_id)
    if not organisation_fits(role, organisation_id) or (programme_id is None and role != Role.administrator):
        raise OrganisationUnfit(role=role)
    mine = {r for r in Role if actor.operator or actor.has(programme_id, r)}
    if role not in grantable(mine):
        raise RoleNotGrantable(role=role)


async def put_grant(tx: AsyncSession, actor: Actor, id: UUID, body: GrantPut) -> Grant:
    """A role for somebody who is in the programme already; others are invited."""
    check_grantable(actor, body.programme_id, body.role, body.organisation_id)
    await check_known(tx, actor, body.account_id, body.programme_id)
    values = body.model_dump()
    await give(tx, **values, id=id, by=actor.id)
    same = [getattr(Grant, name).is_not_distinct_from(value) for name, value in values.items()]
    found: Grant | None = await tx.scalar(select(Grant).where(*same))
    if found is None:  # the id is another grant's
        raise NotFound()
    return found


async def check_known(tx: AsyncSession, actor: Actor, account_id: UUID, programme_id: UUID | None) -> None:
    """Staff sees the accounts of its programme; only administrators of the installation see all."""
    rows = select(col(Account.id)).where(col(Account.id) == account_id)
    if not actor.operator:
        rows = rows.join(Grant).where(col(Grant.programme_id) == programme_id)
    if await tx.scalar(rows.limit(1)) is None:
        raise NotFound()


async def delete_grant(tx: AsyncSession, actor: Actor, id: UUID) -> None:
    """The rows of the programme's administrators are locked: two who leave at once do not both go."""
    grant = await tx.get(Grant, id)
    if grant is None:
        raise NotFound()
    check_grantable(actor, grant.programme_id, grant.role, grant.organisation_id)
    if grant.role == Role.administrator:
        same = select(col(Grant.id)).where(
            col(Grant.programme_id) == grant.programme_id, col(Grant.role) == Role.administrator
        )
        await tx.execute(same.order_by(col(Grant.id)).with_for_update())
        if await administrators(tx, grant.programme_id) <= 1:
            raise LastAdministrator()
    await tx.delete(grant)
    await rights_changed(tx, grant.account_id)
    revoked(tx, grant.account_id)
