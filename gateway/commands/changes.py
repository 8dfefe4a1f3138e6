"""What every change of an account's rights has in common: it is told, and forgotten where it was remembered."""

from uuid import UUID

from sqlalchemy import event, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.gateway import AccountRevoked
from gateway.models import Account
from kit import clock
from kit.events import emit


async def rights_changed(tx: AsyncSession, account_id: UUID) -> None:
    """The account's sessions get a new id with their next request."""
    await tx.execute(update(Account).where(col(Account.id) == account_id).values(grants_changed_at=clock.now()))
    forget(tx, account_id)


def revoked(tx: AsyncSession, account_id: UUID) -> None:
    """Grants or sessions ended: everybody who remembers this account must ask again."""
    emit(tx, AccountRevoked(account_id=account_id))
    forget(tx, account_id)


def forget(tx: AsyncSession, account_id: UUID) -> None:
    """After the commit, so that nobody reads the old state in between. Other processes forget within 5 seconds."""
    callers = tx.info.get("callers")
    if callers:
        event.listen(tx.sync_session, "after_commit", lambda _: callers.forget(account_id), once=True)
