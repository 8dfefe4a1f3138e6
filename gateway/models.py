"""Accounts, sessions, grants and one-time links. Secrets are kept as hashes only."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, UniqueConstraint, Uuid
from sqlmodel import Field

from kit import clock
from kit.db import at, json, table_base
from kit.events import event_tables
from kit.jobs import job_table

Table = table_base("gateway")
Events = event_tables(Table)
Job = job_table(Table)


class Role(StrEnum):
    administrator = "administrator"
    coordinator = "coordinator"
    reviewer = "reviewer"
    data_reviewer = "data_reviewer"
    focal_person = "focal_person"
    ambassador = "ambassador"
    helper = "helper"
    showcase_editor = "showcase_editor"


class SessionKind(StrEnum):
    staff = "staff"
    portal = "portal"


class Purpose(StrEnum):
    invitation = "invitation"
    reset = "reset"
    bootstrap = "bootstrap"


def of_account(**options: Any) -> Any:
    """A column with the account's id; its rows end with the account."""
    nullable = bool(options.pop("nullable", False))
    key = ForeignKey("gateway.account.id", ondelete="CASCADE")
    return Field(sa_column=Column(Uuid, key, nullable=nullable, index=True), **options)


def of_client() -> Any:
    return Field(
        sa_column=Column(Uuid, ForeignKey("gateway.client.id", ondelete="CASCADE"), nullable=False, index=True)
    )


class Account(Table, table=True):
    """A person who can sign in. `email` and `phone` are stored as typed for look-up: lower case, no blanks."""

    __table_args__ = (CheckConstraint("email is not null or phone is not null", "contact"),)

    email: str | None = Field(default=None, unique=True)
    phone: str | None = Field(default=None, unique=True)
    name: str
    locale: str = "es"
    password_hash: str | None = None
    totp_secret: str | None = None
    totp_confirmed_at: datetime | None = at()
    recovery_hashes: list[str] | None = json(default=None, nullable=True)
    disabled_at: datetime | None = at()
    grants_changed_at: datetime = at(default_factory=clock.now)
    created_at: datetime = at(default_factory=clock.now)


class Session(Table, table=True):
    """One signed-in browser. `previous_hash` is good until `previous_until`, for requests under way at a change."""

    sid_hash: str = Field(unique=True)
    previous_hash: str | None = Field(default=None, index=True)
    previous_until: datetime | None = at()
    account_id: UUID = of_account()
    csrf_secret: str
    kind: str
    agent: str = ""
    made_at: datetime = at(default_factory=clock.now)  # of the present id
    created_at: datetime = at(default_factory=clock.now)
    seen_at: datetime = at(default_factory=clock.now)
    expires_at: datetime = at()


class Grant(Table, table=True):
    """One role in one programme (null: the whole installation), for one organisation or (null) for all of them."""

    __table_args__ = (
        UniqueConstraint(
            "account_id", "programme_id", "role", "organisation_id", name="uq_grant", postgresql_nulls_not_distinct=True
        ),
        Index("ix_grant_programme_role", "programme_id", "role"),
    )

    account_id: UUID = of_account()
    programme_id: UUID | None = None
    role: str
    organisation_id: UUID | None = None
    granted_by: UUID | None = None
    created_at: datetime = at(default_factory=clock.now)


class Client(Table, table=True):
    """A partner's program. It stays in its programme; with an organisation it brings that one's rows only."""

    programme_id: UUID = Field(index=True)
    organisation_id: UUID | None = None
    name: str
    scopes: list[str] = json(default_factory=list)
    created_by: UUID | None = None
    created_at: datetime = at(default_factory=clock.now)
    revoked_at: datetime | None = at()


class ClientSecret(Table, table=True):
    """What the client proves itself with. Two may live at once, so that one can be exchanged without a pause."""

    __tablename__ = "client_secret"
    client_id: UUID = of_client()
    secret_hash: str = Field(unique=True)
    created_at: datetime = at(default_factory=clock.now)
    used_at: datetime | None = at()
    retired_at: datetime | None = at()


class AccessToken(Table, table=True):
    """Ten minutes of a client. Ends with its secret: whoever stole one may hold the other."""

    __tablename__ = "access_token"
    token_hash: str = Field(unique=True)
    client_id: UUID = of_client()
    secret_id: UUID = Field(
        sa_column=Column(Uuid, ForeignKey("gateway.client_secret.id", ondelete="CASCADE"), index=True)
    )
    scopes: list[str] = json(default_factory=list)
    expires_at: datetime = at(index=True)


class OneTimeLink(Table, table=True):
    """A way in that works once. An invitation's id is the one that staff named; `turn` grows when it is sent again.

    A reset asked for an unknown address leaves a row without account, so that both cases cost the same.
    """

    __tablename__ = "one_time_link"
    purpose: str
    token_hash: str = Field(unique=True)
    turn: int = 1
    account_id: UUID | None = of_account(default=None, nullable=True)
    programme_id: UUID | None = Field(default=None, index=True)
    email: str | None = None
    name: str | None = None
    locale: str = "es"
    roles: list[str] = json(default_factory=list)
    organisation_id: UUID | None = None
    created_by: UUID | None = None
    created_at: datetime = at(default_factory=clock.now)
    expires_at: datetime = at()
    used_at: datetime | None = at()
    revoked_at: datetime | None = at()


class FollowedProgramme(Table, table=True):
    """A programme that we have heard of: its creator has got the grants, and mails can name it."""

    __tablename__ = "followed_programme"
    name: dict[str, str] = json()
    version: int


class FollowedMember(Table, table=True):
    """A member (the id is theirs) who was invited, and the account they got: it ends with the person's erasure."""

    __tablename__ = "followed_member"
    account_id: UUID = of_account()


class FollowedApplication(Table, table=True):
    """What we heard last of an application, and whose account speaks for its organisation because of it."""

    __tablename__ = "followed_application"
    programme_id: UUID
    organisation_id: UUID
    status: str
    account_id: UUID | None = of_account(default=None, nullable=True)
    version: int
