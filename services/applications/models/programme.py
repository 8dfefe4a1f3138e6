"""What is announced: a programme, who stands behind it, and its editions."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field

from kit import clock
from kit.db import at, json
from services.applications.models.base import Table


class Unit(StrEnum):
    organisation = "organisation"
    individual = "individual"


class Enrolment(StrEnum):
    selective = "selective"
    open = "open"


class EditionState(StrEnum):
    draft = "draft"
    published = "published"
    closed = "closed"


class Programme(Table, table=True):
    slug: str = Field(unique=True)
    name: dict[str, str] = json()
    description: dict[str, str] = json()
    owners: list[dict[str, Any]] = json()
    country: str | None = None
    languages: list[str] = json()
    created_by: UUID | None = None
    created_at: datetime = at(default_factory=clock.now)
    version: int = 1


class Partner(Table, table=True):
    """Who gives what to a programme. `contributions` are words: platform, staff, toolkit, dissemination, …"""

    programme_id: UUID = Field(foreign_key="programme.id", index=True)
    name: str
    kind: str
    sector: str | None = None
    brief: str | None = None
    contributions: list[str] = json()
    url: str | None = None
    new_and_unusual: bool | None = None


class Edition(Table, table=True):
    """One round of a programme. Everything that differs between editions is data here, not code."""

    __table_args__ = (
        CheckConstraint("unit in ('organisation', 'individual')", name="unit"),
        CheckConstraint("enrolment in ('selective', 'open')", name="enrolment"),
        CheckConstraint("state in ('draft', 'published', 'closed')", name="state"),
        Index("ix_edition_programme_id", "programme_id"),
    )

    programme_id: UUID = Field(foreign_key="programme.id")
    slug: str = Field(unique=True)
    name: dict[str, str] = json()
    summary: dict[str, str] = json()
    time_zone: str
    countries: list[str] = json()
    regions: list[str] = json()
    languages: list[str] = json()
    unit: str
    enrolment: str
    entered_afterwards: bool
    state: str
    stages: list[dict[str, Any]] = json()
    eligibility: list[dict[str, Any]] = json()
    mandates: list[dict[str, Any]] = json()
    questions: list[dict[str, Any]] = json()
    review: dict[str, Any] = json()
    quota_per_region: int | None = None
    consents: list[dict[str, Any]] = json()
    channels: list[str] = json()
    created_by: UUID | None = None
    created_at: datetime = at(default_factory=clock.now)
    version: int = 1
