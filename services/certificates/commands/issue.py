"""Issuing: asked for by a coordinator, done by a job, one transaction per certificate, never the same award twice."""

import asyncio
import hashlib
import json
from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit import clock
from kit.auth import Actor
from kit.ids import uuid7
from kit.jobs import enqueue
from kit.problems import Invalid
from services.certificates import sheet as sheets
from services.certificates.commands.desk import Claim, Desk, make, write
from services.certificates.freezing import freeze
from services.certificates.models import Award, Certificate, Edition, Holder
from services.certificates.queries import editions
from services.certificates.schemas import IssuePost


class AwardedOnNotAllowed(Invalid):
    pass


class AwardedOnOutOfRange(Invalid):
    pass


async def request_issue(tx: AsyncSession, actor: Actor, edition_id: UUID, body: IssuePost) -> Any:
    """The job; an unfinished one that was asked for in the same words is that one."""
    edition = await editions.edition_as_staff(tx, actor, edition_id)
    check_awarded_on(edition, body.awarded_on)
    known = {rule.key for rule in await editions.rules(tx, edition) if rule.enabled}
    if unknown := sorted(set(body.keys or ()) - known):
        raise editions.RuleUnknown(rule=unknown[0])
    args = {"edition_id": str(edition_id), **body.model_dump(mode="json", exclude_none=True)}
    words = hashlib.sha256(json.dumps(args, sort_keys=True).encode()).hexdigest()
    return await enqueue(
        tx,
        "issue",
        args,
        key=f"issue:{edition_id}:{words[:16]}",
        programme_id=edition.programme_id,
        requested_by=actor.id,
    )


def check_awarded_on(edition: Edition, stated: date | None) -> None:
    """Only an edition entered afterwards states its dates, within its own time."""
    today = clock.day_of(clock.now(), edition.time_zone)
    if stated is None or stated == today:
        return
    if not edition.entered_afterwards:
        raise AwardedOnNotAllowed()
    start = edition.starts_on or stated
    if not start <= stated <= today:
        raise AwardedOnOutOfRange(start=start.isoformat(), end=today.isoformat())


def due(candidates: Iterable[sheets.Candidate], body: IssuePost) -> list[sheets.Candidate]:
    """Who qualifies, was asked for and has no certificate of this award yet."""
    wanted, recipients = set(body.keys or ()), set(body.recipients or ())
    return [
        candidate
        for candidate in candidates
        if candidate.earned
        and candidate.certificate is None
        and (not wanted or candidate.key in wanted)
        and (not recipients or candidate.recipient_id in recipients)
    ]


async def issue_one(tx: AsyncSession, desk: Desk, candidate: sheets.Candidate) -> Certificate | None:
    """None when the award exists already. `pdf.CannotPrint` and `LookupError` (no name known) leave nothing behind."""
    holder, organisation = await holders(tx, desk.ground.programme.id, candidate)
    award = await claim(tx, desk, candidate)
    if award is None:
        return None
    achievement = desk.achievements[candidate.key]
    public_id, snapshot = freeze(desk.ground, achievement, holder, organisation, candidate.items)
    made = await asyncio.to_thread(make, public_id, snapshot, desk.key.kid, desk.private)
    return await write(tx, desk, made, Claim(award, holder, candidate.organisation_id))


async def holders(tx: AsyncSession, programme_id: UUID, candidate: sheets.Candidate) -> tuple[Holder, Holder]:
    """Recipient and organisation, with their names; LookupError when one is not known or was erased."""
    ids = (candidate.recipient_id, candidate.organisation_id)
    mine = select(Holder).where(col(Holder.programme_id) == programme_id, col(Holder.source_id).in_(ids))
    named = mine.where(col(Holder.name).is_not(None)).with_for_update(read=True)
    found = {row.source_id: row for row in await tx.scalars(named)}
    return found[ids[0]], found[ids[1]]


async def claim(tx: AsyncSession, desk: Desk, candidate: sheets.Candidate) -> Award | None:
    """The award, or None when somebody has it: the unique key decides, so that two runs at once cannot both issue."""
    values = {
        "id": uuid7(),
        "programme_id": desk.ground.programme.id,
        "edition_id": desk.ground.edition.id,
        "recipient_id": candidate.recipient_id,
        "key": candidate.key,
        "achievement_id": desk.achievements[candidate.key].id,
        "awarded_at": clock.now(),
    }
    made = await tx.scalar(insert(Award).values(**values).on_conflict_do_nothing().returning(Award.id))
    return await tx.get(Award, made) if made else None
