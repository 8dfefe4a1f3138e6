"""Facts told by the applications service."""

from datetime import date
from uuid import UUID

from pydantic import BaseModel

from kit.events import Event


class ProgrammeSaved(Event):
    """A programme was created or changed. `created_by` is the account that made it."""

    subject = "applications.programme.saved"

    programme_id: UUID
    slug: str
    name: dict[str, str]
    created_by: UUID | None
    version: int


class Stage(BaseModel):
    """One window of an edition, both days included. `kind` is call, selection, training, implementation,
    systematisation, certification or other."""

    key: str
    kind: str
    opens_on: date
    closes_on: date


class EditionSaved(Event):
    """An edition was created or changed: its whole state."""

    subject = "applications.edition.saved"

    edition_id: UUID
    programme_id: UUID
    slug: str
    name: dict[str, str]
    state: str  # draft | published | closed
    time_zone: str
    countries: list[str]  # ISO 3166-1 alpha-2
    languages: list[str]
    unit: str  # organisation | individual
    enrolment: str  # selective | open
    entered_afterwards: bool
    stages: list[Stage]
    version: int


class OrganisationSaved(Event):
    """An organisation was registered or changed. Its name is pulled by id from applications' directory."""

    subject = "applications.organisation.saved"

    organisation_id: UUID
    programme_id: UUID
    country: str
    region: str  # ISO 3166-2
    version: int


class ApplicationMoved(Event):
    """An application reached a status: submitted, ineligible, in_review, more_info, selected, waitlisted,
    not_selected or withdrawn. Drafts are nobody else's business."""

    subject = "applications.application.moved"

    application_id: UUID
    edition_id: UUID
    programme_id: UUID
    organisation_id: UUID
    country: str
    region: str
    status: str
    moved_on: date
    version: int


class RosterMember(BaseModel):
    member_id: UUID
    leader: bool
    active: bool


class RosterChanged(Event):
    """Who takes part for an organisation in an edition: the whole roster. Told once the application is submitted."""

    subject = "applications.roster.changed"

    application_id: UUID
    edition_id: UUID
    programme_id: UUID
    organisation_id: UUID
    members: list[RosterMember]
    version: int


class MemberInvited(Event):
    """A member is to get an account of their own (role ambassador). The contact is pulled by id."""

    subject = "applications.member.invited"

    member_id: UUID
    programme_id: UUID
    organisation_id: UUID


class PersonErased(Event):
    """Every copy of this person's data must go; ids and counts stay."""

    subject = "applications.person.erased"

    member_id: UUID
