"""Training sessions, attendance, follow-up, assessments."""

from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Query, Request

from kit.auth import CurrentActor
from kit.db import Tx
from kit.texts import negotiate
from services.activities.commands import attendance, attendance_file, follow_up, sessions
from services.activities.queries import training as queries
from services.activities.schemas.training import (
    AssessmentBulk,
    AssessmentItem,
    AssessmentList,
    AssessmentPut,
    AttendanceBulk,
    AttendanceList,
    AttendancePut,
    AttendanceRead,
    FollowUpList,
    FollowUpPut,
    ImportRead,
    SessionList,
    SessionPut,
    SessionRead,
)

router = APIRouter()
CSV_BODY = {"requestBody": {"required": True, "content": {"text/csv": {"schema": {"type": "string"}}}}}


@router.get("/editions/{edition_id}/sessions", response_model=SessionList)
async def list_sessions(tx: Tx, actor: CurrentActor, edition_id: UUID) -> dict[str, Any]:
    return {"items": await queries.list_sessions(tx, actor, edition_id)}


@router.get("/sessions/{id}", response_model=SessionRead)
async def get_session(tx: Tx, actor: CurrentActor, id: UUID) -> Any:
    return await queries.get_session(tx, actor, id)


@router.put("/sessions/{id}", response_model=SessionRead)
async def put_session(tx: Tx, actor: CurrentActor, id: UUID, body: SessionPut) -> Any:
    return await queries.read_session(tx, actor, await sessions.put_session(tx, actor, id, body))


@router.post("/sessions/{id}/cancel", response_model=SessionRead)
async def cancel_session(tx: Tx, actor: CurrentActor, id: UUID) -> Any:
    return await queries.read_session(tx, actor, await sessions.cancel_session(tx, actor, id))


@router.post("/sessions/{id}/restore", response_model=SessionRead)
async def restore_session(tx: Tx, actor: CurrentActor, id: UUID) -> Any:
    return await queries.read_session(tx, actor, await sessions.restore_session(tx, actor, id))


@router.delete("/sessions/{id}", status_code=204)
async def delete_session(tx: Tx, actor: CurrentActor, id: UUID) -> None:
    await sessions.delete_session(tx, actor, id)


@router.get("/sessions/{id}/attendance", response_model=AttendanceList)
async def list_attendance(tx: Tx, actor: CurrentActor, id: UUID) -> dict[str, Any]:
    return {"items": await queries.list_attendance(tx, actor, id)}


@router.post("/sessions/{id}/attendance", response_model=AttendanceList)
async def record_many(tx: Tx, actor: CurrentActor, id: UUID, body: AttendanceBulk) -> dict[str, Any]:
    return {"items": await queries.named(tx, await attendance.record_many(tx, actor, id, body.items))}


@router.post("/sessions/{id}/attendance/import", response_model=ImportRead, openapi_extra=CSV_BODY)
async def import_attendance(
    tx: Tx, actor: CurrentActor, id: UUID, request: Request, preview: bool = False
) -> ImportRead:
    """A CSV with a header: `member` (id) or `name` and `organisation`; `mode`; `minutes`. Good rows are stored."""
    content = await attendance_file.read_body(request.stream())
    made = await attendance_file.import_attendance(tx, actor, id, content, preview)
    return attendance_file.worded(made, request.app.state.texts, negotiate(request))


@router.put("/sessions/{id}/attendance/{member_id}", response_model=AttendanceRead)
async def record_attendance(tx: Tx, actor: CurrentActor, id: UUID, member_id: UUID, body: AttendancePut) -> Any:
    return (await queries.named(tx, [await attendance.record_attendance(tx, actor, id, member_id, body)]))[0]


@router.delete("/sessions/{id}/attendance/{member_id}", status_code=204)
async def remove_attendance(tx: Tx, actor: CurrentActor, id: UUID, member_id: UUID) -> None:
    await attendance.remove_attendance(tx, actor, id, member_id)


@router.get("/editions/{edition_id}/follow-ups", response_model=FollowUpList)
async def list_follow_ups(
    tx: Tx,
    actor: CurrentActor,
    edition_id: UUID,
    state: Annotated[Literal["due", "overdue", "done"] | None, Query()] = None,
) -> dict[str, Any]:
    return {"items": await queries.list_follow_ups(tx, actor, edition_id, state)}


@router.put("/editions/{edition_id}/follow-ups/{member_id}", status_code=204)
async def enter_follow_up(tx: Tx, actor: CurrentActor, edition_id: UUID, member_id: UUID, body: FollowUpPut) -> None:
    await follow_up.enter_follow_up(tx, actor, edition_id, member_id, body)


@router.get("/editions/{edition_id}/assessments", response_model=AssessmentList)
async def list_assessments(tx: Tx, actor: CurrentActor, edition_id: UUID) -> dict[str, Any]:
    return {"items": await queries.list_assessments(tx, actor, edition_id)}


@router.post("/editions/{edition_id}/assessments", response_model=AssessmentList)
async def assess_many(tx: Tx, actor: CurrentActor, edition_id: UUID, body: AssessmentBulk) -> dict[str, Any]:
    return {"items": await queries.named(tx, await follow_up.assess(tx, actor, edition_id, body.items))}


@router.put("/editions/{edition_id}/assessments/{member_id}", response_model=AssessmentList)
async def assess(tx: Tx, actor: CurrentActor, edition_id: UUID, member_id: UUID, body: AssessmentPut) -> dict[str, Any]:
    item = AssessmentItem(member_id=member_id, **body.model_dump())
    return {"items": await queries.named(tx, await follow_up.assess(tx, actor, edition_id, [item]))}


@router.delete("/editions/{edition_id}/assessments/{member_id}", status_code=204)
async def take_assessment_back(tx: Tx, actor: CurrentActor, edition_id: UUID, member_id: UUID) -> None:
    await follow_up.take_back(tx, actor, edition_id, member_id)
