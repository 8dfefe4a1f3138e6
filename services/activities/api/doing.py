"""Activities and their reports."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query
from pydantic import BaseModel

from kit.auth import CurrentActor
from kit.db import Tx
from kit.pages import Window
from services.activities.commands import deciding, planning, reporting
from services.activities.models import ReportState, State
from services.activities.queries.doing import get_activity as read_one
from services.activities.queries.doing import list_activities as read_many
from services.activities.queries.doing import read_activity
from services.activities.queries.progress import progress
from services.activities.schemas.doing import (
    ActivityPut,
    ActivityRead,
    OnBody,
    Progress,
    ReasonBody,
    ReportPut,
)

router = APIRouter()


class ActivityQuery(Window):
    edition_id: UUID | None = None
    organisation_id: UUID | None = None
    type_key: str | None = None
    state: State | None = None
    report_state: ReportState | None = None
    region: str | None = None


def filters(query: BaseModel) -> dict[str, Any]:
    return query.model_dump(exclude={"after", "limit"})


async def list_activities(tx: Tx, actor: CurrentActor, query: Annotated[ActivityQuery, Query()]) -> dict[str, Any]:
    return await read_many(tx, actor, query, **filters(query))


@router.get("/editions/{edition_id}/organisations/{organisation_id}/progress", response_model=Progress)
async def get_progress(tx: Tx, actor: CurrentActor, edition_id: UUID, organisation_id: UUID) -> dict[str, Any]:
    return await progress(tx, actor, edition_id, organisation_id)


@router.get("/{id}", response_model=ActivityRead)
async def get_activity(tx: Tx, actor: CurrentActor, id: UUID) -> dict[str, Any]:
    return await read_one(tx, actor, id)


@router.put("/{id}", response_model=ActivityRead)
async def plan_activity(tx: Tx, actor: CurrentActor, id: UUID, body: ActivityPut) -> dict[str, Any]:
    return await read_activity(tx, actor, await planning.plan(tx, actor, id, body))


@router.put("/{id}/report", response_model=ActivityRead)
async def put_report(tx: Tx, actor: CurrentActor, id: UUID, body: ReportPut) -> dict[str, Any]:
    return await read_activity(tx, actor, await reporting.put_report(tx, actor, id, body))


@router.post("/{id}/submit", response_model=ActivityRead)
async def submit_report(tx: Tx, actor: CurrentActor, id: UUID, body: OnBody | None = None) -> dict[str, Any]:
    return await read_activity(tx, actor, await reporting.submit(tx, actor, id, body.on if body else None))


@router.post("/{id}/approve", response_model=ActivityRead)
async def approve_report(tx: Tx, actor: CurrentActor, id: UUID, body: OnBody | None = None) -> dict[str, Any]:
    return await read_activity(tx, actor, await deciding.approve(tx, actor, id, body.on if body else None))


@router.post("/{id}/return", response_model=ActivityRead)
async def return_report(tx: Tx, actor: CurrentActor, id: UUID, body: ReasonBody) -> dict[str, Any]:
    return await read_activity(tx, actor, await deciding.send_back(tx, actor, id, body.reason, body.on))


@router.post("/{id}/reopen", response_model=ActivityRead)
async def reopen_report(tx: Tx, actor: CurrentActor, id: UUID, body: ReasonBody) -> dict[str, Any]:
    return await read_activity(tx, actor, await deciding.reopen(tx, actor, id, body.reason, body.on))


@router.post("/{id}/cancel", response_model=ActivityRead)
async def cancel_activity(tx: Tx, actor: CurrentActor, id: UUID, body: ReasonBody) -> dict[str, Any]:
    return await read_activity(tx, actor, await planning.cancel(tx, actor, id, body.reason))


@router.post("/{id}/undo", response_model=ActivityRead)
async def undo(tx: Tx, actor: CurrentActor, id: UUID) -> dict[str, Any]:
    return await read_activity(tx, actor, await reporting.undo(tx, actor, id))
