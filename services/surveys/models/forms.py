"""Forms, their published versions, and the phones that may fill them."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, LargeBinary, UniqueConstraint
from sqlmodel import Field

from kit import clock
from kit.db import at, json
from services.surveys.models.base import FormState, Purpose, Table, known


class Form(Table, table=True):
    """`key` is the id inside its XForm; `slug` is its place among the public links."""

    __table_args__ = (
        UniqueConstraint("edition_id", "key"),
        CheckConstraint(known("state", FormState), name="state"),
        CheckConstraint(known("purpose", Purpose), name="purpose"),
    )

    edition_id: UUID = Field(foreign_key="surveys.edition.id")
    programme_id: UUID = Field(index=True)
    key: str
    slug: str = Field(unique=True)
    template: str
    wording: str = ""
    title: dict[str, str] = json()
    purpose: str = Purpose.citizen_survey
    scope: str = ""  # whose priorities the citizen is asked about: "family" (official wording) or "community"
    state: str = FormState.draft
    rules: list[dict[str, Any]] = json()
    roster_bound: bool = False
    once_per_team: bool = False
    public_link: bool = False
    results_open: bool = False
    current_version: str | None = None
    created_at: datetime = at(default_factory=clock.now)
    changed_at: datetime = at(default_factory=clock.now)


class FormVersion(Table, table=True):
    """Published once and never changed: phones keep a form by the hash of its bytes."""

    __tablename__ = "form_version"
    __table_args__ = (UniqueConstraint("form_id", "version"),)

    form_id: UUID = Field(foreign_key="surveys.form.id")
    version: str
    xml: bytes = Field(sa_type=LargeBinary)
    md5: str
    sha256: str
    languages: list[str] = json()
    definition: dict[str, Any] = json()
    published_at: datetime = at(default_factory=clock.now)
    published_by: UUID | None = None


class Device(Table, table=True):
    """An ODK "app user": one phone of one team in one edition. Of its token only a look-up prefix and a hash stay."""

    edition_id: UUID = Field(foreign_key="surveys.edition.id", index=True)
    programme_id: UUID = Field(index=True)
    organisation_id: UUID = Field(index=True)
    label: str
    prefix: str = Field(unique=True)
    token_hash: str
    created_by: UUID
    on_behalf: bool = False
    created_at: datetime = at(default_factory=clock.now)
    last_seen_at: datetime | None = at()
    revoked_at: datetime | None = at()
