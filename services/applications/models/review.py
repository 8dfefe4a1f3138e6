"""How a decision came about: background research, reviews, messages and the history of each application."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field

from kit import clock
from kit.db import at, json
from services.applications.models.base import Table


class ResearchNote(Table, table=True):
    """Background research on earlier activities, by a person: where she looked and what she found."""

    __tablename__ = "research_note"
    __table_args__ = (CheckConstraint("finding in ('positive', 'neutral', 'concern')", name="finding"),)

    application_id: UUID = Field(foreign_key="application.id", index=True)
    finding: str
    note: str
    links: list[str] = json()
    author_id: UUID
    noted_on: date
    created_at: datetime = at(default_factory=clock.now)


class Review(Table, table=True):
    """One reviewer's view; hidden from the other reviewers until they have finished theirs."""

    __table_args__ = (
        UniqueConstraint("application_id", "reviewer_id", name="uq_review_application_reviewer"),
        CheckConstraint("state in ('draft', 'done', 'recused')", name="state"),
    )

    application_id: UUID = Field(foreign_key="application.id", index=True)
    reviewer_id: UUID
    state: str = "draft"
    scores: dict[str, float] = json()
    total: float | None = None
    comment: str = ""
    recommendation: str | None = None
    recuse_reason: str | None = None
    reviewed_on: date
    version: int = 1


class Message(Table, table=True):
    """What was written to the focal person. `key` makes each message once; a secret link is filled in at sending."""

    application_id: UUID = Field(foreign_key="application.id", index=True)
    key: str = Field(unique=True)
    kind: str
    language: str
    subject: str
    body: str
    state: str = "queued"
    created_at: datetime = at(default_factory=clock.now)
    sent_at: datetime | None = at()


class History(Table, table=True):
    """Who did what to an application, and when. Rows are only added."""

    application_id: UUID = Field(foreign_key="application.id", index=True)
    actor_id: UUID | None = None
    actor_role: str
    verb: str
    from_status: str | None = None
    to_status: str | None = None
    happened_on: date
    reason: str | None = None
    details: dict[str, Any] = json()
    happened_at: datetime = at(default_factory=clock.now)
