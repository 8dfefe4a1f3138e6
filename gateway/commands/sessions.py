"""Sessions: begun by a password or a link, ended by their owner, by time, or with the password."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from gateway import rules, sids
from gateway.commands.changes import revoked
from gateway.models import Account, Session
from gateway.passwords import Passwords
from gateway.problems import WrongCredentials
from gateway.queries import account_by_login, grants_of
from kit import clock
from kit.auth import Actor
from kit.problems import NotFound
from kit.settings import Settings

OVERLAP = timedelta(seconds=60)  # requests under way when the id changes still arrive with the old one


async def check_password(tx: AsyncSession, passwords: Passwords, login: str, password: str) -> Account:
    account = await account_by_login(tx, login)
    matches = await passwords.verify(password, account.password_hash if account else None)
    if account is None or not matches or account.disabled_at:
        raise WrongCredentials()
    return account


async def begin(tx: AsyncSession, settings: Settings, account: Account, agent: str) -> tuple[str, Session]:
    """A new session and its secret id, which is told once and stored as a hash."""
    kind = rules.kind_of(grant.role for grant in await grants_of(tx, account.id))
    sid = sids.new_secret()
    session = Session(
        sid_hash=sids.digest(sid),
        account_id=account.id,
        csrf_secret=sids.new_secret(),
        kind=kind,
        agent=agent,
        expires_at=clock.now() + rules.lifetime(kind, settings.portal_session_days),
    )
    tx.add(session)
    await tx.flush()
    return sid, session


async def renew(tx: AsyncSession, session: Session) -> str | None:
    """A new id for the session, because what its account may has changed; None when another request was first."""
    sid, now = sids.new_secret(), clock.now()
    fresh = {"sid_hash": sids.digest(sid), "previous_hash": session.sid_hash, "made_at": now}
    changed = update(Session).where(col(Session.id) == session.id, col(Session.sid_hash) == session.sid_hash)
    done = await tx.execute(changed.values(**fresh, previous_until=now + OVERLAP).returning(col(Session.id)))
    return sid if done.first() else None


async def end_by_sid(tx: AsyncSession, sid: str) -> None:
    """Sign out. A session that is not there is ended already."""
    hashed = sids.digest(sid)
    gone = delete(Session).where((col(Session.sid_hash) == hashed) | (col(Session.previous_hash) == hashed))
    for account_id in (await tx.scalars(gone.returning(col(Session.account_id)))).all():
        revoked(tx, account_id)


async def end_one(tx: AsyncSession, actor: Actor, id: UUID) -> None:
    gone = delete(Session).where(col(Session.id) == id, col(Session.account_id) == actor.id).returning(col(Session.id))
    if await tx.scalar(gone) is None:
        raise NotFound()
    revoked(tx, actor.id)


async def end_all(tx: AsyncSession, account_id: UUID) -> None:
    await tx.execute(delete(Session).where(col(Session.account_id) == account_id))
    revoked(tx, account_id)


async def sweep(tx: AsyncSession, settings: Settings) -> int:
    """Delete the sessions that have ended by time; how many."""
    now = clock.now()
    over = [col(Session.expires_at) < now]
    for kind in ("staff", "portal"):
        limit = rules.idle_since(kind, now, settings.session_idle_minutes, settings.portal_session_days)
        over.append((col(Session.kind) == kind) & (col(Session.seen_at) < limit))
    ended = 0
    for condition in over:
        ended += len((await tx.scalars(delete(Session).where(condition).returning(col(Session.id)))).all())
    return ended


async def mine(tx: AsyncSession, actor: Actor) -> list[Session]:
    rows = select(Session).where(col(Session.account_id) == actor.id, col(Session.expires_at) > clock.now())
    return list((await tx.scalars(rows.order_by(col(Session.seen_at).desc()))).all())
