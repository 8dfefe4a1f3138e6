"""Raw ASGI: reading a body with a cap, and the few facts of a request that the hot path needs."""

import asyncio
import mmap
import tempfile
from typing import Any

from starlette.requests import HTTPConnection
from starlette.types import Receive, Scope

MEMORY = 1_000_000  # a body above this goes to disk: a phone may send a video in one POST


class BodyTooLarge(Exception):
    pass


class ClientGone(Exception):
    """The connection broke before the end of the body: nothing of it is kept."""


def header(scope: Scope, name: bytes) -> bytes:
    return next((value for key, value in scope["headers"] if key == name), b"")


def connection(scope: Scope) -> HTTPConnection:
    return HTTPConnection(scope)


async def read_body(scope: Scope, receive: Receive, cap: int) -> Any:
    """The whole body as bytes, or as a map of a nameless file when it is long. BodyTooLarge above `cap`."""
    length = header(scope, b"content-length")
    if length.isdigit() and len(length) < 16 and int(length) > cap:
        raise BodyTooLarge()
    chunks: list[bytes] = []
    size, file = 0, None
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientGone()
        chunks.append(message.get("body", b""))
        size += len(chunks[-1])
        if size > cap:
            raise BodyTooLarge()
        if size > MEMORY:
            file = file or tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the map
            await asyncio.to_thread(file.writelines, chunks)
            chunks = []
        if not message.get("more_body"):
            break
    if file is None:
        return b"".join(chunks)
    file.flush()
    return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
