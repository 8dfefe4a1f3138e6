"""Allies and other organisations that take part in activities."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query

from kit.auth import CurrentActor
from kit.db import Tx
from kit.pages import Window
from services.activities.commands import parties
from services.activities.models import Sector
from services.activities.queries.allies import list_allies as read_many
from services.activities.schemas.allies import AllyPage, AllyPut, AllyRead

router = APIRouter()


class AllyQuery(Window):
    programme_id: UUID | None = None
    sector: Sector | None = None
    name: Annotated[str, Query(max_length=200)] = ""


@router.get("/allies", response_model=AllyPage)
async def list_allies(tx: Tx, actor: CurrentActor, query: Annotated[AllyQuery, Query()]) -> dict[str, Any]:
    return await read_many(tx, actor, query, **query.model_dump(exclude={"after", "limit"}))


@router.put("/allies/{id}", response_model=AllyRead)
async def put_ally(tx: Tx, actor: CurrentActor, id: UUID, body: AllyPut) -> Any:
    return await parties.put_ally(tx, actor, id, body)
