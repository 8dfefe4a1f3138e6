"""Calls, for anybody."""

from typing import Any

from fastapi import APIRouter, Request

from kit.db import Tx
from kit.pages import Page
from services.applications.queries import calls
from services.applications.schemas.edition import CallRead
from services.applications.texts import Lang

router = APIRouter()


@router.get("/calls", response_model=Page[CallRead])
async def list_calls(tx: Tx, request: Request, lang: Lang) -> dict[str, Any]:
    return {"items": await calls.calls(tx, lang, request.app.state.settings.origin), "next": None}


@router.get("/calls/{slug}", response_model=CallRead)
async def get_call(tx: Tx, request: Request, slug: str, lang: Lang) -> dict[str, Any]:
    return await calls.call(tx, slug, lang, request.app.state.settings.origin)
