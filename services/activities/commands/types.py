"""An edition's configuration here: activity types, settings, extensions."""

import json
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.activities import TypesConfigured
from kit.auth import Actor
from kit.events import emit
from kit.ids import uuid7
from kit.problems import NotFound
from services.activities.commands import credits
from services.activities.commands.versions import next_of_edition
from services.activities.models import Activity, ActivityType, Edition, EditionSetup, Extension
from services.activities.problems import BelongsElsewhere, TypeInUse, UnknownType
from services.activities.queries.access import edition_of_staff
from services.activities.schemas.types import ExtensionPut, SetupPut, TypePut

PRESETS = Path(__file__).parents[1] / "presets"


@cache
def preset(name: str) -> dict[str, dict[str, Any]]:
    """Activity types ready to use, by key: data, not code."""
    types: list[dict[str, Any]] = json.loads((PRESETS / f"{name}.json").read_text("utf-8"))
    return {type["key"]: {k: v for k, v in type.items() if k != "key"} for type in types}


async def put_type(tx: AsyncSession, actor: Actor, edition_id: UUID, key: str, body: TypePut) -> ActivityType:
    edition = await edition_of_staff(tx, actor, edition_id)
    made = await keep_type(tx, edition, key, body)
    await tell_types(tx, edition)
    return made


async def use_template(tx: AsyncSession, actor: Actor, edition_id: UUID, name: str) -> list[ActivityType]:
    """The template's types are added, or brought back to what it says; the edition's other types stay."""
    edition = await edition_of_staff(tx, actor, edition_id)
    for key, type in preset(name).items():
        await keep_type(tx, edition, key, TypePut.model_validate(type))
    await tell_types(tx, edition)
    return await types_of(tx, edition_id)


async def keep_type(tx: AsyncSession, edition: Edition, key: str, body: TypePut) -> ActivityType:
    values = body.model_dump(mode="json", exclude_none=True)
    nothing = {"min_sessions": body.min_sessions, "form_key": body.form_key}
    row = insert(ActivityType).values(
        id=uuid7(), edition_id=edition.id, programme_id=edition.programme_id, key=key, **values | nothing
    )
    changed = {name: row.excluded[name] for name in values | nothing}
    kept = row.on_conflict_do_update(constraint="uq_activity_type_edition_key", set_=changed).returning(ActivityType)
    return (await tx.scalars(kept, execution_options={"populate_existing": True})).one()


async def delete_type(tx: AsyncSession, actor: Actor, edition_id: UUID, key: str) -> None:
    edition = await edition_of_staff(tx, actor, edition_id)
    used = (
        select(col(Activity.id)).where(col(Activity.edition_id) == edition_id, col(Activity.type_key) == key).limit(1)
    )
    if await tx.scalar(used):
        raise TypeInUse(key=key)
    gone = delete(ActivityType).where(col(ActivityType.edition_id) == edition_id, col(ActivityType.key) == key)
    if await tx.scalar(gone.returning(col(ActivityType.id))) is None:
        raise NotFound()
    await tell_types(tx, edition)


async def types_of(tx: AsyncSession, edition_id: UUID) -> list[ActivityType]:
    rows = select(ActivityType).where(col(ActivityType.edition_id) == edition_id)
    return list((await tx.scalars(rows.order_by(col(ActivityType.position), col(ActivityType.key)))).all())


async def tell_types(tx: AsyncSession, edition: Edition) -> None:
    version = await next_of_edition(tx, edition.id, "types_version")
    types = await types_of(tx, edition.id)
    emit(
        tx,
        TypesConfigured(
            edition_id=edition.id,
            programme_id=edition.programme_id,
            keys=[type.key for type in types],
            names={type.key: type.name for type in types},
            required=[type.key for type in types if type.required],
            version=version,
        ),
    )


async def put_setup(tx: AsyncSession, actor: Actor, edition_id: UUID, body: SetupPut) -> EditionSetup:
    await edition_of_staff(tx, actor, edition_id)
    setup = await tx.get(EditionSetup, edition_id, with_for_update=True) or EditionSetup(id=edition_id)
    for name, value in body.model_dump().items():
        setattr(setup, name, value)
    tx.add(setup)
    return setup


async def setup_of(tx: AsyncSession, edition_id: UUID) -> EditionSetup:
    return await tx.get(EditionSetup, edition_id) or EditionSetup(id=edition_id)


async def put_extension(tx: AsyncSession, actor: Actor, id: UUID, body: ExtensionPut) -> Extension:
    """More time; activities that were late before may be in time now, and the others are told."""
    await edition_of_staff(tx, actor, body.edition_id)
    if body.type_key and body.type_key not in {type.key for type in await types_of(tx, body.edition_id)}:
        raise UnknownType(key=body.type_key)
    extension = await tx.get(Extension, id, with_for_update=True)
    if extension and extension.edition_id != body.edition_id:
        raise BelongsElsewhere()
    extension = extension or Extension(id=id, granted_by=actor.id, **body.model_dump())
    for name, value in body.model_dump().items():
        setattr(extension, name, value)
    tx.add(extension)
    await tx.flush()
    await credits.tell_edition(tx, body.edition_id)
    return extension


async def revoke_extension(tx: AsyncSession, actor: Actor, id: UUID) -> None:
    extension = await tx.get(Extension, id, with_for_update=True)
    if extension is None:
        raise NotFound()
    await edition_of_staff(tx, actor, extension.edition_id)
    await tx.delete(extension)
    await tx.flush()
    await credits.tell_edition(tx, extension.edition_id)
