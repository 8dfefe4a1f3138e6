"""Who has which role in a programme."""

from typing import Any
from uuid import UUID

from fastapi import APIRouter

from gateway.api.cookies import CurrentPerson
from gateway.commands import grants
from gateway.models import Account
from gateway.queries import list_grants
from gateway.schemas import GrantPut, GrantRead
from kit.db import Tx
from kit.pages import Page, PageQuery

router = APIRouter(prefix="/grants")


@router.get("", response_model=Page[GrantRead])
async def list_all_grants(
    tx: Tx, actor: CurrentPerson, window: PageQuery, programme_id: UUID | None = None
) -> dict[str, Any]:
    return await list_grants(tx, actor, programme_id, window)


@router.put("/{id}", response_model=GrantRead)
async def put_grant(tx: Tx, actor: CurrentPerson, id: UUID, body: GrantPut) -> dict[str, Any]:
    grant = await grants.put_grant(tx, actor, id, body)
    account = await tx.get_one(Account, grant.account_id)
    return {**grant.model_dump(), "name": account.name, "email": account.email}


@router.delete("/{id}", status_code=204)
async def delete_grant(tx: Tx, actor: CurrentPerson, id: UUID) -> None:
    await grants.delete_grant(tx, actor, id)
