"""Invitations by staff: somebody gets a mail, and with it an account and its roles."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from gateway.commands import links
from gateway.commands.grants import check_grantable
from gateway.models import OneTimeLink, Purpose
from gateway.problems import InvitationClosed
from gateway.queries import check_staff
from gateway.schemas import InvitationPut
from kit import clock
from kit.auth import Actor
from kit.problems import NotFound
from kit.settings import Settings


async def put_invitation(
    tx: AsyncSession, settings: Settings, actor: Actor, id: UUID, body: InvitationPut
) -> OneTimeLink:
    """Repeated with the same id it changes nothing but what is new, and no second mail is sent."""
    for role in body.roles:
        check_grantable(actor, body.programme_id, role, body.organisation_id)
    link = await tx.get(OneTimeLink, id, with_for_update=True)
    if link is None:
        link = links.make(settings, Purpose.invitation, id, created_by=actor.id, **body.model_dump())
        tx.add(link)
        await tx.flush()
        await links.mail(tx, "invitation", id)
        return link
    check_open(link, actor)
    if link.programme_id != body.programme_id:
        raise NotFound()
    changed_address = link.email != body.email
    for field, value in body.model_dump().items():
        setattr(link, field, value)
    if changed_address:
        links.renewed(settings, link)
        await links.mail(tx, "invitation", id)
    return link


async def find(tx: AsyncSession, actor: Actor, id: UUID) -> OneTimeLink:
    link = await tx.get(OneTimeLink, id, with_for_update=True)
    if link is None:
        raise NotFound()
    check_open(link, actor)
    return link


def check_open(link: OneTimeLink, actor: Actor) -> None:
    if link.purpose != Purpose.invitation:
        raise NotFound()
    check_staff(actor, link.programme_id)
    if link.used_at or link.revoked_at:
        raise InvitationClosed()


async def resend_invitation(tx: AsyncSession, settings: Settings, actor: Actor, id: UUID) -> OneTimeLink:
    link = links.renewed(settings, await find(tx, actor, id))
    await links.mail(tx, "invitation", id)
    return link


async def revoke_invitation(tx: AsyncSession, actor: Actor, id: UUID) -> OneTimeLink:
    link = await find(tx, actor, id)
    link.revoked_at = clock.now()
    return link
