"""One-time links: asked for, opened, used. The token is in the body, never in an address."""

from typing import Any

from fastapi import APIRouter, Request, Response

from gateway.api.cookies import sid_of
from gateway.api.sessions import agent_of, enter, place_of, session_read
from gateway.commands import links, sessions
from gateway.problems import LinkUnknown, WrongPassword
from gateway.queries import grants_of
from gateway.schemas import LinkOpen, LinkRead, LinkUse, ResetAsk, SessionRead
from kit.db import Tx
from kit.problems import TooMany

router = APIRouter()


@router.post("/password-resets", status_code=202)
async def ask_password_reset(tx: Tx, request: Request, body: ResetAsk) -> dict[str, str]:
    """Always the same answer after the same time. At most a few mails an hour go to one address."""
    failures, place = request.app.state.failures, place_of(request)
    failures.check_place("reset", place)
    try:
        failures.check("reset", body.email, place)
        send = True
    except TooMany:
        send = False
    failures.count("reset", body.email, place)
    await links.ask_reset(tx, request.app.state.settings, body.email, send)
    return {"status": "accepted"}


@router.post("/links/open", response_model=LinkRead)
async def open_link(tx: Tx, request: Request, body: LinkOpen) -> dict[str, Any]:
    failures, place = request.app.state.failures, place_of(request)
    failures.check("link", body.token, place)
    try:
        return await links.describe(tx, body.token)
    except LinkUnknown:
        failures.count("link", body.token, place)
        raise


@router.post("/links/use", response_model=SessionRead)
async def use_link(tx: Tx, request: Request, response: Response, body: LinkUse) -> dict[str, Any]:
    state, place = request.app.state, place_of(request)
    state.failures.check("link", body.token, place)
    try:
        entered = await links.use(tx, state.settings, state.passwords, body, agent_of(request))
    except (LinkUnknown, WrongPassword):
        state.failures.count("link", body.token, place)
        raise
    await sessions.end_by_sid(tx, sid_of(request) or "")
    enter(request, response, entered.sid, entered.session)
    return session_read(entered.session, entered.account, await grants_of(tx, entered.account.id))
