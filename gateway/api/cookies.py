"""The one cookie. On https its name begins with __Host-, so no other host or path can set it."""

from typing import Annotated

from fastapi import Depends, Request, Response

from gateway.queries import Signed, signed
from gateway.rules import lifetime
from gateway.sids import digest
from kit import clock
from kit.auth import ACCOUNT, Actor, CurrentActor
from kit.db import Tx
from kit.problems import Forbidden, Unauthorized
from kit.settings import Settings


def cookie_name(settings: Settings) -> str:
    return "__Host-sid" if settings.origin.startswith("https://") else "sid"


def set_cookie(response: Response, settings: Settings, sid: str, seconds: int) -> None:
    secure = settings.origin.startswith("https://")
    response.set_cookie(
        cookie_name(settings), sid, max_age=seconds, path="/", httponly=True, samesite="lax", secure=secure
    )


def cookie_header(settings: Settings, sid: str, kind: str) -> bytes:
    """The value of a Set-Cookie header, for an answer that a service makes."""
    made = Response()
    set_cookie(made, settings, sid, int(lifetime(kind, settings.portal_session_days).total_seconds()))
    return made.headers["set-cookie"].encode("latin-1")


def clear_cookie(response: Response, settings: Settings) -> None:
    set_cookie(response, settings, "", 0)


def sid_of(request: Request) -> str | None:
    return request.cookies.get(cookie_name(request.app.state.settings))


async def current_person(actor: CurrentActor) -> Actor:
    """Accounts are of people: another service has none."""
    if actor.kind != ACCOUNT:
        raise Forbidden()
    return actor


CurrentPerson = Annotated[Actor, Depends(current_person)]


async def current_session(request: Request, tx: Tx, actor: CurrentPerson) -> Signed:
    """The session of the cookie; the edge has judged already that it holds."""
    found = await signed(tx, digest(sid_of(request) or ""), clock.now())
    if found is None or found.account.id != actor.id:
        raise Unauthorized()
    return found


CurrentSession = Annotated[Signed, Depends(current_session)]
