"""Submission: complete, eligible, then registered, counted and told; or filed for an exception."""

from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit import clock
from services.applications import eligibility
from services.applications.asking import Asker
from services.applications.codes import new_code
from services.applications.commands.apply import members_of
from services.applications.commands.days import check_window, day_of, today
from services.applications.commands.messages import write
from services.applications.commands.moving import check_move, move_to, tell_roster
from services.applications.commands.organisations import assign_to, register
from services.applications.models import Application, Consent, Edition, EligibilityCheck, Enrolment, Member, Status
from services.applications.problems import Incomplete, NotEligible, NothingFailed
from services.applications.queries import visible
from services.applications.rules.completeness import Demands, Draft, missing
from services.applications.texts import TEXTS


async def submit(tx: AsyncSession, asker: Asker, id: UUID, lang: str) -> Application:
    """422 `incomplete` or `not_eligible` with everything that fails; the draft stays as it is."""
    application, edition = await load(tx, asker, id, "submit")
    first = application.status == Status.draft
    members = await check_complete(tx, application, edition, lang)
    checks = await judge(tx, application, edition, members)
    if eligibility.failing(checks):
        raise not_eligible(checks, members, lang)
    if first:
        await file(tx, asker, application, edition, members, Status.submitted, "submit")
        await enrol_at_once(tx, asker, application, edition)
        return application
    move_to(tx, asker, application, "submit", Status.in_review, reply_day(application, edition))
    tell_roster(tx, application, members)
    return application


def reply_day(application: Application, edition: Edition) -> date:
    """An answer to a question has no day of its own in an edition entered afterwards: it takes the question's."""
    if edition.entered_afterwards:
        return application.moved_on or application.submitted_on or today(edition)
    return today(edition)


async def request_exception(tx: AsyncSession, asker: Asker, id: UUID, reason: str, lang: str) -> Application:
    """File a complete application that is not eligible, for a coordinator to decide."""
    application, edition = await load(tx, asker, id, "request_exception")
    members = await check_complete(tx, application, edition, lang)
    checks = await judge(tx, application, edition, members)
    if not eligibility.failing(checks):
        raise NothingFailed()
    application.exception_reason = reason
    await file(tx, asker, application, edition, members, Status.ineligible, "request_exception", reason)
    return application


async def accept_exception(tx: AsyncSession, asker: Asker, id: UUID, reason: str, on: date | None) -> Application:
    """Staff let an application in although a rule is not met; every failing check says who and why."""
    application, edition = await load(tx, asker, id, "accept_exception")
    day = day_of(edition, on, "on", default=application.submitted_on)
    for check in eligibility.failing(await eligibility.stored(tx, application)):
        override(check, asker, reason)
    move_to(tx, asker, application, "accept_exception", Status.submitted, day, reason=reason)
    await write(tx, application, edition, "exception_accepted")
    return application


def override(check: EligibilityCheck, asker: Asker, reason: str) -> None:
    check.overridden_by, check.overridden_at, check.override_reason = asker.id, clock.now(), reason


async def load(tx: AsyncSession, asker: Asker, id: UUID, verb: str) -> tuple[Application, Edition]:
    application = await visible.application(tx, asker, id, lock=True)
    edition = await tx.get_one(Edition, application.edition_id)
    check_move(verb, asker, application, edition)
    return application, edition


async def check_complete(tx: AsyncSession, application: Application, edition: Edition, lang: str) -> list[Member]:
    members = await members_of(tx, application)
    errors = await lacking(tx, application, edition, members, lang)
    if errors:
        raise Incomplete(errors=errors)
    return members


async def lacking(
    tx: AsyncSession, application: Application, edition: Edition, members: list[Member], lang: str
) -> list[dict[str, str]]:
    """Every field to complete or correct, in the order of the form."""
    draft = draft_of(application, members, await latest_consent(tx, application))
    found = [("/typed/" + name, "typed") for name in application.typed] + missing(draft, demands_of(edition))
    return [{"at": at, "code": code, "message": TEXTS.get(lang, f"missing.{code}")} for at, code in found]


async def latest_consent(tx: AsyncSession, application: Application) -> str | None:
    query = select(col(Consent.version)).where(col(Consent.application_id) == application.id)
    return await tx.scalar(query.order_by(col(Consent.given_at).desc(), col(Consent.id).desc()).limit(1))


def draft_of(application: Application, members: list[Member], consent: str | None) -> Draft:
    return Draft(
        profile=application.profile,
        name=application.name,
        focal_person=application.focal_person,
        members=tuple((m.name, m.birth_on) for m in members if m.active),
        answers=application.answers,
        consent_version=consent,
    )


def demands_of(edition: Edition) -> Demands:
    return Demands(
        unit=edition.unit,
        rules=frozenset(rule["key"] for rule in edition.eligibility),
        regions=frozenset(edition.regions),
        mandates=frozenset(m["key"] for m in edition.mandates),
        questions=tuple(q["key"] for q in edition.questions if q["required"]),
        consents=tuple(c["version"] for c in edition.consents),
    )


async def judge(
    tx: AsyncSession, application: Application, edition: Edition, members: list[Member]
) -> list[EligibilityCheck]:
    """The outcomes of now, stored; a draft's are written only if the submission goes through."""
    return await eligibility.recheck(tx, application, edition, members)


def not_eligible(checks: list[EligibilityCheck], members: list[Member], lang: str) -> NotEligible:
    errors = eligibility.errors(checks, members, lang)
    return NotEligible(errors=errors, rules=sorted({e["code"] for e in errors}))


async def file(  # noqa: PLR0913, PLR0917 - what is filed, of whom, as what and why
    tx: AsyncSession,
    asker: Asker,
    application: Application,
    edition: Edition,
    members: list[Member],
    target: Status,
    verb: str,
    reason: str | None = None,
) -> None:
    """From here on the application is the programme's: a code, a registered organisation, facts, a receipt."""
    day = application.submitted_on or today(edition)
    if edition.entered_afterwards:
        check_window(edition, day, "submitted_on", "call")
    application.submitted_on, application.submitted_at = day, clock.now()
    application.code = new_code()
    organisation = await register(tx, asker, application, edition)
    await assign_to(tx, application, organisation.id)
    move_to(tx, asker, application, verb, target, day, reason=reason)
    tell_roster(tx, application, members)
    await write(tx, application, edition, "receipt" if target == Status.submitted else "exception_filed")


async def enrol_at_once(tx: AsyncSession, asker: Asker, application: Application, edition: Edition) -> None:
    """Open enrolment: who is eligible takes part, unless it must first be clear who it is."""
    if edition.enrolment == Enrolment.open and application.organisation_confirmed:
        application.decided_on = application.submitted_on
        day = application.submitted_on or today(edition)
        move_to(tx, asker, application, "enrol", Status.selected, day)
