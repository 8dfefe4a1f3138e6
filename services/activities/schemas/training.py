"""Sessions, attendance, follow-up, assessment."""

from datetime import date, datetime
from uuid import UUID

from pydantic import AwareDatetime, Field

from kit.schemas import Body, Read
from services.activities.models import Mode, Sector, SessionMode
from services.activities.schemas.common import Link, Name, Reason, Short, Text


class Speaker(Body):
    name: Name
    sector: Sector | None = None
    organisation: Short | None = None


class SessionPut(Body):
    edition_id: UUID
    title: Name
    topics: list[Name] = Field([], max_length=20)
    mode: SessionMode = SessionMode.online
    starts_at: AwareDatetime
    minutes: int = Field(90, ge=5, le=1440)
    speakers: list[Speaker] = Field([], max_length=50)
    provider: Short | None = None
    platform: Short | None = None
    join_link: Link | None = None
    recording_link: Link | None = None
    version: int | None = Field(None, ge=0, le=2_000_000_000)


class Attended(Read):
    """How many members took part, by mode."""

    live: int = 0
    recording: int = 0
    in_person: int = 0
    cascade: int = 0


class SessionRead(Read):
    id: UUID
    edition_id: UUID
    title: str
    topics: list[str]
    mode: SessionMode
    starts_at: datetime
    minutes: int
    speakers: list[Speaker]
    provider: str | None
    platform: str | None
    join_link: str | None
    recording_link: str | None
    cancelled_at: datetime | None
    version: int
    attended: Attended = Attended()
    can: list[str] = []


class SessionList(Read):
    items: list[SessionRead]


class AttendancePut(Body):
    mode: Mode
    minutes: int | None = Field(None, ge=0, le=1440)
    by_member_id: UUID | None = None


class AttendanceItem(AttendancePut):
    member_id: UUID


class AttendanceBulk(Body):
    items: list[AttendanceItem] = Field(min_length=1, max_length=1000)


class AttendanceRead(Read):
    session_id: UUID
    member_id: UUID
    member_name: str | None = None
    organisation_id: UUID
    organisation_name: str = ""
    mode: Mode
    minutes: int | None
    by_member_id: UUID | None
    on_behalf: bool
    recorded_at: datetime


class AttendanceList(Read):
    items: list[AttendanceRead]


class ImportRow(Read):
    """What became of one line of the file (the header is line 1)."""

    row: int
    ok: bool
    member_id: UUID | None = None
    mode: Mode | None = None
    code: str | None = None
    message: str | None = None


class ImportRead(Read):
    preview: bool
    stored: int
    failed: int
    rows: list[ImportRow]


class FollowUpRead(Read):
    member_id: UUID
    member_name: str | None
    organisation_id: UUID
    organisation_name: str
    number: int
    session_id: UUID | None
    due_on: date
    state: str
    done_on: date | None


class FollowUpList(Read):
    items: list[FollowUpRead]


class FollowUpPut(Body):
    """The three questions, answered by the member and entered by somebody else."""

    applied: Text
    commitment: Text
    needs: Text = ""
    answered_on: date | None = None


class AssessmentPut(Body):
    positive: bool
    comment: Text | None = None
    assessed_on: date | None = None


class AssessmentItem(AssessmentPut):
    member_id: UUID


class AssessmentBulk(Body):
    items: list[AssessmentItem] = Field(min_length=1, max_length=500)


class AssessmentRead(Read):
    member_id: UUID
    member_name: str | None = None
    organisation_id: UUID
    positive: bool
    comment: str | None
    on_behalf: bool
    assessed_on: date


class AssessmentList(Read):
    items: list[AssessmentRead]


class CancelBody(Body):
    reason: Reason
