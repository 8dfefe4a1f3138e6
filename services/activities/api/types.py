"""An edition's activity types, settings and extensions."""

from typing import Any
from uuid import UUID

from fastapi import APIRouter

from kit.auth import CurrentActor
from kit.db import Tx
from services.activities.commands import types as commands
from services.activities.queries import configuration as queries
from services.activities.schemas.common import Key
from services.activities.schemas.types import (
    ExtensionList,
    ExtensionPut,
    ExtensionRead,
    SetupPut,
    SetupRead,
    TemplateUse,
    TypeList,
    TypePut,
    TypeRead,
)

router = APIRouter()


@router.get("/editions/{edition_id}/types", response_model=TypeList)
async def list_types(tx: Tx, actor: CurrentActor, edition_id: UUID) -> dict[str, Any]:
    return {"items": await queries.list_types(tx, actor, edition_id)}


@router.put("/editions/{edition_id}/types/{key}", response_model=TypeRead)
async def put_type(tx: Tx, actor: CurrentActor, edition_id: UUID, key: Key, body: TypePut) -> Any:
    return await commands.put_type(tx, actor, edition_id, key, body)


@router.delete("/editions/{edition_id}/types/{key}", status_code=204)
async def delete_type(tx: Tx, actor: CurrentActor, edition_id: UUID, key: Key) -> None:
    await commands.delete_type(tx, actor, edition_id, key)


@router.post("/editions/{edition_id}/types/use-template", response_model=TypeList)
async def use_template(tx: Tx, actor: CurrentActor, edition_id: UUID, body: TemplateUse) -> dict[str, Any]:
    return {"items": await commands.use_template(tx, actor, edition_id, body.template)}


@router.get("/editions/{edition_id}/settings", response_model=SetupRead)
async def get_settings(tx: Tx, actor: CurrentActor, edition_id: UUID) -> Any:
    return await queries.get_setup(tx, actor, edition_id)


@router.put("/editions/{edition_id}/settings", response_model=SetupRead)
async def put_settings(tx: Tx, actor: CurrentActor, edition_id: UUID, body: SetupPut) -> Any:
    return await commands.put_setup(tx, actor, edition_id, body)


@router.get("/editions/{edition_id}/extensions", response_model=ExtensionList)
async def list_extensions(tx: Tx, actor: CurrentActor, edition_id: UUID) -> dict[str, Any]:
    return {"items": await queries.list_extensions(tx, actor, edition_id)}


@router.put("/extensions/{id}", response_model=ExtensionRead)
async def put_extension(tx: Tx, actor: CurrentActor, id: UUID, body: ExtensionPut) -> Any:
    return await commands.put_extension(tx, actor, id, body)


@router.delete("/extensions/{id}", status_code=204)
async def revoke_extension(tx: Tx, actor: CurrentActor, id: UUID) -> None:
    await commands.revoke_extension(tx, actor, id)
