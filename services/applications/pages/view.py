"""What the templates of the form need: values as text, errors by field, how far one is."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from services.applications import geo
from services.applications.asking import Asker
from services.applications.commands.submit import lacking
from services.applications.models import Application, Edition, Member, Unit
from services.applications.pages.fields import MAX_ROWS, STEPS, message, name_of, step_of

FIRST_ROWS = 3


@dataclass
class Opened:
    """An application that a secret link opened."""

    asker: Asker
    application: Application
    edition: Edition
    members: list[Member]
    secret: str
    agreed: str | None = None

    @property
    def path(self) -> str:
        return f"/calls/{self.edition.slug}/applications/{self.secret}"

    @property
    def individual(self) -> bool:
        return self.edition.unit == Unit.individual


@dataclass
class Errors:
    """By field, in the order of the form; the first complaint about a field stands."""

    by_name: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, text: str) -> None:
        self.by_name.setdefault(name, text)

    def of(self, name: str) -> str:
        return self.by_name.get(name, "")

    def __bool__(self) -> bool:
        return bool(self.by_name)


async def errors_of(tx: AsyncSession, opened: Opened, step: str, lang: str) -> Errors:
    """What a step still lacks (all steps for the review)."""
    errors = Errors()
    for error in await lacking(tx, opened.application, opened.edition, opened.members, lang):
        name = error["at"].removeprefix("/typed/") if error["code"] == "typed" else name_of(error["at"])
        text = message(name, "typed", {}, lang) if error["code"] == "typed" else error["message"]
        if step in ("review", step_of(name)):
            errors.add(name, text)
    return errors


def values(opened: Opened) -> dict[str, Any]:
    """Every field by its name in the form: what is stored, and over it what was typed and is not a value yet."""
    application = opened.application
    stored: dict[str, Any] = dict(application.profile)
    stored["links"] = "\n".join(application.profile.get("links") or [])
    stored["focal_language"] = application.focal_person.get("language")
    stored |= {f"focal_{key}": value for key, value in application.focal_person.items()}
    stored |= {f"answers-{key}": text for key, text in application.answers.items()}
    stored |= {name: getattr(application, name) for name in ("channel", "channel_detail", "relayed_by")}
    for place, member in enumerate(opened.members):
        stored |= {f"members-{place}-{key}": value for key, value in member.model_dump().items()}
    return {**stored, **application.typed}


def rows(opened: Opened, asked: str) -> int:
    """How many members the page has room for: three to start with, and one more whenever asked."""
    if opened.individual:
        return 1
    wanted = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 4 else 0
    return min(max(FIRST_ROWS, len(opened.members), wanted), MAX_ROWS)


def regions(edition: Edition) -> list[tuple[str, list[tuple[str, str]]]]:
    """(country, [(code, name)]) for the select, as far as the edition calls."""
    allowed = set(edition.regions)
    return [
        (country, [(code, name) for code, name in geo.regions_of(country) if code in allowed])
        for country in edition.countries
    ]


def context(opened: Opened, step: str, errors: Errors, **more: Any) -> dict[str, Any]:
    asked = {rule["key"] for rule in opened.edition.eligibility}
    found = values(opened)
    return {
        "step": step,
        "steps": STEPS,
        "opened": opened,
        "application": opened.application,
        "edition": opened.edition,
        "individual": opened.individual,
        "asked": asked,
        "value": lambda name: "" if found.get(name) is None else found[name],
        "errors": errors,
        "regions": regions(opened.edition),
        "members": opened.members,
        "agreed": opened.agreed,
        "step_of": step_of,
        **more,
    }
