"""A programme's issuer and achievements."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Request

from kit.auth import CurrentActor
from kit.db import Tx
from kit.problems import NotFound
from services.certificates import commands
from services.certificates.models import Achievement, Issuer
from services.certificates.queries import editions
from services.certificates.schemas import KEY, AchievementPut, AchievementRead, IssuerPut, IssuerRead

router = APIRouter()
Key = Annotated[str, Path(pattern=KEY, max_length=60)]


@router.get("/programmes/{programme_id}/issuer", response_model=IssuerRead)
async def get_issuer(tx: Tx, actor: CurrentActor, programme_id: UUID) -> Issuer:
    """Not found until it is saved or something was issued."""
    await editions.programme_as_staff(tx, actor, programme_id)
    if (found := await editions.issuer_of(tx, programme_id)) is None:
        raise NotFound()
    return found


@router.put("/programmes/{programme_id}/issuer", response_model=IssuerRead)
async def put_issuer(request: Request, tx: Tx, actor: CurrentActor, programme_id: UUID, body: IssuerPut) -> Issuer:
    return await commands.save_issuer(tx, request.app.state.settings, actor, programme_id, body)


@router.get("/programmes/{programme_id}/achievements", response_model=list[AchievementRead])
async def list_achievements(tx: Tx, actor: CurrentActor, programme_id: UUID) -> list[Achievement]:
    await editions.programme_as_staff(tx, actor, programme_id)
    return await editions.achievements(tx, programme_id)


@router.put("/programmes/{programme_id}/achievements/{key}", response_model=AchievementRead)
async def put_achievement(
    tx: Tx, actor: CurrentActor, programme_id: UUID, key: Key, body: AchievementPut
) -> Achievement:
    return await commands.save_achievement(tx, actor, programme_id, key, body)
