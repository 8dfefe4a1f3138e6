"""/calls and /calls/{slug}: what is open, and what one call asks for."""

import re
from datetime import date
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import Response
from sqlalchemy import select
from sqlmodel import col

from kit import clock
from kit.db import Tx
from kit.problems import NotFound
from services.applications import geo
from services.applications.models import Edition, Partner
from services.applications.pages.web import not_found, page
from services.applications.queries import calls
from services.applications.rules.windows import OPEN, UPCOMING
from services.applications.texts import Lang

router = APIRouter()
TAG = re.compile(r"[a-z0-9]+([_-][a-z0-9]+)*")


@router.get("/calls")
async def show_calls(tx: Tx, request: Request, lang: Lang) -> Response:
    found = await calls.calls(tx, lang, request.app.state.settings.origin)
    groups = {
        "open": [c for c in found if c["state"] == OPEN],
        "upcoming": [c for c in found if c["state"] == UPCOMING],
        "closed": [c for c in found if c["state"] not in (OPEN, UPCOMING)],
    }
    return page(request, "calls.html", groups=groups)


@router.get("/calls/{slug}")
async def show_call(tx: Tx, request: Request, slug: str, lang: Lang) -> Response:
    try:
        edition, programme = await calls.find(tx, slug)
    except NotFound:
        return not_found(request)
    call = calls.call_read(edition, programme, lang, request.app.state.settings.origin)
    partners = await tx.scalars(
        select(Partner).where(col(Partner.programme_id) == programme.id).order_by(col(Partner.id))
    )
    today = clock.day_of(clock.now(), edition.time_zone)
    return page(
        request,
        "call.html",
        call=call,
        programme=programme,
        partners=list(partners),
        stages=timeline(edition, today),
        days_left=(call["closes_on"] - today).days,
        countries=", ".join(geo.country_name(code, lang) for code in edition.countries),
        tag=share_tag(request),
    )


def share_tag(request: Request) -> str:
    """`?via=` names the link that was shared (a WhatsApp group, a partner); it travels with the application."""
    tag = request.query_params.get("via", "")[:60]
    return tag if TAG.fullmatch(tag) else ""


def timeline(edition: Edition, today: date) -> list[dict[str, Any]]:
    """The stages in their order, each past, now or to come."""
    shown = []
    for stage in edition.stages:
        opens, closes = date.fromisoformat(stage["opens_on"]), date.fromisoformat(stage["closes_on"])
        when = "past" if closes < today else "now" if opens <= today else "next"
        shown.append({**stage, "when": when})
    return shown
