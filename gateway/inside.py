"""How the gateway itself asks a service something (its health, its documentation): one small ASGI call."""

import asyncio
from typing import Any

from starlette.types import ASGIApp, Message


async def ask(app: ASGIApp, path: str, seconds: float = 5) -> tuple[int, bytes]:
    """Status and body of `GET path`; (503, b"") when it fails or takes too long."""
    status, parts = 503, []
    asked = False

    async def receive() -> Message:
        nonlocal asked
        if asked:
            await asyncio.sleep(seconds)
            return {"type": "http.disconnect"}
        asked = True
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        nonlocal status
        if message["type"] == "http.response.start":
            status = message["status"]
        parts.append(message.get("body", b""))

    try:
        async with asyncio.timeout(seconds):
            await app(scope_of(path), receive, send)
    except Exception:
        return 503, b""
    return status, b"".join(parts)


def scope_of(path: str) -> dict[str, Any]:
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [(b"host", b"inside")],
        "client": None,
        "server": ("inside", 80),
    }
