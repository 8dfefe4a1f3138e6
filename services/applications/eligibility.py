"""Runs the rules of an edition on an application, and keeps the outcomes with what staff decided about them."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit import clock
from services.applications.models import Application, Edition, EligibilityCheck, Member
from services.applications.rules.eligibility import Facts, MemberFacts, Outcome, evaluate
from services.applications.texts import reason


def facts_of(application: Application, members: list[Member]) -> Facts:
    """Only what the rules may know: sphere, gender and sector stay out."""
    profile = application.profile
    since = profile.get("operating_since") or profile.get("founded_on")
    people = (MemberFacts(m.id, m.birth_on, m.full_programme) for m in members if m.active and not m.erased_at)
    return Facts(
        operating_since=date.fromisoformat(since) if since else None,
        country=application.country,
        volunteering=profile.get("volunteering"),
        party_affiliation=profile.get("party_affiliation"),
        youth=profile.get("youth"),
        members=tuple(people),
    )


def reference_day(application: Application, edition: Edition) -> date:
    """The submission date in the edition's zone; today's for what is not submitted yet."""
    return application.submitted_on or clock.day_of(clock.now(), edition.time_zone)


def compute(application: Application, edition: Edition, members: list[Member]) -> list[EligibilityCheck]:
    """The outcomes as rows, in the order of the edition's rules; not stored."""
    on = reference_day(application, edition)
    outcomes = evaluate(edition.eligibility, facts_of(application, members), on)
    return [row(application.id, place, o, on) for place, o in enumerate(outcomes)]


def row(application_id: UUID, place: int, outcome: Outcome, on: date) -> EligibilityCheck:
    return EligibilityCheck(
        position=place,
        application_id=application_id,
        rule=outcome.rule,
        member_id=outcome.member_id,
        passed=outcome.passed,
        reason=outcome.reason,
        params=outcome.params,
        checked_on=on,
    )


async def stored(tx: AsyncSession, application: Application) -> list[EligibilityCheck]:
    query = select(EligibilityCheck).where(col(EligibilityCheck.application_id) == application.id)
    return list((await tx.scalars(query.order_by(col(EligibilityCheck.position)))).all())


async def recheck(
    tx: AsyncSession, application: Application, edition: Edition, members: list[Member]
) -> list[EligibilityCheck]:
    """Store the outcomes of now; what staff had overridden stays overridden."""
    before = {(c.rule, c.member_id): c for c in await stored(tx, application)}
    after: list[EligibilityCheck] = []
    for fresh in compute(application, edition, members):
        known = before.pop((fresh.rule, fresh.member_id), None)
        after.append(refresh(known, fresh) if known else fresh)
    tx.add_all(after)
    for gone in before.values():
        await tx.delete(gone)
    return after


def refresh(known: EligibilityCheck, fresh: EligibilityCheck) -> EligibilityCheck:
    for name in ("position", "passed", "reason", "params", "checked_on", "checked_at"):
        setattr(known, name, getattr(fresh, name))
    return known


def failing(checks: list[EligibilityCheck]) -> list[EligibilityCheck]:
    return [c for c in checks if not c.passed and c.overridden_by is None]


def errors(checks: list[EligibilityCheck], members: list[Member], lang: str) -> list[dict[str, Any]]:
    """One error per failing rule and member, in words; `at` points to the member in the application's list."""
    places = {m.id: (i, m.name) for i, m in enumerate(members)}
    found = []
    for check in failing(checks):
        place, name = places.get(check.member_id, (None, "")) if check.member_id else (None, "")
        message = reason(check.reason, check.params, lang)
        at = f"/members/{place}/birth_on" if place is not None else FIELDS.get(check.rule, "/organisation")
        found.append({"at": at, "code": check.rule, "message": message, **member_of(check, name)})
    return found


def member_of(check: EligibilityCheck, name: str) -> dict[str, str]:
    return {"member_id": str(check.member_id), "member": name} if check.member_id else {}


FIELDS = {
    "min_years_of_operation": "/organisation/operating_since",
    "min_members": "/members",
    "volunteering_experience": "/organisation/volunteering",
    "no_party_affiliation": "/organisation/party_affiliation",
    "countries": "/organisation/country",
    "youth_organisation": "/organisation/youth",
}
