"""Accounts: found or made, their profile, their password."""

from typing import Any
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from gateway.commands.changes import revoked
from gateway.models import Account, Session
from gateway.passwords import Passwords
from gateway.problems import WrongPassword
from gateway.schemas import AccountPatch, PasswordChange
from kit import clock
from kit.auth import Actor
from kit.ids import uuid7
from kit.problems import NotFound


async def found_or_made(tx: AsyncSession, email: str, name: str, locale: str = "es") -> Account:
    """The account of that e-mail address, locked; two who make it at once get the same."""
    address, now = email.strip().lower(), clock.now()
    values = {"id": uuid7(), "email": address, "name": name, "locale": locale}
    row = insert(Account).values(**values, grants_changed_at=now, created_at=now)
    await tx.execute(row.on_conflict_do_nothing(index_elements=["email"]))
    found: Account | None = await tx.scalar(select(Account).where(col(Account.email) == address).with_for_update())
    if found is None:
        raise NotFound()
    return found


async def own(tx: AsyncSession, actor: Actor, lock: bool = False) -> Account:
    account = await tx.get(Account, actor.id, with_for_update=lock)
    if account is None:
        raise NotFound()
    return account


async def change_profile(tx: AsyncSession, actor: Actor, body: AccountPatch) -> Account:
    account = await own(tx, actor, lock=True)
    for field, value in body.model_dump(exclude_none=True).items():
        setattr(account, field, value)
    return account


async def change_password(
    tx: AsyncSession, actor: Actor, passwords: Passwords, body: PasswordChange, keep: Any
) -> None:
    """The other sessions end: whoever changes a password may do so because somebody else knew it."""
    account = await own(tx, actor, lock=True)
    if not await passwords.verify(body.present, account.password_hash):
        raise WrongPassword(errors=[{"at": "/body/present", "code": "wrong_password", "message": ""}])
    account.password_hash = await passwords.hash(body.new)
    await tx.execute(delete(Session).where(col(Session.account_id) == account.id, col(Session.id) != keep))
    revoked(tx, account.id)


async def erase(tx: AsyncSession, account_id: UUID) -> None:
    """Sessions, grants and links end with the account (their rows hang on it)."""
    await tx.execute(delete(Account).where(col(Account.id) == account_id))
    revoked(tx, account_id)
