"""Programmes, partners and editions."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import Field

from kit.schemas import Body, Read
from services.applications.schemas.values import (
    Country,
    Language,
    Link,
    LongTexts,
    Name,
    Named,
    Required,
    Slug,
    Text,
)


class Owner(Body):
    name: Required
    url: Link | None = None


class ProgrammePut(Body):
    slug: Slug
    name: Named
    description: LongTexts = {}
    owners: list[Owner] = Field([], max_length=30)
    country: Country | None = None
    languages: list[Language] = ["es"]
    version: int | None = None


class ProgrammeRead(Read):
    id: UUID
    slug: str
    name: dict[str, str]
    description: dict[str, str]
    owners: list[dict[str, Any]]
    country: str | None
    languages: list[str]
    created_at: datetime
    version: int


class PartnerPut(Body):
    programme_id: UUID
    name: Required
    kind: Literal["strategic_ally", "collaborator", "supporter"]
    sector: Name | None = None
    brief: Text | None = None
    contributions: list[Required] = Field([], max_length=30)
    url: Link | None = None
    new_and_unusual: bool | None = None


class PartnerRead(Read):
    id: UUID
    programme_id: UUID
    name: str
    kind: str
    sector: str | None
    brief: str | None
    contributions: list[str]
    url: str | None
    new_and_unusual: bool | None
