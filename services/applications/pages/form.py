"""The application form: steps behind a secret link. Every post keeps what was typed, also what is not valid."""

import re
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit.db import Tx
from kit.problems import NotFound
from services.applications import eligibility
from services.applications.asking import KEY, new_key, open_with
from services.applications.commands import steps
from services.applications.commands.apply import members_of
from services.applications.commands.submit import latest_consent
from services.applications.models import Application, Edition, Member, Message, Status
from services.applications.pages import fields, sending
from services.applications.pages.calls import TAG
from services.applications.pages.fields import Fields, Typed, one
from services.applications.pages.view import Errors, Opened, context, errors_of, rows
from services.applications.pages.web import language_query, not_found, page, read_form, see_other
from services.applications.problems import CallNotOpen, NotInThisState
from services.applications.queries import calls
from services.applications.texts import Lang

router = APIRouter()
EDITABLE = (Status.draft, Status.more_info)
BEGIN = "/calls/{slug}/applications"
SECRET_PATH = BEGIN + "/{secret}"


@router.post(BEGIN)
async def begin(tx: Tx, request: Request, slug: str) -> Response:
    posted = await read_form(request)
    try:
        edition, _ = await calls.find(tx, slug)
        if edition.entered_afterwards:  # its records come from its team, never from the public form
            raise CallNotOpen()
        tag = one(posted, "via")[:60]
        key = new_key()
        await steps.begin(tx, edition, key, tag if TAG.fullmatch(tag) else "")
    except NotFound:
        return not_found(request)
    except CallNotOpen:
        return see_other(f"/calls/{slug}{language_query(request)}")
    return see_other(f"/calls/{slug}/applications/{key}/organisation{language_query(request)}")


async def opened_by(tx: Tx, slug: str, secret: str) -> Opened | None:
    """The application that the secret opens, when it is one of that call."""
    asker = await open_with(tx, secret) if KEY.fullmatch(secret) else None
    if asker is None or asker.opened is None:
        return None
    application = await tx.get_one(Application, asker.opened)
    edition = await tx.get_one(Edition, application.edition_id)
    agreed = await latest_consent(tx, application)
    opened = Opened(asker, application, edition, await active(tx, application), secret, agreed)
    return opened if edition.slug == slug else None


Found = Annotated[Opened | None, Depends(opened_by)]


async def active(tx: AsyncSession, application: Application) -> list[Member]:
    return [m for m in await members_of(tx, application) if m.active]


@router.get(SECRET_PATH)
async def show_application(request: Request, opened: Found) -> Response:
    if opened is None:
        return not_found(request)
    step = "organisation" if opened.application.status in EDITABLE else "receipt"
    return see_other(f"{opened.path}/{step}{language_query(request)}")


@router.get(SECRET_PATH + "/receipt")
async def show_receipt(tx: Tx, request: Request, opened: Found) -> Response:
    if opened is None:
        return not_found(request)
    if opened.application.status == Status.draft:
        return see_other(f"{opened.path}/organisation{language_query(request)}")
    messages = select(Message).where(col(Message.application_id) == opened.application.id)
    found = list((await tx.scalars(messages.order_by(col(Message.created_at).desc()))).all())
    shown: dict[str, Any] = {"application": opened.application, "edition": opened.edition, "messages": found}
    return page(request, "receipt.html", secret=True, opened=opened, **shown)


@router.get(SECRET_PATH + "/{step}")
async def show_step(tx: Tx, request: Request, opened: Found, step: str, lang: Lang) -> Response:
    if opened is None or step not in fields.STEPS:
        return not_found(request)
    if opened.application.status not in EDITABLE:
        return see_other(f"{opened.path}/receipt{language_query(request)}")
    errors = await errors_of(tx, opened, step, lang)
    if step != "review":  # only what was typed wrong: an empty form has no errors yet
        errors = Errors({k: v for k, v in errors.by_name.items() if k in opened.application.typed})
    return await render(request, opened, step, errors, lang)


async def render(  # noqa: PLR0913, PLR0917 - one page, its errors and its status
    request: Request, opened: Opened, step: str, errors: Errors, lang: str, status: int = 200, **more: Any
) -> Response:
    more.setdefault("refused", [])
    if step == "review" and not errors and not more["refused"]:
        checks = eligibility.compute(opened.application, opened.edition, opened.members)
        more["refused"] = sending.refusals(checks, opened, lang)
    more["saved"] = request.query_params.get("saved") == "yes" and not errors
    more["rows"] = rows(opened, request.query_params.get("rows", ""))
    shown = context(opened, step, errors, **more)
    return page(request, f"apply_{step}.html", status, secret=True, **shown)


@router.post(SECRET_PATH + "/{step}")
async def save_step(tx: Tx, request: Request, opened: Found, step: str, lang: Lang) -> Response:
    posted = await read_form(request)
    if opened is None or step not in SAVES:
        return not_found(request)
    try:
        opened.application, opened.edition = await steps.editable(tx, opened.asker, opened.application.id)
    except (NotInThisState, CallNotOpen):
        return closed(request, opened)
    return await SAVES[step](tx, request, opened, posted, lang)


def closed(request: Request, opened: Opened) -> Response:
    """Too late to change anything: what was sent can still be read."""
    if opened.application.status in EDITABLE:
        return page(request, "closed.html", 409, secret=True, edition=opened.edition, opened=opened)
    return see_other(f"{opened.path}/receipt{language_query(request)}")


async def save_organisation(tx: AsyncSession, request: Request, opened: Opened, posted: Fields, lang: str) -> Response:
    typed = Typed()
    steps.save_organisation(opened.application, opened.edition, fields.organisation(posted, typed))
    names = ("name", "region", "place", "operating_since", "sphere", "sector", "links", "volunteering", "youth")
    steps.keep(opened.application, names, typed.raw)
    return await onwards(tx, request, opened, posted, typed, "organisation", lang)


async def save_team(tx: AsyncSession, request: Request, opened: Opened, posted: Fields, lang: str) -> Response:
    typed = Typed()
    data = fields.members(posted, opened.edition, typed)
    opened.members = [m for m in await steps.save_team(tx, opened.application, opened.edition, data) if m.active]
    steps.keep(opened.application, ("members-",), typed.raw)
    do = one(posted, "do")
    if do == "add" or do.startswith("remove-"):
        shown = sum(bool(re.fullmatch(r"members-\d+-name", name)) for name in posted)
        count = max(shown + (1 if do == "add" else -1), 1)
        query = f"{language_query(request).replace('?', '&')}#members-{count - 1}-name"
        return see_other(f"{opened.path}/team?rows={min(count, fields.MAX_ROWS)}{query}")
    return await onwards(tx, request, opened, posted, typed, "team", lang)


async def save_contact(tx: AsyncSession, request: Request, opened: Opened, posted: Fields, lang: str) -> Response:
    typed = Typed()
    application, edition = opened.application, opened.edition
    person = fields.focal_person(posted, typed)
    given = fields.consent(posted, edition, lang)
    await steps.save_contact(tx, opened.asker, application, person, given)
    opened.agreed = given.version if given else None
    application.channel, application.answers = fields.channel(posted), fields.answers(posted, edition)
    application.channel_detail = one(posted, "channel_detail")[:200] or None
    application.relayed_by = one(posted, "relayed_by")[:200] or None
    steps.keep(application, ("focal_",), typed.raw)
    return await onwards(tx, request, opened, posted, typed, "contact", lang)


async def onwards(  # noqa: PLR0913, PLR0917 - what was posted on which step, and what was wrong with it
    tx: AsyncSession, request: Request, opened: Opened, posted: Fields, typed: Typed, step: str, lang: str
) -> Response:
    """To the step that was asked for; "next" only when nothing on this one is missing."""
    errors = Errors({name: fields.message(name, *found, lang) for name, found in typed.errors.items()})
    place, do = fields.STEPS.index(step), one(posted, "do")
    if do != "back":
        await tx.flush()
        for name, text in (await errors_of(tx, opened, step, lang)).by_name.items():
            errors.add(name, text)
    if do == "save" and not typed.errors:
        return see_other(f"{opened.path}/{step}?saved=yes{language_query(request).replace('?', '&')}")
    if errors and do != "back":
        return await render(request, opened, step, errors, lang, 422)
    target = fields.STEPS[max(place - 1, 0) if do == "back" else place + 1]
    return see_other(f"{opened.path}/{target}{language_query(request)}")


async def send(tx: AsyncSession, request: Request, opened: Opened, posted: Fields, lang: str) -> Response:
    do = one(posted, "do")
    if do == "back":
        return see_other(f"{opened.path}/contact{language_query(request)}")
    if do == "mail":
        await sending.mail_link(tx, opened)
        return see_other(f"{opened.path}/review{language_query(request)}")
    reason = one(posted, "reason")[:2000] if do == "exception" else None
    refused = await sending.attempt(tx, opened, reason, lang)
    if refused is None:
        return see_other(f"{opened.path}/receipt{language_query(request)}")
    opened.members = await active(tx, opened.application)
    return await render(
        request, opened, "review", refused.errors, lang, 422, refused=refused.rules, reason=reason or ""
    )


SAVES = {"organisation": save_organisation, "team": save_team, "contact": save_contact, "review": send}
