"""What was sent in, what became of it, and what had to be set aside."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Computed,
    Identity,
    Index,
    LargeBinary,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlmodel import Field

from kit import clock
from kit.db import at, json
from services.surveys.models.base import AgeBand, Gender, ReviewState, Source, Table, known


def exact_text(**options: Any) -> Any:
    """Compared byte by byte: ids that phones make are not words of a language."""
    return Field(sa_column=Column(Text(collation="C"), **options))


def texts() -> Any:
    return Field(default_factory=list, sa_column=Column(ARRAY(Text), nullable=False))


class Submission(Table, table=True):
    """`seq` grows in the order of commits (a trigger lets one writer in at a time), so a watermark on it is exact.

    `tallies` are the choices made, as `question=choice`: what the rollup counts. `counts` is the database's own word.
    """

    __table_args__ = (
        UniqueConstraint("form_id", "instance_id"),
        # An organisation that answers a consultation is heard once; NULL for every other form.
        UniqueConstraint("form_id", "once_key"),
        Index("ix_submission_form_id_id", "form_id", "id"),
        Index("ix_submission_organisation_id_id", "organisation_id", "id"),
        Index("ix_submission_held", "form_id", "id", postgresql_where=text("held_reason is not null")),
        CheckConstraint("length(instance_id) between 1 and 400", name="instance_id"),
        CheckConstraint(known("review_state", ReviewState), name="review_state"),
        CheckConstraint(known("source", Source), name="source"),
        CheckConstraint(known("gender", Gender), name="gender"),
        CheckConstraint(known("age_band", AgeBand), name="age_band"),
    )

    seq: int | None = Field(
        default=None, sa_column=Column(BigInteger, Identity(always=True), unique=True, nullable=False)
    )
    form_id: UUID = Field(foreign_key="surveys.form.id")
    edition_id: UUID
    programme_id: UUID
    organisation_id: UUID | None = None
    member_id: UUID | None = None
    device_id: UUID | None = None
    account_id: UUID | None = None
    version: str
    instance_id: str = exact_text(nullable=False)
    once_key: str | None = None
    replaces_id: UUID | None = None
    superseded_by: UUID | None = None
    source: str
    received_at: datetime = at(default_factory=clock.now)
    recorded_on: date | None = None
    day: date
    review_state: str = ReviewState.received
    held_reason: str | None = None
    flags: list[str] = texts()
    counts: bool = Field(
        default=None,
        sa_column=Column(
            Boolean,
            Computed("held_reason is null and superseded_by is null and review_state <> 'rejected'", persisted=True),
            nullable=False,
        ),
    )
    gender: str
    age_band: str
    region: str
    answers: dict[str, Any] = json()
    tallies: list[str] = texts()
    consent: dict[str, Any] = json()
    media: list[str] = texts()
    raw: bytes = Field(sa_type=LargeBinary)
    sha256: str


class Quarantine(Table, table=True):
    """A second content under an instanceID already taken: kept for a person to look at, never counted."""

    __table_args__ = (UniqueConstraint("form_id", "instance_id", "sha256"),)

    form_id: UUID = Field(foreign_key="surveys.form.id")
    programme_id: UUID = Field(index=True)
    submission_id: UUID
    organisation_id: UUID | None = None
    device_id: UUID | None = None
    account_id: UUID | None = None
    version: str
    instance_id: str = exact_text(nullable=False)
    source: str
    raw: bytes = Field(sa_type=LargeBinary)
    sha256: str
    files: list[dict[str, Any]] = json(default_factory=list)
    received_at: datetime = at(default_factory=clock.now)
    resolved_at: datetime | None = at()


class Attachment(Table, table=True):
    """A file sent with a submission, under the name its XML uses. Two contents under one name are both kept."""

    __table_args__ = (UniqueConstraint("submission_id", "name", "sha256"),)

    submission_id: UUID = Field(foreign_key="surveys.submission.id")
    name: str
    sha256: str
    size: int
    media_type: str
    received_at: datetime = at(default_factory=clock.now)


class SubmissionChange(Table, table=True):
    """The history of a submission: received, reviewed, replaced; who did it and when."""

    __tablename__ = "submission_change"

    submission_id: UUID = Field(index=True)
    at: datetime = at(default_factory=clock.now)
    action: str
    account_id: UUID | None = None
    device_id: UUID | None = None
    state: str | None = None
    comment: str | None = None
