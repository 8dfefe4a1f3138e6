"""Bodies in and out."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from kit.pages import Window
from kit.schemas import Body, Read
from services.surveys.models import ReviewState

Key = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Title = dict[Literal["es", "pt", "en"], Annotated[str, Field(min_length=1, max_length=200)]]


class FormPut(Body):
    """A form from a ready template. After its first version only title, link and results may change."""

    edition_id: UUID
    template: str = Field(max_length=60)
    wording: str = Field("", max_length=30)
    key: Key | None = None
    title: Title | None = None
    min_age: int | None = Field(None, ge=1, le=99)
    public_link: bool = False
    results_open: bool = False


class Publish(Body):
    version: str | None = Field(None, pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$")


class FormRead(Read):
    id: UUID
    edition_id: UUID
    programme_id: UUID
    key: str
    slug: str
    template: str
    wording: str
    title: dict[str, str]
    purpose: str
    scope: str
    state: str
    rules: list[dict[str, Any]]
    roster_bound: bool
    once_per_team: bool
    public_link: bool
    results_open: bool
    current_version: str | None
    created_at: datetime
    can: list[str] = []
    public_url: str | None = None


class VersionRead(Read):
    id: UUID
    version: str
    md5: str
    sha256: str
    languages: list[str]
    definition: dict[str, Any]
    published_at: datetime


class TemplateRead(BaseModel):
    key: str
    purpose: str
    title: dict[str, str]
    wordings: list[str]


class DevicePut(Body):
    edition_id: UUID
    organisation_id: UUID
    label: str = Field(min_length=1, max_length=100)


class DeviceRead(Read):
    id: UUID
    edition_id: UUID
    programme_id: UUID
    organisation_id: UUID
    label: str
    on_behalf: bool
    created_at: datetime
    last_seen_at: datetime | None
    revoked_at: datetime | None


class DeviceMade(DeviceRead):
    """What is shown once, when the device is made: None afterwards, because only a hash is kept."""

    token: str | None = None
    server_url: str | None = None
    settings: str | None = None
    qr_svg: str | None = None


class SubmissionFilter(Window):
    form_id: UUID | None = None
    edition_id: UUID | None = None
    state: ReviewState | None = None
    held: bool | None = None
    counts: bool | None = None
    region: str | None = Field(None, max_length=20)
    organisation_id: UUID | None = None
    q: str | None = Field(None, max_length=400)


class SubmissionRow(Read):
    id: UUID
    form_id: UUID
    edition_id: UUID
    organisation_id: UUID | None
    device_id: UUID | None
    version: str
    instance_id: str
    source: str
    received_at: datetime
    recorded_on: date | None
    day: date
    review_state: str
    held_reason: str | None
    flags: list[str]
    counts: bool
    gender: str
    age_band: str
    region: str
    superseded_by: UUID | None
    replaces_id: UUID | None


class FileRead(Read):
    id: UUID
    name: str
    sha256: str
    size: int
    media_type: str
    received_at: datetime


class ChangeRead(Read):
    at: datetime
    action: str
    account_id: UUID | None
    device_id: UUID | None
    state: str | None
    comment: str | None


class SubmissionRead(SubmissionRow):
    member_id: UUID | None
    answers: dict[str, Any]
    consent: dict[str, Any]
    files: list[FileRead] = []
    missing: list[str] = []
    history: list[ChangeRead] = []
    can: list[str] = []


class Review(Body):
    state: Literal["has_issues", "approved", "rejected"]
    comment: str | None = Field(None, max_length=2000)


class QuarantineFilter(Window):
    form_id: UUID | None = None


class QuarantineRead(Read):
    id: UUID
    form_id: UUID
    submission_id: UUID
    organisation_id: UUID | None
    device_id: UUID | None
    version: str
    instance_id: str
    source: str
    sha256: str
    files: list[dict[str, Any]]
    received_at: datetime
    resolved_at: datetime | None


class PublicSubmission(Body):
    instanceID: str = Field(min_length=1, max_length=400)
    version: str = Field("", max_length=200)
    language: str | None = Field(None, max_length=35)
    data: dict[str, Any]


class ItemOutcome(BaseModel):
    instanceID: str
    status: Literal["stored", "duplicate", "conflict", "rejected"]
    id: UUID | None = None
    code: str | None = None
    detail: str | None = None
    at: str | None = None


class BatchOutcome(BaseModel):
    items: list[ItemOutcome]


class Receipt(BaseModel):
    instanceID: str
    status: str
    id: UUID


class PublicForm(BaseModel):
    slug: str
    title: dict[str, str]
    version: str
    languages: list[str]
    definition: dict[str, Any]
    results_open: bool


class Choice(BaseModel):
    """`n` is None where the group is too small to be shown."""

    value: str
    label: str
    n: int | None
    share: float | None = None


class Question(BaseModel):
    name: str
    label: str
    choices: list[Choice]


class Goal(BaseModel):
    goal: int
    label: str
    rank: int
    n: int
    share: float | None
    progress: dict[str, int]


class Group(BaseModel):
    """One group of a breakdown; `choices` is question → choice → number, None where hidden."""

    value: str
    label: str
    n: int | None
    choices: dict[str, dict[str, int | None]]


class TeamCount(BaseModel):
    """What one team has collected. `name` is empty while the organisation's is not known here yet."""

    organisation_id: UUID | None
    name: str
    region: str
    submissions: int
    left_out: int


class TeamCounts(BaseModel):
    items: list[TeamCount]


class Results(BaseModel):
    form_id: UUID
    key: str
    title: dict[str, str]
    purpose: str
    scope: str
    state: str
    organisation_id: UUID | None
    submissions: int
    left_out: int
    left_out_why: list[Choice]
    goals: list[Goal]
    questions: list[Question]
    groups: dict[str, list[Group]]
    days: list[Choice]
    suppressed_below: int | None
