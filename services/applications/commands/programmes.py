"""Programmes, partners and editions: created, replaced, told."""

from datetime import date
from typing import Any
from uuid import UUID

from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.applications import EditionSaved, ProgrammeSaved, Stage
from kit.auth import Actor
from kit.events import emit
from kit.problems import Forbidden, NotFound
from services.applications.asking import STAFF_ROLES
from services.applications.models import Application, Edition, Partner, Programme
from services.applications.problems import ChangedMeanwhile, FixedAtCreation
from services.applications.queries import visible
from services.applications.schemas.edition import EditionPatch, EditionPut
from services.applications.schemas.programme import PartnerPut, ProgrammePut


def check_version(stated: int | None, current: int) -> None:
    """Optimistic: who names the version that was read is refused when somebody else saved since."""
    if stated is not None and stated != current:
        raise ChangedMeanwhile()


def assign(row: Any, values: dict[str, Any]) -> bool:
    """Set what differs; whether anything did."""
    changed = {name: value for name, value in values.items() if getattr(row, name) != value}
    for name, value in changed.items():
        setattr(row, name, value)
    return bool(changed)


async def save_programme(tx: AsyncSession, actor: Actor, id: UUID, body: ProgrammePut) -> Programme:
    """Only an administrator of the installation makes one; its own staff change it."""
    values = body.model_dump(mode="json", exclude={"version"})
    programme = await tx.get(Programme, id, with_for_update=True)
    if programme is None:
        if not actor.operator:
            raise Forbidden()
        programme = Programme(id=id, created_by=actor.id, **values)
        tx.add(programme)
    else:
        if not (actor.operator or actor.has(id, *STAFF_ROLES)):
            raise Forbidden() if id in visible.programmes_of(actor) else NotFound()
        if not differs(programme, values):
            return programme
        check_version(body.version, programme.version)
        assign(programme, {**values, "version": programme.version + 1})
    emit(tx, programme_saved(programme))
    return programme


def differs(row: Any, values: dict[str, Any]) -> bool:
    return any(getattr(row, name) != value for name, value in values.items())


def programme_saved(programme: Programme) -> ProgrammeSaved:
    return ProgrammeSaved(
        programme_id=programme.id,
        slug=programme.slug,
        name=programme.name,
        created_by=programme.created_by,
        version=programme.version,
    )


async def save_partner(tx: AsyncSession, actor: Actor, id: UUID, body: PartnerPut) -> Partner:
    if not actor.has(body.programme_id, *STAFF_ROLES):
        raise NotFound() if body.programme_id not in visible.programmes_of(actor) else Forbidden()
    partner = await tx.get(Partner, id, with_for_update=True)
    if partner and partner.programme_id != body.programme_id:
        raise NotFound()
    values = body.model_dump(mode="json", exclude={"programme_id"})
    if partner is None:
        partner = Partner(id=id, programme_id=body.programme_id, **values)
        tx.add(partner)
    assign(partner, values)
    return partner


async def remove_partner(tx: AsyncSession, actor: Actor, id: UUID) -> None:
    partner = await tx.get(Partner, id, with_for_update=True)
    if partner is None or partner.programme_id not in visible.programmes_of(actor):
        raise NotFound()
    if not actor.has(partner.programme_id, *STAFF_ROLES):
        raise Forbidden()
    await tx.delete(partner)


async def save_edition(tx: AsyncSession, actor: Actor, id: UUID, body: EditionPut) -> Edition:
    """Create or replace. Whether it is entered afterwards, and its programme, are fixed at creation."""
    edition = await tx.get(Edition, id, with_for_update=True)
    programme = edition.programme_id if edition else body.programme_id
    if not actor.has(programme, *STAFF_ROLES):
        raise Forbidden() if programme in visible.programmes_of(actor) else NotFound()
    if edition is None:
        return await create_edition(tx, actor, id, body)
    if body.programme_id != edition.programme_id or body.entered_afterwards != edition.entered_afterwards:
        raise FixedAtCreation(field="programme_id" if body.programme_id != programme else "entered_afterwards")
    return await change_edition(tx, edition, body.columns(), body.version)


async def create_edition(tx: AsyncSession, actor: Actor, id: UUID, body: EditionPut) -> Edition:
    """Only a coordinator may say that an edition is entered afterwards."""
    if await tx.get(Programme, body.programme_id) is None:
        raise NotFound()
    if body.entered_afterwards and not actor.has(body.programme_id, "coordinator"):
        raise Forbidden()
    edition = Edition(id=id, programme_id=body.programme_id, created_by=actor.id, **body.columns())
    tx.add(edition)
    await tx.flush()
    emit(tx, edition_saved(edition))
    return edition


async def patch_edition(tx: AsyncSession, actor: Actor, id: UUID, body: EditionPatch) -> Edition:
    """Change parts: the whole is checked as a replacement would be."""
    edition = await visible.edition(tx, actor, id, *STAFF_ROLES, lock=True)
    whole = {name: getattr(edition, name) for name in EditionPut.model_fields if name != "version"}
    given = body.model_dump(mode="json", exclude_unset=True, exclude={"version"})
    try:
        merged = EditionPut.model_validate({**whole, **given})
    except ValidationError as e:
        raise RequestValidationError([{**error, "loc": ("body", *error["loc"])} for error in e.errors()]) from None
    return await change_edition(tx, edition, merged.columns(), body.version)


async def change_edition(tx: AsyncSession, edition: Edition, values: dict[str, Any], version: int | None) -> Edition:
    if not differs(edition, values):
        return edition
    check_version(version, edition.version)
    if values["unit"] != edition.unit and await has_applications(tx, edition):
        raise FixedAtCreation(field="unit")
    assign(edition, {**values, "version": edition.version + 1})
    emit(tx, edition_saved(edition))
    return edition


async def has_applications(tx: AsyncSession, edition: Edition) -> bool:
    return (
        await tx.scalar(select(col(Application.id)).where(col(Application.edition_id) == edition.id).limit(1))
        is not None
    )


def edition_saved(edition: Edition) -> EditionSaved:
    copied = (
        "programme_id", "slug", "name", "state", "time_zone", "countries", "languages", "unit", "enrolment",
        "entered_afterwards", "version",
    )  # fmt: skip
    return EditionSaved(
        edition_id=edition.id, stages=stages(edition), **{name: getattr(edition, name) for name in copied}
    )


def stages(edition: Edition) -> list[Stage]:
    return [
        Stage(
            key=s["key"],
            kind=s["kind"],
            opens_on=date.fromisoformat(s["opens_on"]),
            closes_on=date.fromisoformat(s["closes_on"]),
        )
        for s in edition.stages
    ]
