"""Programmes, editions and what belongs to them, from what the actor may see."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Select, or_, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit.auth import Actor
from kit.problems import Forbidden, NotFound, Problem
from services.certificates.models import (
    TERMS,
    Achievement,
    CertificateRule,
    Edition,
    Issuer,
    Kind,
    MemberAccount,
    Programme,
    Recognition,
    Team,
)

STAFF = ("administrator", "coordinator")
OF_ORGANISATION = ("focal_person", "helper")


class EditionUnknown(NotFound):
    pass


class RuleUnknown(Problem):
    status = 404


class AchievementUnknown(NotFound):
    pass


def members_of(actor: Actor) -> Select[UUID]:
    """The members that this account is."""
    return select(col(MemberAccount.member_id)).where(col(MemberAccount.account_id) == actor.id)


def edition_visible_to(actor: Actor) -> Select[tuple[Edition]]:
    """Staff of its programme, and those who stand for (or belong to) an organisation with an application in it."""
    organisations = actor.organisations_as(*OF_ORGANISATION, "ambassador")
    taking_part = select(col(Team.edition_id)).where(col(Team.organisation_id).in_(organisations))
    return select(Edition).where(
        or_(col(Edition.programme_id).in_(actor.programmes_as(*STAFF)), col(Edition.id).in_(taking_part))
    )


async def edition(tx: AsyncSession, actor: Actor, id: UUID) -> Edition:
    found: Edition | None = await tx.scalar(edition_visible_to(actor).where(col(Edition.id) == id))
    if found is None:
        raise EditionUnknown()
    return found


async def edition_as_staff(tx: AsyncSession, actor: Actor, id: UUID) -> Edition:
    """Forbidden to those who may see the edition without running it."""
    found = await edition(tx, actor, id)
    if not actor.has(found.programme_id, *STAFF):
        raise Forbidden()
    return found


async def programme_as_staff(tx: AsyncSession, actor: Actor, id: UUID) -> Programme:
    found = await tx.get(Programme, id) if actor.has(id, *STAFF) else None
    if found is None:
        raise NotFound()
    return found


async def achievements(tx: AsyncSession, programme_id: UUID) -> list[Achievement]:
    """The newest version of each, by key."""
    newest = select(Achievement).where(col(Achievement.programme_id) == programme_id)
    newest = newest.ext(distinct_on(col(Achievement.key)))
    newest = newest.order_by(col(Achievement.key), col(Achievement.version).desc())
    return list((await tx.scalars(newest)).all())


async def achievement(tx: AsyncSession, programme_id: UUID, key: str) -> Achievement:
    found = next((row for row in await achievements(tx, programme_id) if row.key == key), None)
    if found is None:
        raise AchievementUnknown()
    return found


async def rules(tx: AsyncSession, edition: Edition) -> list[CertificateRule]:
    """A rule for every achievement of the programme: the stored row, or its kind's default."""
    stored = {
        row.key: row
        for row in await tx.scalars(select(CertificateRule).where(col(CertificateRule.edition_id) == edition.id))
    }
    return [
        stored.get(row.key) or default_rule(edition.id, row) for row in await achievements(tx, edition.programme_id)
    ]


def default_rule(edition_id: UUID, achievement: Achievement) -> CertificateRule:
    terms = TERMS[Kind(achievement.kind)]()
    return CertificateRule(
        edition_id=edition_id, key=achievement.key, kind=achievement.kind, terms=terms.model_dump(mode="json")
    )


async def issuer_of(tx: AsyncSession, programme_id: UUID) -> Issuer | None:
    return await tx.scalar(select(Issuer).where(col(Issuer.programme_id) == programme_id))


async def recognitions(tx: AsyncSession, edition_id: UUID) -> Sequence[Recognition]:
    rows = select(Recognition).where(col(Recognition.edition_id) == edition_id).order_by(col(Recognition.id))
    return (await tx.scalars(rows)).all()
