"""Staff gives partners' programs a way in, and takes it back."""

from typing import Any
from uuid import UUID

from fastapi import APIRouter
from sqlalchemy import select
from sqlmodel import col

from gateway.api.cookies import CurrentPerson
from gateway.commands import clients
from gateway.models import Client
from gateway.queries import check_staff
from gateway.schemas import ClientMade, ClientPut, ClientRead
from kit.db import Tx
from kit.pages import Page, PageQuery, paginate

router = APIRouter(prefix="/clients")


@router.get("", response_model=Page[ClientRead])
async def list_clients(tx: Tx, actor: CurrentPerson, window: PageQuery, programme_id: UUID) -> dict[str, Any]:
    check_staff(actor, programme_id)
    page = await paginate(tx, select(Client).where(col(Client.programme_id) == programme_id), window)
    return {**page, "items": await clients.with_secrets(tx, page["items"])}


@router.put("/{id}", response_model=ClientMade)
async def put_client(tx: Tx, actor: CurrentPerson, id: UUID, body: ClientPut) -> dict[str, Any]:
    """The first time with `client_secret`, never again. Repeated it changes the name and the scopes."""
    client, secret = await clients.put_client(tx, actor, id, body)
    return {**await clients.shown(tx, client), "client_secret": secret}


@router.post("/{id}/secrets", response_model=ClientMade)
async def add_client_secret(tx: Tx, actor: CurrentPerson, id: UUID) -> dict[str, Any]:
    """A second secret beside the first: give it to the partner, then retire the old one."""
    client, secret = await clients.new_secret(tx, actor, id)
    return {**await clients.shown(tx, client), "client_secret": secret}


@router.post("/{id}/secrets/{secret_id}/retire", response_model=ClientRead)
async def retire_client_secret(tx: Tx, actor: CurrentPerson, id: UUID, secret_id: UUID) -> dict[str, Any]:
    """At once, with the access tokens that were given for it."""
    return await clients.shown(tx, await clients.retire_secret(tx, actor, id, secret_id))


@router.post("/{id}/revoke", response_model=ClientRead)
async def revoke_client(tx: Tx, actor: CurrentPerson, id: UUID) -> dict[str, Any]:
    """For good; what the client brought stays."""
    return await clients.shown(tx, await clients.revoke_client(tx, actor, id))
