"""Calls: what the public may read of an edition, with its requirements in words made from its rules."""

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit import clock
from kit.problems import NotFound
from services.applications import geo
from services.applications.models import Edition, EditionState, Programme
from services.applications.rules.windows import CLOSED, OPEN, UPCOMING, call_state, window
from services.applications.texts import TEXTS

SHOWN = (
    "slug", "name", "summary", "time_zone", "unit", "enrolment", "entered_afterwards", "countries", "regions",
    "languages", "stages", "eligibility", "mandates", "questions", "channels",
)  # fmt: skip
ORDER = {OPEN: 0, UPCOMING: 1, CLOSED: 2}


async def calls(tx: AsyncSession, lang: str, origin: str) -> list[dict[str, Any]]:
    """Published editions that have a call: open ones first, then by date, the newest first."""
    query = select(Edition, Programme).join(Programme, col(Programme.id) == col(Edition.programme_id))
    found = (await tx.execute(query.where(col(Edition.state) != EditionState.draft).limit(500))).all()
    shown = [call_read(e, p, lang, origin) for e, p in found if window(e.stages, "call")]
    return sorted(shown, key=lambda c: (ORDER[c["state"]], -c["closes_on"].toordinal(), c["slug"]))


async def find(tx: AsyncSession, slug: str) -> tuple[Edition, Programme]:
    query = select(Edition, Programme).join(Programme, col(Programme.id) == col(Edition.programme_id))
    row = (await tx.execute(query.where(col(Edition.slug) == slug, col(Edition.state) != EditionState.draft))).first()
    if row is None or window(row[0].stages, "call") is None:
        raise NotFound()
    return row[0], row[1]


async def call(tx: AsyncSession, slug: str, lang: str, origin: str) -> dict[str, Any]:
    return call_read(*await find(tx, slug), lang, origin)


def state_of(edition: Edition) -> str:
    """An edition that was closed, or is entered afterwards, takes nobody through the public form."""
    if edition.state == EditionState.closed or edition.entered_afterwards:
        return CLOSED
    return call_state(edition.stages, edition.time_zone, clock.now()) or CLOSED


def call_read(edition: Edition, programme: Programme, lang: str, origin: str) -> dict[str, Any]:
    dates = window(edition.stages, "call")
    assert dates is not None  # both callers asked
    return {
        **{name: getattr(edition, name) for name in SHOWN},
        "edition_id": edition.id,
        "programme_id": programme.id,
        "programme": programme.name,
        "programme_slug": programme.slug,
        "state": state_of(edition),
        "opens_on": dates.opens_on,
        "closes_on": dates.closes_on,
        "requirements": requirements(edition, lang),
        "consent": edition.consents[-1] if edition.consents else None,
        "url": f"{origin}/calls/{edition.slug}",
    }


def requirements(edition: Edition, lang: str) -> list[str]:
    """One sentence per eligibility rule."""
    return [sentence(rule, lang) for rule in edition.eligibility]


def sentence(rule: dict[str, Any], lang: str) -> str:
    params = dict(rule.get("params") or {})
    if "countries" in params:
        params["countries"] = ", ".join(geo.country_name(code, lang) for code in params["countries"])
    text = TEXTS.get(lang, f"requirements.{rule['key']}", **params)
    on = rule.get("on")
    return (
        f"{text} {TEXTS.get(lang, 'requirements.on', day=date.fromisoformat(on).strftime('%d/%m/%Y'))}" if on else text
    )
