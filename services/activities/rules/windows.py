"""In time: the day the activity was done, never the day of its report."""

from collections.abc import Iterable
from datetime import date
from typing import Any


def windows(stages: Iterable[dict[str, Any]], kind: str) -> list[tuple[date, date]]:
    """The windows of one kind of an edition, both days included."""
    return [
        (date.fromisoformat(stage["opens_on"]), date.fromisoformat(stage["closes_on"]))
        for stage in stages
        if stage["kind"] == kind
    ]


def inside(day: date, spans: list[tuple[date, date]]) -> bool:
    """An edition that states no window leaves the day open."""
    return not spans or any(opens <= day <= closes for opens, closes in spans)


def in_time(done_on: date, spans: list[tuple[date, date]], extended_until: Iterable[date]) -> bool:
    """Within a window, or after its opening and by the last day of an extension."""
    if inside(done_on, spans):
        return True
    return any(opens <= done_on <= until for opens, _ in spans for until in extended_until)


def extension_applies(extension: Any, organisation_id: Any, type_key: str) -> bool:
    return extension.organisation_id in (None, organisation_id) and extension.type_key in (None, type_key)
