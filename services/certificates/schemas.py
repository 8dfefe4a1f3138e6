"""Bodies in and out."""

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field, field_validator

from kit.schemas import Body, Read, check_storable
from services.certificates.models import HolderKind, Kind, Status

type Language = Literal["es", "pt", "en"]

REASON = Field(min_length=3, max_length=1000)
KEY = r"^[a-z0-9]+(-[a-z0-9]+)*$"


class SignerPut(Body):
    name: str = Field(min_length=1, max_length=80)
    role: str = Field(min_length=1, max_length=80)


class IssuerPut(Body):
    """`slug` can be chosen once, with the first save; the did:web name is made from it."""

    slug: str | None = Field(None, pattern=KEY, max_length=60)
    name: str = Field(min_length=1, max_length=90)
    description: str | None = Field(None, max_length=500)
    url: str | None = Field(None, pattern=r"^https?://[^\s]+$", max_length=300)
    signers: list[SignerPut] = Field([], max_length=3)


class IssuerRead(Read):
    id: UUID
    programme_id: UUID
    slug: str
    did: str
    name: str
    description: str | None
    url: str | None
    signers: list[dict[str, str]]


class AchievementText(Body):
    name: str = Field(min_length=1, max_length=90)
    description: str = Field(min_length=1, max_length=500)
    criteria: str = Field(min_length=1, max_length=1000)


class AchievementPut(Body):
    """A changed text makes a new version; certificates already issued keep theirs."""

    kind: Kind
    texts: dict[Language, AchievementText] = Field(min_length=1)


class AchievementRead(Read):
    id: UUID
    programme_id: UUID
    key: str
    kind: Kind
    version: int
    badge_type: str
    texts: dict[str, dict[str, str]]


class RulePut(Body):
    """`terms` by kind. training: {modes}; organisation: {types, at_least, in_time}; member: {positive_assessment,
    approved_activities}."""

    terms: dict[str, Any]
    enabled: bool = True


class RuleRead(Read):
    edition_id: UUID
    key: str
    kind: Kind
    terms: dict[str, Any]
    enabled: bool


class RecognitionPut(Body):
    """`recipient_id` is a member of the edition's rosters or an organisation that takes part."""

    recipient_id: UUID
    reason: str = REASON


class RecognitionRead(Read):
    id: UUID
    edition_id: UUID
    recipient_id: UUID
    holder_kind: HolderKind
    organisation_id: UUID
    reason: str
    decided_by: UUID
    decided_at: datetime
    withdrawn_at: datetime | None


class MissingRead(BaseModel):
    code: str
    text: str


class CandidateRead(BaseModel):
    """`name` is known once something was issued to them; before that the applications service has it."""

    key: str
    kind: Kind
    holder_kind: HolderKind
    recipient_id: UUID
    organisation_id: UUID
    name: str | None
    earned: bool
    missing: list[MissingRead]
    certificate_id: UUID | None
    certificate_status: Status | None
    lapsed: bool = Field(description="Has a certificate whose conditions no longer hold; nothing is revoked by itself.")


class CandidateFilter(BaseModel):
    kind: Kind | None = None
    organisation_id: UUID | None = None
    earned: bool | None = Field(None, description="Only those who qualify, or only those who do not.")


class CandidateCount(BaseModel):
    earned: int
    missing: int
    issued: int
    lapsed: int


class CandidateList(BaseModel):
    items: list[CandidateRead]
    counts: dict[str, CandidateCount]


class IssuePost(Body):
    """Without `keys`, every enabled rule; without `recipients`, everybody who qualifies."""

    keys: list[str] | None = Field(None, min_length=1, max_length=50)
    recipients: list[UUID] | None = Field(None, min_length=1, max_length=5000)
    awarded_on: date | None = Field(None, description="Only in an edition entered afterwards.")
    language: Language | None = None


class JobRead(Read):
    """`result` of an issuing: {issued, failed: [{recipient_id, code}]}."""

    id: UUID
    kind: str
    state: str
    progress: int
    total: int
    result: dict[str, Any] | None
    error: str | None
    created_at: datetime
    finished_at: datetime | None


class ReasonPost(Body):
    reason: str = REASON


class CorrectionPost(Body):
    """What changes; `hide_previous` takes the old data from the old code's page (a changed name, for instance)."""

    holder_name: str | None = Field(None, min_length=1, max_length=200)
    organisation_name: str | None = Field(None, min_length=1, max_length=200)
    awarded_on: date | None = None
    hide_previous: bool = False
    reason: str = REASON


class CertificateFilter(BaseModel):
    edition_id: UUID | None = None
    programme_id: UUID | None = None
    kind: Kind | None = None
    organisation_id: UUID | None = None
    member_id: UUID | None = None
    status: Status | None = None
    q: str | None = Field(None, max_length=100)
    after: UUID | None = None
    limit: int = Field(50, ge=1, le=200)

    @field_validator("q")
    @classmethod
    def storable(cls, value: str | None) -> str | None:
        check_storable(value)
        return value


class CertificateRead(Read):
    id: UUID
    key: str
    kind: Kind
    status: Status
    code: str
    programme_id: UUID
    edition_id: UUID
    organisation_id: UUID
    member_id: UUID | None
    holder_kind: HolderKind
    holder_name: str | None
    organisation_name: str | None
    achievement_name: str | None
    language: str
    awarded_on: date
    issued_at: datetime
    supersedes_id: UUID | None
    superseded_by_id: UUID | None
    verify_url: str
    json_url: str | None
    pdf_url: str | None
    can: list[str]


class MoveRead(Read):
    verb: str
    status: Status
    reason: str | None
    actor_id: UUID | None
    moved_at: datetime


class CertificateDetail(CertificateRead):
    statement: str | None
    credential_sha256: str
    pdf_sha256: str
    history: list[MoveRead]
