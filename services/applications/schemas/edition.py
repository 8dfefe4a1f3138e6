"""Editions as configuration, and what the public reads of a call."""

from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, model_validator

from kit.schemas import Body, Read
from services.applications import geo
from services.applications.models import EditionState, Enrolment, Unit
from services.applications.schemas.rules import EligibilityRule
from services.applications.schemas.values import (
    Country,
    Day,
    Key,
    Language,
    LongTexts,
    Named,
    Region,
    ShortTexts,
    Slug,
    TimeZone,
    refuse,
)

StageKind = Literal["call", "selection", "training", "implementation", "systematisation", "certification", "other"]
Channel = Literal["email", "facebook", "twitter", "whatsapp", "partner", "other"]
CHANNELS: tuple[Channel, ...] = ("email", "facebook", "twitter", "whatsapp", "partner", "other")


class StageBody(Body):
    key: Key
    kind: StageKind
    name: Named
    opens_on: Day
    closes_on: Day

    @model_validator(mode="after")
    def in_order(self) -> "StageBody":
        if self.closes_on < self.opens_on:
            raise refuse("ends_before_start", "The last day is before the first.")
        return self


class Option(Body):
    key: Key
    name: Named


class Question(Body):
    """A question of the edition's own (its free local part)."""

    key: Key
    label: Named
    required: bool = False


class Criterion(Body):
    key: Key
    name: Named
    weight: float = Field(1, gt=0, le=100)
    maximum: float = Field(5, gt=0, le=100)


class ReviewSettings(Body):
    """Without criteria there is no score."""

    criteria: list[Criterion] = Field([], max_length=20)


class ConsentText(Body):
    """One version of what applicants agree to. The last of the list is the one in force."""

    version: Key
    text: LongTexts


def unique(rows: list[Any], key: str) -> bool:
    return len({getattr(row, key) for row in rows}) == len(rows)


class EditionPut(Body):
    programme_id: UUID
    slug: Slug
    name: Named
    summary: LongTexts = {}
    time_zone: TimeZone
    countries: list[Country] = Field(min_length=1, max_length=40)
    regions: list[Region] = Field([], max_length=2000, description="All of the countries' regions when empty.")
    languages: list[Language] = Field(["es"], min_length=1)
    unit: Unit = Unit.organisation
    enrolment: Enrolment = Enrolment.selective
    entered_afterwards: bool = False
    state: EditionState = EditionState.draft
    stages: list[StageBody] = Field([], max_length=30)
    eligibility: list[EligibilityRule] = Field([], max_length=20)
    mandates: list[Option] = Field([], max_length=60)
    questions: list[Question] = Field([], max_length=30)
    review: ReviewSettings = ReviewSettings()
    quota_per_region: int | None = Field(None, ge=1, le=10_000)
    consents: list[ConsentText] = Field([], max_length=20)
    channels: list[Channel] = list(CHANNELS)
    version: int | None = None

    @model_validator(mode="after")
    def consistent(self) -> "EditionPut":
        for rows, key in (
            (self.stages, "key"), (self.mandates, "key"), (self.questions, "key"),
            (self.review.criteria, "key"), (self.consents, "version"), (self.eligibility, "key"),
        ):  # fmt: skip
            if not unique(rows, key):
                raise refuse("key_twice", "Two rows have the same key.")
        if any(region[:2] not in self.countries for region in self.regions):
            raise refuse("region_elsewhere", "A region is outside the countries of the edition.")
        return self

    def columns(self) -> dict[str, Any]:
        """The values of the table's columns; regions derived from the countries when none was named."""
        values = self.model_dump(mode="json", exclude={"version", "programme_id"})
        if not values["regions"]:
            values["regions"] = [code for country in self.countries for code, _ in geo.regions_of(country)]
        return values


class EditionPatch(Body):
    """Any part of an edition; what is left out stays."""

    name: Named | None = None
    summary: LongTexts | None = None
    state: EditionState | None = None
    stages: list[StageBody] | None = None
    eligibility: list[EligibilityRule] | None = None
    mandates: list[Option] | None = None
    questions: list[Question] | None = None
    review: ReviewSettings | None = None
    quota_per_region: Annotated[int, Field(ge=1, le=10_000)] | None = None
    consents: list[ConsentText] | None = None
    channels: list[Channel] | None = None
    version: int | None = None


class StageRead(Read):
    key: str
    kind: str
    name: dict[str, str]
    opens_on: date
    closes_on: date


class EditionRead(Read):
    id: UUID
    programme_id: UUID
    slug: str
    name: dict[str, str]
    summary: dict[str, str]
    time_zone: str
    countries: list[str]
    regions: list[str]
    languages: list[str]
    unit: Unit
    enrolment: Enrolment
    entered_afterwards: bool
    state: EditionState
    stages: list[StageRead]
    eligibility: list[dict[str, Any]]
    mandates: list[dict[str, Any]]
    questions: list[dict[str, Any]]
    review: dict[str, Any]
    quota_per_region: int | None
    consents: list[dict[str, Any]]
    channels: list[str]
    version: int


class CallRead(Read):
    """What the public may know of an edition: nothing about anybody."""

    edition_id: UUID
    programme_id: UUID
    slug: str
    programme: dict[str, str]
    programme_slug: str
    name: ShortTexts
    summary: dict[str, str]
    state: Literal["upcoming", "open", "closed"]
    opens_on: date
    closes_on: date
    time_zone: str
    unit: Unit
    enrolment: Enrolment
    entered_afterwards: bool
    countries: list[str]
    regions: list[str]
    languages: list[str]
    stages: list[StageRead]
    requirements: list[str]
    eligibility: list[dict[str, Any]]
    mandates: list[dict[str, Any]]
    questions: list[dict[str, Any]]
    consent: dict[str, Any] | None
    channels: list[str]
    url: str
