"""One submission on its way into the store, and what became of it."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from kit.ids import uuid7


@dataclass(slots=True)
class Sender:
    """Who sends: a device, an account, or (neither) somebody with the public link."""

    device_id: UUID | None = None
    account_id: UUID | None = None
    organisation_id: UUID | None = None


@dataclass(slots=True)
class Record:
    """`sha256` is of what makes it this content and no other: the XML's bytes, or the canonical JSON of the answers."""

    form_id: UUID
    edition_id: UUID
    programme_id: UUID
    sender: Sender
    version: str
    instance_id: str
    source: str
    day: date
    answers: dict[str, Any]
    raw: bytes
    sha256: str
    recorded_on: date | None = None
    deprecated_id: str | None = None
    member_id: UUID | None = None
    once_key: str | None = None
    held_reason: str | None = None
    flags: list[str] = field(default_factory=list)
    gender: str = "not_stated"
    age_band: str = "not_stated"
    region: str = "not_stated"
    tallies: list[str] = field(default_factory=list)
    consent: dict[str, Any] = field(default_factory=dict)
    media: list[str] = field(default_factory=list)
    id: UUID = field(default_factory=uuid7)


@dataclass(slots=True, frozen=True)
class Arrival:
    """What was sent, before anybody has judged it. `sha256` as in Record."""

    version: str
    instance_id: str
    source: str
    answers: dict[str, str]
    raw: bytes
    sha256: str
    recorded_on: date | None = None
    language: str | None = None
    deprecated_id: str | None = None
    media: tuple[str, ...] = ()


STORED, DUPLICATE, CONFLICT, ANSWERED = "stored", "duplicate", "conflict", "already_answered"


@dataclass(slots=True, frozen=True)
class Outcome:
    """`id` is the submission that stands under this instanceID: the new one, or the one that was there first."""

    status: str
    id: UUID


class StoreBusy(Exception):
    """The queue is full: try again in a moment."""


class StoreAway(Exception):
    """The database does not answer; nothing of this request was acknowledged."""
