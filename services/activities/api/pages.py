"""/results: programmes, one programme, one edition."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Path, Request
from fastapi.responses import HTMLResponse

from kit.auth import MaybeActor
from kit.db import Tx
from kit.html import Html
from kit.problems import NotFound
from kit.texts import negotiate
from services.activities.commands.types import PRESETS
from services.activities.pages import view
from services.activities.pages.words import Words
from services.activities.results import answer, scope

router = APIRouter()
html = Html(PRESETS.parent)
Slug = Annotated[str, Path(max_length=100, pattern=r"^[A-Za-z0-9._-]+$")]


@router.get("/results", response_class=HTMLResponse)
async def results_index(tx: Tx, request: Request, after: UUID | None = None) -> HTMLResponse:
    words = Words(html.texts, negotiate(request))
    scopes, following = await scope.published(tx, after)
    cards = [{"scope": over, "read": await view.headline(tx, over)} for over in scopes]
    return html.page(request, "results_index.html", w=words, cards=cards, following=following)


@router.get("/results/{programme}", response_class=HTMLResponse)
async def programme_page(tx: Tx, actor: MaybeActor, programme: Slug, request: Request) -> HTMLResponse:
    over = await scope.of_programme(tx, actor, programme)
    return await page(tx, request, over, columns=await view.side_by_side(tx, over))


@router.get("/results/{programme}/{edition}", response_class=HTMLResponse)
async def edition_page(tx: Tx, actor: MaybeActor, programme: Slug, edition: Slug, request: Request) -> HTMLResponse:
    over = await scope.of_edition(tx, actor, edition)
    if over.programme.slug != programme:
        raise NotFound()
    return await page(tx, request, over, columns=[])


async def page(tx: Tx, request: Request, over: scope.Scope, columns: list[dict[str, Any]]) -> HTMLResponse:
    words = Words(html.texts, negotiate(request), view.country(over))
    read = await answer.read(tx, over, request.app.state.settings.k_anonymity)
    rows = await view.regions(tx, over)
    return html.page(
        request,
        "results.html",
        w=words,
        scope=over,
        read=read,
        columns=columns,
        steps=view.funnel(read, words),
        regions=rows,
        maps=view.maps(over, rows),
        legend=view.legend(rows),
        sectors=await view.allies(tx, over),
        types={type.key: type for type in over.types},
        data=f"/api/activities/{'programmes' if over.whole else 'editions'}/"
        f"{over.programme.slug if over.whole else over.editions[0].slug}/results",
    )
