"""A service that runs elsewhere, as an ASGI app: bytes stream both ways, callers cannot tell the difference."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
from starlette.types import Receive, Scope, Send
from yarl import URL

HOP_BY_HOP = {
    b"connection", b"keep-alive", b"proxy-authorization", b"te", b"trailer", b"transfer-encoding", b"upgrade",
}  # fmt: skip
CONNECTIONS = 200
KEPT_SECONDS = 4.0  # less than the 5 of the services' servers, so that no request meets a closing connection


class Away(Exception):
    """The service cannot be reached; nothing of an answer has been sent."""


class Elsewhere:
    """`http://host:port` of one service. Opened and closed with the gateway."""

    def __init__(self, base: str) -> None:
        self.base = base.rstrip("/")
        self.client: aiohttp.ClientSession | None = None

    async def open(self) -> None:
        connector = aiohttp.TCPConnector(limit=CONNECTIONS, keepalive_timeout=KEPT_SECONDS)
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=3, sock_read=120)
        self.client = aiohttp.ClientSession(
            connector=connector, timeout=timeout, auto_decompress=False, cookie_jar=aiohttp.DummyCookieJar()
        )

    async def close(self) -> None:
        if self.client:
            await self.client.close()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.client is None:
            raise Away(self.base)
        query = b"?" + scope["query_string"] if scope["query_string"] else b""
        address = (
            self.base + (scope.get("raw_path") or scope["path"].encode()).decode("latin-1") + query.decode("latin-1")
        )
        headers = [(k.decode("latin-1"), v.decode("latin-1")) for k, v in scope["headers"] if k not in HOP_BY_HOP]
        request = self.client.request(
            scope["method"],
            URL(address, encoded=True),
            headers=headers,
            data=await body_of(receive),
            allow_redirects=False,
            skip_auto_headers=("User-Agent", "Accept-Encoding", "Accept", "Content-Type"),
        )
        try:
            answer = await request.__aenter__()
        except (aiohttp.ClientConnectionError, TimeoutError) as e:
            raise Away(type(e).__name__) from None
        try:
            await pass_on(answer, send)
        finally:
            answer.release()


async def body_of(receive: Receive) -> Any:
    """Nothing, all of it when it came at once, or the parts as they come."""
    first = await receive()
    if not first.get("more_body"):
        return first.get("body") or None
    return parts(first.get("body", b""), receive)


async def parts(first: bytes, receive: Receive) -> AsyncIterator[bytes]:
    yield first
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ConnectionResetError("the caller went away")
        if message.get("body"):
            yield message["body"]
        if not message.get("more_body"):
            return


async def pass_on(answer: aiohttp.ClientResponse, send: Send) -> None:
    headers = [(k.lower(), v) for k, v in answer.raw_headers if k.lower() not in HOP_BY_HOP]
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    async for chunk in answer.content.iter_any():
        await send({"type": "http.response.body", "body": chunk, "more_body": True})
    await send({"type": "http.response.body", "body": b"", "more_body": False})
