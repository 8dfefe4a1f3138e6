"""What the installation says of itself: its health and the description of its routes."""

import asyncio
import json
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse

from gateway import openapi
from gateway.api.mailbox import html
from gateway.inside import ask
from gateway.partners.document import described, partners_document
from kit.problems import Unavailable
from kit.service import database_answers

root = APIRouter()


async def ready(state: Any) -> dict[str, Any]:
    """True for each part that answers and is ready itself: database, bus, every service."""
    names = list(state.services)
    answers = await asyncio.gather(*(ask(state.services[name], "/health/ready", 4) for name in names))
    return {
        "database": await database_answers(state.engine),
        "bus": await state.bus.ready(),
        **{name: status == 200 for name, (status, _) in zip(names, answers, strict=True)},
    }


async def merged(request: Request) -> dict[str, Any]:
    """Unavailable when a service cannot tell its routes now: half a description would be taken for the whole."""
    state = request.app.state
    if state.openapi is None:
        documents = {"gateway": request.app.openapi()}
        for name, app in state.services.items():
            status, body = await ask(app, f"/api/{name}/openapi.json")
            if status != 200:
                raise Unavailable()
            documents[name] = json.loads(body)
        state.openapi = openapi.merge(documents)
    found: dict[str, Any] = state.openapi
    return found


@root.get("/api/openapi.json", include_in_schema=False)
async def read_openapi(request: Request) -> JSONResponse:
    return JSONResponse(await merged(request), headers={"cache-control": "no-cache"})


@root.get("/api/partners/openapi.json", include_in_schema=False)
async def read_partners_openapi(request: Request) -> JSONResponse:
    """What partners may build on, with the address of this installation."""
    every = await merged(request)
    if not described(every):
        raise Unavailable()
    document = partners_document(every)
    servers = [{"url": request.app.state.settings.origin}]
    return JSONResponse({**document, "servers": servers}, headers={"cache-control": "no-cache"})


@root.get("/api/docs", include_in_schema=False)
async def show_docs(request: Request) -> HTMLResponse:
    document = await merged(request)
    return html.page(
        request, "docs.html", operations=openapi.operations(document), services=[t["name"] for t in document["tags"]]
    )
