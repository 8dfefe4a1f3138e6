"""Tables of the certificates schema."""

from typing import Any

from kit.events import event_tables
from kit.jobs import job_table
from services.certificates.models.base import HolderKind, KeyState, Kind, Mode, Status, Table
from services.certificates.models.facts import (
    Assessment,
    Attendance,
    Credit,
    Edition,
    Holder,
    MemberAccount,
    Programme,
    Roster,
    SessionPlan,
    Team,
    TypePlan,
)
from services.certificates.models.issuing import (
    Achievement,
    Award,
    Certificate,
    CertificateMove,
    CertificateRule,
    Issuer,
    Recognition,
    SigningKey,
)
from services.certificates.models.terms import (
    TERMS,
    MemberTerms,
    OrganisationTerms,
    OutstandingTerms,
    Terms,
    TrainingTerms,
)

DOCUMENTS: tuple[Any, Any] = (
    Certificate.credential,
    Certificate.snapshot,
)  # 8 KB a row: lists leave them in the database
EVENTS = event_tables(Table)
Job = job_table(Table)

__all__ = [
    "DOCUMENTS",
    "EVENTS",
    "TERMS",
    "Achievement",
    "Assessment",
    "Attendance",
    "Award",
    "Certificate",
    "CertificateMove",
    "CertificateRule",
    "Credit",
    "Edition",
    "Holder",
    "HolderKind",
    "Issuer",
    "Job",
    "KeyState",
    "Kind",
    "MemberAccount",
    "MemberTerms",
    "Mode",
    "OrganisationTerms",
    "OutstandingTerms",
    "Programme",
    "Recognition",
    "Roster",
    "SessionPlan",
    "SigningKey",
    "Status",
    "Table",
    "Team",
    "Terms",
    "TrainingTerms",
    "TypePlan",
]
