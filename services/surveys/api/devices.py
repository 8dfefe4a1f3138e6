"""Devices: phones that list and download forms and submit, and nothing else."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Request

from kit.auth import CurrentActor
from kit.db import Tx
from kit.pages import Page, Window, paginate
from services.surveys.api.forms import CurrentStore
from services.surveys.commands import devices as commands
from services.surveys.models import Device
from services.surveys.queries.visible import devices_for, get_one
from services.surveys.schemas import DeviceMade, DevicePut, DeviceRead

router = APIRouter()


class DeviceFilter(Window):
    edition_id: UUID | None = None
    organisation_id: UUID | None = None


@router.get("/devices", response_model=Page[DeviceRead])
async def list_devices(tx: Tx, actor: CurrentActor, asked: Annotated[DeviceFilter, Query()]) -> dict[str, Any]:
    where = {"edition_id": asked.edition_id, "organisation_id": asked.organisation_id}
    return await paginate(
        tx, devices_for(actor).where(*(getattr(Device, k) == v for k, v in where.items() if v)), asked
    )


@router.put("/devices/{id}", response_model=DeviceMade)
async def put_device(request: Request, tx: Tx, actor: CurrentActor, id: UUID, body: DevicePut) -> DeviceMade:
    return await commands.put_device(tx, actor, id, body, request.app.state.settings.origin)


@router.get("/devices/{id}", response_model=DeviceRead)
async def get_device(tx: Tx, actor: CurrentActor, id: UUID) -> Device:
    device: Device = await get_one(tx, devices_for(actor), id)
    return device


@router.post("/devices/{id}/revoke", response_model=DeviceRead)
async def revoke_device(tx: Tx, actor: CurrentActor, store: CurrentStore, id: UUID) -> Device:
    store.devices.forget_after(tx)
    return await commands.revoke_device(tx, actor, id)
