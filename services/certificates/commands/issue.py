"""Issuing: asked for by a coordinator, done by a job, one transaction per certificate, never the same award twice."""

import asyncio
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit import clock
from kit.auth import Actor
from kit.files import Files
from kit.ids import uuid7
from kit.jobs import enqueue
from kit.problems import Invalid
from kit.settings import Settings
from kit.texts import DEFAULT, LANGUAGES
from services.certificates import credential, keys, pdf, proof, wording
from services.certificates import sheet as sheets
from services.certificates.commands.configure import ensure_issuer
from services.certificates.commands.move import HolderErased, for_change, move, record
from services.certificates.freezing import Ground, corrected, freeze, moment
from services.certificates.models import (
    Achievement,
    Award,
    Certificate,
    Edition,
    Holder,
    HolderKind,
    Issuer,
    KeyState,
    Programme,
    SigningKey,
)
from services.certificates.queries import editions
from services.certificates.schemas import CorrectionPost, IssuePost
from services.certificates.snapshot import Snapshot


class AwardedOnNotAllowed(Invalid):
    pass


class AwardedOnOutOfRange(Invalid):
    pass


class NothingCorrected(Invalid):
    pass


class CannotPrint(Invalid):
    pass


class Office(Protocol):
    """What is needed of a running service: the state of its app, or its runtime in a job."""

    settings: Settings
    files: Files


@dataclass(frozen=True)
class Desk:
    """What an issuing signs and prints with."""

    ground: Ground
    key: SigningKey
    private: Ed25519PrivateKey
    achievements: dict[str, Achievement]
    files: Files
    actor_id: UUID | None


@dataclass(frozen=True)
class Claim:
    """The award and whose it is. A member may have changed organisation since: `organisation_id` is the one of this
    edition."""

    award: Award
    holder: Holder
    organisation_id: UUID
    follows: Certificate | None = None


@dataclass(frozen=True)
class Made:
    """A finished certificate before it is written down."""

    public_id: UUID
    snapshot: Snapshot
    credential: bytes
    pdf: bytes


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


async def prepare(tx: AsyncSession, office: Office, edition: Edition, body: IssuePost, actor_id: UUID | None) -> Desk:
    programme = await tx.get(Programme, edition.programme_id)
    if programme is None:
        raise editions.EditionUnknown()
    issuer = await ensure_issuer(tx, office.settings, programme)
    spoken = [lang for lang in edition.languages if lang in LANGUAGES]
    language: str = body.language or (spoken[0] if spoken else DEFAULT)
    awarded_on = body.awarded_on or clock.day_of(clock.now(), edition.time_zone)
    valid_from = moment(edition, awarded_on, clock.now())
    ground = Ground(office.settings.origin, programme, edition, issuer, language, awarded_on, valid_from)
    key, private = await signing_key(tx, office.settings, issuer)
    achievements = {row.key: row for row in await editions.achievements(tx, programme.id)}
    return Desk(ground, key, private, achievements, office.files, actor_id)


async def signing_key(tx: AsyncSession, settings: Settings, issuer: Issuer) -> tuple[SigningKey, Ed25519PrivateKey]:
    rows = select(SigningKey).where(col(SigningKey.issuer_id) == issuer.id, col(SigningKey.state) == KeyState.current)
    key = (await tx.scalars(rows.order_by(col(SigningKey.id).desc()).limit(1))).one()
    return key, keys.unseal(key.sealed, key.kid, settings.secret.get_secret_value())


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


def make(public_id: UUID, snapshot: Snapshot, kid: str, private: Ed25519PrivateKey) -> Made:
    """Signs and prints; 20 to 40 ms of work."""
    document = proof.sign(credential.credential(snapshot), private, kid, clock.now())
    data = credential.to_bytes(document)
    printed = pdf.render(snapshot, data, lambda key: wording.say(snapshot.language, key))
    return Made(public_id, snapshot, data, printed)


async def write(tx: AsyncSession, desk: Desk, made: Made, claim: Claim) -> Certificate:
    snapshot = made.snapshot
    certificate = Certificate(
        **belongs_to(claim),
        kind=snapshot.kind,
        holder_kind=snapshot.holder_kind,
        public_id=made.public_id,
        code=snapshot.code,
        credential_url=snapshot.credential_url,
        verify_url=snapshot.verify_url,
        language=snapshot.language,
        snapshot=snapshot.model_dump(mode="json"),
        credential=made.credential.decode(),
        credential_sha256=hashlib.sha256(made.credential).hexdigest(),
        pdf_sha256=await desk.files.put(made.pdf),
        key_id=desk.key.id,
        awarded_on=date.fromisoformat(snapshot.awarded_on),
        issued_by=desk.actor_id,
    )
    tx.add(certificate)
    await tx.flush()
    record(tx, certificate, "issued", None, desk.actor_id)
    return certificate


def belongs_to(claim: Claim) -> dict[str, Any]:
    award, holder = claim.award, claim.holder
    return {
        "award_id": award.id,
        "programme_id": award.programme_id,
        "edition_id": award.edition_id,
        "key": award.key,
        "organisation_id": claim.organisation_id,
        "member_id": holder.source_id if holder.kind == HolderKind.person else None,
        "holder_id": holder.id,
        "supersedes_id": claim.follows.id if claim.follows else None,
    }


async def correct(tx: AsyncSession, office: Office, actor: Actor, id: UUID, body: CorrectionPost) -> Certificate:
    """A new certificate that takes the place of this one; the old code's page leads to it."""
    old = await for_change(tx, actor, id, "correct")
    if old.snapshot is None:
        raise HolderErased()
    holder, edition = await tx.get_one(Holder, old.holder_id), await tx.get_one(Edition, old.edition_id)
    award = await tx.get_one(Award, old.award_id)
    snapshot = Snapshot.model_validate(old.snapshot)
    changes = changed(snapshot, body)
    check_awarded_on(edition, body.awarded_on)
    desk = await prepare(tx, office, edition, IssuePost(), actor.id)
    valid_from = moment(edition, body.awarded_on or old.awarded_on, clock.now())
    public_id, follows = corrected(snapshot, office.settings.origin, holder.email, changes, valid_from)
    try:
        made = await asyncio.to_thread(make, public_id, follows, desk.key.kid, desk.private)
    except pdf.CannotPrint:
        raise CannotPrint() from None
    new = await write(tx, desk, made, Claim(award, holder, old.organisation_id, old))
    old.superseded_by_id, old.hidden = new.id, body.hide_previous
    move(tx, old, "correct", body.reason, actor)
    return new


def changed(snapshot: Snapshot, body: CorrectionPost) -> dict[str, str | None]:
    """The printed fields that the correction states otherwise."""
    stated = {
        "holder_name": body.holder_name,
        "organisation_name": body.organisation_name if snapshot.holder_kind == "person" else None,
        "awarded_on": body.awarded_on.isoformat() if body.awarded_on else None,
    }
    found = {name: value for name, value in stated.items() if value and value != getattr(snapshot, name)}
    if not found:
        raise NothingCorrected()
    return dict(found)
