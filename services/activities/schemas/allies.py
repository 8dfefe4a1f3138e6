"""Allies and other organisations that take part."""

from uuid import UUID

from kit.schemas import Body, Read
from services.activities.models import Sector
from services.activities.schemas.common import Name, Region


class AllyPut(Body):
    programme_id: UUID
    name: Name
    sector: Sector
    region: Region | None = None
    party_affiliated: bool = False


class AllyRead(Read):
    id: UUID
    programme_id: UUID
    organisation_id: UUID | None
    name: str
    sector: Sector
    region: str | None


class AllyPage(Read):
    items: list[AllyRead]
    next: UUID | None
