"""Activities, reports and parties."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kit.schemas import Body, Read
from services.activities.models import (
    AgeBand,
    Bound,
    Gender,
    Gift,
    Measure,
    PartyRole,
    PlaceKind,
    ReportState,
    Sector,
    Setting,
    State,
)
from services.activities.schemas.common import Goal, Key, Link, N, Name, Reason, Region, Short, Text, Unit, Version


class PlaceIn(Body):
    name: Name
    region: Region
    district: Short | None = None
    kind: PlaceKind = PlaceKind.community


class ActivityPut(Body):
    edition_id: UUID
    type_key: Key
    lead_id: UUID
    co_ids: list[UUID] = Field([], max_length=50)
    title: Name
    planned_on: date | None = None
    places: list[PlaceIn] = Field([], max_length=100)
    sdgs: list[Goal] = Field([], max_length=17)
    partisan: bool = False
    version: Version = None


class SessionIn(Body):
    held_on: date | None = None
    topic: Name
    group: Short | None = None


class PartyIn(Body):
    """An ally or a mobilised organisation: one on record (`party_id`), one of the programme's (`organisation_id`), or a
    new one by its name."""

    role: PartyRole
    party_id: UUID | None = None
    organisation_id: UUID | None = None
    name: Name | None = None
    sector: Sector = Sector.other
    region: Region | None = None
    party_affiliated: bool = False
    gave: list[Gift] = Field([], max_length=10)
    note: Text | None = None

    @model_validator(mode="after")
    def one_of(self) -> "PartyIn":
        if sum(x is not None for x in (self.party_id, self.organisation_id, self.name)) != 1:
            raise PydanticCustomError("one_of", "Give exactly one of party_id, organisation_id and name.")
        return self


class CountIn(Body):
    """A number: the total when no dimension is given, else a part of it. `not_stated` is a part like any other."""

    measure: Measure
    unit: Unit | None = None
    gender: Gender | None = None
    age_band: AgeBand | None = None
    region: Annotated[str, Field(pattern=r"^([A-Z]{2}-[A-Z0-9]{1,3}|not_stated)$")] | None = None
    n: N
    bound: Bound = Bound.exact


class OutputIn(Body):
    name: Name
    unit: Unit
    n: N
    bound: Bound = Bound.exact
    region: Region | None = None


class CommitmentIn(Body):
    """Commitments towards 2030: one with its text, or many of one goal and setting. No names."""

    sdg: Goal
    setting: Setting
    text: Text | None = None
    n: int = Field(1, ge=1, le=1_000_000_000)
    bound: Bound = Bound.exact


class ReportPut(Body):
    """`places`, `co_ids` and `sdgs` correct the plan where given."""

    done_on: date | None = None
    places: list[PlaceIn] | None = Field(None, max_length=100)
    co_ids: list[UUID] | None = Field(None, max_length=50)
    sdgs: list[Goal] | None = Field(None, max_length=17)
    sessions: list[SessionIn] = Field([], max_length=200)
    parties: list[PartyIn] = Field([], max_length=200)
    facilitators: list[UUID] = Field([], max_length=500)
    counts: list[CountIn] = Field([], max_length=500)
    outputs: list[OutputIn] = Field([], max_length=50)
    commitments: list[CommitmentIn] = Field([], max_length=500)
    local: dict[str, Any] = Field({}, max_length=50)
    narrative: Annotated[str, Field(max_length=10_000)] = ""
    links: list[Link] = Field([], max_length=20)
    partisan: bool = False
    version: Version = None


class OnBody(Body):
    """`on`: the day it happened, in an edition that is entered afterwards; elsewhere it is today."""

    on: date | None = None


class ReasonBody(Body):
    reason: Reason
    on: date | None = None


class OrganisationRead(Read):
    id: UUID
    name: str
    role: str


class PartyRead(Read):
    party_id: UUID
    organisation_id: UUID | None
    name: str
    sector: Sector
    region: str | None
    role: PartyRole
    gave: list[Gift]
    note: str | None


class CountRead(Read):
    measure: Measure
    unit: str
    gender: str | None
    age_band: str | None
    region: str | None
    n: int
    bound: Bound


class FacilitatorRead(Read):
    member_id: UUID
    name: str | None


class ReportRead(Read):
    done_on: date | None
    sessions: list[SessionIn]
    parties: list[PartyRead]
    facilitators: list[FacilitatorRead]
    counts: list[CountRead]
    outputs: list[OutputIn]
    commitments: list[CommitmentIn]
    local: dict[str, Any]
    narrative: str
    links: list[str]
    submitted_on: date | None
    decided_on: date | None
    reason: str | None
    on_behalf: bool


class NoteRead(Read):
    verb: str
    account_id: UUID
    on_behalf: bool
    reason: str | None
    noted_at: datetime


class ActivitySummary(Read):
    id: UUID
    programme_id: UUID
    edition_id: UUID
    type_key: str
    title: str
    organisations: list[OrganisationRead]
    planned_on: date | None
    done_on: date | None
    in_time: bool | None
    regions: list[str]
    sdgs: list[int]
    state: State
    report_state: ReportState
    on_behalf: bool
    version: int
    can: list[str]


class ActivityRead(ActivitySummary):
    places: list[PlaceIn]
    cancelled_reason: str | None
    report: ReportRead | None
    notes: list[NoteRead]


class ActivityPage(Read):
    items: list[ActivitySummary]
    next: UUID | None


class TypeProgress(Read):
    type_key: str
    name: dict[str, str]
    required: bool
    activities: int
    approved: int
    in_time: bool
    next: str


class Progress(Read):
    """How far an organisation is, per activity type, and what it does next."""

    organisation_id: UUID
    edition_id: UUID
    required: int
    done_in_time: int
    closes_on: date | None
    types: list[TypeProgress]
