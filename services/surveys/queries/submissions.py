"""Submissions: lists with filters, one with its files and history."""

from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit.auth import Actor
from kit.pages import paginate
from services.surveys.models import Attachment, FormVersion, Quarantine, Submission, SubmissionChange
from services.surveys.queries.visible import get_one, quarantine_for, submissions_for
from services.surveys.rules.moves import can_review
from services.surveys.schemas import ChangeRead, FileRead, QuarantineFilter, SubmissionFilter, SubmissionRead


async def list_submissions(tx: AsyncSession, actor: Actor, asked: SubmissionFilter) -> dict[str, Any]:
    return await paginate(tx, filtered(submissions_for(actor), asked), asked)


def filtered(rows: Select[tuple[Submission]], asked: SubmissionFilter) -> Select[tuple[Submission]]:
    same = {
        "form_id": asked.form_id,
        "edition_id": asked.edition_id,
        "organisation_id": asked.organisation_id,
        "review_state": asked.state,
        "region": asked.region,
        "counts": asked.counts,
    }
    rows = rows.where(*(getattr(Submission, name) == value for name, value in same.items() if value is not None))
    if asked.held is not None:
        held = col(Submission.held_reason)
        rows = rows.where(held.is_not(None) if asked.held else held.is_(None))
    if asked.q:
        rows = rows.where(col(Submission.instance_id).contains(asked.q.strip().replace("\0", ""), autoescape=True))
    return rows


async def get_submission(tx: AsyncSession, actor: Actor, id: UUID) -> SubmissionRead:
    row = await get_one(tx, submissions_for(actor), id)
    files = (await tx.scalars(select(Attachment).where(col(Attachment.submission_id) == id))).all()
    changes = (
        select(SubmissionChange).where(col(SubmissionChange.submission_id) == id).order_by(col(SubmissionChange.id))
    )
    made = SubmissionRead.model_validate(row)
    made.files = [FileRead.model_validate(file) for file in files]
    made.history = [ChangeRead.model_validate(change) for change in (await tx.scalars(changes)).all()]
    names = {file.name for file in files}
    made.missing = [name for name in row.media if name not in names]
    made.can = ["review"] if can_review(actor, row.programme_id) else []
    return made


async def get_file(tx: AsyncSession, actor: Actor, id: UUID, file_id: UUID) -> Attachment:
    await get_one(tx, submissions_for(actor), id)
    file: Attachment = await get_one(tx, select(Attachment).where(col(Attachment.submission_id) == id), file_id)
    return file


async def list_quarantine(tx: AsyncSession, actor: Actor, asked: QuarantineFilter) -> dict[str, Any]:
    rows = quarantine_for(actor)
    if asked.form_id:
        rows = rows.where(col(Quarantine.form_id) == asked.form_id)
    return await paginate(tx, rows, asked)


async def columns_of(tx: AsyncSession, form_id: UUID) -> list[str]:
    """The questions of every version, in the order of the newest, those that were dropped at the end."""
    newest_first = (
        select(col(FormVersion.definition))
        .where(col(FormVersion.form_id) == form_id)
        .order_by(col(FormVersion.id).desc())
    )
    definitions = (await tx.scalars(newest_first)).all()
    return list(dict.fromkeys(question["name"] for made in definitions for question in made["questions"]))
