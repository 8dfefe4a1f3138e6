"""Staff invites people into a programme."""

from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request

from gateway.api.cookies import CurrentPerson
from gateway.commands import invitations
from gateway.models import OneTimeLink
from gateway.queries import invitations as visible
from gateway.schemas import InvitationPut, InvitationRead
from kit.db import Tx
from kit.pages import Page, PageQuery, paginate

router = APIRouter(prefix="/invitations")


@router.get("", response_model=Page[InvitationRead])
async def list_invitations(
    tx: Tx, actor: CurrentPerson, window: PageQuery, programme_id: UUID | None = None
) -> dict[str, Any]:
    return await paginate(tx, visible(actor, programme_id), window)


@router.put("/{id}", response_model=InvitationRead)
async def put_invitation(tx: Tx, actor: CurrentPerson, request: Request, id: UUID, body: InvitationPut) -> OneTimeLink:
    return await invitations.put_invitation(tx, request.app.state.settings, actor, id, body)


@router.post("/{id}/resend", response_model=InvitationRead)
async def resend_invitation(tx: Tx, actor: CurrentPerson, request: Request, id: UUID) -> OneTimeLink:
    return await invitations.resend_invitation(tx, request.app.state.settings, actor, id)


@router.post("/{id}/revoke", response_model=InvitationRead)
async def revoke_invitation(tx: Tx, actor: CurrentPerson, id: UUID) -> OneTimeLink:
    return await invitations.revoke_invitation(tx, actor, id)
