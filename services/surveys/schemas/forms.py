"""Bodies of forms and devices."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from kit.schemas import Body, Read

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


class PublicForm(BaseModel):
    slug: str
    title: dict[str, str]
    version: str
    languages: list[str]
    definition: dict[str, Any]
    results_open: bool
