"""The mails of the demo, which has no mail server: for everybody to read, as an address nobody else has."""

import re
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from starlette.concurrency import run_in_threadpool

from gateway.schemas import MailList
from kit.html import Html
from kit.mail import KEPT, FolderMailer
from kit.problems import NotFound

router = APIRouter()
root = APIRouter()
html = Html(Path(__file__).parent.parent)
ADDRESS = re.compile(r"https?://[^\s<>\"]+")


async def mails(request: Request, to: str | None, limit: int) -> list[dict[str, Any]]:
    """The newest first. NotFound outside the demo, and where real mails are sent."""
    settings, mailer = request.app.state.settings, request.app.state.mailer
    if not settings.demo or not isinstance(mailer, FolderMailer):
        raise NotFound()
    found = await run_in_threadpool(mailer.list, KEPT if to else limit)
    kept = [mail for mail in found if not to or mail["to"].lower() == to.strip().lower()]
    return [{**mail, "links": ADDRESS.findall(mail["body"])} for mail in kept[:limit]]


@router.get("/mailbox", response_model=MailList)
async def read_mailbox(
    request: Request, to: str | None = None, limit: Annotated[int, Query(ge=1, le=KEPT)] = 100
) -> dict[str, Any]:
    return {"items": await mails(request, to, limit)}


@root.get("/mailbox", response_class=HTMLResponse)
async def show_mailbox(request: Request, to: str | None = None) -> HTMLResponse:
    return html.page(request, "mailbox.html", mails=await mails(request, to, 100), to=to or "")
