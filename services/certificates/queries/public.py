"""What anybody may see: a certificate by its code, checked anew; issuers and achievements."""

import asyncio
import hashlib
import json
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.certificates import credential, proof
from services.certificates.models import (
    Achievement,
    Certificate,
    CertificateMove,
    Issuer,
    KeyState,
    SigningKey,
    Status,
)
from services.certificates.snapshot import Snapshot


@dataclass(frozen=True)
class Checked:
    """A certificate with what was verified just now: the stored bytes, the proof, the printed fields against the
    signed ones."""

    certificate: Certificate
    snapshot: Snapshot | None
    moves: list[CertificateMove]
    replaced_by: str | None
    replaces: str | None
    hash_holds: bool
    proof_holds: bool
    fields_hold: bool

    @property
    def authentic(self) -> bool:
        return self.hash_holds and self.proof_holds and self.fields_hold

    @property
    def verdict(self) -> str:
        """`broken` when a check fails and the data were not erased, else the status."""
        return self.certificate.status if self.authentic or self.certificate.erased_at else "broken"

    @property
    def valid(self) -> bool:
        return self.verdict == Status.issued and not self.certificate.erased_at


async def by_code(tx: AsyncSession, code: str) -> Certificate | None:
    return await tx.scalar(select(Certificate).where(col(Certificate.code) == code))


async def by_public_id(tx: AsyncSession, public_id: UUID) -> Certificate | None:
    return await tx.scalar(select(Certificate).where(col(Certificate.public_id) == public_id))


async def check(tx: AsyncSession, certificate: Certificate) -> Checked:
    key = await tx.get(SigningKey, certificate.key_id)
    moves = select(CertificateMove).where(col(CertificateMove.certificate_id) == certificate.id)
    snapshot = Snapshot.model_validate(certificate.snapshot) if certificate.snapshot else None
    hash_holds, proof_holds, fields_hold = await asyncio.to_thread(verify, certificate, snapshot, key)
    return Checked(
        certificate=certificate,
        snapshot=None if certificate.hidden else snapshot,
        moves=list((await tx.scalars(moves.order_by(col(CertificateMove.id)))).all()),
        replaced_by=await page_of(tx, certificate.superseded_by_id),
        replaces=await page_of(tx, certificate.supersedes_id),
        hash_holds=hash_holds,
        proof_holds=proof_holds,
        fields_hold=fields_hold,
    )


def verify(certificate: Certificate, snapshot: Snapshot | None, key: SigningKey | None) -> tuple[bool, bool, bool]:
    """The stored bytes have their hash, the proof holds under the issuer's key, the record says what was signed."""
    if certificate.credential is None or snapshot is None or key is None:
        return False, False, False
    data = certificate.credential.encode()
    same = hashlib.sha256(data).hexdigest() == certificate.credential_sha256
    document = json.loads(data)
    usable = None if key.state == KeyState.revoked else proof.public_key(key.public)
    try:
        proof.verify(document, lambda method: usable if method == key.kid else None)
    except proof.ProofError:
        return same, False, False
    return same, True, not credential.differences(document, snapshot)


async def page_of(tx: AsyncSession, id: UUID | None) -> str | None:
    found = await tx.get(Certificate, id) if id else None
    return found.verify_url if found else None


async def issuer(tx: AsyncSession, slug: str) -> Issuer | None:
    return await tx.scalar(select(Issuer).where(col(Issuer.slug) == slug))


async def issuers(tx: AsyncSession) -> list[Issuer]:
    return list((await tx.scalars(select(Issuer).order_by(col(Issuer.slug)))).all())


async def published_keys(tx: AsyncSession, issuer_id: UUID) -> dict[str, str]:
    """Key id → public multibase: current and retired ones, for old proofs must go on holding; never a revoked one."""
    rows = select(SigningKey).where(col(SigningKey.issuer_id) == issuer_id, col(SigningKey.state) != KeyState.revoked)
    return {key.kid: key.public for key in await tx.scalars(rows.order_by(col(SigningKey.id)))}


async def achievement(tx: AsyncSession, id: UUID) -> Achievement | None:
    return await tx.get(Achievement, id)
