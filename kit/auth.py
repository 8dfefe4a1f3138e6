"""Who is asking: an actor with grants, read from the token in every service."""

import base64
import time
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Request

from kit.problems import Forbidden, Unauthorized
from kit.tokens import BadToken, KeyRing

ACCOUNT, SERVICE, CLIENT = "account", "service", "client"
# The only roles of a client: what it may follows from its scopes, whose rows from the grant and from its own id.
CLIENT_READER, CLIENT_WRITER = "client_reader", "client_writer"
REMEMBERED = 10_000


@dataclass(frozen=True)
class Grant:
    """One role in one programme (None: the whole installation), for one organisation or for all of them."""

    role: str
    programme: UUID | None = None
    organisation: UUID | None = None


@dataclass(frozen=True)
class Actor:
    """`kind` is account, service or client. `id` is the account's or the client's; for a service it is nil and `name`
    says which. A client's name is that of the partner."""

    id: UUID
    kind: str = ACCOUNT
    name: str = ""
    grants: frozenset[Grant] = field(default_factory=frozenset)

    @property
    def operator(self) -> bool:
        """Administrator of the installation: may create programmes."""
        return any(g.role == "administrator" and g.programme is None for g in self.grants)

    def programmes_as(self, *roles: str) -> set[UUID]:
        """Programmes in which the actor has one of the roles for all organisations."""
        return {g.programme for g in self.grants if g.role in roles and g.programme and g.organisation is None}

    def organisations_as(self, *roles: str) -> set[UUID]:
        """Organisations for which the actor has one of the roles."""
        return {g.organisation for g in self.grants if g.role in roles and g.organisation}

    def has(self, programme: UUID | None, *roles: str) -> bool:
        return programme in self.programmes_as(*roles)

    def acts_for(self, organisation: UUID | None, *roles: str) -> bool:
        return organisation in self.organisations_as(*roles)

    def as_client(self, programme: UUID, *roles: str) -> Grant | None:
        """A client's grant in the programme: for one organisation, or for whatever the client itself brings."""
        held = (g for g in self.grants if g.role in roles and g.programme == programme)
        return next(held, None) if self.kind == CLIENT else None


class Verifier:
    """Turns the bearer token of a request into an Actor; a verified token is remembered until it ends."""

    def __init__(self, keys: KeyRing, audience: str) -> None:
        self.keys, self.audience = keys, audience
        self.seen: OrderedDict[str, tuple[float, Actor]] = OrderedDict()

    def actor(self, token: str) -> Actor:
        """Unauthorized when the token is not one of ours, for us, and still good."""
        known = self.seen.get(token)
        if known and known[0] > time.time():
            return known[1]
        try:
            claims = self.keys.verify(token, self.audience)
            actor = read_claims(claims)
        except (BadToken, ValueError, TypeError, KeyError, AttributeError):
            raise Unauthorized() from None
        self.seen[token] = (claims["exp"], actor)
        while len(self.seen) > REMEMBERED:
            self.seen.popitem(last=False)
        return actor


def read_claims(claims: dict[str, Any]) -> Actor:
    if claims["iss"].startswith("svc:"):
        return Actor(UUID(int=0), SERVICE, claims["iss"].removeprefix("svc:"))
    grants = grants_of_claims(claims.get("grants", {}))
    return Actor(UUID(claims["sub"]), str(claims.get("kind", ACCOUNT)), str(claims.get("name", "")), grants)


def maybe_actor(request: Request) -> Actor | None:
    """Who asks; None without a token, Unauthorized with a bad one."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if not scheme:
        return None
    if scheme.lower() != "bearer":
        raise Unauthorized()
    verifier: Verifier = request.app.state.verifier
    return verifier.actor(token)


# The dependencies are coroutines although they wait for nothing: FastAPI runs a plain function in a thread, which costs
# several times what the whole check does.


async def anybody(request: Request) -> Actor | None:
    return maybe_actor(request)


async def current_actor(actor: "MaybeActor") -> Actor:
    if actor is None:
        raise Unauthorized()
    return actor


async def current_service(actor: "CurrentActor") -> Actor:
    """Routes that only another service may call."""
    if actor.kind != SERVICE:
        raise Forbidden()
    return actor


MaybeActor = Annotated[Actor | None, Depends(anybody)]
CurrentActor = Annotated[Actor, Depends(current_actor)]
CurrentService = Annotated[Actor, Depends(current_service)]


def claims_of(grants: Iterable[Grant]) -> dict[str, dict[str, list[str]]]:
    """Programme → role → organisations ("": all of them), ids in 22 characters: hundreds of grants fit into a token."""
    claims: dict[str, dict[str, list[str]]] = {}
    for grant in sorted(grants, key=str):
        claims.setdefault(short(grant.programme), {}).setdefault(grant.role, []).append(short(grant.organisation))
    return claims


def grants_of_claims(claims: dict[str, dict[str, list[str]]]) -> frozenset[Grant]:
    return frozenset(
        Grant(str(role), long(programme), long(organisation))
        for programme, roles in claims.items()
        for role, organisations in roles.items()
        for organisation in organisations
    )


def short(id: UUID | None) -> str:
    return base64.urlsafe_b64encode(id.bytes).rstrip(b"=").decode() if id else ""


def long(text: str) -> UUID | None:
    return UUID(bytes=base64.urlsafe_b64decode(text + "==")) if text else None
