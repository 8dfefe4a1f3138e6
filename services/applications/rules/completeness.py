"""What a draft still lacks before it can be submitted. What a rule asks about must have been answered."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from services.applications.models import Unit


@dataclass(frozen=True)
class Draft:
    profile: Mapping[str, Any]
    name: str
    focal_person: Mapping[str, Any]
    members: tuple[tuple[str, date | None], ...]  # name, birth date
    answers: Mapping[str, str]
    consent_version: str | None


@dataclass(frozen=True)
class Demands:
    """What the edition asks for."""

    unit: str
    rules: frozenset[str]
    regions: frozenset[str]
    mandates: frozenset[str]
    questions: tuple[str, ...]
    consents: tuple[str, ...]


def missing(draft: Draft, demands: Demands) -> list[tuple[str, str]]:
    """(JSON pointer, code) for every field to complete, in the order of the form."""
    return [*organisation(draft, demands), *team(draft, demands), *contact(draft, demands)]


def organisation(draft: Draft, demands: Demands) -> Iterator[tuple[str, str]]:
    profile = draft.profile
    if demands.unit == Unit.organisation and not draft.name:
        yield "/organisation/name", "name"
    if not profile.get("region"):
        yield "/organisation/region", "region"
    elif profile["region"] not in demands.regions:
        yield "/organisation/region", "region_not_called"
    if "min_years_of_operation" in demands.rules and not (profile.get("operating_since") or profile.get("founded_on")):
        yield "/organisation/operating_since", "operating_since"
    for rule, field in ANSWERS.items():
        if rule in demands.rules and profile.get(field) is None:
            yield f"/organisation/{field}", field
    yield from mandates(profile.get("mandates") or [], demands)


ANSWERS = {
    "volunteering_experience": "volunteering",
    "no_party_affiliation": "party_affiliation",
    "youth_organisation": "youth",
}


def mandates(chosen: list[str], demands: Demands) -> Iterator[tuple[str, str]]:
    if demands.mandates and not chosen:
        yield "/organisation/mandates", "mandates"
    if demands.mandates and not set(chosen) <= demands.mandates:
        yield "/organisation/mandates", "mandate_unknown"


def team(draft: Draft, demands: Demands) -> Iterator[tuple[str, str]]:
    if demands.unit == Unit.individual and not draft.members:
        yield "/members", "person"
    asks_age = bool(demands.rules & {"min_member_age", "max_member_age"})
    for place, (name, birth_on) in enumerate(draft.members):
        if not name:
            yield f"/members/{place}/name", "member_name"
        if asks_age and birth_on is None:
            yield f"/members/{place}/birth_on", "birth_on"


def contact(draft: Draft, demands: Demands) -> Iterator[tuple[str, str]]:
    focal = draft.focal_person
    if not focal.get("name"):
        yield "/focal_person/name", "focal_name"
    if not focal.get("email") and not focal.get("phone"):
        yield "/focal_person/email", "focal_contact"
    for key in demands.questions:
        if not draft.answers.get(key):
            yield f"/answers/{key}", "answer"
    if demands.consents and draft.consent_version != demands.consents[-1]:
        yield "/consent", "consent"
