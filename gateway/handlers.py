"""Facts of the applications service that give or take roles. Contacts are pulled by id, never told."""

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.applications import ApplicationMoved, MemberInvited, PersonErased, ProgrammeSaved
from contracts.gateway import MemberJoined
from gateway.commands import accounts, grants, links
from gateway.models import Account, FollowedApplication, FollowedMember, FollowedProgramme, Grant, Purpose, Role
from gateway.rules import STAFF, takes_back
from kit.events import emit, newer
from kit.texts import DEFAULT, LANGUAGES

CONTACTS = "/api/applications/contacts"


async def on_programme_saved(tx: AsyncSession, event: ProgrammeSaved) -> None:
    """Whoever made it is its first administrator and coordinator: once, so that a role taken later stays taken."""
    known = await tx.get(FollowedProgramme, event.programme_id, with_for_update=True)
    if newer(known, event.version):
        await tx.merge(FollowedProgramme(id=event.programme_id, name=event.name, version=event.version))
    if known is None and event.created_by and await tx.get(Account, event.created_by):
        for role in STAFF:
            await grants.give(tx, event.created_by, role, event.programme_id)


async def on_application_moved(tx: AsyncSession, event: ApplicationMoved) -> None:
    """Selected: its focal person gets an account, the role and a mail. No longer selected: the role ends."""
    known = await tx.get(FollowedApplication, event.application_id, with_for_update=True)
    if not newer(known, event.version):
        return
    account_id = known.account_id if known else None
    if takes_back(event.status):
        if known and account_id:
            await take_back(tx, known)
        account_id = None
    elif account_id is None:
        account_id = await welcome_focal_person(tx, event)
    await tx.merge(
        FollowedApplication(
            id=event.application_id,
            programme_id=event.programme_id,
            organisation_id=event.organisation_id,
            status=event.status,
            account_id=account_id,
            version=event.version,
        )
    )


async def welcome_focal_person(tx: AsyncSession, event: ApplicationMoved) -> UUID | None:
    contact = await tx.info["peers"].get("applications", CONTACTS, application_id=str(event.application_id))
    return await welcome(tx, contact["focal_person"], Role.focal_person, event.programme_id, event.organisation_id)


async def on_member_invited(tx: AsyncSession, event: MemberInvited) -> None:
    contact = await tx.info["peers"].get("applications", CONTACTS, member_id=str(event.member_id))
    account_id = await welcome(tx, contact["member"], Role.ambassador, event.programme_id, event.organisation_id)
    if account_id:
        ids = event.model_dump(include={"member_id", "programme_id", "organisation_id"})
        emit(tx, MemberJoined(account_id=account_id, **ids))
        await tx.merge(FollowedMember(id=event.member_id, account_id=account_id))


async def on_person_erased(tx: AsyncSession, event: PersonErased) -> None:
    """The account of an erased member goes with everything of it, unless the person still has another role."""
    known = await tx.get(FollowedMember, event.member_id, with_for_update=True)
    if known is None:
        return
    others = select(Grant.id).where(col(Grant.account_id) == known.account_id, col(Grant.role) != Role.ambassador)
    await tx.delete(known)
    if await tx.scalar(others.limit(1)) is None:
        await accounts.erase(tx, known.account_id)


async def welcome(
    tx: AsyncSession, person: dict[str, Any] | None, role: str, programme_id: UUID, organisation_id: UUID
) -> UUID | None:
    """The account of that person, with the role; a mail with a way in, or with the news for who has a password."""
    if not person or not person.get("email"):
        return None  # nobody to invite: staff adds an address and invites again
    spoken = str(person.get("language"))
    language = spoken if spoken in LANGUAGES else DEFAULT
    account: Account = await accounts.found_or_made(tx, person["email"], person["name"], language)
    await grants.give(tx, account.id, role, programme_id, organisation_id)
    link = links.make(
        tx.info["settings"],
        Purpose.invitation,
        account_id=account.id,
        programme_id=programme_id,
        organisation_id=organisation_id,
        locale=account.locale,
    )
    tx.add(link)
    await tx.flush()
    await links.mail(tx, f"welcome_{role}" if account.password_hash is None else "granted", link.id)
    id: UUID = account.id
    return id


async def take_back(tx: AsyncSession, known: FollowedApplication) -> None:
    """Unless another selected application of the same organisation gives the same role."""
    others = select(col(FollowedApplication.id)).where(
        col(FollowedApplication.id) != known.id,
        col(FollowedApplication.programme_id) == known.programme_id,
        col(FollowedApplication.organisation_id) == known.organisation_id,
        col(FollowedApplication.account_id) == known.account_id,
        col(FollowedApplication.status) == "selected",
    )
    if await tx.scalar(others.limit(1)) is None and known.account_id:
        await grants.take(tx, known.account_id, Role.focal_person, known.programme_id, known.organisation_id)
