"""Sign in, sign out, and where I am signed in."""

from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response

from gateway import sids
from gateway.api.cookies import CurrentPerson, CurrentSession, clear_cookie, set_cookie, sid_of
from gateway.commands import sessions
from gateway.models import Account, Grant, Session
from gateway.problems import WrongCredentials
from gateway.queries import grants_of
from gateway.rules import lifetime
from gateway.schemas import SessionList, SessionRead, SignIn
from kit.db import Tx

router = APIRouter()


def session_read(session: Session, account: Account, grants: list[Grant]) -> dict[str, Any]:
    csrf = sids.csrf_of(session.csrf_secret, session.id)
    return {**session.model_dump(), "account": account, "grants": grants, "csrf": csrf}


def place_of(request: Request) -> str:
    """The network address of the caller, to count failures by."""
    return request.client.host if request.client else "unknown"


def agent_of(request: Request) -> str:
    return request.headers.get("user-agent", "")[:200].replace("\0", "")


@router.get("/session", response_model=SessionRead)
async def read_session(current: CurrentSession) -> dict[str, Any]:
    return session_read(current.session, current.account, current.grants)


@router.post("/session", response_model=SessionRead)
async def sign_in(tx: Tx, request: Request, response: Response, body: SignIn) -> dict[str, Any]:
    state, place = request.app.state, place_of(request)
    state.failures.check("sign_in", body.email, place)
    try:
        account = await sessions.check_password(tx, state.passwords, body.email, body.password)
    except WrongCredentials:
        state.failures.count("sign_in", body.email, place)
        raise
    state.failures.forget("sign_in", body.email, place)
    await sessions.end_by_sid(tx, sid_of(request) or "")
    sid, session = await sessions.begin(tx, state.settings, account, agent_of(request))
    enter(request, response, sid, session)
    return session_read(session, account, await grants_of(tx, account.id))


def enter(request: Request, response: Response, sid: str, session: Session) -> None:
    settings = request.app.state.settings
    set_cookie(response, settings, sid, int(lifetime(session.kind, settings.portal_session_days).total_seconds()))


@router.delete("/session", status_code=204)
async def sign_out(tx: Tx, request: Request, response: Response) -> None:
    await sessions.end_by_sid(tx, sid_of(request) or "")
    clear_cookie(response, request.app.state.settings)


@router.get("/sessions", response_model=SessionList)
async def list_sessions(tx: Tx, actor: CurrentPerson, current: CurrentSession) -> dict[str, Any]:
    here = current.session.id
    return {"items": [{**s.model_dump(), "here": s.id == here} for s in await sessions.mine(tx, actor)]}


@router.delete("/sessions", status_code=204)
async def end_sessions(tx: Tx, actor: CurrentPerson, request: Request, response: Response) -> None:
    await sessions.end_all(tx, actor.id)
    clear_cookie(response, request.app.state.settings)


@router.delete("/sessions/{id}", status_code=204)
async def end_session(tx: Tx, actor: CurrentPerson, id: UUID) -> None:
    await sessions.end_one(tx, actor, id)
