"""Live results of a form: whole for staff, own for a team, and for everybody when the coordinator opens them."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel

from kit.auth import CurrentActor, MaybeActor
from kit.db import Tx
from kit.texts import negotiate
from services.surveys.queries.results import View
from services.surveys.queries.seen_results import seen_results
from services.surveys.queries.teams import team_counts
from services.surveys.schemas import Results, TeamCounts

router = APIRouter()


class ResultsQuery(BaseModel):
    organisation_id: UUID | None = None


@router.get("/forms/{id}/teams")
async def list_teams(tx: Tx, actor: CurrentActor, id: UUID) -> TeamCounts:
    """How much each team has collected, most first: all for staff and data reviewers, its own for a team."""
    return TeamCounts(items=await team_counts(tx, actor, id))


@router.get("/forms/{id}/results")
async def get_results(
    request: Request, tx: Tx, actor: MaybeActor, id: UUID, asked: Annotated[ResultsQuery, Query()]
) -> Results:
    state = request.app.state
    view = View(asked.organisation_id, state.settings.k_anonymity, negotiate(request), state.texts)
    return await seen_results(tx, actor, id, view)
