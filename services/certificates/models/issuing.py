"""What this service decides: issuers, achievements, rules, awards and certificates."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field

from kit import clock
from kit.db import at, json
from services.certificates.models.base import KeyState, Status, Table


class Issuer(Table, table=True):
    """Who signs for a programme. `slug` and `did` are fixed: every credential names them."""

    programme_id: UUID = Field(unique=True)
    slug: str = Field(unique=True)
    did: str = Field(unique=True)
    name: str
    description: str | None = None
    url: str | None = None
    signers: list[dict[str, str]] = json(default_factory=list)
    created_at: datetime = at(default_factory=clock.now)


class SigningKey(Table, table=True):
    """`sealed` is the private key under the installation's secret. A retired key stays published: old proofs need
    it."""

    __tablename__ = "signing_key"
    issuer_id: UUID = Field(foreign_key="certificates.issuer.id", index=True)
    kid: str = Field(unique=True)
    public: str
    sealed: bytes
    state: str = KeyState.current
    created_at: datetime = at(default_factory=clock.now)
    retired_at: datetime | None = at()


class Achievement(Table, table=True):
    """One version of what is certified; `texts` is language → {name, description, criteria}. Never changed, only
    followed by a newer one."""

    __table_args__ = (UniqueConstraint("programme_id", "key", "version"),)
    programme_id: UUID
    key: str
    kind: str
    version: int
    badge_type: str
    texts: dict[str, dict[str, str]] = json()
    created_at: datetime = at(default_factory=clock.now)


class CertificateRule(Table, table=True):
    """How an achievement is earned in one edition; without a row the kind's default holds."""

    __tablename__ = "certificate_rule"
    __table_args__ = (UniqueConstraint("edition_id", "key"),)
    edition_id: UUID
    key: str
    kind: str
    terms: dict[str, Any] = json()
    enabled: bool = True
    changed_at: datetime = at(default_factory=clock.now)
    changed_by: UUID | None = None


class Recognition(Table, table=True):
    """The coordination's decision to recognise somebody, with its reason."""

    edition_id: UUID = Field(index=True)
    recipient_id: UUID
    holder_kind: str
    organisation_id: UUID
    reason: str
    decided_by: UUID
    decided_at: datetime = at(default_factory=clock.now)
    withdrawn_at: datetime | None = at()


class Award(Table, table=True):
    """A claim that was certified. Its key makes a second certificate for the same thing impossible, whoever asks and
    however often."""

    __table_args__ = (UniqueConstraint("edition_id", "recipient_id", "key"),)
    programme_id: UUID
    edition_id: UUID
    recipient_id: UUID
    key: str
    achievement_id: UUID = Field(foreign_key="certificates.achievement.id")
    awarded_at: datetime = at(default_factory=clock.now)


class Certificate(Table, table=True):
    """What was issued, append-only: only the status, the links between versions and (on erasure) the frozen data ever
    change."""

    __table_args__ = (CheckConstraint("status in ('issued', 'suspended', 'superseded', 'revoked')", name="status"),)
    award_id: UUID = Field(foreign_key="certificates.award.id", index=True)
    programme_id: UUID = Field(index=True)
    edition_id: UUID = Field(index=True)
    key: str
    kind: str
    holder_kind: str
    organisation_id: UUID = Field(index=True)
    member_id: UUID | None = Field(default=None, index=True)
    holder_id: UUID = Field(foreign_key="certificates.holder.id")

    public_id: UUID = Field(unique=True)
    code: str = Field(unique=True)
    credential_url: str
    verify_url: str
    language: str
    snapshot: dict[str, Any] | None = json(nullable=True)
    credential: str | None = None
    credential_sha256: str
    pdf_sha256: str
    key_id: UUID = Field(foreign_key="certificates.signing_key.id")

    status: str = Field(default=Status.issued, index=True)
    version: int = 1
    supersedes_id: UUID | None = None
    superseded_by_id: UUID | None = None
    hidden: bool = False
    awarded_on: date
    issued_at: datetime = at(default_factory=clock.now)
    issued_by: UUID | None = None
    erased_at: datetime | None = at()


class CertificateMove(Table, table=True):
    """The history of a certificate: what was done, by whom and why."""

    __tablename__ = "certificate_move"
    certificate_id: UUID = Field(foreign_key="certificates.certificate.id", index=True)
    verb: str
    status: str
    reason: str | None = None
    actor_id: UUID | None = None
    moved_at: datetime = at(default_factory=clock.now)
