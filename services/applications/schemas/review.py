"""Research, reviews, selection, members, organisations and what other services ask for."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from pydantic import Field, model_validator

from kit.schemas import Body, Read
from services.applications.models import Gender
from services.applications.schemas.values import Day, Email, Key, Link, Name, Phone, Reason, Required, Text, refuse


class NotePut(Body):
    application_id: UUID
    finding: Literal["positive", "neutral", "concern"]
    note: Text = ""
    links: list[Link] = Field([], max_length=20)
    noted_on: Day | None = Field(None, description="Only in an edition entered afterwards.")


class NoteRead(Read):
    id: UUID
    application_id: UUID
    finding: str
    note: str
    links: list[str]
    author_id: UUID
    noted_on: date
    created_at: datetime


class ReviewPut(Body):
    """`done` closes it: from then on the other reviews can be read. `recused` says why this reviewer may not judge."""

    application_id: UUID
    state: Literal["draft", "done", "recused"] = "draft"
    scores: dict[Key, float] = Field({}, max_length=20)
    comment: Text = ""
    recommendation: Literal["select", "waitlist", "reject"] | None = None
    recuse_reason: Reason | None = None
    reviewed_on: Day | None = Field(None, description="Only in an edition entered afterwards.")

    @model_validator(mode="after")
    def says_why(self) -> "ReviewPut":
        if self.state == "recused" and not self.recuse_reason:
            raise refuse("recuse_reason", "Say which conflict of interest there is.")
        return self


class ReviewRead(Read):
    id: UUID
    application_id: UUID
    reviewer_id: UUID
    state: str
    scores: dict[str, float]
    total: float | None
    comment: str
    recommendation: str | None
    recuse_reason: str | None
    reviewed_on: date
    version: int


class OverrideBody(Body):
    rule: Key
    member_id: UUID | None = None
    reason: Reason


class DecideBody(Body):
    application_ids: list[UUID] = Field(min_length=1, max_length=500)
    status: Literal["selected", "waitlisted", "not_selected"]
    decided_on: Day | None = Field(None, description="Only in an edition entered afterwards.")
    reason: Reason | None = None
    beyond_quota: bool = False


class Decided(Read):
    decided: int
    status: str


class NotifyBody(Body):
    """All decided applications that were not told yet when no ids are named."""

    application_ids: list[UUID] | None = Field(None, max_length=500)


class Notified(Read):
    notified: int


class RegionRow(Read):
    region: str
    name: str
    applied: int
    eligible: int
    selected: int
    waitlisted: int
    lost: bool


class SelectionRead(Read):
    edition_id: UUID
    quota_per_region: int | None
    applied: int
    eligible: int
    selected: int
    waitlisted: int
    not_selected: int
    withdrawn: int
    regions_applied: int
    regions_selected: int
    regions_lost: list[str]
    regions: list[RegionRow]


class MemberPut(Body):
    """A member who joins (or is corrected) after submission; `replaces` deactivates another of the same team."""

    application_id: UUID
    name: Required
    birth_on: Day | None = None
    gender: Gender = Gender.not_stated
    gender_described: Name | None = None
    email: Email | None = None
    phone: Phone | None = None
    full_programme: bool = True
    replaces: UUID | None = None


class OrganisationRead(Read):
    id: UUID
    programme_id: UUID
    kind: str
    name: str
    country: str
    region: str
    editions: list[UUID] = []
    version: int


class MergeBody(Body):
    into: UUID


class DirectoryOrganisation(Read):
    id: UUID
    name: str
    country: str
    region: str


class DirectoryMember(Read):
    id: UUID
    name: str
    organisation_id: UUID
    email: str | None = None


class Directory(Read):
    organisations: list[DirectoryOrganisation]
    members: list[DirectoryMember]


class FocalContact(Read):
    name: str
    email: str | None = None
    phone: str | None = None
    language: str


class MemberContact(Read):
    id: UUID
    name: str
    email: str | None = None
    phone: str | None = None
    language: str


class Contacts(Read):
    organisation_id: UUID
    focal_person: FocalContact | None = None
    member: MemberContact | None = None


class ConfirmBody(Body):
    """Whether the applicant is the known organisation that it names."""

    same: bool


class OptionalReason(Body):
    reason: Reason | None = None
    on: Day | None = Field(None, description="Only in an edition entered afterwards.")
