"""Allies and other organisations that take part: one row per programme, name and region."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit.auth import Actor
from kit.ids import uuid7
from kit.problems import Forbidden, NotFound
from services.activities.models import Organisation, Party, Sector
from services.activities.problems import BelongsElsewhere, PartyAffiliated, PersonalDataInText, UnknownParty, field
from services.activities.queries.access import OWN, STAFF, programmes_of
from services.activities.rules.personal import names_somebody
from services.activities.rules.same import party_key
from services.activities.schemas.allies import AllyPut
from services.activities.schemas.doing import PartyIn


def check_may_name(actor: Actor, programme_id: UUID) -> None:
    """Whoever may report may name an ally of the programme."""
    if programme_id not in programmes_of(actor):
        raise NotFound()
    teams = {grant.programme for grant in actor.grants if grant.role in OWN}
    if not actor.has(programme_id, *STAFF) and programme_id not in teams:
        raise Forbidden()


async def put_ally(tx: AsyncSession, actor: Actor, id: UUID, body: AllyPut) -> Party:
    """A new ally; staff correct one on record. The same name in the same region is the same ally: 409."""
    check_may_name(actor, body.programme_id)
    if body.party_affiliated:
        raise PartyAffiliated(errors=[field("/body/party_affiliated", "party_affiliated")])
    if names_somebody(body.name):
        raise PersonalDataInText(errors=[field("/body/name", "personal_data_in_text")])
    values = body.model_dump(mode="json", exclude={"party_affiliated", "programme_id"})
    values["party_key"] = party_key(body.name, body.region)
    party = await tx.get(Party, id, with_for_update=True)
    if party is None:
        party = Party(id=id, programme_id=body.programme_id, **values)
    elif party.programme_id != body.programme_id:
        raise BelongsElsewhere()
    elif any(getattr(party, name) != value for name, value in values.items()):
        check_may_correct(actor, body.programme_id)
    party.sqlmodel_update(values)
    tx.add(party)
    await tx.flush()
    return party


def check_may_correct(actor: Actor, programme_id: UUID) -> None:
    if not actor.has(programme_id, *STAFF):
        raise Forbidden()


async def resolve(tx: AsyncSession, programme_id: UUID, parties: list[PartyIn]) -> list[UUID]:
    """The party of each entry of a report: on record, one of the programme's organisations, or new by its name."""
    await know(tx, programme_id, await rows_of(tx, programme_id, parties))
    keys = {key_of(party) for party in parties}
    ids = {party.party_id for party in parties}
    rows = select(Party).where(
        col(Party.programme_id) == programme_id, or_(col(Party.party_key).in_(keys), col(Party.id).in_(ids))
    )
    found = (await tx.scalars(rows)).all()
    by_key, by_id = {p.party_key: p.id for p in found}, {p.id: p.id for p in found}
    made = [by_id.get(p.party_id) if p.party_id else by_key.get(key_of(p)) for p in parties]
    unknown = [field(f"/body/parties/{i}", "unknown_party") for i, id in enumerate(made) if id is None]
    if unknown:
        raise UnknownParty(errors=unknown)
    return [id for id in made if id]


def key_of(party: PartyIn) -> str:
    if party.organisation_id:
        return f"organisation|{party.organisation_id}"
    return party_key(party.name or "", party.region)


async def rows_of(tx: AsyncSession, programme_id: UUID, parties: Iterable[PartyIn]) -> list[dict[str, object]]:
    wanted = [party.organisation_id for party in parties if party.organisation_id]
    known = select(Organisation).where(col(Organisation.programme_id) == programme_id, col(Organisation.id).in_(wanted))
    ours = {o.id: o for o in (await tx.scalars(known)).all()} if wanted else {}
    rows: dict[str, dict[str, object]] = {}
    for party in parties:
        shared = {"id": uuid7(), "programme_id": programme_id, "party_key": key_of(party)}
        if party.organisation_id in ours:
            own = ours[party.organisation_id]
            named = {"organisation_id": own.id, "name": own.name, "sector": Sector.cso.value, "region": own.region}
            rows[key_of(party)] = shared | named
        elif party.name:
            named = {"organisation_id": None, "name": party.name, "sector": party.sector, "region": party.region}
            rows[key_of(party)] = shared | named
    return [rows[key] for key in sorted(rows)]


async def know(tx: AsyncSession, programme_id: UUID, rows: list[dict[str, object]]) -> None:
    """What is on record already stays as it is."""
    if rows:
        await tx.execute(insert(Party).values(rows).on_conflict_do_nothing(constraint="uq_party_programme_key"))
