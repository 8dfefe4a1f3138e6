"""What each reader gets of an application."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import Field

from kit.schemas import Read
from services.applications.models import Gender, Status


class MemberRead(Read):
    """Contacts and birth dates are None for who may not see them."""

    id: UUID
    organisation_id: UUID
    edition_id: UUID
    name: str
    birth_on: date | None = None
    gender: Gender | None = None
    gender_described: str | None = None
    email: str | None = None
    phone: str | None = None
    leader: bool
    full_programme: bool
    active: bool
    replaces: UUID | None = None
    invited_at: datetime | None = None
    erased: bool = False


class CheckRead(Read):
    rule: str
    member_id: UUID | None
    passed: bool
    reason: str
    overridden: bool
    override_reason: str | None = None
    overridden_by: UUID | None = None
    overridden_at: datetime | None = None


class HistoryRead(Read):
    verb: str
    actor_id: UUID | None
    actor_role: str
    from_status: str | None
    to_status: str | None
    happened_on: date
    happened_at: datetime
    reason: str | None


class MessageRead(Read):
    id: UUID
    kind: str
    language: str
    subject: str
    body: str
    state: str
    created_at: datetime
    sent_at: datetime | None


class ConsentRead(Read):
    version: str
    language: str
    given_by: str
    given_at: datetime


class ApplicationRow(Read):
    """One line of a list."""

    id: UUID
    programme_id: UUID
    edition_id: UUID
    organisation_id: UUID
    organisation_confirmed: bool
    code: str | None
    name: str
    country: str | None
    region: str | None
    status: Status
    submitted_on: date | None
    moved_on: date | None
    decided_on: date | None
    notified_at: datetime | None
    relayed_by: str | None
    on_behalf: bool
    needs_exception: bool
    eligible: bool | None
    members: int
    notes: int
    reviews: int
    score: float | None
    version: int
    can: list[str]


class Similar(Read):
    """An organisation of the programme whose name and region look the same: for a person to decide."""

    organisation_id: UUID
    name: str
    region: str


class ApplicationRead(Read):
    id: UUID
    programme_id: UUID
    edition_id: UUID
    edition_slug: str
    entered_afterwards: bool
    organisation_id: UUID
    organisation_confirmed: bool
    similar: list[Similar]
    status: Status
    code: str | None
    organisation: dict[str, Any]
    members: list[MemberRead]
    focal_person: dict[str, Any]
    contact_confirmed: bool
    channel: str | None
    channel_detail: str | None
    share_tag: str | None
    relayed_by: str | None
    entered_by: UUID | None
    on_behalf: bool
    answers: dict[str, str]
    consents: list[ConsentRead]
    exception_reason: str | None
    needs_exception: bool
    submitted_on: date | None
    submitted_at: datetime | None
    decided_on: date | None
    moved_on: date | None
    notified_at: datetime | None
    eligible: bool
    eligibility: list[CheckRead]
    messages: list[MessageRead]
    history: list[HistoryRead]
    receipt_url: str | None = None
    draft_key: str | None = Field(None, description="Answered once, when the server made the key.")
    version: int
    can: list[str]
