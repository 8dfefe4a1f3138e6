"""Raw ASGI ahead of the router: the two hot paths are answered here, everything else goes on to FastAPI."""

import asyncio
import logging
import re
from typing import Any

import msgspec
from fastapi import FastAPI, Request
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from kit import problems
from kit.auth import ACCOUNT, Actor, maybe_actor
from kit.texts import Texts, negotiate
from services.surveys.intake.batch import HELPERS, STAFF, Rejected, envelope, prepare, store_record
from services.surveys.intake.cards import DeviceCard
from services.surveys.intake.record import CONFLICT, Outcome, Record, StoreAway, StoreBusy
from services.surveys.intake.store import Store, store_of
from services.surveys.intake.wire import BodyTooLarge, ClientGone, header, read_body
from services.surveys.openrosa.post import post

log = logging.getLogger(__name__)
OPENROSA = re.compile(r"/v1/key/([^/]+)/projects/(\d{1,9})/submission")
BATCH = "/api/surveys/submissions/batch"
CAP = 8_000_000
SENDERS = {*STAFF, *HELPERS}
AWAY = (StoreBusy, StoreAway, DBAPIError, PoolTimeout, OSError)


class BadDevice(problems.Forbidden):
    """The token is not one of a device that may send."""


class Door:
    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "POST":
            return await self.app(scope, receive, send)
        app: FastAPI = scope["app"]
        if match := OPENROSA.fullmatch(scope["path"]):
            answer = await post(app, scope, receive, match[1], int(match[2]))
            return await answer(scope, receive, send)
        if scope["path"] == BATCH:
            answer = await batch(app, scope, receive)
            return await answer(scope, receive, send)
        await self.app(scope, receive, send)


async def batch(app: FastAPI, scope: Scope, receive: Receive) -> Response:
    request, store = Request(scope), store_of(app)
    texts: Texts = app.state.texts
    try:
        caller = await caller_of(store, request)
        items = envelope(bytes(await read_body(scope, receive, CAP)))
    except problems.Problem as e:
        return problems.render(request, texts, e.status, e.name(), e.errors, **e.params)
    except Rejected as e:
        return problems.render(request, texts, 422, e.code, **e.params)
    except BodyTooLarge:
        return problems.render(request, texts, 413, "too_large")
    except ClientGone:
        return problems.render(request, texts, 400, "http_400")
    except AWAY as e:
        log.warning("batch not taken: %s", type(e).__name__)
        return problems.render(request, texts, 503, "database_unavailable")
    prepared = await asyncio.gather(*(prepare(store, caller, raw) for raw in items), return_exceptions=True)
    results = await settle_all(store, prepared)
    return answer_all(request, texts, items, results)


async def settle_all(store: Store, prepared: list[Any]) -> list[Any]:
    """Stored in the order in which they were sent; edits last, one by one, since they may follow one another."""
    results = list(prepared)
    plain = [n for n, record in enumerate(prepared) if isinstance(record, Record) and not record.deprecated_id]
    edits = [n for n, record in enumerate(prepared) if isinstance(record, Record) and record.deprecated_id]
    done = await asyncio.gather(*(store_record(store, prepared[n]) for n in plain), return_exceptions=True)
    for n, outcome in zip(plain, done, strict=True):
        results[n] = outcome
    for n in edits:
        [results[n]] = await asyncio.gather(store_record(store, prepared[n]), return_exceptions=True)
    return results


async def caller_of(store: Store, request: Request) -> DeviceCard | Actor:
    """A device by its own header (a gateway takes the Authorization header for itself), or whoever signed in."""
    token = header(request.scope, b"x-device-token").decode("latin-1")
    if token:
        device = await store.devices.find(store.sessions, token)
        if device is None:
            raise BadDevice()
        return device
    actor = maybe_actor(request)
    if actor is None:
        raise problems.Unauthorized()
    if actor.kind != ACCOUNT or not any(grant.role in SENDERS for grant in actor.grants):
        raise problems.Forbidden()
    return actor


def instance_of(raw: msgspec.Raw) -> str:
    try:
        value = msgspec.json.decode(raw).get("instanceID", "")
    except (msgspec.MsgspecError, AttributeError, RecursionError):
        return ""
    return str(value)[:400].encode("utf-8", "replace").decode()


def answer_all(request: Request, texts: Texts, items: list[msgspec.Raw], results: list[Any]) -> Response:
    """200 with an outcome per item; when the store was away for any of them, 503 for all: the call can be repeated."""
    for result in results:
        if isinstance(result, AWAY):
            return problems.render(request, texts, 503, "database_unavailable")
        if isinstance(result, BaseException) and not isinstance(result, Rejected):
            raise result
    lang = negotiate(request)
    made = [described(texts, lang, instance_of(raw), result) for raw, result in zip(items, results, strict=True)]
    return Response(msgspec.json.encode({"items": made}), 200, media_type="application/json")


def described(texts: Texts, lang: str, instance_id: str, result: Outcome | Rejected) -> dict[str, Any]:
    if isinstance(result, Rejected):
        detail = texts.get(lang, f"problems.{result.code}", **{"question": result.question, **result.params})
        made = {"instanceID": instance_id, "status": "rejected", "code": result.code, "detail": detail}
        return made | ({"at": f"/data/{result.question}"} if result.question else {})
    made = {"instanceID": instance_id, "status": result.status}
    if result.status == CONFLICT:
        return made | {"code": "other_content", "detail": texts.get(lang, "problems.other_content")}
    return made | {"id": str(result.id)}
