"""Organisations: registered at the first submission, found again by a proven claim or by staff."""

from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.applications import OrganisationSaved
from kit.auth import Actor
from kit.events import emit
from kit.ids import uuid7
from kit.problems import NotFound
from services.applications.asking import STAFF_ROLES, Asker
from services.applications.models import Application, Edition, Member, Organisation, Unit
from services.applications.names import contact_keys
from services.applications.problems import OrganisationElsewhere


async def register(tx: AsyncSession, asker: Asker, application: Application, edition: Edition) -> Organisation:
    """The organisation of an application that is being submitted: new, or the known one that it claims to be.

    A claim is proven by a grant, or by a contact that the organisation has used before: whatever is sent to the
    claimed organisation then reaches its own people. Unproven, it waits for staff and changes nothing.
    """
    known = await find(tx, application.organisation_id)
    if known is None:
        known = create(application, edition)
        tx.add(known)
        await tx.flush()
        emit(tx, organisation_saved(known))
        return known
    if known.programme_id != application.programme_id:
        raise OrganisationElsewhere()
    application.organisation_id = known.id
    application.organisation_confirmed = proven(asker, application, known)
    if application.organisation_confirmed:
        refresh(tx, known, application)
    return known


async def find(tx: AsyncSession, id: UUID) -> Organisation | None:
    """The organisation, or the one that it was merged into."""
    found = await tx.get(Organisation, id, with_for_update=True)
    while found and found.merged_into:
        found = await tx.get(Organisation, found.merged_into, with_for_update=True)
    return found


def create(application: Application, edition: Edition) -> Organisation:
    return Organisation(
        id=application.organisation_id,
        programme_id=application.programme_id,
        kind="individual" if edition.unit == Unit.individual else "organisation",
        name=application.name,
        name_key=application.name_key,
        country=application.country or "",
        region=application.region or "",
        profile=application.profile,
        contact_keys=contact_keys(application.focal_person),
    )


def proven(asker: Asker, application: Application, known: Organisation) -> bool:
    if asker.staff_of(application.programme_id) or asker.acts_for(known.id):
        return True
    return bool(set(contact_keys(application.focal_person)) & set(known.contact_keys))


def refresh(tx: AsyncSession, known: Organisation, application: Application) -> None:
    """What it says of itself now replaces what it said in an earlier edition."""
    keys = known.contact_keys + [k for k in contact_keys(application.focal_person) if k not in known.contact_keys]
    values = {
        "name": application.name,
        "name_key": application.name_key,
        "country": application.country or "",
        "region": application.region or "",
        "profile": application.profile,
        "contact_keys": keys,
    }
    told = (known.name, known.country, known.region)
    for name, value in values.items():
        setattr(known, name, value)
    if told != (known.name, known.country, known.region):
        known.version += 1
        emit(tx, organisation_saved(known))


def organisation_saved(organisation: Organisation) -> OrganisationSaved:
    return OrganisationSaved(
        organisation_id=organisation.id,
        programme_id=organisation.programme_id,
        country=organisation.country,
        region=organisation.region,
        version=organisation.version,
    )


async def assign_to(tx: AsyncSession, application: Application, organisation_id: UUID) -> None:
    """Move an application and its members to another organisation id."""
    application.organisation_id = organisation_id
    await tx.execute(
        update(Member).where(col(Member.application_id) == application.id).values(organisation_id=organisation_id)
    )


async def separate(tx: AsyncSession, application: Application, edition: Edition) -> Organisation:
    """The claim was wrong: this applicant is an organisation of its own."""
    await assign_to(tx, application, uuid7())
    made = create(application, edition)
    tx.add(made)
    await tx.flush()
    emit(tx, organisation_saved(made))
    return made


async def of_staff(tx: AsyncSession, actor: Actor, id: UUID) -> Organisation:
    query = select(Organisation).where(
        col(Organisation.id) == id, col(Organisation.programme_id).in_(actor.programmes_as(*STAFF_ROLES))
    )
    found: Organisation | None = await tx.scalar(query.with_for_update())
    if found is None:
        raise NotFound()
    return found
