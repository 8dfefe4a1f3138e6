"""One application as its reader may see it."""

from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.applications.asking import Asker
from services.applications.eligibility import compute, stored
from services.applications.models import (
    Application,
    Consent,
    Edition,
    EligibilityCheck,
    Enrolment,
    History,
    Member,
    Message,
    Organisation,
    Status,
)
from services.applications.queries.situation import situation
from services.applications.rules.states import DECISIONS, STAFF, can
from services.applications.texts import reason

COPIED = (
    "id", "programme_id", "edition_id", "organisation_id", "organisation_confirmed", "status", "code", "channel",
    "channel_detail", "share_tag", "relayed_by", "entered_by", "on_behalf", "answers", "exception_reason",
    "submitted_on", "submitted_at", "decided_on", "moved_on", "notified_at", "version",
)  # fmt: skip


async def detail(tx: AsyncSession, asker: Asker, application: Application, lang: str) -> dict[str, Any]:
    edition = await tx.get_one(Edition, application.edition_id)
    members = await rows(tx, Member, application, col(Member.position))
    checks = await current_checks(tx, application, edition, members)
    contacts = asker.sees_contacts(application)
    whole = {
        **{name: getattr(application, name) for name in COPIED},
        "edition_slug": edition.slug,
        "entered_afterwards": edition.entered_afterwards,
        "similar": await similar(tx, application) if STAFF in asker.roles(application) else [],
        "organisation": application.profile,
        "members": [member_read(m, contacts) for m in members],
        "focal_person": application.focal_person if contacts else without_contact(application.focal_person),
        "contact_confirmed": application.contact_confirmed_at is not None,
        "consents": await rows(tx, Consent, application, col(Consent.given_at)),
        "needs_exception": application.status == Status.ineligible,
        "eligible": all(c.passed or c.overridden_by for c in checks),
        "eligibility": [check_read(c, lang) for c in checks],
        "messages": await rows(tx, Message, application, col(Message.created_at))
        if contacts and not asker.client
        else [],
        "history": await rows(tx, History, application, col(History.happened_at)),
        "can": can(application.status, situation(asker, application, edition)),
    }
    return {**whole, **untold(asker, application, edition, whole)}


def untold(asker: Asker, application: Application, edition: Edition, whole: dict[str, Any]) -> dict[str, Any]:
    """A decision that was not told yet may still be undone: who holds the key, or a partner's client, reads that it is
    under review."""
    decided = application.status in DECISIONS and edition.enrolment == Enrolment.selective
    if not decided or application.notified_at or (asker.actor and not asker.client):
        return {}
    return {
        "status": Status.in_review,
        "moved_on": None,
        "decided_on": None,
        "history": [row for row in whole["history"] if row.to_status not in DECISIONS],
        "can": can(Status.in_review, situation(asker, application, edition)),
    }


async def rows(tx: AsyncSession, table: Any, application: Application, order: Any) -> list[Any]:
    query: Select[Any] = select(table).where(table.application_id == application.id).order_by(order, table.id)
    return list((await tx.scalars(query)).all())


async def current_checks(
    tx: AsyncSession, application: Application, edition: Edition, members: list[Member]
) -> list[EligibilityCheck]:
    """A draft is checked as it stands now; from submission on the stored outcomes hold."""
    if application.status == Status.draft:
        return compute(application, edition, members)
    return await stored(tx, application)


def member_read(member: Member, contacts: bool) -> dict[str, Any]:
    hidden = () if contacts else ("email", "phone", "birth_on", "gender", "gender_described")
    values = member.model_dump(exclude={"application_id", "programme_id", "position"})
    return {**values, **dict.fromkeys(hidden), "erased": member.erased_at is not None}


def without_contact(focal_person: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in focal_person.items() if key in ("language",)}


def check_read(check: EligibilityCheck, lang: str) -> dict[str, Any]:
    return {
        **check.model_dump(exclude={"params"}),
        "overridden": check.overridden_by is not None,
        "reason": reason(check.reason, check.params, lang),
    }


async def similar(tx: AsyncSession, application: Application) -> list[dict[str, Any]]:
    """Other organisations of the programme with the same name and region: suggested, never merged by itself."""
    found = select(Organisation).where(
        col(Organisation.programme_id) == application.programme_id,
        col(Organisation.name_key) == application.name_key,
        col(Organisation.region) == application.region,
        col(Organisation.id) != application.organisation_id,
        col(Organisation.merged_into).is_(None),
    )
    found = found.where(col(Organisation.name_key) != "").limit(10)
    return [{"organisation_id": o.id, "name": o.name, "region": o.region} for o in await tx.scalars(found)]
