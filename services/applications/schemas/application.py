"""The application: what the applicant sends, and what each reader gets."""

from typing import Literal
from uuid import UUID

from pydantic import Field, model_validator

from kit.schemas import Body
from services.applications.models import Gender
from services.applications.schemas.edition import Channel
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
