"""Research notes and reviews of applications."""

from typing import Any
from uuid import UUID

from fastapi import APIRouter

from kit.auth import CurrentActor
from kit.db import Tx
from kit.pages import Page, PageQuery
from services.applications.asking import Asker
from services.applications.commands import review as commands
from services.applications.models import ResearchNote, Review
from services.applications.queries import judging
from services.applications.schemas.review import NotePut, NoteRead, ReviewPut, ReviewRead

router = APIRouter()


@router.get("/notes", response_model=Page[NoteRead])
async def list_notes(tx: Tx, actor: CurrentActor, window: PageQuery, application_id: UUID) -> dict[str, Any]:
    return await judging.notes(tx, actor, window, application_id)


@router.put("/notes/{id}", response_model=NoteRead)
async def put_note(tx: Tx, actor: CurrentActor, id: UUID, body: NotePut) -> ResearchNote:
    return await commands.save_note(tx, Asker(actor), id, body)


@router.get("/reviews", response_model=Page[ReviewRead])
async def list_reviews(tx: Tx, actor: CurrentActor, window: PageQuery, application_id: UUID) -> dict[str, Any]:
    return await judging.reviews(tx, actor, window, application_id)


@router.put("/reviews/{id}", response_model=ReviewRead)
async def put_review(tx: Tx, actor: CurrentActor, id: UUID, body: ReviewPut) -> Review:
    return await commands.save_review(tx, Asker(actor), id, body)
