"""Facts told by the surveys service."""

from datetime import datetime
from uuid import UUID

from kit.events import Event


class SubmissionsCounted(Event):
    """Cumulative totals of one form and one collecting team (None: no team), never a delta.
    `choices` is question → choice → number of counted submissions that hold it."""

    subject = "surveys.submissions.counted"

    form_id: UUID
    form_key: str
    edition_id: UUID
    programme_id: UUID
    organisation_id: UUID | None
    counted: int
    left_out: int
    choices: dict[str, dict[str, int]]
    version: int


class SubmissionAttributed(Event):
    """A form bound to a roster was answered by (or for) a member."""

    subject = "surveys.submission.attributed"

    form_id: UUID
    form_key: str
    edition_id: UUID
    programme_id: UUID
    organisation_id: UUID
    member_id: UUID
    submitted_at: datetime
