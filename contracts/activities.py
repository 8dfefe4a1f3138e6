"""Facts told by the activities service."""

from datetime import date
from uuid import UUID

from kit.events import Event


class TypesConfigured(Event):
    """The activity types of an edition: all keys, and their names by language (`names[key][lang]`).
    `required` are the keys that an organisation's certificate asks for (None: all of them)."""

    subject = "activities.types.configured"

    edition_id: UUID
    programme_id: UUID
    keys: list[str]
    names: dict[str, dict[str, str]] = {}
    required: list[str] | None = None
    version: int


class SessionsScheduled(Event):
    """The training sessions of an edition that count: all of them, cancelled ones left out, and their titles."""

    subject = "activities.sessions.scheduled"

    edition_id: UUID
    programme_id: UUID
    session_ids: list[UUID]
    titles: dict[UUID, str] = {}
    version: int


class AttendanceRecorded(Event):
    """How one member took part in the sessions of an edition: the whole state.
    A mode is live, recording, in_person or cascade."""

    subject = "activities.attendance.recorded"

    edition_id: UUID
    programme_id: UUID
    organisation_id: UUID
    member_id: UUID
    modes: dict[UUID, str]
    version: int


class MemberAssessed(Event):
    """The team leader's assessment of a member; None when it was taken back."""

    subject = "activities.member.assessed"

    edition_id: UUID
    programme_id: UUID
    organisation_id: UUID
    member_id: UUID
    positive: bool | None
    version: int


class ActivityCredited(Event):
    """An activity's report was approved (`counted`), or is no longer. Credited are the lead and the co-delivering
    organisations; `in_time` compares the activity's day with the window or a granted extension."""

    subject = "activities.activity.credited"

    activity_id: UUID
    edition_id: UUID
    programme_id: UUID
    type_key: str
    organisation_ids: list[UUID]
    done_on: date
    counted: bool
    in_time: bool
    version: int
