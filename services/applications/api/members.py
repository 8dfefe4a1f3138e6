"""Rosters after submission."""

from typing import Any
from uuid import UUID

from fastapi import APIRouter

from kit.auth import CurrentActor
from kit.db import Tx
from kit.pages import Page, PageQuery
from services.applications.asking import Asker, CurrentAsker
from services.applications.commands import members as commands
from services.applications.models import Member
from services.applications.queries import people
from services.applications.queries.detail import member_read
from services.applications.schemas.application import ReasonBody
from services.applications.schemas.reading import MemberRead
from services.applications.schemas.review import MemberPut
from services.applications.texts import Lang

router = APIRouter()


@router.get("/members", response_model=Page[MemberRead])
async def list_members(
    tx: Tx, actor: CurrentActor, window: PageQuery, edition_id: UUID | None = None, organisation_id: UUID | None = None
) -> dict[str, Any]:
    return await people.members(tx, actor, window, edition_id, organisation_id)


@router.get("/members/{id}", response_model=MemberRead)
async def get_member(tx: Tx, actor: CurrentActor, id: UUID) -> dict[str, Any]:
    return await people.member(tx, actor, id)


@router.put("/members/{id}", response_model=MemberRead)
async def put_member(tx: Tx, asker: CurrentAsker, id: UUID, body: MemberPut, lang: Lang) -> dict[str, Any]:
    return shown(await commands.save_member(tx, asker, id, body, lang))


@router.post("/members/{id}/deactivate", response_model=MemberRead)
async def deactivate_member(tx: Tx, asker: CurrentAsker, id: UUID, body: ReasonBody | None = None) -> dict[str, Any]:
    return shown(await commands.set_active(tx, asker, id, False, body.reason if body else None))


@router.post("/members/{id}/activate", response_model=MemberRead)
async def activate_member(tx: Tx, asker: CurrentAsker, id: UUID) -> dict[str, Any]:
    return shown(await commands.set_active(tx, asker, id, True))


@router.post("/members/{id}/lead", response_model=MemberRead)
async def make_leader(tx: Tx, asker: CurrentAsker, id: UUID) -> dict[str, Any]:
    return shown(await commands.lead(tx, asker, id))


@router.post("/members/{id}/invite", response_model=MemberRead)
async def invite_member(tx: Tx, asker: CurrentAsker, id: UUID) -> dict[str, Any]:
    return shown(await commands.invite(tx, asker, id))


@router.post("/members/{id}/erase", response_model=MemberRead)
async def erase_member(tx: Tx, actor: CurrentActor, id: UUID) -> dict[str, Any]:
    return shown(await commands.erase(tx, Asker(actor), id))


def shown(member: Member) -> dict[str, Any]:
    """Who may change a roster may read its contacts."""
    return member_read(member, contacts=True)
