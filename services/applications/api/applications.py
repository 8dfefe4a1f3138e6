"""Applications: the draft, its submission, and everything that happens to it until the decision."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Request
from fastapi.responses import StreamingResponse
from sqlalchemy.ext.asyncio import AsyncSession

from kit.auth import CurrentActor
from kit.db import Tx
from kit.problems import Forbidden
from services.applications import export
from services.applications.asking import OWN_ROLES, STAFF_ROLES, Asker, CurrentAsker, SignedIn
from services.applications.commands import apply, review, selection, submit
from services.applications.models import Application
from services.applications.queries import lists, visible
from services.applications.queries.detail import detail
from services.applications.schemas.application import (
    ApplicationPut,
    DayBody,
    ReasonBody,
)
from services.applications.schemas.reading import ApplicationRead
from services.applications.schemas.review import ConfirmBody, OptionalReason, OverrideBody
from services.applications.texts import Lang

router = APIRouter()


async def shown(tx: AsyncSession, asker: Asker, application: Application, lang: str) -> dict[str, Any]:
    await tx.flush()
    return await detail(tx, asker, application, lang)


async def list_applications(tx: Tx, actor: CurrentActor, query: Annotated[lists.ListQuery, Query()]) -> dict[str, Any]:
    return await lists.page(tx, Asker(actor), query)


@router.get("/export.csv", response_class=StreamingResponse)
async def export_applications(
    request: Request, actor: CurrentActor, filters: Annotated[lists.Filters, Query()]
) -> StreamingResponse:
    """UTF-8 with a byte order mark; contacts for staff and for the own organisation."""
    if not (actor.programmes_as(*STAFF_ROLES, "reviewer") or actor.organisations_as(*OWN_ROLES)):
        raise Forbidden()
    contacts = bool(actor.programmes_as(*STAFF_ROLES) or actor.organisations_as(*OWN_ROLES))
    rows = export.lines(request.app.state.sessions, Asker(actor), filters, contacts)
    headers = {"Content-Disposition": 'attachment; filename="applications.csv"', "Cache-Control": "no-store"}
    return StreamingResponse(rows, media_type="text/csv; charset=utf-8", headers=headers)


@router.get("/{id}", response_model=ApplicationRead)
async def get_application(tx: Tx, asker: CurrentAsker, id: UUID, lang: Lang) -> dict[str, Any]:
    return await detail(tx, asker, await visible.application(tx, asker, id), lang)


@router.put("/{id}", response_model=ApplicationRead)
async def put_application(tx: Tx, asker: CurrentAsker, id: UUID, body: ApplicationPut, lang: Lang) -> dict[str, Any]:
    """Create or replace a draft. Anybody may while the call is open: bring a key of your own in `X-Draft-Key`
    (43 or more of A-Z a-z 0-9 _ -, from 256 random bits), or receive one as `draft_key`, once."""
    application, key = await apply.save(tx, asker, id, body)
    holder = Asker(asker.actor, asker.key, id) if asker.key or key else asker
    return {**await shown(tx, holder, application, lang), "draft_key": key}


@router.post("/{id}/submit", response_model=ApplicationRead)
async def submit_application(tx: Tx, asker: CurrentAsker, id: UUID, lang: Lang) -> dict[str, Any]:
    return await shown(tx, asker, await submit.submit(tx, asker, id, lang), lang)


@router.post("/{id}/request-exception", response_model=ApplicationRead)
async def request_exception(tx: Tx, asker: CurrentAsker, id: UUID, body: ReasonBody, lang: Lang) -> dict[str, Any]:
    return await shown(tx, asker, await submit.request_exception(tx, asker, id, body.reason, lang), lang)


@router.post("/{id}/accept-exception", response_model=ApplicationRead)
async def accept_exception(tx: Tx, asker: SignedIn, id: UUID, body: ReasonBody, lang: Lang) -> dict[str, Any]:
    return await shown(tx, asker, await submit.accept_exception(tx, asker, id, body.reason, body.on), lang)


@router.post("/{id}/start-review", response_model=ApplicationRead)
async def start_review(tx: Tx, asker: SignedIn, id: UUID, lang: Lang, body: DayBody | None = None) -> dict[str, Any]:
    return await shown(tx, asker, await review.start(tx, asker, id, body.on if body else None), lang)


@router.post("/{id}/request-info", response_model=ApplicationRead)
async def request_info(tx: Tx, asker: SignedIn, id: UUID, body: ReasonBody, lang: Lang) -> dict[str, Any]:
    return await shown(tx, asker, await review.request_info(tx, asker, id, body.reason, body.on), lang)


@router.post("/{id}/override-check", response_model=ApplicationRead)
async def override_check(tx: Tx, asker: SignedIn, id: UUID, body: OverrideBody, lang: Lang) -> dict[str, Any]:
    return await shown(tx, asker, await review.override_check(tx, asker, id, body), lang)


@router.post("/{id}/confirm-organisation", response_model=ApplicationRead)
async def confirm_organisation(tx: Tx, asker: SignedIn, id: UUID, body: ConfirmBody, lang: Lang) -> dict[str, Any]:
    return await shown(tx, asker, await review.confirm_organisation(tx, asker, id, body.same), lang)


@router.post("/{id}/undo-decision", response_model=ApplicationRead)
async def undo_decision(
    tx: Tx, asker: SignedIn, id: UUID, lang: Lang, body: OptionalReason | None = None
) -> dict[str, Any]:
    given = body or OptionalReason()
    return await shown(tx, asker, await selection.undo(tx, asker, id, given.reason, given.on), lang)


@router.post("/{id}/withdraw", response_model=ApplicationRead)
async def withdraw_application(
    tx: Tx, asker: CurrentAsker, id: UUID, lang: Lang, body: OptionalReason | None = None
) -> dict[str, Any]:
    given = body or OptionalReason()
    return await shown(tx, asker, await selection.withdraw(tx, asker, id, given.reason, given.on), lang)
