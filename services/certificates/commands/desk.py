"""What an issuing signs and prints with, and the writing down of a finished certificate."""

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit import clock
from kit.files import Files
from kit.settings import Settings
from kit.texts import DEFAULT, LANGUAGES
from services.certificates import credential, keys, pdf, proof, wording
from services.certificates.commands.configure import ensure_issuer
from services.certificates.commands.move import record
from services.certificates.freezing import Ground, moment
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
from services.certificates.schemas import IssuePost
from services.certificates.snapshot import Snapshot


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
