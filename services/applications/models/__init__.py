"""The tables of the applications service. Every row reaches its programme, which is the tenant."""

from services.applications.models.application import Application, Consent, DraftKey, EligibilityCheck, Status
from services.applications.models.base import Events, Job, Table
from services.applications.models.organisation import Gender, Member, Organisation
from services.applications.models.programme import Edition, EditionState, Enrolment, Partner, Programme, Unit
from services.applications.models.review import History, Message, ResearchNote, Review

__all__ = [
    "Application",
    "Consent",
    "DraftKey",
    "Edition",
    "EditionState",
    "EligibilityCheck",
    "Enrolment",
    "Events",
    "Gender",
    "History",
    "Job",
    "Member",
    "Message",
    "Organisation",
    "Partner",
    "Programme",
    "ResearchNote",
    "Review",
    "Status",
    "Table",
    "Unit",
]
