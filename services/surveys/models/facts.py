"""Copies of other services' facts, each with the version it was told with."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Identity, Integer
from sqlmodel import Field

from kit.db import json
from services.surveys.models.base import Table


class Edition(Table, table=True):
    """`number` is its OpenRosa project; `starts_on` and `ends_on` are the outer days of its stages."""

    programme_id: UUID = Field(index=True)
    number: int | None = Field(default=None, sa_column=Column(Integer, Identity(always=True), unique=True))
    slug: str
    name: dict[str, str] = json()
    state: str
    time_zone: str
    countries: list[str] = json()
    languages: list[str] = json()
    enrolment: str
    entered_afterwards: bool
    stages: list[dict[str, Any]] = json()
    starts_on: date | None = None
    ends_on: date | None = None
    version: int


class Organisation(Table, table=True):
    programme_id: UUID = Field(index=True)
    country: str
    region: str
    name: str = ""
    version: int


class Team(Table, table=True):
    """An organisation's application in an edition, its status and roster; its id is the application's."""

    edition_id: UUID = Field(index=True)
    programme_id: UUID
    organisation_id: UUID = Field(index=True)
    status: str = ""
    version: int = 0
    members: list[str] = json(default_factory=list)
    roster_version: int = 0
