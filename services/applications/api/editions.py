"""Editions, and the selection of each."""

from typing import Any
from uuid import UUID

from fastapi import APIRouter
from sqlmodel import col

from kit.auth import CurrentActor
from kit.db import Tx
from kit.pages import Page, PageQuery, paginate
from services.applications.asking import STAFF_ROLES, SignedIn
from services.applications.commands import programmes as commands
from services.applications.commands import selection as selecting
from services.applications.models import Edition
from services.applications.queries import selection, visible
from services.applications.schemas.edition import EditionPatch, EditionPut, EditionRead
from services.applications.schemas.review import DecideBody, Decided, Notified, NotifyBody, SelectionRead
from services.applications.texts import Lang

router = APIRouter()


@router.get("/editions", response_model=Page[EditionRead])
async def list_editions(
    tx: Tx, actor: CurrentActor, window: PageQuery, programme_id: UUID | None = None
) -> dict[str, Any]:
    rows = visible.editions(actor)
    return await paginate(tx, rows.where(col(Edition.programme_id) == programme_id) if programme_id else rows, window)


@router.get("/editions/{id}", response_model=EditionRead)
async def get_edition(tx: Tx, actor: CurrentActor, id: UUID) -> Edition:
    return await visible.edition(tx, actor, id)


@router.put("/editions/{id}", response_model=EditionRead)
async def put_edition(tx: Tx, actor: CurrentActor, id: UUID, body: EditionPut) -> Edition:
    return await commands.save_edition(tx, actor, id, body)


@router.patch("/editions/{id}", response_model=EditionRead)
async def patch_edition(tx: Tx, actor: CurrentActor, id: UUID, body: EditionPatch) -> Edition:
    return await commands.patch_edition(tx, actor, id, body)


@router.get("/editions/{id}/selection", response_model=SelectionRead)
async def get_selection(tx: Tx, actor: CurrentActor, id: UUID) -> dict[str, Any]:
    edition = await visible.edition(tx, actor, id, *STAFF_ROLES, "reviewer")
    return await selection.selection(tx, edition)


@router.post("/editions/{id}/decide", response_model=Decided)
async def decide_applications(tx: Tx, asker: SignedIn, id: UUID, body: DecideBody, lang: Lang) -> dict[str, Any]:
    return {"decided": await selecting.decide(tx, asker, id, body, lang), "status": body.status}


@router.post("/editions/{id}/notify", response_model=Notified)
async def notify_applicants(tx: Tx, asker: SignedIn, id: UUID, body: NotifyBody | None = None) -> dict[str, Any]:
    return {"notified": await selecting.notify(tx, asker, id, body or NotifyBody())}
