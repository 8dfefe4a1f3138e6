"""Identifiers that the client may choose: UUIDv7 is primary key, sort order and page cursor in one."""

import os
import time
from uuid import UUID


def uuid7(at: float | None = None) -> UUID:
    """A time-ordered id (RFC 9562 §5.7). `at` is seconds since the epoch; the server's clock when omitted."""
    milliseconds = int((time.time() if at is None else at) * 1000)
    raw = bytearray(milliseconds.to_bytes(6, "big") + os.urandom(10))
    raw[6], raw[8] = raw[6] & 0x0F | 0x70, raw[8] & 0x3F | 0x80
    return UUID(bytes=bytes(raw))
