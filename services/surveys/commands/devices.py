"""Devices: a phone of a team gets a token once, as text and as the QR code that ODK Collect reads."""

import base64
import io
import json
import secrets
import string
import zlib
from uuid import UUID

import segno
from sqlalchemy.ext.asyncio import AsyncSession

from kit import clock
from kit.auth import Actor
from kit.problems import Conflict, NotFound
from services.surveys.intake.cards import PREFIX, hashed, takes_part
from services.surveys.models import Device, Edition
from services.surveys.queries.visible import devices_for, get_one
from services.surveys.rules.moves import DEVICE_MAKERS, can_manage
from services.surveys.schemas import DeviceMade, DevicePut

ALPHABET = string.ascii_letters + string.digits


class TeamNotInEdition(Conflict):
    """The organisation is not a team of that edition (yet)."""


async def put_device(tx: AsyncSession, actor: Actor, id: UUID, body: DevicePut, origin: str) -> DeviceMade:
    """A new device with its token, or (repeated) the device as it is, without."""
    edition = await tx.get(Edition, body.edition_id)
    if edition is None or not may_make(actor, edition.programme_id, body.organisation_id):
        raise NotFound()
    existing = await tx.get(Device, id, with_for_update=True)
    if existing:
        device: Device = await get_one(tx, devices_for(actor), id)
        device.label = body.label
        return DeviceMade.model_validate(device)
    if not await takes_part(tx, edition.id, edition.enrolment, body.organisation_id):
        raise TeamNotInEdition()
    token = "".join(secrets.choice(ALPHABET) for _ in range(64))
    device = Device(
        id=id, programme_id=edition.programme_id, prefix=token[:PREFIX], token_hash=hashed(token),
        created_by=actor.id, on_behalf=helps(actor, body.organisation_id), **body.model_dump(),
    )  # fmt: skip
    tx.add(device)
    await tx.flush()
    return shown_once(device, edition, token, origin)


def may_make(actor: Actor, programme_id: UUID, organisation_id: UUID) -> bool:
    """Staff for any team; a focal person or helper for the own organisation."""
    wanted = (programme_id, organisation_id)
    own = any(g.role in DEVICE_MAKERS and (g.programme, g.organisation) == wanted for g in actor.grants)
    return own or can_manage(actor, programme_id)


def helps(actor: Actor, organisation_id: UUID) -> bool:
    return actor.acts_for(organisation_id, "helper")


def shown_once(device: Device, edition: Edition, token: str, origin: str) -> DeviceMade:
    server_url = f"{origin}/v1/key/{token}/projects/{edition.number}"
    settings = collect_settings(server_url, edition.name.get("es") or edition.slug)
    made = DeviceMade.model_validate(device)
    made.token, made.server_url, made.settings, made.qr_svg = token, server_url, settings, qr(settings)
    return made


def collect_settings(server_url: str, name: str) -> str:
    """What ODK Collect reads from a QR code: base64(zlib(JSON)), `admin` included."""
    settings = {
        "general": {
            "server_url": server_url,
            "form_update_mode": "match_exactly",
            "autosend": "wifi_and_cellular",
        },
        "project": {"name": name[:100], "icon": "T", "color": "#0d3f3b"},
        "admin": {},
    }
    return base64.b64encode(zlib.compress(json.dumps(settings, ensure_ascii=False).encode(), 9)).decode()


def qr(text: str) -> str:
    out = io.BytesIO()
    segno.make(text, error="l", micro=False).save(out, kind="svg", scale=4, xmldecl=False, svgns=True)
    return out.getvalue().decode()


async def revoke_device(tx: AsyncSession, actor: Actor, id: UUID) -> Device:
    device: Device = await get_one(tx, devices_for(actor), id, lock=True)
    device.revoked_at = device.revoked_at or clock.now()
    return device
