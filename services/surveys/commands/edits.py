"""An edit: a submission that replaces an earlier one (`meta/deprecatedID`). The chain is kept; only its end counts."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit import clock
from kit.db import Sessions
from kit.ids import uuid7
from services.surveys.intake.record import STORED, Outcome, Record
from services.surveys.models import ReviewState, Submission, SubmissionChange
from services.surveys.rollup import Correction


class EditRefused(Exception):
    def __init__(self, status: int, code: str) -> None:
        super().__init__(code)
        self.status, self.code = status, code


async def replace(sessions: Sessions, record: Record) -> Outcome | None:
    """Store the record in the place of the one it names; None when its own instanceID is taken already (a resend).
    EditRefused when there is none, or it was replaced already."""
    async with sessions.begin() as tx:
        old = await find(tx, record, str(record.deprecated_id))
        if old is None:
            raise EditRefused(404, "unknown_original")
        if await find(tx, record, record.instance_id) is not None:
            return None
        async with Correction(tx, old.id):
            await tx.refresh(old, with_for_update=True)
            if old.superseded_by is not None:
                raise EditRefused(409, "not_the_newest")
            old.superseded_by, old.once_key = record.id, None
        if not await insert_edit(tx, old, record):
            raise EditRefused(409, "already_answered")
        tx.add(changed(old, record, "replaced"))
        tx.add(changed(old, record, "received", record.id))
    return Outcome(STORED, record.id)


async def find(tx: AsyncSession, record: Record, instance_id: str) -> Submission | None:
    """Only what the sender may know of: a device replaces its own team's records."""
    mine = select(Submission).where(
        col(Submission.form_id) == record.form_id, col(Submission.instance_id) == instance_id
    )
    if record.sender.organisation_id:
        mine = mine.where(col(Submission.organisation_id) == record.sender.organisation_id)
    found: Submission | None = await tx.scalar(mine)
    return found


async def insert_edit(tx: AsyncSession, old: Submission, record: Record) -> bool:
    values = columns(record) | {"replaces_id": old.id, "review_state": ReviewState.edited}
    made = insert(Submission).values(values).on_conflict_do_nothing().returning(Submission.id)
    return await tx.scalar(made) is not None


def columns(record: Record) -> dict[str, Any]:
    sender = record.sender
    own = (
        "id", "form_id", "edition_id", "programme_id", "member_id", "version", "instance_id", "once_key", "source",
        "recorded_on", "day", "held_reason", "flags", "gender", "age_band", "region", "answers", "tallies", "consent",
        "media", "raw", "sha256",
    )  # fmt: skip
    return {name: getattr(record, name) for name in own} | {
        "organisation_id": sender.organisation_id,
        "device_id": sender.device_id,
        "account_id": sender.account_id,
        "received_at": clock.now(),
    }


def changed(old: Submission, record: Record, action: str, id: Any = None) -> SubmissionChange:
    return SubmissionChange(
        id=uuid7(),
        submission_id=id or old.id,
        action=action,
        account_id=record.sender.account_id,
        device_id=record.sender.device_id,
        comment=str(record.id) if action == "replaced" else None,
    )
