"""Erasing a person: every copy of their data goes, the fact and state of what was issued stay."""

from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit import clock
from kit.jobs import enqueue
from services.certificates.models import Certificate, Holder, MemberAccount


async def forget(tx: AsyncSession, member_id: UUID) -> None:
    """Drops the snapshot and the credential, keeps hashes and status; the files go in a job. May be repeated."""
    now = clock.now()
    await tx.execute(delete(MemberAccount).where(col(MemberAccount.member_id) == member_id))
    holder = update(Holder).where(col(Holder.source_id) == member_id, col(Holder.erased_at).is_(None))
    await tx.execute(holder.values(name=None, email=None, erased_at=now))
    rows = select(Certificate).where(col(Certificate.member_id) == member_id, col(Certificate.erased_at).is_(None))
    for certificate in await tx.scalars(rows.with_for_update()):
        certificate.snapshot, certificate.credential, certificate.erased_at = None, None, now
        await enqueue(tx, "delete_file", {"sha256": certificate.pdf_sha256})
