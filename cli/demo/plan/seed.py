"""Chance that is the same everywhere: ids and draws derived from words, never from the clock."""

import hashlib
import random
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from uuid import UUID

SEED = "tinkuy/ambassadors-peru/1"


def digest(*words: object) -> bytes:
    return hashlib.sha256("\x1f".join(map(str, (SEED, *words))).encode()).digest()


def made_id(day: date, *words: object) -> UUID:
    """The id of the record that these words name: shaped as a UUIDv7 of that day, so that lists come in order of time
    and a replay that was broken off names the same records again."""
    moment = datetime.combine(day, time(12), UTC)
    raw = bytearray(int(moment.timestamp() * 1000).to_bytes(6, "big") + digest("id", *words)[:10])
    raw[6], raw[8] = raw[6] & 0x0F | 0x70, raw[8] & 0x3F | 0x80
    return UUID(bytes=bytes(raw))


def dice(*words: object) -> random.Random:
    """Draws that belong to these words alone: one more draw elsewhere changes nothing here."""
    return random.Random(digest("dice", *words))  # noqa: S311 (made-up data, no secret)


def shares(total: int, weights: Sequence[float]) -> list[int]:
    """`total` in whole parts proportional to the weights, by largest remainder."""
    whole = sum(weights)
    exact = [total * weight / whole for weight in weights]
    parts = [int(value) for value in exact]
    by_remainder = sorted(range(len(exact)), key=lambda i: parts[i] - exact[i])
    for i in by_remainder[: total - sum(parts)]:
        parts[i] += 1
    return parts


def uneven(total: int, parts: int, *words: object, least: int = 1) -> list[int]:
    """`total` in so many parts that differ as life does, each at least `least`."""
    draw = dice("uneven", *words)
    weights = [draw.uniform(0.5, 1.6) for _ in range(parts)]
    return [least + share for share in shares(total - least * parts, weights)]
