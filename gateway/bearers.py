"""Partners' clients: from an access token to the short token for one service, remembered for some seconds."""

import time
from collections import OrderedDict
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from gateway import sids
from gateway.callers import FRESH_SECONDS, REMEMBERED, REUSE_SECONDS
from gateway.models import AccessToken, Client
from gateway.partners.operations import READ, WRITE
from kit import auth, clock
from kit.db import Sessions
from kit.tokens import Signer

ROLES = {READ: auth.CLIENT_READER, WRITE: auth.CLIENT_WRITER}


@dataclass
class Bearer:
    """An access token that holds. Scopes taken from the client meanwhile are taken from the token, too."""

    client_id: UUID
    name: str
    programme_id: UUID
    organisation_id: UUID | None
    scopes: frozenset[str]
    until: float
    tokens: dict[str, tuple[float, str]] = field(default_factory=dict)

    def grants(self, service: str) -> list[auth.Grant]:
        """For one service what the scopes say of it, in the client's own programme."""
        roles = [role for verb, role in ROLES.items() if f"{service}:{verb}" in self.scopes]
        return [auth.Grant(role, self.programme_id, self.organisation_id) for role in roles]

    def same(self, other: "Bearer") -> bool:
        return (self.name, self.scopes) == (other.name, other.scopes)


class Bearers:
    """Access tokens by their hash. Bounded; an entry is good for five seconds."""

    def __init__(self, sessions: Sessions, signer: Signer) -> None:
        self.sessions, self.signer = sessions, signer
        self.known: OrderedDict[str, Bearer] = OrderedDict()

    async def find(self, token: str) -> Bearer | None:
        key = sids.digest(token)
        known = self.known.pop(key, None)
        if known and known.until > time.monotonic():
            self.known[key] = known
            return known
        found = await self._load(key)
        if found:
            if known and known.same(found):
                found.tokens = known.tokens
            self.known[key] = found
            while len(self.known) > REMEMBERED:
                self.known.popitem(last=False)
        return found

    def token(self, bearer: Bearer, audience: str) -> str:
        made, now = bearer.tokens.get(audience), time.monotonic()
        if made and made[0] > now:
            return made[1]
        claims = {"grants": auth.claims_of(bearer.grants(audience)), "kind": auth.CLIENT, "name": bearer.name}
        token = self.signer.sign(audience, str(bearer.client_id), **claims)
        bearer.tokens[audience] = (now + REUSE_SECONDS, token)
        return token

    def forget(self, client_id: UUID) -> None:
        for key in [k for k, bearer in self.known.items() if bearer.client_id == client_id]:
            del self.known[key]

    async def _load(self, key: str) -> Bearer | None:
        joined = select(AccessToken, Client).join(Client, col(Client.id) == col(AccessToken.client_id))
        async with self.sessions() as tx:
            row = (await tx.execute(joined.where(col(AccessToken.token_hash) == key))).first()
        left = (row[0].expires_at - clock.now()).total_seconds() if row else 0.0
        if row is None or left <= 0 or row[1].revoked_at:
            return None
        token, client = row
        scopes = frozenset(token.scopes) & frozenset(client.scopes)
        until = time.monotonic() + min(FRESH_SECONDS, left)
        return Bearer(client.id, client.name, client.programme_id, client.organisation_id, scopes, until)
