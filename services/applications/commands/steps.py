"""Saves of the public form, step by step: valid parts become values, the rest stays as it was typed."""

from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit import clock
from kit.ids import uuid7
from services.applications.asking import Asker
from services.applications.commands import apply
from services.applications.commands.moving import check_move
from services.applications.models import Application, Consent, Edition, Member, Status, Unit
from services.applications.names import name_key
from services.applications.queries import visible
from services.applications.schemas.application import (
    ApplicationPut,
    ConsentData,
    FocalPersonData,
    MemberData,
    OrganisationData,
)


async def begin(tx: AsyncSession, edition: Edition, key: str, tag: str) -> Application:
    """An empty draft that the key opens."""
    body = ApplicationPut(edition_id=edition.id, share_tag=tag or None)
    application, _ = await apply.create(tx, Asker(key=key), uuid7(), body)
    return application


async def editable(tx: AsyncSession, asker: Asker, id: UUID) -> tuple[Application, Edition]:
    application = await visible.application(tx, asker, id, lock=True)
    edition = await tx.get_one(Edition, application.edition_id)
    check_move("edit", asker, application, edition)
    return application, edition


def keep(application: Application, names: tuple[str, ...], typed: dict[str, str]) -> None:
    """Replace what was typed in the fields whose names begin like these."""
    others = {k: v for k, v in application.typed.items() if not k.startswith(names)}
    application.typed = {**others, **typed}
    application.version += 1
    application.changed_at = clock.now()


def save_organisation(application: Application, edition: Edition, data: OrganisationData) -> None:
    application.profile = data.model_dump(mode="json")
    application.country, application.region = data.country, data.region
    if edition.unit == Unit.organisation:
        application.name, application.name_key = data.name, name_key(data.name)


async def save_team(
    tx: AsyncSession, application: Application, edition: Edition, members: list[MemberData]
) -> list[Member]:
    await apply.set_members(tx, application, edition, members)
    if edition.unit == Unit.individual:
        application.name = members[0].name if members else ""
        application.name_key = name_key(application.name)
    return await apply.members_of(tx, application)


async def save_contact(
    tx: AsyncSession, asker: Asker, application: Application, focal_person: FocalPersonData, given: ConsentData | None
) -> None:
    application.focal_person = focal_person.model_dump(mode="json")
    if given:
        await apply.consent(tx, asker, application, given)
    elif application.status == Status.draft:  # nothing was sent yet: an unticked box means that nobody agreed
        await tx.execute(delete(Consent).where(col(Consent.application_id) == application.id))
