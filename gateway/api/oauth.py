"""OAuth2 client credentials (RFC 6749 §4.4): a secret for ten minutes of access.

Errors are the standard's, not problem+json, because clients' libraries read them; their descriptions may hold ASCII
only and are for programmers, hence English. Failures are counted, never requests: a right secret is always let in.
"""

import base64
import binascii
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, unquote_plus

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from gateway.api.sessions import place_of
from gateway.commands import clients
from gateway.schemas import TokenRead, TokenRefused
from kit.db import Tx
from kit.problems import TooMany

root = APIRouter()
FORM, LARGEST, FIELDS = "application/x-www-form-urlencoded", 4_096, 20
NO_STORE = {"Cache-Control": "no-store", "Pragma": "no-cache"}
NAMES = ("grant_type", "client_id", "client_secret", "scope")
FIELD = {"type": "string"}
BODY = {
    "type": "object",
    "required": ["grant_type"],
    "properties": {**dict.fromkeys(NAMES, FIELD), "grant_type": {"const": "client_credentials", "type": "string"}},
}
REFUSALS: dict[int | str, dict[str, Any]] = {code: {"model": TokenRefused} for code in (400, 401, 429)}


class Refused(Exception):
    def __init__(self, error: str, why: str, status: int = 400, **headers: str) -> None:
        super().__init__(error)
        self.error, self.why, self.status, self.headers = error, why, status, headers


@dataclass(frozen=True)
class Credentials:
    id: str
    secret: str
    basic: bool


@root.post(
    "/oauth/token",
    response_model=TokenRead,
    responses=REFUSALS,
    openapi_extra={"requestBody": {"required": True, "content": {FORM: {"schema": BODY}}}},
)
async def give_access_token(tx: Tx, request: Request) -> JSONResponse:
    """`grant_type=client_credentials`; the client's id and secret as HTTP Basic or in the form; `scope` to ask for less
    than all that the client has."""
    try:
        return JSONResponse(await answer(tx, request), headers=NO_STORE)
    except Refused as refused:
        body = {"error": refused.error, "error_description": refused.why}
        return JSONResponse(body, refused.status, {**NO_STORE, **refused.headers})


async def answer(tx: Tx, request: Request) -> dict[str, Any]:
    fields = await form_of(request)
    given = credentials_of(request, fields)
    if not fields.get("grant_type"):
        raise Refused("invalid_request", "grant_type is missing: send grant_type=client_credentials.")
    if fields["grant_type"] != "client_credentials":
        raise Refused("unsupported_grant_type", "Only client_credentials is supported.")
    proven = await clients.prove(tx, given.id, given.secret)
    if proven is None:
        raise failed(request, given)
    scopes = chosen(fields.get("scope", ""), proven.client.scopes)
    token = await clients.give_token(tx, proven, scopes)
    seconds = int(clients.LIFE.total_seconds())
    return {"access_token": token, "token_type": "Bearer", "expires_in": seconds, "scope": " ".join(scopes)}


async def form_of(request: Request) -> dict[str, str]:
    """The fields; each at most once (RFC 6749 §3.2), the empty ones as if left out."""
    if request.headers.get("content-type", "").split(";")[0].strip().lower() != FORM:
        raise Refused("invalid_request", f"Send the parameters as {FORM}.")
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LARGEST:
            raise Refused("invalid_request", "The request is too large.")
    try:
        pairs = parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=FIELDS, errors="strict")
    except ValueError:
        raise Refused("invalid_request", "The form cannot be read.") from None
    names = [name for name, _ in pairs]
    if len(set(names)) < len(names):
        raise Refused("invalid_request", "A parameter is there twice.")
    return {name: value for name, value in pairs if value}


def credentials_of(request: Request, fields: dict[str, str]) -> Credentials:
    """By HTTP Basic or in the form, never both."""
    header, in_form = request.headers.get("authorization"), "client_secret" in fields
    if header is None:
        if not in_form or "client_id" not in fields:
            raise Refused("invalid_client", "Send the client's id and secret.", 401, **challenge())
        return Credentials(fields["client_id"], fields["client_secret"], basic=False)
    if in_form:
        raise Refused("invalid_request", "Send the secret once: as HTTP Basic or in the form.")
    found = basic(header)
    if found is None or fields.get("client_id", found.id) != found.id:
        raise Refused("invalid_client", "The Authorization header cannot be read.", 401, **challenge())
    return found


def basic(header: str) -> Credentials | None:
    """RFC 6749 §2.3.1: both parts are form-encoded before they are joined."""
    scheme, _, value = header.partition(" ")
    try:
        id, colon, secret = base64.b64decode(value.strip(), validate=True).decode().partition(":")
    except (binascii.Error, ValueError):
        return None
    fits = scheme.lower() == "basic" and bool(colon) and bool(id) and bool(secret)
    return Credentials(unquote_plus(id), unquote_plus(secret), basic=True) if fits else None


def challenge() -> dict[str, str]:
    return {"WWW-Authenticate": 'Basic realm="tinkuy", charset="UTF-8"'}


def failed(request: Request, given: Credentials) -> Refused:
    """Unknown, retired, revoked or mistyped: which of them is not said."""
    failures, place = request.app.state.failures, place_of(request)
    try:
        failures.check("client", given.id, place)
    except TooMany as many:
        after = str(many.params["retry_after"])
        return Refused("temporarily_unavailable", "Too many wrong secrets. Wait.", 429, **{"Retry-After": after})
    failures.count("client", given.id, place)
    return Refused("invalid_client", "The client's id or secret is not right.", 401, **challenge())


def chosen(asked: str, held: list[str]) -> list[str]:
    """The scopes asked for; without any, all that the client has."""
    wanted = sorted(set(asked.split(" ")) - {""})
    beyond = [scope for scope in wanted if scope not in held]
    if beyond:
        raise Refused("invalid_scope", "The client does not have a scope that was asked for.")
    return wanted or sorted(held)
