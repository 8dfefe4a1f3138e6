"""What every request meets first: an id, a size limit, headers that protect the reader, one line in the log."""

import logging
import re
import time
from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import structlog
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kit.settings import Settings

MIB = 1024 * 1024
LIMITS = {
    "surveys": 128 * MIB,
    "v1": 128 * MIB,
}  # a record with its photos; the service itself asks phones for far less
LIMIT = 16 * MIB
REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")
WORD = re.compile(r"[A-Za-z0-9._~!$-]{1,19}")
CSP = (
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self'{nonce}; frame-ancestors 'none'; base-uri 'none'; "
    "object-src 'none'; form-action 'self'"
)
PERMISSIONS = "camera=(), microphone=(), payment=(), usb=(), geolocation=(self)"

log = logging.getLogger(__name__)
access_log = logging.getLogger("tinkuy.access")
access = structlog.wrap_logger(
    access_log,
    processors=[structlog.processors.TimeStamper(fmt="iso", utc=True), structlog.processors.JSONRenderer()],
)


class Headers:
    """The security headers of every answer; what a service says itself stands."""

    def __init__(self, settings: Settings) -> None:
        self.always = {
            "content-security-policy": CSP.format(nonce=""),
            "x-content-type-options": "nosniff",
            "referrer-policy": "same-origin",
            "permissions-policy": PERMISSIONS,
            "cross-origin-opener-policy": "same-origin",
            "x-frame-options": "DENY",
        }
        if settings.origin.startswith("https://"):
            self.always["strict-transport-security"] = "max-age=31536000; includeSubDomains"

    def add(self, message: Message, request_id: str, api: bool) -> None:
        headers = MutableHeaders(raw=list(message.get("headers", [])))
        for name, value in self.always.items():
            headers.setdefault(name, value)
        if api:
            headers.setdefault("cache-control", "no-store")
        headers["x-request-id"] = request_id
        for name in ("server", "date"):
            if name in headers:
                del headers[name]  # ours is the only one, and the server adds its own date
        message["headers"] = headers.raw


class TooMuch(Exception):
    pass


class Edge:
    """Raw ASGI around the dispatcher."""

    def __init__(self, app: ASGIApp, settings: Settings, refuse: Any) -> None:
        self.app, self.refuse, self.headers = app, refuse, Headers(settings)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        started, path = time.perf_counter(), scope["path"]
        given = header(scope, b"x-request-id")
        request_id = given if given and REQUEST_ID.fullmatch(given) else uuid4().hex
        scope["headers"] = [*without(scope["headers"], b"x-request-id"), (b"x-request-id", request_id.encode())]
        limit = LIMITS.get(path.split("/")[2] if path.startswith("/api/") else path.split("/")[1], LIMIT)
        bounded = Bounded(receive, limit)
        seen = Seen(send, bounded, lambda message: self.headers.add(message, request_id, path.startswith("/api/")))
        try:
            if declared(scope) > limit:
                raise TooMuch
            await self.app(scope, bounded, seen)
            if bounded.exceeded:
                raise TooMuch
        except Exception as e:
            await self._fail(TooMuch() if bounded.exceeded else e, scope, seen)
        if access_log.isEnabledFor(logging.INFO):
            log_line(scope, request_id, seen, started)

    async def _fail(self, error: Exception, scope: Scope, seen: "Seen") -> None:
        if seen.whole:
            log.error("%s failed after its answer", scope["method"], exc_info=error)
            return
        if seen.status:
            raise error  # the answer is under way: the connection is cut, so that nobody takes it for whole
        seen.bounded = None
        await self.refuse(error)(scope, nothing, seen)


class Seen:
    """The send side: adds the headers, remembers status and size. Silent once the request was too large."""

    def __init__(self, send: Send, bounded: "Bounded | None", add: Callable[[Message], None]) -> None:
        self.send, self.bounded, self.add, self.status, self.size, self.whole = send, bounded, add, 0, 0, False

    async def __call__(self, message: Message) -> None:
        if self.bounded and self.bounded.exceeded and not self.status:
            return
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self.add(message)
        else:
            self.size += len(message.get("body", b""))
            self.whole = not message.get("more_body", False)
        await self.send(message)


class Bounded:
    """The receive side: counts what really comes, whatever Content-Length said."""

    def __init__(self, receive: Receive, limit: int) -> None:
        self.receive, self.left, self.exceeded = receive, limit, False

    async def __call__(self) -> Message:
        message = await self.receive()
        self.left -= len(message.get("body", b""))
        if self.left < 0:
            self.exceeded = True
            raise TooMuch
        return message


async def nothing() -> Message:
    return {"type": "http.request", "body": b"", "more_body": False}


def declared(scope: Scope) -> int:
    length = header(scope, b"content-length") or ""
    return int(length) if length.isdecimal() and len(length) < 20 else 0


def header(scope: Scope, name: bytes) -> str | None:
    return next((value.decode("latin-1") for key, value in scope["headers"] if key == name), None)


def without(headers: Any, *names: bytes) -> list[tuple[bytes, bytes]]:
    return [(key, value) for key, value in headers if key not in names]


def log_line(scope: Scope, request_id: str, seen: Seen, started: float) -> None:
    access.info(
        "request",
        id=request_id,
        method=scope["method"],
        path=shown(scope["path"]),
        status=seen.status,
        bytes=seen.size,
        ms=round((time.perf_counter() - started) * 1000, 1),
        account=scope.get("tinkuy_account"),
    )


def shown(path: str) -> str:
    """The path for the log: query left out already, parts that may be secrets (drafts', devices' keys) masked."""
    return "/".join(part if not part or WORD.fullmatch(part) or is_id(part) else "*" for part in path.split("/"))


def is_id(part: str) -> bool:
    try:
        return str(UUID(part)) == part.lower()
    except ValueError:
        return False
