"""One application of one organisation (or individual) to one edition."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field

from kit import clock
from kit.db import at, json
from services.applications.models.base import Table


class Status(StrEnum):
    draft = "draft"
    submitted = "submitted"
    ineligible = "ineligible"
    in_review = "in_review"
    more_info = "more_info"
    selected = "selected"
    waitlisted = "waitlisted"
    not_selected = "not_selected"
    withdrawn = "withdrawn"


STATUSES = ", ".join(f"'{s}'" for s in Status)


class Application(Table, table=True):
    """`profile` is what the organisation says of itself in this edition; `typed` is what a form's fields hold that is
    not yet a value (a date such as 31/02/2000), kept so that nothing typed is lost."""

    __table_args__ = (
        CheckConstraint(f"status in ({STATUSES})", name="status"),
        Index("ix_application_edition", "edition_id", "status"),
        Index("ix_application_organisation", "organisation_id"),
        # One application of one organisation in an edition; an unproven claim does not take its place.
        Index(
            "uq_application_edition_organisation",
            "edition_id",
            "organisation_id",
            unique=True,
            postgresql_where=text("organisation_confirmed and status not in ('draft', 'withdrawn')"),
        ),
        Index("ix_application_programme", "programme_id", "status"),
    )

    programme_id: UUID = Field(foreign_key="programme.id")
    edition_id: UUID = Field(foreign_key="edition.id")
    organisation_id: UUID
    organisation_confirmed: bool = True
    status: str = Status.draft
    code: str | None = Field(default=None, unique=True)
    name: str = ""
    name_key: str = ""
    country: str | None = None
    region: str | None = None
    profile: dict[str, Any] = json()
    focal_person: dict[str, Any] = json()
    channel: str | None = None
    channel_detail: str | None = None
    share_tag: str | None = None
    relayed_by: str | None = None
    answers: dict[str, str] = json()
    typed: dict[str, str] = json()
    entered_by: UUID | None = None
    on_behalf: bool = False
    exception_reason: str | None = None
    submitted_on: date | None = None
    submitted_at: datetime | None = at()
    decided_on: date | None = None
    moved_on: date | None = None
    notified_at: datetime | None = at()
    contact_confirmed_at: datetime | None = at()
    created_at: datetime = at(default_factory=clock.now)
    changed_at: datetime = at(default_factory=clock.now)
    version: int = 1


class DraftKey(Table, table=True):
    """A secret that opens one application: its hash only. A key sent by mail also proves the contact when used."""

    __tablename__ = "draft_key"
    application_id: UUID = Field(foreign_key="application.id", index=True)
    key_hash: str = Field(unique=True)
    mailed: bool = False
    created_at: datetime = at(default_factory=clock.now)


class Consent(Table, table=True):
    """Who agreed to which text, in which language, when. Rows are only added."""

    application_id: UUID = Field(foreign_key="application.id", index=True)
    version: str
    language: str
    given_by: str
    recorded_by: UUID | None = None
    given_at: datetime = at(default_factory=clock.now)


class EligibilityCheck(Table, table=True):
    """The outcome of one rule for an application, or for one of its members."""

    __tablename__ = "eligibility_check"
    __table_args__ = (
        UniqueConstraint(
            "application_id", "rule", "member_id", name="uq_eligibility_check_rule", postgresql_nulls_not_distinct=True
        ),
    )

    application_id: UUID = Field(foreign_key="application.id", index=True)
    position: int = 0
    rule: str
    member_id: UUID | None = None
    passed: bool
    reason: str
    params: dict[str, Any] = json()
    checked_on: date
    checked_at: datetime = at(default_factory=clock.now)
    overridden_by: UUID | None = None
    overridden_at: datetime | None = at()
    override_reason: str | None = None
