"""One-time links: made, opened, used. Using one signs in."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import delete, or_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from gateway import sids
from gateway.commands import accounts, grants, sessions
from gateway.models import Account, OneTimeLink, Purpose
from gateway.passwords import Passwords
from gateway.problems import (
    EmailMissing,
    LinkExpired,
    LinkRevoked,
    LinkUnknown,
    LinkUsed,
    NameMissing,
    WrongPassword,
)
from gateway.queries import account_by_login, link_by_hash
from gateway.rules import LINK_LIFE
from gateway.schemas import LinkUse
from kit import clock
from kit.ids import uuid7
from kit.jobs import enqueue
from kit.settings import Settings


def make(settings: Settings, purpose: Purpose, id: UUID | None = None, **values: Any) -> OneTimeLink:
    """A new link; its token is `sids.link_token` of its id and turn."""
    made = OneTimeLink(id=id or uuid7(), purpose=purpose, token_hash="", expires_at=clock.now(), turn=0, **values)
    return renewed(settings, made)


def renewed(settings: Settings, link: OneTimeLink) -> OneTimeLink:
    """Another token and a whole life again; the token before is good for nothing."""
    link.turn += 1
    link.token_hash = sids.digest(sids.link_token(settings, link.id, link.turn))
    link.expires_at = clock.now() + LINK_LIFE[link.purpose]
    return link


async def mail(tx: AsyncSession, template: str, link_id: UUID) -> None:
    """Send it after the commit. The job makes the token again: none is written down."""
    await enqueue(tx, "mail", {"template": template, "link_id": str(link_id)})


async def ask_reset(tx: AsyncSession, settings: Settings, login: str, send: bool) -> None:
    """The same work for a known and an unknown address; only the known one gets a mail."""
    account = await account_by_login(tx, login)
    known = account is not None and account.disabled_at is None
    values = {"account_id": account.id, "locale": account.locale} if account and known and send else {}
    link = make(settings, Purpose.reset, **values)
    tx.add(link)
    await tx.flush()
    await mail(tx, "reset", link.id)


async def opened(tx: AsyncSession, token: str, lock: bool = False) -> OneTimeLink:
    """The link of a token that can still be used; else the reason why not."""
    link = await link_by_hash(tx, sids.digest(token), lock)
    if link is None or (link.purpose == Purpose.reset and link.account_id is None):
        raise LinkUnknown()
    if link.used_at:
        raise LinkUsed()
    if link.revoked_at:
        raise LinkRevoked()
    if link.expires_at <= clock.now():
        raise LinkExpired()
    return link


async def describe(tx: AsyncSession, token: str) -> dict[str, Any]:
    link = await opened(tx, token)
    account = await account_of(tx, link)
    known = account is not None and account.password_hash is not None
    person = {"email": account.email, "name": account.name} if account else {"email": link.email, "name": link.name}
    return {**link.model_dump(), **person, "known": known and link.purpose != Purpose.reset}


async def account_of(tx: AsyncSession, link: OneTimeLink) -> Account | None:
    if link.account_id:
        return await tx.get(Account, link.account_id)
    return await account_by_login(tx, link.email) if link.email else None


@dataclass(frozen=True)
class Entered:
    sid: str
    session: Any
    account: Account


async def use(tx: AsyncSession, settings: Settings, passwords: Passwords, body: LinkUse, agent: str) -> Entered:
    """The password is set (or, where there is one, checked), the roles are given, and the person is signed in."""
    link = await opened(tx, body.token, lock=True)
    account = await account_of(tx, link) or await new_account(tx, link, body)
    if account.disabled_at:
        raise LinkUnknown()
    if link.purpose == Purpose.reset:
        await sessions.end_all(tx, account.id)
    elif account.password_hash and not await passwords.verify(body.password, account.password_hash):
        raise WrongPassword()
    if link.purpose == Purpose.reset or not account.password_hash:
        account.password_hash = await passwords.hash(body.password)
    link.used_at, link.account_id = clock.now(), account.id
    for role in link.roles:
        await grants.give(tx, account.id, role, link.programme_id, link.organisation_id, by=link.created_by)
    sid, session = await sessions.begin(tx, settings, account, agent)
    return Entered(sid, session, account)


async def new_account(tx: AsyncSession, link: OneTimeLink, body: LinkUse) -> Account:
    name, email = body.name or link.name, link.email or body.email
    if not email:
        raise EmailMissing()
    if not name:
        raise NameMissing()
    return await accounts.found_or_made(tx, email, name, link.locale)


async def sweep(tx: AsyncSession) -> int:
    """Links that ended a month ago, and at once those that were for nobody; how many."""
    now = clock.now()
    nobodys = (col(OneTimeLink.purpose) == Purpose.reset) & col(OneTimeLink.account_id).is_(None)
    old = col(OneTimeLink.expires_at) < now - LINK_LIFE[Purpose.invitation]
    over = or_(old, nobodys & (col(OneTimeLink.expires_at) < now))
    gone = delete(OneTimeLink).where(over).returning(col(OneTimeLink.id))
    return len((await tx.scalars(gone)).all())
