"""Every fact of an edition that a certificate may depend on, read at once, and who it makes a candidate."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer
from sqlmodel import col

from kit.auth import Actor
from services.certificates import rules, wording
from services.certificates.models import (
    DOCUMENTS,
    TERMS,
    Assessment,
    Attendance,
    Certificate,
    CertificateRule,
    Credit,
    Edition,
    Holder,
    HolderKind,
    Kind,
    Recognition,
    Roster,
    SessionPlan,
    Status,
    Team,
    TypePlan,
)
from services.certificates.queries import editions
from services.certificates.queries.editions import OF_ORGANISATION, STAFF


@dataclass
class TeamSheet:
    organisation_id: UUID
    facts: rules.TeamFacts
    members: dict[UUID, rules.MemberFacts] = field(default_factory=dict)


@dataclass
class Sheet:
    """`current` is (key, recipient) → the newest certificate of that award."""

    edition: rules.EditionFacts
    teams: list[TeamSheet]
    recognised: set[UUID]
    names: dict[UUID, str]
    current: dict[tuple[str, UUID], Certificate]


@dataclass(frozen=True)
class Candidate:
    key: str
    kind: str
    holder_kind: HolderKind
    recipient_id: UUID
    organisation_id: UUID
    name: str | None
    missing: tuple[rules.Missing, ...]
    items: tuple[str, ...]
    certificate: Certificate | None

    @property
    def earned(self) -> bool:
        return not self.missing

    @property
    def lapsed(self) -> bool:
        """Has a certificate whose conditions no longer hold: for a person to decide, never revoked on its own."""
        return self.certificate is not None and self.certificate.status == Status.issued and not self.earned


async def sheet(tx: AsyncSession, edition: Edition, lang: str) -> Sheet:
    async def of(table: Any) -> list[Any]:
        return list((await tx.scalars(select(table).where(table.edition_id == edition.id))).all())

    members = roster_members(await of(Roster), await of(Attendance), await of(Assessment))
    holders = await tx.scalars(select(Holder).where(col(Holder.programme_id) == edition.programme_id))
    return Sheet(
        edition=await edition_facts(tx, edition.id, lang),
        teams=teams(await of(Team), members, await of(Credit)),
        recognised={row.recipient_id for row in await of(Recognition) if row.withdrawn_at is None},
        names={holder.source_id: holder.name for holder in holders if holder.name},
        current=current(await tx.scalars(light(edition.id))),
    )


def light(edition_id: UUID) -> Select[tuple[Certificate]]:
    """The certificates of an edition without the documents in them."""
    rows = select(Certificate).where(col(Certificate.edition_id) == edition_id)
    return rows.options(*(defer(document) for document in DOCUMENTS))


async def edition_facts(tx: AsyncSession, edition_id: UUID, lang: str) -> rules.EditionFacts:
    plan, types = await tx.get(SessionPlan, edition_id), await tx.get(TypePlan, edition_id)
    titles = plan.titles if plan else {}
    numbered = enumerate(plan.session_ids if plan else [], 1)
    names = types.names if types else {}
    return rules.EditionFacts(
        sessions={UUID(session): titles.get(session) or str(number) for number, session in numbered},
        types={
            key: wording.in_language(names.get(key, {}), lang) or wording.readable(key)
            for key in (types.keys if types else [])
        },
        required=tuple(types.required) if types and types.required is not None else None,
    )


type Members = dict[UUID, dict[UUID, rules.MemberFacts]]


def roster_members(
    rosters: Iterable[Roster], attendance: Iterable[Attendance], assessments: Iterable[Assessment]
) -> Members:
    """Application → member → facts."""
    modes = {row.member_id: {UUID(session): mode for session, mode in row.modes.items()} for row in attendance}
    positive = {row.member_id: row.positive for row in assessments}
    return {
        roster.id: {
            (member := UUID(entry["member_id"])): rules.MemberFacts(
                active=entry["active"], modes=modes.get(member, {}), positive=positive.get(member)
            )
            for entry in roster.members
        }
        for roster in rosters
    }


def teams(applications: Iterable[Team], members: Members, credits: Iterable[Credit]) -> list[TeamSheet]:
    """One sheet per organisation; of two applications in an edition the selected one speaks, else the later."""
    chosen: dict[UUID, Team] = {}
    for row in sorted(applications, key=lambda row: (row.status == "selected", row.id)):
        chosen[row.organisation_id] = row
    counted = [credit for credit in credits if credit.counted]
    return [
        TeamSheet(organisation, team_facts(row, counted), members.get(row.id, {}))
        for organisation, row in sorted(chosen.items())
    ]


def team_facts(team: Team, counted: list[Credit]) -> rules.TeamFacts:
    own = [credit for credit in counted if str(team.organisation_id) in credit.organisation_ids]
    return rules.TeamFacts(
        selected=team.status == "selected",
        in_time=frozenset(credit.type_key for credit in own if credit.in_time),
        done=frozenset(credit.type_key for credit in own),
        approved=len(own),
    )


def current(certificates: Iterable[Certificate]) -> dict[tuple[str, UUID], Certificate]:
    ordered = sorted(certificates, key=lambda row: (row.superseded_by_id is None, row.id))
    return {(row.key, row.member_id or row.organisation_id): row for row in ordered}


def candidates(sheet: Sheet, certificate_rules: Iterable[CertificateRule]) -> Iterator[Candidate]:
    """Everybody who could receive each certificate, with all that is missing."""
    for rule in certificate_rules:
        if rule.enabled:
            for team in sheet.teams:
                yield from candidates_of(sheet, rule, team)


def candidates_of(sheet: Sheet, rule: CertificateRule, team: TeamSheet) -> Iterator[Candidate]:
    kind = Kind(rule.kind)
    terms = TERMS[kind].model_validate(rule.terms)
    people = list(team.members.items()) if HolderKind.person in rules.holders(kind) else []
    itself = [(team.organisation_id, None)] if HolderKind.organisation in rules.holders(kind) else []
    for recipient, member in (*itself, *people):
        verdict = rules.earned(terms, sheet.edition, team.facts, member, recipient in sheet.recognised)
        yield Candidate(
            key=rule.key,
            kind=rule.kind,
            holder_kind=HolderKind.person if member else HolderKind.organisation,
            recipient_id=recipient,
            organisation_id=team.organisation_id,
            name=sheet.names.get(recipient),
            missing=verdict.missing,
            items=rules.certified(terms, sheet.edition, team.facts),
            certificate=sheet.current.get((rule.key, recipient)),
        )


def visible(candidate: Candidate, actor: Actor, edition: Edition, own: set[UUID]) -> bool:
    """Staff see all, an organisation's people its own, a member their own (`own` are the members that the actor is)."""
    return (
        actor.has(edition.programme_id, *STAFF)
        or actor.acts_for(candidate.organisation_id, *OF_ORGANISATION)
        or candidate.recipient_id in own
    )


async def preview(
    tx: AsyncSession,
    actor: Actor,
    edition: Edition,
    lang: str,
    **wanted: Any,
) -> dict[str, Any]:
    """The candidates that the actor may see, narrowed to `wanted`, with counts by rule over all that they may see."""
    facts = await sheet(tx, edition, lang)
    found = candidates(facts, await editions.rules(tx, edition))
    own = set(await tx.scalars(editions.members_of(actor)))
    seen = [row for row in found if visible(row, actor, edition, own)]
    asked = {name: value for name, value in wanted.items() if value is not None}
    rows = [row for row in seen if all(getattr(row, name) == value for name, value in asked.items())]
    return {"items": [shown(row, lang) for row in rows], "counts": counts(seen)}


def shown(row: Candidate, lang: str) -> dict[str, Any]:
    return {
        **{name: getattr(row, name) for name in ("key", "kind", "holder_kind", "recipient_id", "organisation_id")},
        "name": row.name,
        "earned": row.earned,
        "missing": [
            {"code": reason.code, "text": wording.say(lang, f"missing.{reason.code}", **reason.params)}
            for reason in row.missing
        ],
        "certificate_id": row.certificate.id if row.certificate else None,
        "certificate_status": row.certificate.status if row.certificate else None,
        "lapsed": row.lapsed,
    }


def counts(rows: Iterable[Candidate]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for row in rows:
        count = found.setdefault(row.key, {"earned": 0, "missing": 0, "issued": 0, "lapsed": 0})
        count["earned" if row.earned else "missing"] += 1
        count["issued"] += row.certificate is not None and row.certificate.status == Status.issued
        count["lapsed"] += row.lapsed
    return found
