"""Whoever calls: from the cookie's session to the short token for one service, remembered for some seconds."""

import time
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import update
from sqlmodel import col

from gateway import rules, sids
from gateway.commands.sessions import renew
from gateway.models import Session
from gateway.queries import Signed, signed
from kit import auth, clock
from kit.db import Sessions
from kit.settings import Settings
from kit.tokens import LIFETIME, Signer

REMEMBERED = 10_000
FRESH_SECONDS = 5.0  # how long another process may go on with what was revoked here
REUSE_SECONDS = LIFETIME - 15
TOUCH = timedelta(seconds=60)


@dataclass
class Caller:
    """A session that holds. `new_sid` is told to the browser with the next answer, once."""

    session_id: UUID
    account_id: UUID
    kind: str
    csrf: str
    grants: frozenset[auth.Grant]
    until: float
    new_sid: str | None = None
    tokens: dict[str, tuple[float, str]] = field(default_factory=dict)

    def take_new_sid(self) -> str | None:
        taken, self.new_sid = self.new_sid, None
        return taken


class Callers:
    """Sessions by the hash of their id. Bounded; an entry is good for five seconds."""

    def __init__(self, settings: Settings, sessions: Sessions, signer: Signer) -> None:
        self.settings, self.sessions, self.signer = settings, sessions, signer
        self.known: OrderedDict[str, Caller] = OrderedDict()

    async def find(self, sid: str) -> Caller | None:
        """The caller of a session id; None when there is no such session, or it has ended."""
        key = sids.digest(sid)
        known = self.known.get(key)
        if known and known.until > time.monotonic():
            return known
        found = await self._load(key)
        if found is None:
            self.known.pop(key, None)
            return None
        if known and known.grants == found.grants:
            found.tokens = known.tokens
        self._remember(key, found)
        return found

    def token(self, caller: Caller, audience: str) -> str:
        """60 seconds for one service; the same until 15 seconds before its end, for a signature costs 0.2 ms."""
        made, now = caller.tokens.get(audience), time.monotonic()
        if made and made[0] > now:
            return made[1]
        claims = {"grants": auth.claims_of(caller.grants), "kind": auth.ACCOUNT}
        token = self.signer.sign(audience, str(caller.account_id), **claims)
        caller.tokens[audience] = (now + REUSE_SECONDS, token)
        return token

    def forget(self, account_id: UUID) -> None:
        for key in [k for k, caller in self.known.items() if caller.account_id == account_id]:
            del self.known[key]

    def _remember(self, key: str, caller: Caller) -> None:
        self.known[key] = caller
        self.known.move_to_end(key)
        while len(self.known) > REMEMBERED:
            self.known.popitem(last=False)

    async def _load(self, key: str) -> Caller | None:
        now = clock.now()
        async with self.sessions.begin() as tx:
            found = await signed(tx, key, now)
            if found is None or not self.holds(found, now):
                return None
            if now - found.session.seen_at > TOUCH:
                await tx.execute(update(Session).where(col(Session.id) == found.session.id).values(seen_at=now))
            new_sid = await renew(tx, found.session) if due_for_renewal(found, key, now) else None
        return self._caller(found, new_sid)

    def holds(self, found: Signed, now: datetime) -> bool:
        session, settings = found.session, self.settings
        limit = rules.idle_since(session.kind, now, settings.session_idle_minutes, settings.portal_session_days)
        return session.expires_at > now and session.seen_at > limit and found.account.disabled_at is None

    def _caller(self, found: Signed, new_sid: str | None) -> Caller:
        session = found.session
        grants = frozenset(auth.Grant(g.role, g.programme_id, g.organisation_id) for g in found.grants)
        csrf = sids.csrf_of(session.csrf_secret, session.id)
        until = time.monotonic() + FRESH_SECONDS
        return Caller(session.id, session.account_id, session.kind, csrf, grants, until, new_sid)


def due_for_renewal(found: Signed, key: str, now: datetime) -> bool:
    """The account's rights changed since this id was made. Not twice within the overlap: whoever still comes with the
    id before would be out."""
    session = found.session
    settled = session.previous_until is None or session.previous_until <= now
    return found.account.grants_changed_at > session.made_at and session.sid_hash == key and settled
