"""Programmes and their partners."""

from typing import Any
from uuid import UUID

from fastapi import APIRouter
from sqlalchemy import select
from sqlmodel import col

from kit.auth import CurrentActor
from kit.db import Tx
from kit.pages import Page, PageQuery, paginate
from kit.problems import NotFound
from services.applications.commands import programmes as commands
from services.applications.models import Partner, Programme
from services.applications.queries import visible
from services.applications.schemas.programme import PartnerPut, PartnerRead, ProgrammePut, ProgrammeRead

router = APIRouter()


@router.get("/programmes", response_model=Page[ProgrammeRead])
async def list_programmes(tx: Tx, actor: CurrentActor, window: PageQuery) -> dict[str, Any]:
    return await paginate(tx, visible.programmes(actor), window)


@router.get("/programmes/{id}", response_model=ProgrammeRead)
async def get_programme(tx: Tx, actor: CurrentActor, id: UUID) -> Programme:
    found: Programme | None = await tx.scalar(visible.programmes(actor).where(col(Programme.id) == id))
    if found is None:
        raise NotFound()
    return found


@router.put("/programmes/{id}", response_model=ProgrammeRead)
async def put_programme(tx: Tx, actor: CurrentActor, id: UUID, body: ProgrammePut) -> Programme:
    return await commands.save_programme(tx, actor, id, body)


@router.get("/partners", response_model=Page[PartnerRead])
async def list_partners(
    tx: Tx, actor: CurrentActor, window: PageQuery, programme_id: UUID | None = None
) -> dict[str, Any]:
    rows = select(Partner).where(col(Partner.programme_id).in_(visible.programmes_of(actor)))
    return await paginate(tx, rows.where(col(Partner.programme_id) == programme_id) if programme_id else rows, window)


@router.put("/partners/{id}", response_model=PartnerRead)
async def put_partner(tx: Tx, actor: CurrentActor, id: UUID, body: PartnerPut) -> Partner:
    return await commands.save_partner(tx, actor, id, body)


@router.delete("/partners/{id}", status_code=204)
async def delete_partner(tx: Tx, actor: CurrentActor, id: UUID) -> None:
    await commands.remove_partner(tx, actor, id)
