"""The applicant's draft: kept as it is typed, complete or not, until it is submitted."""

import hashlib
from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit import clock
from kit.auth import CLIENT_WRITER
from kit.ids import uuid7
from kit.problems import NotFound
from services.applications.asking import Asker, key_hash, new_key
from services.applications.commands.days import check_window
from services.applications.commands.moving import check_move, record
from services.applications.commands.programmes import check_version
from services.applications.models import (
    Application,
    Consent,
    DraftKey,
    Edition,
    EditionState,
    Member,
    Organisation,
    Status,
    Unit,
)
from services.applications.names import name_key
from services.applications.problems import (
    CallNotOpen,
    DayMissing,
    DayNotStated,
    FixedAtCreation,
    MemberElsewhere,
    OrganisationElsewhere,
    WrongMemberCount,
)
from services.applications.queries import visible
from services.applications.queries.situation import accepts
from services.applications.schemas.application import ApplicationPut, ConsentData, MemberData


async def save(tx: AsyncSession, asker: Asker, id: UUID, body: ApplicationPut) -> tuple[Application, str | None]:
    """Create or replace a draft. The second value is its key, the one time that the server made it."""
    if await tx.get(Application, id) is None:
        return await create(tx, asker, id, body)
    application = await visible.application(tx, asker, id, lock=True)
    body = relayed(asker, application.programme_id, body)
    if body.edition_id != application.edition_id:
        raise FixedAtCreation(field="edition_id")
    edition = await tx.get_one(Edition, application.edition_id)
    check_move("edit", asker, application, edition)
    check_version(body.version, application.version)
    await fill(tx, asker, application, edition, body)
    record(tx, asker, application, "edit", application.submitted_on or clock.day_of(clock.now(), edition.time_zone))
    return application, None


async def create(tx: AsyncSession, asker: Asker, id: UUID, body: ApplicationPut) -> tuple[Application, str | None]:
    edition = await tx.get(Edition, body.edition_id)
    if edition is None or edition.state == EditionState.draft:
        raise NotFound()
    body = relayed(asker, edition.programme_id, body)
    application = blank(asker, edition, id, body.organisation_id)
    if not accepts(edition):
        raise CallNotOpen()
    check_submitted_on(edition, body, needed=True)
    application.on_behalf = on_behalf(asker, application)
    tx.add(application)
    await tx.flush()
    made = add_key(tx, asker, application)
    await fill(tx, asker, application, edition, body)
    record(tx, asker, application, "create", application.submitted_on or clock.day_of(clock.now(), edition.time_zone))
    application.version = 1
    return application, made


def relayed(asker: Asker, programme_id: UUID, body: ApplicationPut) -> ApplicationPut:
    """What a partner's client brings is said to come from it, and stays in its programme (or its one organisation)."""
    if asker.actor is None or not asker.client:
        return body
    grant = asker.actor.as_client(programme_id, CLIENT_WRITER)
    organisation = grant and grant.organisation
    if grant is None or (organisation and body.organisation_id not in (None, organisation)):
        raise NotFound()
    return body.model_copy(
        update={"relayed_by": asker.actor.name, "organisation_id": organisation or body.organisation_id}
    )


def blank(asker: Asker, edition: Edition, id: UUID, organisation_id: UUID | None = None) -> Application:
    return Application(
        id=id,
        programme_id=edition.programme_id,
        edition_id=edition.id,
        organisation_id=organisation_id or uuid7(),
        profile={},
        focal_person={},
        answers={},
        typed={},
        entered_by=asker.id,
    )


def on_behalf(asker: Asker, application: Application) -> bool:
    """Whether somebody of the team, a helper or a partner writes for an organisation; it is then always shown so."""
    actor = asker.actor
    if actor is None:
        return False
    helps = actor.acts_for(application.organisation_id, "helper")
    return helps or asker.client or asker.staff_of(application.programme_id)


def add_key(tx: AsyncSession, asker: Asker, application: Application) -> str | None:
    """The applicant's own key when it brought one; else, for who has no account, one that is answered once."""
    if asker.key is None and asker.actor is not None:
        return None
    key = asker.key or new_key()
    tx.add(DraftKey(application_id=application.id, key_hash=key_hash(key)))
    return None if asker.key else key


def check_submitted_on(edition: Edition, body: ApplicationPut, needed: bool) -> None:
    if not edition.entered_afterwards:
        if body.submitted_on is not None:
            raise DayNotStated(field="submitted_on")
        return
    if body.submitted_on is None:
        if needed:
            raise DayMissing(field="submitted_on")
        return
    check_window(edition, body.submitted_on, "submitted_on", "call")


async def fill(
    tx: AsyncSession, asker: Asker, application: Application, edition: Edition, body: ApplicationPut
) -> None:
    """Everything the applicant may say, replaced as a whole."""
    if application.status == Status.draft:
        check_submitted_on(edition, body, needed=True)
        application.submitted_on = body.submitted_on
        await claim(tx, asker, application, body.organisation_id)
    application.profile = body.organisation.model_dump(mode="json")
    application.focal_person = body.focal_person.model_dump(mode="json")
    application.country, application.region = body.organisation.country, body.organisation.region
    for name in ("channel", "channel_detail", "share_tag", "relayed_by", "answers"):
        setattr(application, name, getattr(body, name))
    application.typed = {}
    await set_members(tx, application, edition, body.members)
    application.name = body.organisation.name or individual_name(edition, body.members)
    application.name_key = name_key(application.name)
    if body.consent:
        await consent(tx, asker, application, body.consent)


def individual_name(edition: Edition, members: list[MemberData]) -> str:
    return members[0].name if edition.unit == Unit.individual and members else ""


async def claim(tx: AsyncSession, asker: Asker, application: Application, organisation_id: UUID | None) -> None:
    """Name the organisation. A known one counts as claimed only, until a proof or staff confirm it."""
    if organisation_id:
        application.organisation_id = organisation_id
    known = await tx.get(Organisation, application.organisation_id)
    if known is None:
        application.organisation_confirmed = True
        return
    if known.programme_id != application.programme_id:
        raise OrganisationElsewhere()
    application.organisation_confirmed = asker.staff_of(application.programme_id) or asker.acts_for(known.id)


async def members_of(tx: AsyncSession, application: Application) -> list[Member]:
    query = select(Member).where(col(Member.application_id) == application.id)
    return list((await tx.scalars(query.order_by(col(Member.position), col(Member.id)))).all())


def place_id(application: Application, place: int) -> UUID:
    """The id of a member whose client named none: the same at each repetition of the request."""
    raw = bytearray(application.id.bytes[:6] + hashlib.sha256(application.id.bytes + bytes([place])).digest()[:10])
    raw[6], raw[8] = raw[6] & 0x0F | 0x70, raw[8] & 0x3F | 0x80
    return UUID(bytes=bytes(raw))


async def set_members(
    tx: AsyncSession, application: Application, edition: Edition, wanted: Iterable[MemberData]
) -> None:
    """The roster as given: known ids are changed, new ones added, the rest removed (or, once told, made inactive)."""
    wanted = list(wanted)
    if edition.unit == Unit.individual and len(wanted) > 1:
        raise WrongMemberCount()
    before = {m.id: m for m in await members_of(tx, application)}
    rows = named(application, wanted)
    for id, (place, data) in rows.items():
        values = {**data.model_dump(exclude={"id"}), "position": place, "organisation_id": application.organisation_id}
        values["active"] = True
        member = before.pop(id, None) or await new_member(tx, application, id)
        for name, value in values.items():
            setattr(member, name, value)
    for gone in before.values():
        if application.status == Status.draft:
            await tx.delete(gone)
        gone.active = gone.leader = False
    await tx.flush()


def named(application: Application, wanted: list[MemberData]) -> dict[UUID, tuple[int, MemberData]]:
    taken = {data.id for data in wanted if data.id}
    rows: dict[UUID, tuple[int, MemberData]] = {}
    for place, data in enumerate(wanted):
        made = place_id(application, place)
        rows[data.id or (uuid7() if made in taken else made)] = (place, data)
    return rows


async def new_member(tx: AsyncSession, application: Application, id: UUID) -> Member:
    if await tx.get(Member, id):
        raise MemberElsewhere()
    member = Member(
        id=id,
        application_id=application.id,
        programme_id=application.programme_id,
        edition_id=application.edition_id,
        organisation_id=application.organisation_id,
    )
    tx.add(member)
    return member


async def consent(tx: AsyncSession, asker: Asker, application: Application, given: ConsentData) -> None:
    """A row when the applicant agrees to a text for the first time, or to another version or language of it."""
    query = (
        select(Consent)
        .where(col(Consent.application_id) == application.id)
        .order_by(col(Consent.given_at).desc())
        .limit(1)
    )
    last = await tx.scalar(query)
    who = str(application.focal_person.get("name") or application.name or "")
    if last and (last.version, last.language, last.given_by) == (given.version, given.language, who):
        return
    tx.add(
        Consent(
            application_id=application.id,
            version=given.version,
            language=given.language,
            given_by=who,
            recorded_by=asker.id if application.on_behalf else None,
        )
    )
    await tx.flush()
