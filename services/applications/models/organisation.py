"""Who takes part: organisations, found again in later editions, and the people of their rosters."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field

from kit import clock
from kit.db import at, json
from services.applications.models.base import Table


class Gender(StrEnum):
    female = "female"
    male = "male"
    other = "other"
    not_stated = "not_stated"


class Organisation(Table, table=True):
    """`name_key` is the name without accents, case and punctuation: it suggests a match and never decides one.
    `contact_keys` are the normalised addresses of its focal persons: who writes from one of them is known."""

    __table_args__ = (Index("ix_organisation_name_key", "programme_id", "name_key"),)

    programme_id: UUID = Field(foreign_key="programme.id")
    kind: str = "organisation"
    name: str
    name_key: str
    country: str
    region: str
    profile: dict[str, Any] = json()
    contact_keys: list[str] = json()
    merged_into: UUID | None = Field(default=None, foreign_key="organisation.id")
    created_at: datetime = at(default_factory=clock.now)
    version: int = 1


class Member(Table, table=True):
    """A person of an organisation in one edition's roster. `leader` is the team leader."""

    __table_args__ = (
        CheckConstraint("gender in ('female', 'male', 'other', 'not_stated')", name="gender"),
        Index("ix_member_edition", "edition_id", "organisation_id"),
    )

    application_id: UUID = Field(foreign_key="application.id", index=True)
    programme_id: UUID
    edition_id: UUID
    organisation_id: UUID
    position: int = 0
    name: str = ""
    birth_on: date | None = None
    gender: str = Gender.not_stated
    gender_described: str | None = None
    email: str | None = None
    phone: str | None = None
    leader: bool = False
    full_programme: bool = True
    active: bool = True
    replaces: UUID | None = None
    invited_at: datetime | None = at()
    erased_at: datetime | None = at()
