"""Eligibility rules as configuration: a key, its parameters, and a reference day of its own if it has one."""

from typing import Annotated, Literal

from pydantic import Field

from kit.schemas import Body
from services.applications.schemas.values import Country, Day


class Years(Body):
    years: int = Field(ge=0, le=150)


class Count(Body):
    count: int = Field(ge=1, le=200)


class Countries(Body):
    countries: list[Country] = Field(min_length=1, max_length=60)


class Nothing(Body):
    pass


class Rule(Body):
    on: Day | None = None


class YearsRule(Rule):
    key: Literal["min_years_of_operation", "min_member_age", "max_member_age"]
    params: Years


class CountRule(Rule):
    key: Literal["min_members"]
    params: Count


class CountriesRule(Rule):
    key: Literal["countries"]
    params: Countries


class PlainRule(Rule):
    key: Literal["volunteering_experience", "no_party_affiliation", "youth_organisation"]
    params: Nothing = Nothing()


EligibilityRule = Annotated[YearsRule | CountRule | CountriesRule | PlainRule, Field(discriminator="key")]
