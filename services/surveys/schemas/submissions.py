"""Bodies of submissions, their review, and what became of a batch."""

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from kit.pages import Window
from kit.schemas import Body, Read
from services.surveys.models import ReviewState


class SubmissionFilter(Window):
    form_id: UUID | None = None
    edition_id: UUID | None = None
    state: ReviewState | None = None
    held: bool | None = None
    counts: bool | None = None
    region: str | None = Field(None, max_length=20)
    organisation_id: UUID | None = None
    q: str | None = Field(None, max_length=400)


class SubmissionRow(Read):
    id: UUID
    form_id: UUID
    edition_id: UUID
    organisation_id: UUID | None
    device_id: UUID | None
    version: str
    instance_id: str
    source: str
    received_at: datetime
    recorded_on: date | None
    day: date
    review_state: str
    held_reason: str | None
    flags: list[str]
    counts: bool
    gender: str
    age_band: str
    region: str
    superseded_by: UUID | None
    replaces_id: UUID | None


class FileRead(Read):
    id: UUID
    name: str
    sha256: str
    size: int
    media_type: str
    received_at: datetime


class ChangeRead(Read):
    at: datetime
    action: str
    account_id: UUID | None
    device_id: UUID | None
    state: str | None
    comment: str | None


class SubmissionRead(SubmissionRow):
    member_id: UUID | None
    answers: dict[str, Any]
    consent: dict[str, Any]
    files: list[FileRead] = []
    missing: list[str] = []
    history: list[ChangeRead] = []
    can: list[str] = []


class Review(Body):
    state: Literal["has_issues", "approved", "rejected"]
    comment: str | None = Field(None, max_length=2000)


class QuarantineFilter(Window):
    form_id: UUID | None = None


class QuarantineRead(Read):
    id: UUID
    form_id: UUID
    submission_id: UUID
    organisation_id: UUID | None
    device_id: UUID | None
    version: str
    instance_id: str
    source: str
    sha256: str
    files: list[dict[str, Any]]
    received_at: datetime
    resolved_at: datetime | None


class PublicSubmission(Body):
    instanceID: str = Field(min_length=1, max_length=400)
    version: str = Field("", max_length=200)
    language: str | None = Field(None, max_length=35)
    data: dict[str, Any]


class ItemOutcome(BaseModel):
    instanceID: str
    status: Literal["stored", "duplicate", "conflict", "rejected"]
    id: UUID | None = None
    code: str | None = None
    detail: str | None = None
    at: str | None = None


class BatchOutcome(BaseModel):
    items: list[ItemOutcome]


class Receipt(BaseModel):
    instanceID: str
    status: str
    id: UUID
