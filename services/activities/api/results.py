"""Results, for everybody: JSON as the contract says, CSV, and what is behind a figure."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Request, Response

from kit.auth import MaybeActor
from kit.db import Tx
from kit.texts import negotiate
from services.activities.results import answer, behind, open_data, scope
from services.activities.schemas.results import Behind, Results

router = APIRouter()
Slug = Annotated[str, Path(max_length=100, pattern=r"^[A-Za-z0-9._-]+$")]
FigureName = Annotated[str, Path(max_length=150, pattern=r"^[a-z0-9_.-]+$")]


@router.get("/editions/{slug}/results", response_model=Results)
async def edition_results(tx: Tx, actor: MaybeActor, slug: Slug, request: Request) -> dict[str, Any]:
    over = await scope.of_edition(tx, actor, slug)
    return await answer.read(tx, over, request.app.state.settings.k_anonymity)


@router.get("/programmes/{slug}/results", response_model=Results)
async def programme_results(tx: Tx, actor: MaybeActor, slug: Slug, request: Request) -> dict[str, Any]:
    over = await scope.of_programme(tx, actor, slug)
    return await answer.read(tx, over, request.app.state.settings.k_anonymity)


@router.get("/editions/{slug}/results.csv", response_class=Response)
async def edition_results_csv(tx: Tx, actor: MaybeActor, slug: Slug, request: Request) -> Response:
    over = await scope.of_edition(tx, actor, slug)
    read = await answer.read(tx, over, request.app.state.settings.k_anonymity)
    return open_data.download(read, slug, negotiate(request))


@router.get("/programmes/{slug}/results.csv", response_class=Response)
async def programme_results_csv(tx: Tx, actor: MaybeActor, slug: Slug, request: Request) -> Response:
    over = await scope.of_programme(tx, actor, slug)
    read = await answer.read(tx, over, request.app.state.settings.k_anonymity)
    return open_data.download(read, slug, negotiate(request))


@router.get("/editions/{slug}/results/{figure}/behind", response_model=Behind)
async def edition_behind(tx: Tx, actor: MaybeActor, slug: Slug, figure: FigureName) -> dict[str, Any]:
    return await behind.read(tx, await scope.of_edition(tx, actor, slug), figure)


@router.get("/programmes/{slug}/results/{figure}/behind", response_model=Behind)
async def programme_behind(tx: Tx, actor: MaybeActor, slug: Slug, figure: FigureName) -> dict[str, Any]:
    return await behind.read(tx, await scope.of_programme(tx, actor, slug), figure)
