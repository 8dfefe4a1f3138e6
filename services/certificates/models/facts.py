"""Copies of other services' facts, each with the version it was told with."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from kit import clock
from kit.db import at, json
from services.certificates.models.base import Table


class Programme(Table, table=True):
    slug: str
    name: dict[str, str] = json()
    version: int


class Edition(Table, table=True):
    """`starts_on` and `ends_on` are the outer days of its stages."""

    programme_id: UUID = Field(index=True)
    slug: str
    name: dict[str, str] = json()
    state: str
    time_zone: str
    languages: list[str] = json()
    entered_afterwards: bool
    starts_on: date | None = None
    ends_on: date | None = None
    version: int


class TypePlan(Table, table=True):
    """The activity types of an edition; `required` of an organisation (None: all). Its id is the edition's."""

    __tablename__ = "type_plan"
    keys: list[str] = json()
    names: dict[str, dict[str, str]] = json()
    required: list[str] | None = json(default=None, nullable=True)
    version: int


class SessionPlan(Table, table=True):
    """The training sessions of an edition that count; its id is the edition's."""

    __tablename__ = "session_plan"
    session_ids: list[str] = json()
    titles: dict[str, str] = json()
    version: int


class Team(Table, table=True):
    """An application and the status it reached; its id is the application's."""

    edition_id: UUID = Field(index=True)
    organisation_id: UUID
    status: str
    version: int


class Roster(Table, table=True):
    """Who takes part for an organisation: `members` holds {member_id, leader, active}; its id is the application's."""

    edition_id: UUID = Field(index=True)
    organisation_id: UUID
    members: list[dict[str, Any]] = json()
    version: int


class Attendance(Table, table=True):
    """`modes` is session → how the member took part."""

    __table_args__ = (UniqueConstraint("edition_id", "member_id"),)
    edition_id: UUID
    member_id: UUID
    modes: dict[str, str] = json()
    version: int


class Assessment(Table, table=True):
    __table_args__ = (UniqueConstraint("edition_id", "member_id"),)
    edition_id: UUID
    member_id: UUID
    positive: bool | None
    version: int


class Credit(Table, table=True):
    """An activity whose report was approved (`counted`); its id is the activity's."""

    edition_id: UUID = Field(index=True)
    type_key: str
    organisation_ids: list[str] = json()
    done_on: date
    counted: bool
    in_time: bool
    version: int


class MemberAccount(Table, table=True):
    """Which account is which member, so that a person sees their own."""

    __tablename__ = "member_account"
    __table_args__ = (UniqueConstraint("account_id", "member_id"),)
    account_id: UUID
    member_id: UUID = Field(index=True)


class Holder(Table, table=True):
    """Who receives: the name pulled from applications' directory, and the opaque subject id used in credentials.

    One per recipient and programme, so that two programmes cannot be joined. Erasing empties it; the row stays as a
    tombstone.
    """

    __table_args__ = (UniqueConstraint("programme_id", "source_id"),)
    programme_id: UUID
    kind: str
    source_id: UUID = Field(index=True)
    organisation_id: UUID
    name: str | None = None
    email: str | None = None
    subject_id: UUID
    pulled_at: datetime = at(default_factory=clock.now)
    erased_at: datetime | None = at()
