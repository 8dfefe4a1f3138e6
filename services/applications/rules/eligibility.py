"""Eligibility: each rule is a pure function over `Facts`.

`Facts` holds nothing about sphere of action, gender or sector, so no rule can read them (requirement P28).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from kit.clock import years_between


@dataclass(frozen=True)
class MemberFacts:
    id: UUID
    birth_on: date | None
    full_programme: bool = True


@dataclass(frozen=True)
class Facts:
    """What the rules may know of an application. `members` are the active ones."""

    operating_since: date | None = None
    country: str | None = None
    volunteering: bool | None = None
    party_affiliation: bool | None = None
    youth: str | None = None
    members: tuple[MemberFacts, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """One rule for the application (`member_id` None) or for one member. `reason` is a key of the texts."""

    rule: str
    passed: bool
    reason: str
    params: dict[str, Any] = field(default_factory=dict)
    member_id: UUID | None = None


Params = Mapping[str, Any]
Check = Callable[[Params, Facts, date], Iterable[Outcome]]


def evaluate(rules: Iterable[Mapping[str, Any]], facts: Facts, submitted_on: date) -> list[Outcome]:
    """Every outcome of every rule, passed or not. A rule without a date of its own (`on`) takes the submission's."""
    outcomes: list[Outcome] = []
    for rule in rules:
        on = date.fromisoformat(rule["on"]) if rule.get("on") else submitted_on
        outcomes += CHECKS[rule["key"]](rule.get("params", {}), facts, on)
    return outcomes


def outcome(rule: str, passed: bool, member_id: UUID | None = None, **params: Any) -> Outcome:
    return Outcome(rule, passed, f"{rule}.{'passed' if passed else 'failed'}", params, member_id)


def unknown(rule: str, member_id: UUID | None = None, **params: Any) -> Outcome:
    """Nothing was answered yet: the rule is not met, and says that the answer is missing."""
    return Outcome(rule, False, f"{rule}.unknown", params, member_id)


def min_years_of_operation(params: Params, facts: Facts, on: date) -> Iterable[Outcome]:
    rule, years = "min_years_of_operation", int(params["years"])
    if facts.operating_since is None:
        return [unknown(rule, years=years)]
    passed = years_between(facts.operating_since, on) >= years
    return [outcome(rule, passed, years=years, since=facts.operating_since.isoformat(), on=on.isoformat())]


def min_members(params: Params, facts: Facts, on: date) -> Iterable[Outcome]:
    """Only members who take part in the full programme count."""
    count, enrolled = int(params["count"]), sum(m.full_programme for m in facts.members)
    return [outcome("min_members", enrolled >= count, count=count, enrolled=enrolled)]


def min_member_age(params: Params, facts: Facts, on: date) -> Iterable[Outcome]:
    return ages("min_member_age", int(params["years"]), facts, on, lambda age, years: age >= years)


def max_member_age(params: Params, facts: Facts, on: date) -> Iterable[Outcome]:
    return ages("max_member_age", int(params["years"]), facts, on, lambda age, years: age <= years)


def ages(rule: str, years: int, facts: Facts, on: date, holds: Callable[[int, int], bool]) -> list[Outcome]:
    outcomes = []
    for member in facts.members:
        if member.birth_on is None:
            outcomes.append(unknown(rule, member.id, years=years))
            continue
        passed = holds(years_between(member.birth_on, on), years)
        outcomes.append(outcome(rule, passed, member.id, years=years, on=on.isoformat()))
    return outcomes


def volunteering_experience(params: Params, facts: Facts, on: date) -> Iterable[Outcome]:
    return [answered("volunteering_experience", facts.volunteering, wanted=True)]


def no_party_affiliation(params: Params, facts: Facts, on: date) -> Iterable[Outcome]:
    return [answered("no_party_affiliation", facts.party_affiliation, wanted=False)]


def answered(rule: str, answer: bool | None, wanted: bool) -> Outcome:
    return unknown(rule) if answer is None else outcome(rule, answer is wanted)


def countries(params: Params, facts: Facts, on: date) -> Iterable[Outcome]:
    allowed = list(params["countries"])
    if facts.country is None:
        return [unknown("countries", countries=", ".join(allowed))]
    return [outcome("countries", facts.country in allowed, countries=", ".join(allowed))]


def youth_organisation(params: Params, facts: Facts, on: date) -> Iterable[Outcome]:
    """Led by youth, or works with youth (the third edition's rule)."""
    if facts.youth is None:
        return [unknown("youth_organisation")]
    return [outcome("youth_organisation", facts.youth in ("led_by_youth", "works_with_youth"))]


CHECKS: dict[str, Check] = {
    "min_years_of_operation": min_years_of_operation,
    "min_members": min_members,
    "min_member_age": min_member_age,
    "max_member_age": max_member_age,
    "volunteering_experience": volunteering_experience,
    "no_party_affiliation": no_party_affiliation,
    "countries": countries,
    "youth_organisation": youth_organisation,
}

MEMBER_RULES = ("min_member_age", "max_member_age")
