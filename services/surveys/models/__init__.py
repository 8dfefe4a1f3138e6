"""Tables of the surveys schema."""

from kit.events import event_tables
from kit.jobs import job_table
from services.surveys.models.base import (
    EVERYBODY,
    NOBODY,
    NOT_STATED,
    AgeBand,
    FormState,
    Gender,
    Purpose,
    ReviewState,
    Source,
    Table,
)
from services.surveys.models.counting import CELL, MARK, TOTAL
from services.surveys.models.facts import Edition, Organisation, Team
from services.surveys.models.forms import Device, Form, FormVersion
from services.surveys.models.submissions import Attachment, Quarantine, Submission, SubmissionChange

EVENTS = event_tables(Table)
Job = job_table(Table)

__all__ = [
    "CELL",
    "EVENTS",
    "EVERYBODY",
    "MARK",
    "NOBODY",
    "NOT_STATED",
    "TOTAL",
    "AgeBand",
    "Attachment",
    "Device",
    "Edition",
    "Form",
    "FormState",
    "FormVersion",
    "Gender",
    "Job",
    "Organisation",
    "Purpose",
    "Quarantine",
    "ReviewState",
    "Source",
    "Submission",
    "SubmissionChange",
    "Table",
    "Team",
]
