"""Numbers of a report: a total per measure, and parts that are never more than it."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Protocol

DIMENSIONS = ("gender", "age_band", "region")
CITIZENS = ("citizens", "students")
UNITS = {
    "citizens": "participation",
    "students": "participation",
    "volunteers": "person",
    "volunteer_hours": "hour",
    "volunteer_tasks": "task",
    "facilitators": "person",
}


class Part(Protocol):
    measure: Any
    gender: Any
    age_band: Any
    region: Any
    n: int


def dimensions(part: Part) -> tuple[str, ...]:
    """The dimensions in which this number is a part; none for the total."""
    return tuple(name for name in DIMENSIONS if getattr(part, name) is not None)


def faults(parts: Iterable[Part]) -> list[tuple[int, str]]:
    """(index, code) of the numbers that cannot be: said twice, a part without a total, parts that exceed it."""
    rows = list(parts)
    found = [*said_twice(rows), *without_total(rows), *too_many(rows)]
    return sorted(set(found))


def said_twice(rows: list[Part]) -> list[tuple[int, str]]:
    seen: set[tuple[Any, ...]] = set()
    found = []
    for index, row in enumerate(rows):
        key = (row.measure, row.gender, row.age_band, row.region)
        if key in seen:
            found.append((index, "count_twice"))
        seen.add(key)
    return found


def without_total(rows: list[Part]) -> list[tuple[int, str]]:
    totals = {row.measure for row in rows if not dimensions(row)}
    return [(index, "total_missing") for index, row in enumerate(rows) if row.measure not in totals]


def too_many(rows: list[Part]) -> list[tuple[int, str]]:
    """Per set of dimensions: gender alone, gender × age band … each adds up to the total or less."""
    totals = {row.measure: row.n for row in rows if not dimensions(row)}
    sums: dict[tuple[Any, ...], int] = defaultdict(int)
    for row in rows:
        sums[(row.measure, dimensions(row))] += row.n
    over = {key for key, n in sums.items() if key[1] and key[0] in totals and n > totals[key[0]]}
    return [(i, "parts_exceed_total") for i, row in enumerate(rows) if (row.measure, dimensions(row)) in over]
