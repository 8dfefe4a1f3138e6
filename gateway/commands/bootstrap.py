"""The first administrator of an installation, made by its owner at the command line."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from gateway import sids
from gateway.commands import accounts, grants, links
from gateway.models import Account, OneTimeLink, Purpose, Role
from gateway.passwords import Passwords
from gateway.queries import an_operator_can_sign_in
from kit.settings import Settings


async def first_link(tx: AsyncSession, settings: Settings) -> str | None:
    """A one-time link for the first administrator; None once somebody can administer. The link before ends."""
    if await an_operator_can_sign_in(tx):
        return None
    waiting = select(OneTimeLink).where(
        col(OneTimeLink.purpose) == Purpose.bootstrap, col(OneTimeLink.used_at).is_(None)
    )
    link = await tx.scalar(waiting.with_for_update())
    if link is None:
        link = links.make(settings, Purpose.bootstrap, roles=[Role.administrator])
        tx.add(link)
    else:
        links.renewed(settings, link)
    return sids.link_url(settings, sids.link_token(settings, link.id, link.turn))


async def first_administrator(tx: AsyncSession, passwords: Passwords, email: str, name: str, password: str) -> Account:
    """An administrator of the installation with a known password (the demo's). A password that is set stays."""
    account = await accounts.found_or_made(tx, email, name)
    if account.password_hash is None:
        account.password_hash = await passwords.hash(password)
    await grants.give(tx, account.id, Role.administrator)
    return account
