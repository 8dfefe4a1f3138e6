"""Modes of attendance, and when a follow-up is due."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

RANK = {"cascade": 1, "recording": 2, "live": 3, "in_person": 3}
OWN_MODES = ("recording", "cascade")
PRESENT = ("live", "in_person")


def better(old: str | None, new: str) -> bool:
    """Whether the new mode tells of more presence than the one on record."""
    return old is None or RANK[new] > RANK[old]


def fits(session_mode: str, mode: str) -> bool:
    """Nobody is in person in an online session, nor live online in a room without a link."""
    return (session_mode, mode) not in {("online", "in_person"), ("in_person", "live")}


@dataclass(frozen=True)
class Due:
    number: int
    session_id: UUID | None
    due_on: date
    state: str
    done_on: date | None


def follow_ups(
    sessions: list[tuple[UUID, date]], last_day: date, answers: list[date], setup: Any, today: date
) -> list[Due]:
    """What one member owes. `sessions` are those the member took part in (id, day), in order; `last_day` is the day
    of the edition's last session. An answer counts for the first follow-up that is still open."""
    wanted: list[tuple[UUID | None, date]] = [(None, last_day)] if setup.follow_up_after == "last" else [*sessions]
    given = sorted(answers)
    made = []
    for number, (session_id, day) in enumerate(wanted, 1):
        done_on = given[number - 1] if number <= len(given) else None
        due_on = day + timedelta(days=setup.follow_up_days)
        state = "done" if done_on else "overdue" if today > due_on else "due"
        made.append(Due(number, session_id, due_on, state, done_on))
    return made


def started(starts_at: datetime, now: datetime) -> bool:
    return starts_at <= now
