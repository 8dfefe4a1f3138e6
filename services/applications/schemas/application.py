"""The application: what the applicant sends, and what each reader gets."""

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import Field, model_validator

from kit.schemas import Body, Read
from services.applications.models import Gender, Status
from services.applications.schemas.programme import Channel
from services.applications.schemas.values import (
    Country,
    Day,
    Email,
    Key,
    Language,
    Link,
    Name,
    Phone,
    Reason,
    Region,
    Text,
    refuse,
)

Youth = Literal["led_by_youth", "works_with_youth", "no"]


class OrganisationData(Body):
    """What an organisation says of itself in one edition. Everything may be missing in a draft."""

    name: Name = ""
    country: Country | None = None
    region: Region | None = None
    place: Name | None = None
    founded_on: Day | None = None
    operating_since: Day | None = None
    sphere: Name | None = None
    sector: Name | None = None
    mandates: list[Key] = Field([], max_length=60)
    links: list[Link] = Field([], max_length=20)
    volunteering: bool | None = None
    volunteering_description: Text | None = None
    party_affiliation: bool | None = None
    youth: Youth | None = None

    @model_validator(mode="after")
    def in_its_country(self) -> "OrganisationData":
        if self.region and self.country is None:
            self.country = self.region[:2]
        if self.region and self.region[:2] != self.country:
            raise refuse("region_elsewhere", "The region is in another country.")
        return self


class MemberData(Body):
    """`id` may be named by the client; else it is made from the application and the place in the list."""

    id: UUID | None = None
    name: Name = ""
    birth_on: Day | None = None
    gender: Gender = Gender.not_stated
    gender_described: Name | None = None
    email: Email | None = None
    phone: Phone | None = None
    leader: bool = False
    full_programme: bool = True


class FocalPersonData(Body):
    name: Name = ""
    email: Email | None = None
    phone: Phone | None = None
    language: Language = "es"


class ConsentData(Body):
    version: Key
    language: Language = "es"


class ApplicationPut(Body):
    edition_id: UUID
    organisation_id: UUID | None = None
    organisation: OrganisationData = OrganisationData()
    members: list[MemberData] = Field([], max_length=200)
    focal_person: FocalPersonData = FocalPersonData()
    channel: Channel | None = None
    channel_detail: Name | None = None
    share_tag: Key | None = None
    relayed_by: Name | None = None
    consent: ConsentData | None = None
    answers: dict[Key, Text] = Field({}, max_length=60)
    submitted_on: Day | None = Field(None, description="Only in an edition entered afterwards.")
    version: int | None = None

    @model_validator(mode="after")
    def one_leader(self) -> "ApplicationPut":
        if sum(member.leader for member in self.members) > 1:
            raise refuse("one_leader", "A team has one leader.")
        named = [member.id for member in self.members if member.id]
        if len(set(named)) < len(named):
            raise refuse("key_twice", "Two members have the same id.")
        return self


class ReasonBody(Body):
    reason: Reason
    on: Day | None = Field(None, description="Only in an edition entered afterwards.")


class DayBody(Body):
    """`on` is stated only in an edition entered afterwards; elsewhere the clock decides."""

    on: Day | None = None


class MemberRead(Read):
    """Contacts and birth dates are None for who may not see them."""

    id: UUID
    organisation_id: UUID
    edition_id: UUID
    name: str
    birth_on: date | None = None
    gender: Gender | None = None
    gender_described: str | None = None
    email: str | None = None
    phone: str | None = None
    leader: bool
    full_programme: bool
    active: bool
    replaces: UUID | None = None
    invited_at: datetime | None = None
    erased: bool = False


class CheckRead(Read):
    rule: str
    member_id: UUID | None
    passed: bool
    reason: str
    overridden: bool
    override_reason: str | None = None
    overridden_by: UUID | None = None
    overridden_at: datetime | None = None


class HistoryRead(Read):
    verb: str
    actor_id: UUID | None
    actor_role: str
    from_status: str | None
    to_status: str | None
    happened_on: date
    happened_at: datetime
    reason: str | None


class MessageRead(Read):
    id: UUID
    kind: str
    language: str
    subject: str
    body: str
    state: str
    created_at: datetime
    sent_at: datetime | None


class ConsentRead(Read):
    version: str
    language: str
    given_by: str
    given_at: datetime


class ApplicationRow(Read):
    """One line of a list."""

    id: UUID
    programme_id: UUID
    edition_id: UUID
    organisation_id: UUID
    organisation_confirmed: bool
    code: str | None
    name: str
    country: str | None
    region: str | None
    status: Status
    submitted_on: date | None
    moved_on: date | None
    decided_on: date | None
    notified_at: datetime | None
    relayed_by: str | None
    on_behalf: bool
    needs_exception: bool
    eligible: bool | None
    members: int
    notes: int
    reviews: int
    score: float | None
    version: int
    can: list[str]


class Similar(Read):
    """An organisation of the programme whose name and region look the same: for a person to decide."""

    organisation_id: UUID
    name: str
    region: str


class ApplicationRead(Read):
    id: UUID
    programme_id: UUID
    edition_id: UUID
    edition_slug: str
    entered_afterwards: bool
    organisation_id: UUID
    organisation_confirmed: bool
    similar: list[Similar]
    status: Status
    code: str | None
    organisation: dict[str, Any]
    members: list[MemberRead]
    focal_person: dict[str, Any]
    contact_confirmed: bool
    channel: str | None
    channel_detail: str | None
    share_tag: str | None
    relayed_by: str | None
    entered_by: UUID | None
    on_behalf: bool
    answers: dict[str, str]
    consents: list[ConsentRead]
    exception_reason: str | None
    needs_exception: bool
    submitted_on: date | None
    submitted_at: datetime | None
    decided_on: date | None
    moved_on: date | None
    notified_at: datetime | None
    eligible: bool
    eligibility: list[CheckRead]
    messages: list[MessageRead]
    history: list[HistoryRead]
    receipt_url: str | None = None
    draft_key: str | None = Field(None, description="Answered once, when the server made the key.")
    version: int
    can: list[str]
