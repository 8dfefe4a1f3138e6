"""Activity types, activities and their reports."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field

from kit import clock
from kit.db import at, json
from services.activities.models.base import ReportState, State, Table


class ActivityType(Table, table=True):
    """A row of an edition's configuration. `figures` is a list of {key, unit, how, measure?}."""

    __tablename__ = "activity_type"
    __table_args__ = (UniqueConstraint("edition_id", "key", name="uq_activity_type_edition_key"),)

    edition_id: UUID
    programme_id: UUID
    key: str
    name: dict[str, str] = json()
    description: dict[str, str] = json()
    method_group: str
    position: int = 0
    fields: list[dict[str, Any]] = json()
    figures: list[dict[str, Any]] = json()
    min_sessions: int | None = None
    form_key: str | None = None
    required: bool = True


class Activity(Table, table=True):
    """`told` is what the last ActivityCredited said ({counted, in_time, …}), to tell again only when it changes."""

    programme_id: UUID = Field(index=True)
    edition_id: UUID = Field(index=True)
    type_key: str
    lead_id: UUID = Field(index=True)
    title: str
    planned_on: date | None = None
    sdgs: list[int] = json()
    state: str = State.planned
    cancelled_reason: str | None = None
    report_state: str = ReportState.none
    created_by: UUID
    on_behalf: bool = False
    digest: str = ""
    version: int = 0
    told: dict[str, Any] | None = json(default=None, nullable=True)
    told_version: int = 0
    created_at: datetime = at(default_factory=clock.now)


def of_activity() -> Any:
    """The column that ties a row to its activity, and goes with it."""
    return Field(foreign_key="activity.id", ondelete="CASCADE", index=True)


class ActivityOrganisation(Table, table=True):
    """Lead and co-delivering organisations: each is credited with the activity's type."""

    __tablename__ = "activity_organisation"
    __table_args__ = (UniqueConstraint("activity_id", "organisation_id", name="uq_activity_organisation"),)

    activity_id: UUID = of_activity()
    organisation_id: UUID = Field(index=True)
    role: str


class Place(Table, table=True):
    """Where an activity is held. `place_key` says which places are one and the same."""

    activity_id: UUID = of_activity()
    name: str
    region: str
    district: str | None = None
    kind: str
    place_key: str


class Report(Table, table=True):
    """What was done; its id is the activity's."""

    done_on: date | None = None
    narrative: str = ""
    links: list[str] = json()
    local: dict[str, Any] = json()
    digest: str = ""
    reported_by: UUID
    on_behalf: bool = False
    submitted_at: datetime | None = at()
    submitted_on: date | None = None
    decided_by: UUID | None = None
    decided_on: date | None = None
    reason: str | None = None


class ReportSession(Table, table=True):
    """One session of an activity, held with one group (School 2030: four with each)."""

    __tablename__ = "report_session"
    activity_id: UUID = of_activity()
    held_on: date | None = None
    topic: str
    group: str | None = None


class Party(Table, table=True):
    """Another actor that takes part: an ally or an organisation that was mobilised. Never a party of politics."""

    __table_args__ = (UniqueConstraint("programme_id", "party_key", name="uq_party_programme_key"),)

    programme_id: UUID
    organisation_id: UUID | None = None
    name: str
    sector: str
    region: str | None = None
    party_key: str


class ActivityParty(Table, table=True):
    """A party in an activity, and what it gave."""

    __tablename__ = "activity_party"
    __table_args__ = (UniqueConstraint("activity_id", "party_id", "role", name="uq_activity_party_role"),)

    activity_id: UUID = of_activity()
    party_id: UUID = Field(foreign_key="party.id", index=True)
    role: str
    gave: list[str] = json()
    note: str | None = None


class Facilitator(Table, table=True):
    """A member who facilitated."""

    __table_args__ = (UniqueConstraint("activity_id", "member_id", name="uq_facilitator_member"),)

    activity_id: UUID = of_activity()
    member_id: UUID


class Count(Table, table=True):
    """A number of a report: the total when no dimension is given, else a part of it."""

    __table_args__ = (
        UniqueConstraint(
            "activity_id",
            "measure",
            "gender",
            "age_band",
            "region",
            name="uq_count",
            postgresql_nulls_not_distinct=True,
        ),
        CheckConstraint("n >= 0", name="not_negative"),
    )

    activity_id: UUID = of_activity()
    measure: str
    unit: str
    gender: str | None = None
    age_band: str | None = None
    region: str | None = None
    n: int
    bound: str


class Output(Table, table=True):
    """Something that an activity left behind: 400 trees in Junín."""

    activity_id: UUID = of_activity()
    name: str
    unit: str
    n: int
    bound: str
    region: str | None = None


class Commitment(Table, table=True):
    """What citizens committed themselves to, towards 2030. Never who."""

    activity_id: UUID = of_activity()
    sdg: int
    setting: str
    text: str | None = None
    n: int
    bound: str


class ActivityNote(Table, table=True):
    """The record of an activity: who did what, when, and on whose behalf."""

    __tablename__ = "activity_note"
    activity_id: UUID = of_activity()
    verb: str
    account_id: UUID
    on_behalf: bool = False
    reason: str | None = None
    noted_at: datetime = at(default_factory=clock.now)
