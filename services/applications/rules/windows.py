"""When: the call of an edition, and the days that records of an edition entered afterwards may state."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from kit.clock import end_of_day, start_of_day

UPCOMING, OPEN, CLOSED = "upcoming", "open", "closed"


@dataclass(frozen=True)
class Window:
    """Both days included."""

    opens_on: date
    closes_on: date

    def holds(self, day: date) -> bool:
        return self.opens_on <= day <= self.closes_on


def window(stages: Iterable[Mapping[str, Any]], kind: str) -> Window | None:
    """The first stage of that kind."""
    stage = next((s for s in stages if s["kind"] == kind), None)
    if stage is None:
        return None
    return Window(date.fromisoformat(stage["opens_on"]), date.fromisoformat(stage["closes_on"]))


def call_state(stages: Iterable[Mapping[str, Any]], zone: str, now: datetime) -> str | None:
    """upcoming, open or closed by the clock of the edition's zone; None when the edition has no call."""
    call = window(stages, "call")
    if call is None:
        return None
    if now < start_of_day(call.opens_on, zone):
        return UPCOMING
    return OPEN if now < end_of_day(call.closes_on, zone) else CLOSED
