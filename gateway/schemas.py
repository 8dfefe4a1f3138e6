"""Bodies in and out of the gateway's own routes."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints

from gateway.models import Role
from gateway.passwords import LONGEST, SHORTEST
from kit.schemas import Body, Read

Locale = Literal["es", "pt", "en"]
Name = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Email = Annotated[
    str,
    StringConstraints(max_length=254, to_lower=True, pattern=r"^[^@\s<>\"]{1,64}@[^@\s<>\"]+\.[^@\s<>\".]{2,}$"),
]
NewPassword = Annotated[str, Field(min_length=SHORTEST, max_length=LONGEST)]
Token = Annotated[str, Field(min_length=1, max_length=200)]


def as_login(text: str) -> str:
    """How an e-mail address or phone number is looked up."""
    lowered = text.strip().lower()
    return lowered if "@" in lowered else "".join(c for c in lowered if c in "+0123456789")


class Untrimmed(Body):
    """Passwords are taken byte for byte."""

    model_config = {"str_strip_whitespace": False}


class SignIn(Untrimmed):
    """`email` may also be the phone number of an account."""

    email: Annotated[str, Field(max_length=254), AfterValidator(as_login)]
    password: str = Field(max_length=LONGEST)


class ResetAsk(Body):
    email: Annotated[str, Field(min_length=3, max_length=254), AfterValidator(as_login)]


class LinkOpen(Body):
    token: Token


class LinkUse(Untrimmed):
    """`name` and (for the first administrator) `email` are asked for when the link does not know them."""

    token: Token
    password: NewPassword
    name: Name | None = None
    email: Email | None = None


class LinkRead(Read):
    """What a link is for. `known`: the account has a password already, and that one is asked for."""

    purpose: str
    email: str | None
    name: str | None
    roles: list[str]
    programme_id: UUID | None
    organisation_id: UUID | None
    expires_at: datetime
    known: bool


class GrantShort(Read):
    role: str
    programme_id: UUID | None
    organisation_id: UUID | None


class AccountRead(Read):
    id: UUID
    email: str | None
    phone: str | None
    name: str
    locale: str


class AccountPatch(Body):
    name: Name | None = None
    locale: Locale | None = None


class PasswordChange(Untrimmed):
    present: str = Field(max_length=LONGEST)
    new: NewPassword


class SessionRead(Read):
    """Who is signed in. `csrf` goes into the header X-CSRF of every call that changes something."""

    id: UUID
    account: AccountRead
    grants: list[GrantShort]
    csrf: str
    kind: str
    expires_at: datetime


class SessionShort(Read):
    id: UUID
    kind: str
    agent: str
    created_at: datetime
    seen_at: datetime
    expires_at: datetime
    here: bool


class SessionList(Read):
    items: list[SessionShort]


class GrantPut(Body):
    account_id: UUID
    role: Role
    programme_id: UUID | None = None
    organisation_id: UUID | None = None


class GrantRead(GrantShort):
    id: UUID
    account_id: UUID
    name: str
    email: str | None
    created_at: datetime


class InvitationPut(Body):
    email: Email
    name: Name
    roles: list[Role] = Field(min_length=1, max_length=8)
    programme_id: UUID | None = None
    organisation_id: UUID | None = None
    locale: Locale = "es"


class InvitationRead(Read):
    id: UUID
    email: str | None
    name: str | None
    roles: list[str]
    programme_id: UUID | None
    organisation_id: UUID | None
    locale: str
    created_at: datetime
    expires_at: datetime
    used_at: datetime | None
    revoked_at: datetime | None


class ClientPut(Body):
    """The programme stays for good. `organisation_id` narrows the client to one organisation's records."""

    programme_id: UUID
    name: Name
    organisation_id: UUID | None = None
    scopes: list[Annotated[str, Field(max_length=60)]] = Field(min_length=1, max_length=20)


class SecretRead(Read):
    id: UUID
    created_at: datetime
    used_at: datetime | None
    retired_at: datetime | None


class ClientRead(Read):
    """`id` is the `client_id` of OAuth2."""

    id: UUID
    programme_id: UUID
    organisation_id: UUID | None
    name: str
    scopes: list[str]
    secrets: list[SecretRead]
    created_at: datetime
    revoked_at: datetime | None


class ClientMade(ClientRead):
    client_secret: str | None = Field(None, description="Shown once, when it is made.")


class TokenRead(Read):
    """RFC 6749 §5.1."""

    access_token: str
    token_type: Literal["Bearer"]
    expires_in: int
    scope: str


class TokenRefused(Read):
    """RFC 6749 §5.2."""

    error: str
    error_description: str


class MailRead(Read):
    id: str
    to: str
    subject: str
    body: str
    sent_at: datetime
    links: list[str]


class MailList(Read):
    items: list[MailRead]


class Ready(Read):
    status: Literal["ready", "not_ready"]
    checks: dict[str, Any]
