"""Organisations, rosters, and what other services may pull by id."""

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit.auth import Actor
from kit.pages import Window, paginate
from kit.problems import NotFound
from services.applications.asking import OWN_ROLES, STAFF_ROLES
from services.applications.models import Application, Member, Organisation, Status
from services.applications.names import name_key
from services.applications.queries import visible
from services.applications.queries.detail import member_read


async def organisations(  # noqa: PLR0913, PLR0917 - one per filter
    tx: AsyncSession, actor: Actor, window: Window, q: str | None, region: str | None, edition_id: UUID | None
) -> dict[str, Any]:
    query = visible.organisations(actor).where(col(Organisation.merged_into).is_(None))
    if q:
        query = query.where(col(Organisation.name_key).contains(name_key(q), autoescape=True))
    if region:
        query = query.where(col(Organisation.region) == region)
    if edition_id:
        query = query.where(col(Organisation.id).in_(applied().where(col(Application.edition_id) == edition_id)))
    found = await paginate(tx, query, window)
    return {"items": await with_editions(tx, found["items"]), "next": found["next"]}


def applied() -> Any:
    confirmed = col(Application.organisation_confirmed)
    return select(col(Application.organisation_id)).where(confirmed, col(Application.status) != Status.draft)


async def with_editions(tx: AsyncSession, found: list[Organisation]) -> list[dict[str, Any]]:
    """Each organisation with the editions to which it applied, oldest first."""
    query = select(col(Application.organisation_id), col(Application.edition_id)).where(
        col(Application.organisation_id).in_([o.id for o in found]),
        col(Application.organisation_confirmed),
        col(Application.status) != Status.draft,
    )
    pairs = (await tx.execute(query.order_by(col(Application.submitted_on), col(Application.id)))).all()
    return [{**o.model_dump(), "editions": [e for id, e in pairs if id == o.id]} for o in found]


async def organisation(tx: AsyncSession, actor: Actor, id: UUID) -> dict[str, Any]:
    found = await tx.scalar(visible.organisations(actor).where(col(Organisation.id) == id))
    if found is None:
        raise NotFound()
    return (await with_editions(tx, [found]))[0]


async def members(
    tx: AsyncSession, actor: Actor, window: Window, edition_id: UUID | None, organisation_id: UUID | None
) -> dict[str, Any]:
    query = visible.members(actor)
    if edition_id:
        query = query.where(col(Member.edition_id) == edition_id)
    if organisation_id:
        query = query.where(col(Member.organisation_id) == organisation_id)
    found = await paginate(tx, query, window)
    return {"items": [member_read(m, sees_contact(actor, m)) for m in found["items"]], "next": found["next"]}


async def member(tx: AsyncSession, actor: Actor, id: UUID) -> dict[str, Any]:
    found = await tx.scalar(visible.members(actor).where(col(Member.id) == id))
    if found is None:
        raise NotFound()
    return member_read(found, sees_contact(actor, found))


def sees_contact(actor: Actor, member: Member) -> bool:
    """An ambassador reads the names of the own team and nothing more."""
    return actor.has(member.programme_id, *STAFF_ROLES) or actor.acts_for(member.organisation_id, *OWN_ROLES)


async def directory(tx: AsyncSession, ids: list[UUID]) -> dict[str, list[dict[str, Any]]]:
    """Names by id; unknown, erased and drafts' are left out."""
    organisations = await tx.scalars(select(Organisation).where(col(Organisation.id).in_(ids)))
    people = await tx.scalars(
        select(Member)
        .join(Application, col(Application.id) == col(Member.application_id))
        .where(col(Member.id).in_(ids), col(Member.erased_at).is_(None), col(Application.status) != Status.draft)
    )
    return {
        "organisations": [
            o.model_dump(include={"id", "name", "country", "region"}) for o in organisations if o.name_key
        ],
        "members": [m.model_dump(include={"id", "name", "organisation_id", "email"}) for m in people],
    }


async def contacts(tx: AsyncSession, application_id: UUID | None, member_id: UUID | None) -> dict[str, Any]:
    """Whom an account is made for: the focal person of an application, or one member."""
    if member_id:
        return await member_contact(tx, member_id)
    application = await tx.get(Application, application_id) if application_id else None
    if application is None or application.status == Status.draft or not application.focal_person.get("name"):
        raise NotFound()
    return {"organisation_id": application.organisation_id, "focal_person": application.focal_person}


async def member_contact(tx: AsyncSession, id: UUID) -> dict[str, Any]:
    member = await tx.get(Member, id)
    if member is None or member.erased_at:
        raise NotFound()
    application = await tx.get_one(Application, member.application_id)
    if application.status == Status.draft:
        raise NotFound()
    language = application.focal_person.get("language") or "es"
    return {"organisation_id": member.organisation_id, "member": {**member.model_dump(), "language": language}}
