"""Between a posted form and values: what is a value is kept as one, what is not yet is kept as typed."""

import re
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ValidationError

from kit.ids import uuid7
from services.applications.models import Edition, Unit
from services.applications.schemas.application import ConsentData, FocalPersonData, MemberData, OrganisationData
from services.applications.schemas.edition import CHANNELS
from services.applications.texts import TEXTS

Fields = dict[str, list[str]]
DATES = ("operating_since", "founded_on", "birth_on")
MAX_ROWS = 60
OWN_WORDS = ("email", "phone", *DATES)


@dataclass
class Typed:
    """Errors by the name of the form's field: (kind of pydantic's complaint, its context). `raw` is what was typed."""

    raw: dict[str, str] = field(default_factory=dict)
    errors: dict[str, tuple[str, dict[str, Any]]] = field(default_factory=dict)


def one(fields: Fields, name: str) -> str:
    return fields.get(name, [""])[-1]


def as_day(text: str) -> str:
    """A date as people write it where there is no calendar to pick from: 31/12/2000."""
    found = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", text)
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else text


def take[M: BaseModel](model: type[M], data: dict[str, Any], raw: dict[str, str], prefix: str, typed: Typed) -> M:
    """The model with every field that is a value; the others are left out and kept in `typed`."""
    data = {k: as_day(v) if k in DATES else v for k, v in data.items() if v not in ("", None, [])}
    try:
        return model.model_validate(data)
    except ValidationError as e:
        for error in e.errors():
            name = str(error["loc"][0]) if error["loc"] else "region"
            data.pop(name, None)
            if name in raw:
                typed.raw[prefix + name] = raw[name]
            typed.errors[prefix + name] = (error["type"], error.get("ctx", {}))
        return model.model_validate(data)


def organisation(fields: Fields, typed: Typed) -> OrganisationData:
    plain = ("name", "place", "operating_since", "sphere", "sector", "volunteering_description", "youth", "region")
    raw = {name: one(fields, name) for name in (*plain, "links")}
    data: dict[str, Any] = {name: raw[name] for name in plain}
    data["links"] = [line for line in raw["links"].split("\n") if line.strip()]
    data["mandates"] = fields.get("mandates", [])
    for name in ("volunteering", "party_affiliation"):
        data[name] = {"yes": True, "no": False}.get(one(fields, name))
    return take(OrganisationData, data, raw, "", typed)


MEMBER_FIELDS = ("name", "birth_on", "gender", "gender_described", "email", "phone")


def members(fields: Fields, edition: Edition, typed: Typed) -> list[MemberData]:
    """The rows that hold something, without gaps."""
    places = sorted({int(m[1]) for name in fields if (m := re.fullmatch(r"members-(\d{1,3})-name", name))})[:MAX_ROWS]
    removed = one(fields, "do").removeprefix("remove-")
    rows = [row(fields, place) for place in places if str(place) != removed]
    kept = [r for r in rows if any(r[name] for name in ("name", "birth_on", "email", "phone"))]
    if edition.unit == Unit.individual:
        kept = kept[:1]
    return [member(r, place, typed) for place, r in enumerate(kept)]


def row(fields: Fields, place: int) -> dict[str, Any]:
    values: dict[str, Any] = {name: one(fields, f"members-{place}-{name}") for name in MEMBER_FIELDS}
    values["id"] = known_id(one(fields, f"members-{place}-id"))
    values["leader"] = one(fields, "leader") == str(place)
    values["full_programme"] = one(fields, f"members-{place}-full_programme") == "yes"
    return values


def known_id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        return uuid7()


def member(values: dict[str, Any], place: int, typed: Typed) -> MemberData:
    raw = {name: values[name] for name in MEMBER_FIELDS}
    return take(MemberData, values, raw, f"members-{place}-", typed)


def focal_person(fields: Fields, typed: Typed) -> FocalPersonData:
    raw = {name: one(fields, f"focal_{name}") for name in ("name", "email", "phone", "language")}
    return take(FocalPersonData, dict(raw), raw, "focal_", typed)


def channel(fields: Fields) -> str | None:
    chosen = one(fields, "channel")
    return chosen if chosen in CHANNELS else None


def answers(fields: Fields, edition: Edition) -> dict[str, str]:
    found = {q["key"]: one(fields, f"answers-{q['key']}")[:5000] for q in edition.questions}
    return {key: text for key, text in found.items() if text}


def consent(fields: Fields, edition: Edition, lang: str) -> ConsentData | None:
    """The text in force, when its box was ticked."""
    if not edition.consents or one(fields, "consent") != edition.consents[-1]["version"]:
        return None
    return ConsentData.model_validate({"version": edition.consents[-1]["version"], "language": lang})


def message(name: str, kind: str, context: dict[str, Any], lang: str) -> str:
    """What to do about one field, in words."""
    last = name.rsplit("-", 1)[-1].removeprefix("focal_")
    if last in OWN_WORDS and kind not in ("date_out_of_range", "string_too_long"):
        return TEXTS.get(lang, f"fields.{'date' if last in DATES else last}")
    key = f"fields.{kind}"
    known = {k: v for k, v in context.items() if isinstance(v, str | int | float)}
    return TEXTS.get(lang, key, **known) if TEXTS.find(lang, key) else TEXTS.get(lang, "fields.other")


POINTERS = {
    "/members": "members",
    "/consent": "consent",
    "/focal_person/name": "focal_name",
    "/focal_person/email": "focal_email",
    "/organisation": "name",
    "/organisation/country": "region",
}


def name_of(pointer: str) -> str:
    """The form's field for a JSON pointer of the API: /members/0/birth_on is members-0-birth_on."""
    if pointer in POINTERS:
        return POINTERS[pointer]
    head, *rest = pointer.strip("/").split("/")
    return "-".join([head, *rest]) if head in ("members", "answers") else (rest[-1] if rest else head)


STEPS = ("organisation", "team", "contact", "review")


def step_of(name: str) -> str:
    """The step on which a field stands."""
    if name == "members" or name.startswith("members-"):
        return "team"
    contact = ("consent", "channel", "channel_detail", "relayed_by")
    return "contact" if name.startswith(("focal_", "answers-")) or name in contact else "organisation"
