"""Training sessions, who took part, the follow-up and the leader's assessment."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field

from kit import clock
from kit.db import at, json
from services.activities.models.base import Table


class EditionSetup(Table, table=True):
    """What an edition sets here; its id is the edition's. The versions number the facts told about it."""

    __tablename__ = "edition_setup"
    follow_up_after: str = "last"
    follow_up_days: int = 7
    follow_up_form_key: str = "follow-up"
    types_version: int = 0
    sessions_version: int = 0


class TrainingSession(Table, table=True):
    __tablename__ = "training_session"
    programme_id: UUID
    edition_id: UUID = Field(index=True)
    title: str
    topics: list[str] = json()
    mode: str
    starts_at: datetime = at()
    minutes: int
    speakers: list[dict[str, Any]] = json()
    provider: str | None = None
    platform: str | None = None
    join_link: str | None = None
    recording_link: str | None = None
    cancelled_at: datetime | None = at()
    version: int = 0


class Attendance(Table, table=True):
    """One member in one session; the best mode is kept unless somebody corrects it."""

    __table_args__ = (UniqueConstraint("session_id", "member_id", name="uq_attendance_session_member"),)

    session_id: UUID = Field(foreign_key="training_session.id")
    edition_id: UUID = Field(index=True)
    organisation_id: UUID = Field(index=True)
    member_id: UUID = Field(index=True)
    mode: str
    minutes: int | None = None
    by_member_id: UUID | None = None
    recorded_by: UUID
    on_behalf: bool = False
    recorded_at: datetime = at(default_factory=clock.now)


class MemberRecord(Table, table=True):
    """Numbers the facts told about one member of one edition; the id is made of both."""

    __tablename__ = "member_record"
    edition_id: UUID
    member_id: UUID
    attendance_version: int = 0
    assessment_version: int = 0


class FollowUp(Table, table=True):
    """A follow-up evaluation entered for a member by somebody else (paper, phone)."""

    __tablename__ = "follow_up"
    __table_args__ = (UniqueConstraint("edition_id", "member_id", "number", name="uq_follow_up_member_number"),)

    edition_id: UUID
    organisation_id: UUID
    member_id: UUID = Field(index=True)
    number: int
    applied: str
    commitment: str
    needs: str
    answered_on: date
    entered_by: UUID
    entered_at: datetime = at(default_factory=clock.now)


class TeamAssessment(Table, table=True):
    """How the team's leader judges a member; `positive` is None when it was taken back."""

    __tablename__ = "team_assessment"
    __table_args__ = (UniqueConstraint("edition_id", "member_id", name="uq_assessment_member"),)

    edition_id: UUID
    organisation_id: UUID = Field(index=True)
    member_id: UUID = Field(index=True)
    positive: bool | None
    comment: str | None = None
    assessed_by: UUID
    on_behalf: bool = False
    assessed_on: date


class Extension(Table, table=True):
    """More time for one organisation or all, for one type or all."""

    __table_args__ = (CheckConstraint("reason <> ''", name="has_reason"),)

    edition_id: UUID = Field(index=True)
    organisation_id: UUID | None = None
    type_key: str | None = None
    until: date
    reason: str
    granted_by: UUID
    granted_at: datetime = at(default_factory=clock.now)


class ToolkitDocument(Table, table=True):
    """A guide for an activity type (or for the whole edition) in one language; versions stay."""

    __tablename__ = "toolkit_document"
    edition_id: UUID = Field(index=True)
    type_key: str | None = None
    title: str
    language: str
    number: int
    sha256: str
    media_type: str
    size: int
    added_by: UUID
    added_at: datetime = at(default_factory=clock.now)
