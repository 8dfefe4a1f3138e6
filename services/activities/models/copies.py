"""What other services told us. No foreign keys between copies: facts come late and in any order."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Field

from kit.db import at, json
from services.activities.models.base import Table


class Programme(Table, table=True):
    slug: str = Field(index=True)
    name: dict[str, str] = json()
    version: int


class Edition(Table, table=True):
    programme_id: UUID = Field(index=True)
    slug: str = Field(index=True)
    name: dict[str, str] = json()
    state: str
    time_zone: str
    countries: list[str] = json()
    languages: list[str] = json()
    unit: str
    enrolment: str
    entered_afterwards: bool
    stages: list[dict[str, Any]] = json()
    version: int


class Organisation(Table, table=True):
    programme_id: UUID = Field(index=True)
    country: str
    region: str
    name: str = ""
    version: int


class Application(Table, table=True):
    edition_id: UUID = Field(index=True)
    programme_id: UUID
    organisation_id: UUID = Field(index=True)
    country: str
    region: str
    status: str
    version: int


class Roster(Table, table=True):
    """The roster of one application: its id is the application's."""

    edition_id: UUID = Field(index=True)
    organisation_id: UUID
    version: int


class RosterPlace(Table, table=True):
    """One member on one roster."""

    __tablename__ = "roster_place"
    application_id: UUID = Field(index=True)
    edition_id: UUID = Field(index=True)
    organisation_id: UUID = Field(index=True)
    member_id: UUID = Field(index=True)
    leader: bool
    active: bool


class Member(Table, table=True):
    """A member's name, pulled from applications; None after erasure, for good."""

    name: str | None = None
    erased: bool = False


class MemberAccount(Table, table=True):
    """Which account is which member: its id is the account's and the member's made into one."""

    __tablename__ = "member_account"
    account_id: UUID = Field(index=True)
    member_id: UUID = Field(index=True)


class Certificate(Table, table=True):
    edition_id: UUID = Field(index=True)
    kind: str
    organisation_id: UUID
    member_id: UUID | None = None
    status: str
    version: int


class SurveyTotal(Table, table=True):
    """Cumulative totals of one form and one team; the id is made of both."""

    __tablename__ = "survey_total"
    form_id: UUID
    form_key: str
    edition_id: UUID = Field(index=True)
    organisation_id: UUID | None = None
    counted: int
    choices: dict[str, dict[str, int]] = json()
    version: int


class SurveyAnswer(Table, table=True):
    """A member answered a form that is bound to a roster; the id is made of form, member and moment."""

    __tablename__ = "survey_answer"
    form_key: str
    edition_id: UUID = Field(index=True)
    organisation_id: UUID
    member_id: UUID = Field(index=True)
    submitted_at: datetime = at()
