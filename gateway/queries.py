"""What is asked of accounts, sessions, grants and links."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from gateway.models import Account, Grant, OneTimeLink, Purpose, Role, Session
from gateway.rules import STAFF
from kit.auth import Actor
from kit.pages import Window
from kit.problems import Forbidden, NotFound


@dataclass(frozen=True)
class Signed:
    """A session with whose it is and what that account may."""

    session: Session
    account: Account
    grants: list[Grant]


async def signed(tx: AsyncSession, sid_hash: str, now: datetime) -> Signed | None:
    """The session of that id, or of the id before within its last moments; whether it still holds is not judged."""
    present = or_(
        col(Session.sid_hash) == sid_hash,
        and_(col(Session.previous_hash) == sid_hash, col(Session.previous_until) > now),
    )
    joined = select(Session, Account).join(Account, col(Account.id) == col(Session.account_id))
    found = (await tx.execute(joined.where(present))).first()
    if found is None:
        return None
    return Signed(found[0], found[1], await grants_of(tx, found[1].id))


async def grants_of(tx: AsyncSession, account_id: UUID) -> list[Grant]:
    return list(
        (await tx.scalars(select(Grant).where(col(Grant.account_id) == account_id).order_by(col(Grant.id)))).all()
    )


async def account_by_login(tx: AsyncSession, login: str) -> Account | None:
    """By e-mail address or phone number, as they are stored."""
    return await tx.scalar(select(Account).where(or_(col(Account.email) == login, col(Account.phone) == login)))


def sessions_of(account_id: UUID, now: datetime) -> Select[Any]:
    mine = select(Session).where(col(Session.account_id) == account_id, col(Session.expires_at) > now)
    return mine.order_by(col(Session.seen_at).desc())


def check_staff(actor: Actor, programme_id: UUID | None) -> None:
    """Only staff of the programme goes on; administrators of the installation look after those without any."""
    if actor.operator or (programme_id and actor.has(programme_id, *STAFF)):
        return
    raise Forbidden() if programme_id in {grant.programme for grant in actor.grants} else NotFound()


async def list_grants(tx: AsyncSession, actor: Actor, programme_id: UUID | None, window: Window) -> dict[str, Any]:
    """Grants of a programme with the names behind them, newest first."""
    check_staff(actor, programme_id)
    rows = select(Grant, Account).join(Account).where(col(Grant.programme_id) == programme_id)
    if window.after:
        rows = rows.where(col(Grant.id) < window.after)
    found = (await tx.execute(rows.order_by(col(Grant.id).desc()).limit(window.limit + 1))).all()
    items = [{**grant.model_dump(), "name": who.name, "email": who.email} for grant, who in found[: window.limit]]
    return {"items": items, "next": items[-1]["id"] if len(found) > window.limit else None}


def invitations(actor: Actor, programme_id: UUID | None) -> Select[Any]:
    check_staff(actor, programme_id)
    return select(OneTimeLink).where(
        col(OneTimeLink.purpose) == Purpose.invitation, col(OneTimeLink.programme_id) == programme_id
    )


async def administrators(tx: AsyncSession, programme_id: UUID | None) -> int:
    """How many can administer the programme (None: the installation)."""
    rows = select(func.count()).select_from(Grant).join(Account)
    held = rows.where(
        col(Grant.programme_id) == programme_id,
        col(Grant.role) == Role.administrator,
        col(Account.disabled_at).is_(None),
    )
    return int(await tx.scalar(held) or 0)


async def an_operator_can_sign_in(tx: AsyncSession) -> bool:
    rows = (
        select(col(Grant.id))
        .join(Account)
        .where(col(Grant.programme_id).is_(None), col(Grant.role) == Role.administrator)
    )
    return await tx.scalar(rows.where(col(Account.password_hash).is_not(None)).limit(1)) is not None


async def link_by_hash(tx: AsyncSession, token_hash: str, lock: bool = False) -> OneTimeLink | None:
    rows = select(OneTimeLink).where(col(OneTimeLink.token_hash) == token_hash)
    return await tx.scalar(rows.with_for_update() if lock else rows)
