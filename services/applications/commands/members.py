"""Changes of a roster after submission: join, leave, lead, invite, erase."""

from datetime import date
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.applications import MemberInvited, PersonErased
from kit import clock
from kit.events import emit
from kit.problems import NotFound
from services.applications import eligibility
from services.applications.asking import Asker
from services.applications.commands.apply import members_of, new_member
from services.applications.commands.days import today
from services.applications.commands.moving import check_move, record, tell_roster
from services.applications.models import Application, Consent, Edition, Member, Message, Organisation, Status, Unit
from services.applications.problems import NoContact, NotEligible, NotInThisState, WrongMemberCount
from services.applications.queries import visible
from services.applications.rules.eligibility import MEMBER_RULES, Facts, MemberFacts, evaluate
from services.applications.schemas.review import MemberPut
from services.applications.texts import reason

ERASED = "—"


async def save_member(tx: AsyncSession, asker: Asker, id: UUID, body: MemberPut, lang: str) -> Member:
    """Add or correct a member; a new one must pass the rules for members on the day of joining."""
    application, edition = await open_roster(tx, asker, body.application_id)
    member = await tx.get(Member, id, with_for_update=True)
    if member and (member.application_id != application.id or member.erased_at):
        raise NotFound()
    check_member_rules(id, body, edition, joining_day(application, edition), lang)
    if member is None:
        if edition.unit == Unit.individual:
            raise WrongMemberCount()
        member = await new_member(tx, application, id)
        member.position = len(await members_of(tx, application))
    for name, value in body.model_dump(exclude={"application_id"}).items():
        setattr(member, name, value)
    await tx.flush()
    if body.replaces:
        (await of_roster(tx, application, body.replaces)).active = False
    await finish(tx, asker, application, edition, "member_saved", member)
    return member


def joining_day(application: Application, edition: Edition) -> date:
    stated = application.decided_on or application.submitted_on
    return stated if edition.entered_afterwards and stated else today(edition)


def check_member_rules(id: UUID, body: MemberPut, edition: Edition, on: date, lang: str) -> None:
    rules = [rule for rule in edition.eligibility if rule["key"] in MEMBER_RULES]
    facts = Facts(members=(MemberFacts(id, body.birth_on, body.full_programme),))
    failed = [o for o in evaluate(rules, facts, on) if not o.passed]
    if failed:
        errors = [{"at": "/birth_on", "code": o.rule, "message": reason(o.reason, o.params, lang)} for o in failed]
        raise NotEligible(errors=errors, rules=sorted({o.rule for o in failed}))


async def open_roster(tx: AsyncSession, asker: Asker, application_id: UUID) -> tuple[Application, Edition]:
    application = await visible.application(tx, asker, application_id, lock=True)
    edition = await tx.get_one(Edition, application.edition_id)
    check_move("change_members", asker, application, edition)
    return application, edition


async def of_roster(tx: AsyncSession, application: Application, id: UUID) -> Member:
    member = await tx.get(Member, id, with_for_update=True)
    if member is None or member.application_id != application.id:
        raise NotFound()
    return member


async def load(tx: AsyncSession, asker: Asker, id: UUID) -> tuple[Member, Application, Edition]:
    found = await tx.get(Member, id)
    if found is None:
        raise NotFound()
    application, edition = await open_roster(tx, asker, found.application_id)
    return found, application, edition


async def set_active(tx: AsyncSession, asker: Asker, id: UUID, active: bool, reason: str | None = None) -> Member:
    member, application, edition = await load(tx, asker, id)
    if member.active != active:
        member.active = active
        member.leader = member.leader and active
        verb = "member_activated" if active else "member_deactivated"
        await finish(tx, asker, application, edition, verb, member, reason)
    return member


async def lead(tx: AsyncSession, asker: Asker, id: UUID) -> Member:
    """The team's one leader from now on."""
    member, application, edition = await load(tx, asker, id)
    if not member.active:
        raise NotInThisState(state="inactive")
    if not member.leader:
        for other in await members_of(tx, application):
            other.leader = other.id == id
        await finish(tx, asker, application, edition, "member_leads", member)
    return member


async def finish(  # noqa: PLR0913, PLR0917 - what happened, to whom, and why
    tx: AsyncSession,
    asker: Asker,
    application: Application,
    edition: Edition,
    verb: str,
    member: Member,
    reason: str | None = None,
) -> None:
    """Judge again, write down, tell the whole roster."""
    await tx.flush()
    members = await members_of(tx, application)
    await eligibility.recheck(tx, application, edition, members)
    record(tx, asker, application, verb, today(edition), reason=reason, member_id=str(member.id))
    tell_roster(tx, application, members)


async def invite(tx: AsyncSession, asker: Asker, id: UUID) -> Member:
    """Ask for an account of the member's own; only in an organisation that takes part."""
    member, application, edition = await load(tx, asker, id)
    if application.status != Status.selected or not member.active:
        raise NotInThisState(state=application.status if member.active else "inactive")
    if not member.email:
        raise NoContact()
    member.invited_at = clock.now()
    record(tx, asker, application, "member_invited", today(edition), member_id=str(member.id))
    emit(
        tx,
        MemberInvited(
            member_id=member.id, programme_id=application.programme_id, organisation_id=application.organisation_id
        ),
    )
    return member


async def erase(tx: AsyncSession, asker: Asker, id: UUID) -> Member:
    """Forget who a member was, everywhere; that there was one stays."""
    found = await tx.get(Member, id, with_for_update=True)
    if found is None or not asker.staff_of(found.programme_id):
        raise NotFound()
    if found.erased_at:
        return found
    application = await visible.application(tx, asker, found.application_id, lock=True)
    edition = await tx.get_one(Edition, application.edition_id)
    await erase_individual(tx, application, edition)
    found.name = ERASED
    found.email = found.phone = found.gender_described = found.birth_on = None
    found.erased_at = clock.now()
    record(tx, asker, application, "member_erased", today(edition), member_id=str(id))
    emit(tx, PersonErased(member_id=id))
    return found


async def erase_individual(tx: AsyncSession, application: Application, edition: Edition) -> None:
    """A person who applied alone is also the organisation and the focal person."""
    if edition.unit != Unit.individual:
        return
    application.name, application.name_key = ERASED, ""
    application.profile = {**application.profile, "name": ERASED, "links": [], "volunteering_description": None}
    application.focal_person = {"language": application.focal_person.get("language", "es")}
    messages = update(Message).where(col(Message.application_id) == application.id)
    await tx.execute(messages.values(subject=ERASED, body=ERASED))
    await tx.execute(update(Consent).where(col(Consent.application_id) == application.id).values(given_by=ERASED))
    organisation = await tx.get(Organisation, application.organisation_id, with_for_update=True)
    if organisation:
        organisation.name, organisation.name_key, organisation.contact_keys = ERASED, "", []
        organisation.profile = {}
